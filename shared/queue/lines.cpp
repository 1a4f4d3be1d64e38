#include "shared/queue/lines.hpp"

#include "shared/queue/bug.hpp"

#include <algorithm>

namespace giliran {
namespace {

Ticket& ticket_at(Office& office, TicketId id) {
    return office.tickets[id.value - office.first_ticket.value];
}

bool reached_bound(const Office& office, const Ticket& ticket) {
    return ticket.overtaken >= office.settings.rules.overtaken_max;
}

bool nobody_in(const Office& office, std::size_t lane) {
    return std::all_of(office.lines.begin(), office.lines.end(),
                       [&](const auto& entry) { return entry.second.in(lane).empty(); });
}

} // namespace

void leave_line(Office& office, const Ticket& ticket) {
    Line& line = office.lines[ticket.service.value];
    const std::size_t lane = lane_place(office.settings, ticket.lane);
    if (lane >= line.lanes.size() || !line.lanes[lane].leave(place_of(ticket)))
        bug("it takes a ticket from a line in which it does not stand");
    if (reached_bound(office, ticket))
        line.at_bound.leave(place_of(ticket));
}

void join_line(Office& office, const Ticket& ticket) {
    Line& line = office.lines[ticket.service.value];
    const std::size_t lane = lane_place(office.settings, ticket.lane);
    if (line.lanes.size() <= lane)
        line.lanes.resize(office.settings.lanes.size());
    if (line.lanes[lane].empty() && nobody_in(office, lane))
        office.turns.begin(lane);
    line.lanes[lane].join(place_of(ticket));
    if (reached_bound(office, ticket))
        line.at_bound.join(place_of(ticket));
}

std::vector<Passed> count_overtaken(Office& office, const Ticket& called, const Counter& counter) {
    std::vector<Passed> passed;
    const bool own = serves(counter, called.service);
    for (const ServiceId& service : own ? counter.services : counter.helps) {
        Line& line = office.lines[service.value];
        for (const Waiting& lane : line.lanes)
            for (const Place& place : lane) {
                if (place_of(called) < place)
                    break;
                Ticket& overtaken = ticket_at(office, place.ticket);
                if (++overtaken.overtaken == office.settings.rules.overtaken_max)
                    line.at_bound.join(place);
                passed.push_back({overtaken.id, overtaken.changes});
            }
    }
    return passed;
}

void uncount_overtaken(Office& office, const std::vector<Passed>& passed) {
    for (const auto& [id, changes] : passed) {
        Ticket& ticket = ticket_at(office, id);
        if (ticket.changes != changes)
            continue;
        if (ticket.overtaken-- == office.settings.rules.overtaken_max)
            office.lines[ticket.service.value].at_bound.leave(place_of(ticket));
    }
}

bool by_order(CallReason reason) {
    switch (reason) {
    case CallReason::longest_wait:
    case CallReason::lane_credit:
    case CallReason::lane_turn:
    case CallReason::lane_promise:
    case CallReason::overtaken_max:
    case CallReason::preferred:
    case CallReason::helping:
        return true;
    case CallReason::awaited:
    case CallReason::parked:
    case CallReason::by_number:
    case CallReason::direct:
        return false;
    }
    return false;
}

} // namespace giliran
