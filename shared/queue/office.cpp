#include "shared/queue/office.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace giliran {
namespace {

/// An event the office cannot take is a bug: go on and the record would be wrong. The journal
/// brings the process back.
[[noreturn]] void stop(const char* why) {
    std::fprintf(stderr, "bug: an event cannot be applied: %s\n", why);
    std::abort();
}

Ticket& ticket_of(Office& office, TicketId id) {
    const std::uint64_t place = id.value - office.first_ticket.value;
    if (place >= office.tickets.size())
        stop("it names a ticket that was never issued today");
    return office.tickets[place];
}

CounterNow& counter_of(Office& office, CounterId id) {
    const auto found = office.counters.find(id.value);
    if (found == office.counters.end())
        stop("it names a counter that does not exist");
    return found->second;
}

OrderKey key_of(const Office& office, const Ticket& ticket) {
    return order_key(office.settings, ticket.lane, ticket.issued_at, ticket.id);
}

void leave_line(Office& office, const Ticket& ticket) {
    if (!office.lines[ticket.service.value].waiting.leave(key_of(office, ticket)))
        stop("it takes a ticket from a line in which it does not stand");
}

void join_line(Office& office, const Ticket& ticket) {
    office.lines[ticket.service.value].waiting.join(key_of(office, ticket));
}

void end_ticket(Ticket& ticket, TicketState state, Instant at) {
    ticket.state = state;
    ticket.ended_at = at;
}

void free_counter(Office& office, CounterId counter, TicketId ticket) {
    CounterNow& here = counter_of(office, counter);
    if (here.ticket != ticket)
        stop("it frees a counter of a ticket that is not there");
    here.ticket.reset();
}

void show_call(Office& office, const Ticket& ticket, CounterId counter, Instant at, bool again) {
    if (office.calls.size() == calls_kept)
        office.calls.erase(office.calls.begin());
    office.calls.push_back(
        {office.next_call++, ticket.prefix, ticket.number, counter, ticket.service, at, again});
}

void take(Office& office, Instant, const OfficeConfigured& fact) {
    // Keys hold the priority credit, so waiting people are put in line again under the new one.
    std::vector<TicketId> waiting;
    for (const auto& [service, line] : office.lines)
        for (const OrderKey& key : line.waiting)
            waiting.push_back(key.ticket);
    for (auto& [service, line] : office.lines)
        line.waiting.clear();
    office.settings = fact.settings;
    office.configured = true;
    for (const TicketId id : waiting)
        join_line(office, ticket_of(office, id));
    std::erase_if(office.counters, [&](const auto& entry) {
        return find_counter(office.settings, {entry.first}) == nullptr;
    });
    for (const Counter& counter : office.settings.counters)
        office.counters.try_emplace(counter.id.value);
}

void take(Office& office, Instant at, const DayOpened& fact) {
    office.day = fact;
    office.last_day = fact.day;
    office.first_ticket = office.next_ticket = fact.first_ticket;
    office.next_call = fact.first_call;
    office.tickets.clear();
    office.by_code.clear();
    office.lines.clear();
    office.calls.clear();
    for (auto& [number, counter] : office.counters)
        counter = {CounterState::closed, std::nullopt, "", at};
}

void take(Office& office, Instant at, const DayClosed&) {
    office.day.reset();
    for (auto& [number, counter] : office.counters)
        counter = {CounterState::closed, std::nullopt, "", at};
}

void take(Office& office, Instant at, const TicketIssued& fact) {
    if (fact.ticket != office.next_ticket)
        stop("ticket ids are not dense");
    Line& line = office.lines[fact.service.value];
    if (fact.number != line.issued_today + 1)
        stop("ticket numbers are not dense");
    Ticket ticket;
    ticket.id = fact.ticket;
    ticket.service = fact.service;
    ticket.lane = fact.lane;
    ticket.prefix = fact.prefix;
    ticket.number = fact.number;
    ticket.code = fact.code;
    ticket.promise = fact.promise;
    ticket.issued_at = at;
    line.issued_today = fact.number;
    line.waiting.join(key_of(office, ticket));
    office.by_code.emplace(fact.code, fact.ticket);
    office.tickets.push_back(std::move(ticket));
    ++office.next_ticket.value;
}

void take(Office& office, Instant at, const TicketCalled& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    leave_line(office, ticket);
    CounterNow& counter = counter_of(office, fact.counter);
    if (counter.ticket)
        stop("it calls a second ticket to a counter");
    counter.ticket = fact.ticket;
    ticket.state = TicketState::called;
    ticket.counter = fact.counter;
    ticket.called_at = at;
    ++ticket.calls;
    show_call(office, ticket, fact.counter, at, false);
}

void take(Office& office, Instant at, const TicketCalledAgain& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    ++ticket.calls;
    show_call(office, ticket, fact.counter, at, true);
}

void take(Office& office, Instant at, const ServiceStarted& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    ticket.state = TicketState::serving;
    ticket.started_at = at;
}

void take(Office& office, Instant at, const VisitFinished& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    free_counter(office, fact.counter, fact.ticket);
    end_ticket(ticket, TicketState::finished, at);
    ticket.outcome = fact.outcome;
}

void take(Office& office, Instant at, const TicketAbsent& fact) {
    free_counter(office, fact.counter, fact.ticket);
    end_ticket(ticket_of(office, fact.ticket), TicketState::absent, at);
}

void take(Office& office, Instant, const TicketTransferred& fact) {
    free_counter(office, fact.counter, fact.ticket);
    Ticket& ticket = ticket_of(office, fact.ticket);
    ticket.state = TicketState::waiting;
    ticket.service = fact.to;
    join_line(office, ticket);
}

void take(Office& office, Instant at, const TicketCancelled& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    leave_line(office, ticket);
    end_ticket(ticket, TicketState::cancelled, at);
}

void take(Office& office, Instant at, const TicketUnserved& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    if (ticket.state == TicketState::waiting)
        leave_line(office, ticket);
    else
        free_counter(office, ticket.counter, ticket.id);
    end_ticket(ticket, TicketState::unserved, at);
}

void take(Office& office, Instant at, const CounterOpened& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    counter.state = CounterState::open;
    counter.staff = fact.staff;
    counter.since = at;
}

void take(Office& office, Instant at, const CounterPaused& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    counter.state = CounterState::paused;
    counter.since = at;
}

void take(Office& office, Instant at, const CounterClosed& fact) {
    counter_of(office, fact.counter) = {CounterState::closed, std::nullopt, "", at};
}

void take(Office& office, Instant, const VisitRated& fact) {
    ticket_of(office, fact.ticket).score = fact.score;
}

} // namespace

void apply(Office& office, const Event& event) {
    office.now = std::max(office.now, event.at);
    std::visit([&](const auto& fact) { take(office, event.at, fact); }, event.fact);
}

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

std::uint32_t people_ahead(const Office& office, const Ticket& ticket) {
    if (ticket.state != TicketState::waiting)
        return 0;
    return static_cast<std::uint32_t>(
        line_of(office, ticket.service).waiting.before(key_of(office, ticket)));
}

} // namespace giliran
