// The rules for one person's visit, from the number to its end.

#include "shared/queue/asked.hpp"

#include <algorithm>
#include <iterator>

namespace giliran {
namespace {

constexpr std::uint64_t code_max = (std::uint64_t{1} << 40) - 1;
constexpr std::int64_t minute_ms = 60'000;

/// The service asked for and those of its journey.
std::vector<ServiceId> legs_of(const IssueTicket& order) {
    std::vector<ServiceId> legs{order.service};
    if (order.journey)
        legs.insert(legs.end(), order.journey->then.begin(), order.journey->then.end());
    return legs;
}

/// Why a number may not be taken for these services now; none if it may.
std::optional<Refusal> cannot_visit(const Asked& asked, const IssueTicket& order,
                                    const std::vector<ServiceId>& legs) {
    for (auto leg = legs.begin(); leg != legs.end(); ++leg) {
        if (!find_service(asked.office.settings, *leg))
            return Refusal::unknown_service;
        if (std::find(legs.begin(), leg, *leg) != leg)
            return Refusal::service_twice;
    }
    if (!find_lane(asked.office.settings, order.lane))
        return Refusal::unknown_lane;
    if (!asked.office.day)
        return Refusal::day_not_open;
    if (!doors_open(asked.office, asked.now))
        return Refusal::doors_closed;
    if (asked.office.settings.rules.stop_before_closing && asked.stamp.after_closing)
        return Refusal::closing_first;
    return std::nullopt;
}

/// Which of these services has the fewest people waiting; the first named of equals.
ServiceId shortest_line(const Office& office, const std::vector<ServiceId>& services) {
    return *std::min_element(
        services.begin(), services.end(), [&](const ServiceId& one, const ServiceId& other) {
            return line_of(office, one).people() < line_of(office, other).people();
        });
}

bool quota_full(const Office& office, const ServiceId& id) {
    const std::uint32_t quota = find_service(office.settings, id)->quota;
    return quota != 0 && line_of(office, id).issued_today >= quota;
}

/// The next number of a service, leaving out those that people from the day before still hold.
std::uint32_t next_number(const Office& office, const Service& service, std::uint32_t issued) {
    const auto end = office.tickets.begin() + static_cast<std::ptrdiff_t>(office.carried);
    const auto held = [&](std::uint32_t number) {
        return std::any_of(office.tickets.begin(), end, [&](const Ticket& ticket) {
            return ticket.prefix == service.prefix && ticket.number == number;
        });
    };
    std::uint32_t number = issued + 1;
    while (held(number))
        ++number;
    return number;
}

/// Where a journey in any order begins: at the shortest line that still gives numbers.
ServiceId first_of(const Office& office, const std::vector<ServiceId>& legs) {
    std::vector<ServiceId> free;
    std::copy_if(legs.begin(), legs.end(), std::back_inserter(free),
                 [&](const ServiceId& leg) { return !quota_full(office, leg); });
    return shortest_line(office, free.empty() ? legs : free);
}

/// Why an appointment cannot check in now; none if it can, or if it is none.
std::optional<Refusal> cannot_check_in(const Asked& asked, const IssueTicket& order) {
    if (order.lane != appointment_lane)
        return std::nullopt;
    if (!order.slot)
        return Refusal::slot_missing;
    const Rules& rules = asked.office.settings.rules;
    if (*order.slot - asked.now > rules.appointment_early_min * minute_ms)
        return Refusal::slot_too_far;
    return std::nullopt;
}

/// Whoever holds an appointment waits in its lane from the hour given; whoever comes too late for
/// it waits like everyone else.
LaneId lane_for(const Office& office, Instant now, const IssueTicket& order) {
    const std::int64_t late_ms = office.settings.rules.appointment_late_min * minute_ms;
    const bool late = order.lane == appointment_lane && order.slot && now - *order.slot > late_ms;
    return late ? general_lane : order.lane;
}

/// Behind the next few of the same lane and service, or at its end.
Instant some_places_back(const Asked& asked, const Ticket& ticket) {
    const Settings& settings = asked.office.settings;
    const Waiting& lane =
        line_of(asked.office, ticket.service).in(lane_place(settings, ticket.lane));
    const std::size_t places = settings.rules.return_places;
    if (places == 0)
        return ticket.since;
    if (lane.size() < places)
        return std::max(asked.now, ticket.since);
    const auto last = lane.begin() + static_cast<std::ptrdiff_t>(places - 1);
    return std::max(last->since + 1, ticket.since);
}

} // namespace

Beginning beginning_of(const Office& office, Instant now, const IssueTicket& order) {
    std::vector<ServiceId> legs = legs_of(order);
    std::erase_if(legs, [&](const ServiceId& leg) { return !find_service(office.settings, leg); });
    const bool choice = order.journey && order.journey->any_order && !legs.empty();
    return {choice ? first_of(office, legs) : order.service, lane_for(office, now, order)};
}

std::variant<TicketIssued, Refusal> number_for(const Asked& asked, const IssueTicket& order) {
    const Office& office = asked.office;
    std::vector<ServiceId> legs = legs_of(order);
    if (const auto no = cannot_visit(asked, order, legs))
        return *no;
    if (const auto no = cannot_check_in(asked, order))
        return *no;
    const auto [first, lane] = beginning_of(office, asked.now, order);
    std::erase(legs, first);
    const Service& service = *find_service(office.settings, first);
    const std::uint32_t issued = line_of(office, first).issued_today;
    if (quota_full(office, first))
        return Refusal::quota_full;
    const std::uint32_t number = next_number(office, service, issued);
    if (number > number_max)
        return Refusal::numbers_used_up;
    std::uint64_t code = asked.stamp.secret & code_max;
    while (office.by_code.contains(code))
        code = (code + 1) & code_max; // two slips of a day never share a code
    TicketIssued ticket{office.next_ticket, first, lane, service.prefix, number, code};
    ticket.promise = asked.stamp.promise;
    ticket.foretold = asked.stamp.foretold;
    if (lane == appointment_lane)
        ticket.slot = order.slot;
    if (!legs.empty())
        ticket.journey = Journey{std::move(legs), order.journey->any_order};
    return ticket;
}

Decision rule(const Asked& asked, const IssueTicket& order) {
    auto number = number_for(asked, order);
    if (const auto* refusal = std::get_if<Refusal>(&number))
        return *refusal;
    const auto& issued = std::get<TicketIssued>(number);
    return with_call_of_awaiting(asked, issued, {issued.ticket, issued.service, asked.now});
}

std::variant<const Ticket*, Refusal> ticket_at(const Asked& asked, CounterId counter, TicketId id) {
    if (!find_counter(asked.office.settings, counter))
        return Refusal::unknown_counter;
    const Ticket* ticket = find_ticket(asked.office, id);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (counter_now(asked.office, counter).ticket != id)
        return Refusal::ticket_not_here;
    return ticket;
}

Decision rule(const Asked& asked, const StartService& order) {
    return if_at(asked, order, TicketState::called, Refusal::ticket_not_called,
                 ServiceStarted{order.ticket, order.counter});
}

Decision rule(const Asked& asked, const MarkAbsent& order) {
    return if_at(asked, order, TicketState::called, Refusal::ticket_not_called,
                 TicketAbsent{order.ticket, order.counter});
}

Decision rule(const Asked& asked, const FinishVisit& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Ticket& ticket = *std::get<const Ticket*>(found);
    if (ticket.state != TicketState::serving)
        return Refusal::ticket_not_in_service;
    const Journey& journey = ticket.journey;
    if (journey.then.empty())
        return asked.one(VisitFinished{order.ticket, order.counter, order.outcome});
    const ServiceId next =
        journey.any_order ? shortest_line(asked.office, journey.then) : journey.then.front();
    return with_call_of_awaiting(asked,
                                 LegFinished{order.ticket, order.counter, order.outcome, next},
                                 {order.ticket, next, asked.now});
}

Decision rule(const Asked& asked, const ParkTicket& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const ParkedFor& place = order.place;
    const int named = (place.counter ? 1 : 0) + (place.staff ? 1 : 0) + (place.service ? 1 : 0);
    if (named != 1 || (place.staff && place.staff->empty()))
        return Refusal::parking_unclear;
    if (place.counter && !find_counter(asked.office.settings, *place.counter))
        return Refusal::unknown_counter;
    if (place.service && !find_service(asked.office.settings, *place.service))
        return Refusal::unknown_service;
    return asked.one(TicketParked{order.ticket, order.counter, place});
}

Decision rule(const Asked& asked, const ReturnTicket& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Ticket& ticket = *std::get<const Ticket*>(found);
    const Instant since = order.as_before ? ticket.since : some_places_back(asked, ticket);
    return with_call_of_awaiting(asked, TicketReturned{order.ticket, order.counter, since},
                                 {order.ticket, ticket.service, ticket.waiting_from});
}

Decision rule(const Asked& asked, const ReviveTicket& order) {
    const Ticket* ticket = find_ticket(asked.office, order.ticket);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (ticket->state != TicketState::absent)
        return Refusal::ticket_not_absent;
    if (!asked.office.day)
        return Refusal::day_not_open;
    if (asked.now - ticket->ended_at > asked.office.settings.rules.revive_min * minute_ms)
        return Refusal::absent_too_long;
    const TicketReturned back{order.ticket, std::nullopt, some_places_back(asked, *ticket)};
    return with_call_of_awaiting(asked, back,
                                 {order.ticket, ticket->service, ticket->waiting_from});
}

Decision rule(const Asked& asked, const TransferTicket& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (!find_service(asked.office.settings, order.service))
        return Refusal::unknown_service;
    const Ticket& ticket = *std::get<const Ticket*>(found);
    if (ticket.service == order.service)
        return Refusal::same_service;
    return with_call_of_awaiting(
        asked, TicketTransferred{order.ticket, order.counter, ticket.service, order.service},
        {order.ticket, order.service, ticket.waiting_from});
}

Decision rule(const Asked& asked, const CancelTicket& order) {
    const Ticket* ticket = find_ticket(asked.office, order.ticket);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (ticket->state != TicketState::waiting && ticket->state != TicketState::parked)
        return Refusal::ticket_not_waiting;
    return asked.one(TicketCancelled{order.ticket});
}

Decision rule(const Asked& asked, const UndoPress& order) {
    if (!find_counter(asked.office.settings, order.counter))
        return Refusal::unknown_counter;
    const CounterNow& here = counter_now(asked.office, order.counter);
    if (here.state != CounterState::open)
        return Refusal::counter_not_open; // nobody may be in service at a counter that rests
    const std::int64_t undo_ms = std::int64_t{asked.office.settings.rules.undo_s} * 1000;
    if (!here.last || asked.now - here.last->at > undo_ms)
        return Refusal::nothing_to_undo;
    const Ticket& ticket = *find_ticket(asked.office, here.last->before.id);
    // Somebody else has done something with it since, or the counter is with another visitor.
    if (ticket.changes != here.last->changes || (here.ticket && here.ticket != ticket.id))
        return Refusal::nothing_to_undo;
    const Ticket& before = here.last->before;
    const PressUndone undone{ticket.id, order.counter};
    if (before.state != TicketState::waiting)
        return asked.one(undone);
    return with_call_of_awaiting(asked, undone, {before.id, before.service, before.waiting_from});
}

} // namespace giliran
