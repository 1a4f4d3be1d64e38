#include "shared/queue/office.hpp"

#include "shared/queue/bug.hpp"

#include <algorithm>

namespace giliran {

const Ticket* find_ticket(const Office& office, TicketId id) {
    const std::uint64_t place = id.value - office.first_ticket.value;
    return place < office.tickets.size() ? &office.tickets[place] : nullptr;
}

const Ticket* find_ticket(const Office& office, char prefix, std::uint32_t number) {
    const auto found =
        std::find_if(office.tickets.begin(), office.tickets.end(),
                     [&](const Ticket& t) { return t.prefix == prefix && t.number == number; });
    return found == office.tickets.end() ? nullptr : &*found;
}

const Ticket* find_ticket_by_code(const Office& office, std::uint64_t code) {
    const auto found = office.by_code.find(code);
    return found == office.by_code.end() ? nullptr : find_ticket(office, found->second);
}

const Line& line_of(const Office& office, const ServiceId& service) {
    static const Line nobody;
    const auto found = office.lines.find(service.value);
    return found == office.lines.end() ? nobody : found->second;
}

const CounterNow& counter_now(const Office& office, CounterId counter) {
    static const CounterNow closed;
    const auto found = office.counters.find(counter.value);
    return found == office.counters.end() ? closed : found->second;
}

bool doors_open(const Office& office, Instant at) {
    return office.day && at >= office.day->opens_at && at < office.day->doors_close_at;
}

Instant rate_until(const Office& office, const Ticket& ticket) {
    return ticket.ended_at + std::int64_t{office.settings.rules.rate_within_h} * 3'600'000;
}

Place place_of(const Ticket& ticket) {
    return {ticket.since, ticket.id};
}

std::size_t lane_place(const Settings& settings, const LaneId& lane) {
    const Lane* found = find_lane(settings, lane);
    if (!found)
        bug("it names a lane that does not exist");
    return static_cast<std::size_t>(found - settings.lanes.data());
}

bool is_open(TicketState state) {
    return state == TicketState::waiting || state == TicketState::called
           || state == TicketState::serving || state == TicketState::parked;
}

std::size_t Line::people() const {
    std::size_t all = 0;
    for (const Waiting& lane : lanes)
        all += lane.size();
    return all;
}

const Waiting& Line::in(std::size_t lane) const {
    static const Waiting nobody;
    return lane < lanes.size() ? lanes[lane] : nobody;
}

std::uint32_t people_ahead(const Office& office, const Ticket& ticket) {
    if (ticket.state != TicketState::waiting)
        return 0;
    const Settings& settings = office.settings;
    const Line& line = line_of(office, ticket.service);
    const std::size_t own = lane_place(settings, ticket.lane);
    const Instant due = order_key(settings, settings.lanes[own], place_of(ticket), office.now).due;
    const std::size_t before = line.in(own).before(place_of(ticket));
    std::size_t ahead = before;
    for (std::size_t lane = 0; lane < settings.lanes.size(); ++lane) {
        if (lane == own)
            continue;
        const Waiting& others = line.in(lane);
        if (settings.rules.policy == Policy::ratio) {
            const std::size_t turns =
                (before + 1) * settings.lanes[lane].share / settings.lanes[own].share;
            ahead += std::min(others.size(), turns);
        } else {
            // Hours still to come carry no credit yet.
            const Instant came = std::min(due + credit_ms(settings, settings.lanes[lane]),
                                          std::max(due, office.now));
            ahead += others.before({came, ticket.id});
        }
    }
    return static_cast<std::uint32_t>(ahead);
}

} // namespace giliran
