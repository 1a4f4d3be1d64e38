#pragma once
// Small recorded days for the tests of the replays: tickets by hand, days cut off at a second or
// given another future, and rows compared by what was foretold, not by what came.

#include "shared/rehearse/forecast_score.hpp"
#include "shared/rehearse/generate.hpp"

#include <algorithm>

namespace giliran::tests {

inline constexpr std::uint32_t nine_s = 9 * 3600;

/// Comes and is called so many minutes after nine, and stays until the end of the visit.
inline rehearse::RecordedTicket ticket_at(std::uint32_t arrival_min, std::uint32_t call_min,
                                          std::uint32_t visit_min = 10,
                                          const LaneId& lane = general_lane) {
    rehearse::RecordedTicket ticket;
    ticket.arrival_s = nine_s + arrival_min * 60;
    ticket.call_s = nine_s + call_min * 60;
    ticket.end_s = ticket.call_s + visit_min * 60;
    ticket.service = "ktp";
    ticket.counter = "C1";
    ticket.lane = lane;
    return ticket;
}

inline rehearse::RecordedDay day_of(std::int32_t day,
                                    std::vector<rehearse::RecordedTicket> tickets) {
    rehearse::RecordedDay recorded;
    recorded.day = day;
    recorded.labels["ktp"] = "ktp";
    recorded.tickets = std::move(tickets);
    return recorded;
}

/// So many generated days, one after the other.
inline std::vector<rehearse::RecordedDay> generated_days(std::int32_t count) {
    std::vector<rehearse::RecordedDay> days;
    for (std::int32_t day = 1; day <= count; ++day) {
        days.push_back(rehearse::generate(static_cast<std::uint64_t>(day)));
        days.back().day = day;
    }
    return days;
}

/// Nobody is known to come after that second.
inline rehearse::RecordedDay cut_off(rehearse::RecordedDay day, std::uint32_t second) {
    std::erase_if(day.tickets, [&](const auto& ticket) { return ticket.arrival_s > second; });
    return day;
}

/// All that was still to happen at that second takes twenty minutes longer to come.
inline rehearse::RecordedDay with_another_future(rehearse::RecordedDay day, std::uint32_t second) {
    constexpr std::uint32_t later_s = 20 * 60;
    for (rehearse::RecordedTicket& ticket : day.tickets) {
        if (ticket.arrival_s > second)
            ticket.arrival_s += later_s;
        if (ticket.call_s > second)
            ticket.call_s += later_s;
        if (ticket.end_s && *ticket.end_s > second)
            *ticket.end_s += later_s;
    }
    return day;
}

/// What was foretold until that second, a line a row; what came of it is left out.
inline std::vector<std::string> foretold_until(const rehearse::Replayed& replayed,
                                               std::uint32_t second) {
    std::vector<std::string> rows;
    for (rehearse::ForecastRow row : replayed.rows) {
        row.actual_s = 0;
        const std::string text = rehearse::csv_of({row});
        if (row.arrival_s <= second)
            rows.push_back(text.substr(text.find('\n') + 1));
    }
    return rows;
}

/// Where two of them first differ; empty if they are alike.
inline std::string difference(const std::vector<std::string>& one,
                              const std::vector<std::string>& other) {
    for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
        const std::string here = i < one.size() ? one[i] : "nothing\n";
        const std::string there = i < other.size() ? other[i] : "nothing\n";
        if (here != there)
            return here + there;
    }
    return "";
}

} // namespace giliran::tests
