#include "shared/rehearse/recording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace giliran::rehearse {
namespace {

constexpr std::int32_t first_of_january_2020 = 18'262; // days since 1 January 1970

/// Better to rehearse: busy before quiet; among the busy the longer wait, among the quiet the
/// fuller day.
bool better(const RecordedDay& one, const RecordedDay& other) {
    const bool busy = one.tickets.size() >= busy_tickets;
    if (busy != (other.tickets.size() >= busy_tickets))
        return busy;
    return busy ? median_wait_s(one) > median_wait_s(other)
                : one.tickets.size() > other.tickets.size();
}

} // namespace

Day date_of(const RecordedDay& recorded) {
    const std::int32_t since = recorded.day > 0 ? recorded.day - 1 : recorded.day;
    return {first_of_january_2020 + since};
}

std::uint32_t median_wait_s(const RecordedDay& recorded) {
    std::vector<std::uint32_t> waits_s;
    for (const RecordedTicket& ticket : recorded.tickets)
        waits_s.push_back(ticket.call_s - ticket.arrival_s);
    std::sort(waits_s.begin(), waits_s.end());
    return waits_s.empty() ? 0 : waits_s[waits_s.size() / 2];
}

const RecordedDay& choose(const std::vector<RecordedDay>& days, const Choice& choice) {
    const RecordedDay* best = nullptr;
    for (const RecordedDay& day : days) {
        if (choice.office && day.office != *choice.office)
            continue;
        if (choice.day && day.day != *choice.day)
            continue;
        if (!best || better(day, *best))
            best = &day;
    }
    if (!best)
        throw std::runtime_error(
            fmt::format("the file records no day {} of {}",
                        choice.day ? std::to_string(*choice.day) : std::string("at all"),
                        choice.office.value_or("any office")));
    return *best;
}

} // namespace giliran::rehearse
