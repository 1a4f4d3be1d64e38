#include "shared/whatif/today.hpp"

#include <algorithm>
#include <map>

namespace giliran::whatif {
namespace {

bool took_place(const Ticket& ticket) {
    return ticket.state == TicketState::finished || ticket.state == TicketState::absent;
}

std::int64_t length_ms(const Ticket& ticket) {
    return std::max<std::int64_t>(ticket.ended_at - ticket.called_at, 1);
}

/// The middle length of a service's finished visits.
std::map<ServiceId, std::int64_t> middle_lengths(const Office& office) {
    std::map<ServiceId, std::vector<std::int64_t>> all;
    for (const Ticket& ticket : office.tickets)
        if (ticket.state == TicketState::finished)
            all[ticket.service].push_back(length_ms(ticket));
    std::map<ServiceId, std::int64_t> middle;
    for (auto& [service, lengths] : all) {
        std::sort(lengths.begin(), lengths.end());
        middle[service] = lengths[lengths.size() / 2];
    }
    for (const Service& service : office.settings.services)
        middle.try_emplace(service.id, std::int64_t{service.usual_s} * 1000);
    return middle;
}

/// From each counter's first call until the day, or its newest visit, was over.
std::vector<Opening> openings_seen(const Office& office) {
    std::map<CounterId, Opening> seen;
    for (const Ticket& ticket : office.tickets) {
        if (ticket.calls == 0)
            continue;
        const auto [opening, first] = seen.try_emplace(
            ticket.counter, Opening{ticket.counter, ticket.called_at, office.now + 1});
        opening->second.from = std::min(opening->second.from, ticket.called_at);
    }
    std::vector<Opening> openings;
    for (const auto& [counter, opening] : seen)
        openings.push_back(opening);
    return openings;
}

} // namespace

HallDay day_of(const Office& office) {
    HallDay day;
    day.openings = openings_seen(office);
    if (day.openings.empty())
        return day;
    const std::map<ServiceId, std::int64_t> middle = middle_lengths(office);
    const Instant begins = office.tickets.front().issued_at;
    day.day = {office.last_day.value_or(Day{}), begins, office.now + 1, office.now + 1};
    for (const Ticket& ticket : office.tickets) {
        if (ticket.state == TicketState::cancelled)
            continue;
        const auto usual = middle.find(ticket.service);
        const std::int64_t visit_ms =
            took_place(ticket) || usual == middle.end() ? length_ms(ticket) : usual->second;
        day.visitors.push_back({ticket.issued_at, ticket.service, ticket.lane, ticket.slot,
                                visit_ms, ticket.state == TicketState::absent});
    }
    return day;
}

} // namespace giliran::whatif
