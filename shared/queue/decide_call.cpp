// The rules for counters: who opens them, and whom they call.

#include "shared/queue/asked.hpp"

#include <algorithm>

namespace giliran {
namespace {

/// Why that counter may call nobody now; none if it may.
std::optional<Refusal> cannot_call(const Asked& asked, CounterId counter) {
    if (!find_counter(asked.office.settings, counter))
        return Refusal::unknown_counter;
    const CounterNow& here = counter_now(asked.office, counter);
    if (here.state != CounterState::open)
        return Refusal::counter_not_open;
    if (here.ticket)
        return Refusal::counter_busy;
    const std::int64_t gap_ms = std::int64_t{asked.office.settings.rules.call_gap_s} * 1000;
    if (asked.now - here.called_at < gap_ms)
        return Refusal::too_soon;
    return std::nullopt;
}

TicketCalled call(const Asked& asked, CounterId counter, const Ticket& ticket, CallReason reason,
                  std::uint32_t overtook) {
    const std::int64_t waited_ms = std::max<std::int64_t>(asked.now - ticket.waiting_from, 0);
    return {ticket.id, counter, reason, overtook, waited_ms, std::nullopt};
}

/// Whom the order puts first for that counter.
std::optional<TicketCalled> first_for(const Asked& asked, CounterId id) {
    const Counter& counter = *find_counter(asked.office.settings, id);
    const std::vector<Standing> first = lineup(asked.office, counter, asked.now, 1);
    if (first.empty())
        return std::nullopt;
    const Ticket& ticket = *find_ticket(asked.office, first.front().ticket);
    return call(asked, id, ticket, first.front().reason, first.front().overtakes);
}

/// People that counter can serve who came before that ticket and still wait.
std::uint32_t earlier_than(const Asked& asked, const Counter& counter, const Ticket& ticket) {
    std::size_t earlier = 0;
    for (const ServiceId& service : counter.services)
        for (const Waiting& lane : line_of(asked.office, service).lanes)
            earlier += lane.before(place_of(ticket));
    return static_cast<std::uint32_t>(earlier);
}

/// The ticket a clerk names, if the counter may call now and it is in that state.
template<class Order>
std::variant<const Ticket*, Refusal> chosen(const Asked& asked, const Order& order,
                                            TicketState state, Refusal otherwise) {
    if (const auto no = cannot_call(asked, order.counter))
        return *no;
    const Ticket* ticket = find_ticket(asked.office, order.ticket);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (ticket->state != state)
        return otherwise;
    return ticket;
}

/// The counter that has stood ready longest for that service; one that only helps comes after.
const Counter* awaiting(const Office& office, const ServiceId& service) {
    const Counter* longest = nullptr;
    for (const Counter& counter : office.settings.counters) {
        const CounterNow& here = counter_now(office, counter.id);
        const bool able = serves(counter, service) || helps(counter, service);
        if (!here.awaits || !able)
            continue;
        const auto turn = [&](const Counter& ready) {
            return std::pair{helps(ready, service), counter_now(office, ready.id).awaits_since};
        };
        if (!longest || turn(counter) < turn(*longest))
            longest = &counter;
    }
    return longest;
}

} // namespace

Decision rule(const Asked& asked, const CallNext& order) {
    if (const auto no = cannot_call(asked, order.counter))
        return *no;
    const auto first = first_for(asked, order.counter);
    return first ? asked.one(*first) : Decision{Refusal::nobody_waiting};
}

Decision rule(const Asked& asked, const AwaitNext& order) {
    if (const auto no = cannot_call(asked, order.counter))
        return *no;
    if (counter_now(asked.office, order.counter).awaits)
        return Refusal::counter_awaits_already;
    const auto first = first_for(asked, order.counter);
    return first ? asked.one(*first) : asked.one(CounterAwaits{order.counter});
}

Decision rule(const Asked& asked, const CallTicket& order) {
    const auto found = chosen(asked, order, TicketState::waiting, Refusal::ticket_not_waiting);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Ticket& ticket = *std::get<const Ticket*>(found);
    const Counter& counter = *find_counter(asked.office.settings, order.counter);
    if (!serves(counter, ticket.service) && !helps(counter, ticket.service))
        return Refusal::service_not_here;
    TicketCalled called = call(asked, order.counter, ticket, CallReason::by_number,
                               earlier_than(asked, counter, ticket));
    called.ground = order.ground;
    return asked.one(std::move(called));
}

Decision rule(const Asked& asked, const CallParked& order) {
    const auto found = chosen(asked, order, TicketState::parked, Refusal::ticket_not_parked);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Ticket& ticket = *std::get<const Ticket*>(found);
    const Counter& counter = *find_counter(asked.office.settings, order.counter);
    if (!kept_for(asked.office, counter, ticket))
        return Refusal::parked_elsewhere;
    return asked.one(call(asked, order.counter, ticket, CallReason::parked, 0));
}

Decision rule(const Asked& asked, const CallDirect& order) {
    if (const auto no = cannot_call(asked, order.counter))
        return *no;
    const Counter& counter = *find_counter(asked.office.settings, order.counter);
    if (!serves(counter, order.service) && !helps(counter, order.service))
        return find_service(asked.office.settings, order.service) ? Refusal::service_not_here
                                                                  : Refusal::unknown_service;
    if (people_for(asked.office, counter) > 0)
        return Refusal::people_waiting;
    const auto number = number_for(asked, IssueTicket{order.service});
    if (const auto* refusal = std::get_if<Refusal>(&number))
        return *refusal;
    const TicketIssued& issued = std::get<TicketIssued>(number);
    return Events{asked.event(issued),
                  asked.event(TicketCalled{issued.ticket, order.counter, CallReason::direct, 0, 0,
                                           std::nullopt})};
}

Decision rule(const Asked& asked, const CallAgain& order) {
    return if_at(asked, order, TicketState::called, Refusal::ticket_not_called,
                 TicketCalledAgain{order.ticket, order.counter});
}

Decision rule(const Asked& asked, const OpenCounter& order) {
    const Office& office = asked.office;
    if (!find_counter(office.settings, order.counter))
        return Refusal::unknown_counter;
    if (!office.day)
        return Refusal::day_not_open;
    if (counter_now(office, order.counter).state == CounterState::open)
        return Refusal::counter_open_already;
    for (const auto& [number, other] : office.counters)
        if (number != order.counter.value && other.state != CounterState::closed
            && other.staff == order.staff)
            return Refusal::staff_elsewhere;
    return asked.one(CounterOpened{order.counter, order.staff.value_or(asked.stamp.by)});
}

/// A counter rests or closes only with nobody in front of it: a called ticket must never hang in
/// the air.
static Decision leave_counter(const Asked& asked, CounterId counter, Fact fact) {
    if (!find_counter(asked.office.settings, counter))
        return Refusal::unknown_counter;
    const CounterNow& here = counter_now(asked.office, counter);
    if (here.ticket)
        return Refusal::counter_busy;
    const bool pausing = std::holds_alternative<CounterPaused>(fact);
    if (here.state == CounterState::closed || (pausing && here.state != CounterState::open))
        return Refusal::counter_not_open;
    return asked.one(std::move(fact));
}

Decision rule(const Asked& asked, const PauseCounter& order) {
    if (order.back_at && *order.back_at <= asked.now)
        return Refusal::back_in_past;
    return leave_counter(asked, order.counter,
                         CounterPaused{order.counter, order.reason, order.back_at});
}

Decision rule(const Asked& asked, const CloseCounter& order) {
    return leave_counter(asked, order.counter, CounterClosed{order.counter});
}

Events with_call_of_awaiting(const Asked& asked, Fact fact, const Newcomer& newcomer) {
    Events events{asked.event(std::move(fact))};
    if (const Counter* ready = awaiting(asked.office, newcomer.service)) {
        const std::int64_t waited_ms = std::max<std::int64_t>(asked.now - newcomer.waiting_from, 0);
        events.push_back(asked.event(TicketCalled{newcomer.ticket, ready->id, CallReason::awaited,
                                                  0, waited_ms, std::nullopt}));
    }
    return events;
}

} // namespace giliran
