// What each event does to the office.

#include "shared/queue/bug.hpp"
#include "shared/queue/lines.hpp"

#include <algorithm>
#include <utility>

namespace giliran {
namespace {

Ticket& ticket_of(Office& office, TicketId id) {
    const std::uint64_t place = id.value - office.first_ticket.value;
    if (place >= office.tickets.size())
        bug("it names a ticket that was never issued today");
    return office.tickets[place];
}

CounterNow& counter_of(Office& office, CounterId id) {
    const auto found = office.counters.find(id.value);
    if (found == office.counters.end())
        bug("it names a counter that does not exist");
    return found->second;
}

/// Does to a ticket what a press at a counter does, and keeps how it was, so that the press can be
/// taken back.
template<class Change>
void press(Office& office, CounterId at_counter, TicketId id, Instant at, Change change) {
    Ticket& ticket = ticket_of(office, id);
    Ticket before = ticket;
    change(ticket);
    ++ticket.changes;
    counter_of(office, at_counter).last =
        LastPress{at, std::move(before), ticket.changes, false, {}};
}

void end_ticket(Ticket& ticket, TicketState state, Instant at) {
    ticket.state = state;
    ticket.ended_at = at;
    ++ticket.changes;
}

void free_counter(Office& office, CounterId counter, TicketId ticket) {
    CounterNow& here = counter_of(office, counter);
    if (here.ticket != ticket)
        bug("it frees a counter of a ticket that is not there");
    here.ticket.reset();
}

void show_call(Office& office, const Ticket& ticket, CounterId counter, Instant at, bool again) {
    if (office.calls.size() == calls_kept)
        office.calls.erase(office.calls.begin());
    office.calls.push_back(
        {office.next_call++, ticket.prefix, ticket.number, counter, ticket.service, at, again});
}

/// Lines hold lanes by their place and people by the bound, so those who wait stand in line anew.
void install(Office& office, const Settings& settings) {
    std::vector<TicketId> waiting;
    for (auto& [service, line] : office.lines) {
        for (const Waiting& lane : line.lanes)
            for (const Place& place : lane)
                waiting.push_back(place.ticket);
        line.lanes.clear();
        line.at_bound.clear();
    }
    office.settings = settings;
    office.configured = true;
    office.turns = {};
    for (auto& [number, counter] : office.counters)
        counter.awaits = false; // it may now serve people who wait already
    for (const TicketId id : waiting)
        join_line(office, ticket_of(office, id));
    std::erase_if(office.counters, [&](const auto& entry) {
        return find_counter(office.settings, {entry.first}) == nullptr;
    });
    for (const Counter& counter : office.settings.counters)
        office.counters.try_emplace(counter.id.value);
}

void take(Office& office, Instant, const OfficeConfigured& fact) {
    if (fact.effect == Effect::next_day) {
        office.settings_tomorrow = fact.settings;
        return;
    }
    office.settings_tomorrow.reset();
    install(office, fact.settings);
}

void close_counters(Office& office, Instant at) {
    for (auto& [number, counter] : office.counters) {
        counter = {};
        counter.since = at;
    }
}

void take(Office& office, Instant at, const DayOpened& fact) {
    office.day = fact;
    office.last_day = fact.day;
    office.first_ticket = office.next_ticket = fact.first_ticket;
    office.next_call = fact.first_call;
    office.notices = fact.notices;
    office.next_notice = fact.next_notice;
    office.tickets.clear();
    office.carried = 0;
    office.by_code.clear();
    office.lines.clear();
    office.calls.clear();
    office.finished.clear();
    office.rated.clear();
    office.turns = {};
    if (office.settings_tomorrow)
        install(office, *std::exchange(office.settings_tomorrow, std::nullopt));
    close_counters(office, at);
}

void take(Office& office, Instant at, const DayClosed&) {
    office.day.reset();
    close_counters(office, at);
}

void take(Office& office, Instant at, const TicketIssued& fact) {
    if (fact.ticket != office.next_ticket)
        bug("ticket ids are not dense");
    Line& line = office.lines[fact.service.value];
    if (fact.number <= line.issued_today)
        bug("a ticket number is given twice");
    Ticket ticket;
    ticket.id = fact.ticket;
    ticket.service = fact.service;
    ticket.lane = fact.lane;
    ticket.prefix = fact.prefix;
    ticket.number = fact.number;
    ticket.code = fact.code;
    ticket.promise = fact.promise;
    ticket.slot = fact.slot;
    ticket.journey = fact.journey.value_or(Journey{});
    ticket.issued_at = at;
    ticket.since = fact.slot.value_or(at);
    ticket.waiting_from = std::max(at, ticket.since);
    line.issued_today = fact.number;
    join_line(office, ticket);
    office.by_code.emplace(fact.code, fact.ticket);
    office.tickets.push_back(std::move(ticket));
    ++office.next_ticket.value;
}

void take(Office& office, Instant at, const TicketCalled& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    if (counter.ticket)
        bug("it calls a second ticket to a counter");
    press(office, fact.counter, fact.ticket, at, [&](Ticket& ticket) {
        if (ticket.state == TicketState::waiting)
            leave_line(office, ticket);
        ticket.state = TicketState::called;
        ticket.counter = fact.counter;
        ticket.called_at = at;
        ++ticket.calls;
    });
    counter.ticket = fact.ticket;
    counter.called_at = at;
    counter.awaits = false;
    if (fact.reason == CallReason::direct)
        counter.last.reset(); // taken back, it would wait in line although nobody holds its slip
    const Ticket& ticket = ticket_of(office, fact.ticket);
    if (by_order(fact.reason)) {
        const Counter& here = *find_counter(office.settings, fact.counter);
        counter.last->passed = count_overtaken(office, ticket, here);
        counter.last->counted = true;
        office.turns.called(office.settings, lane_place(office.settings, ticket.lane));
    }
    show_call(office, ticket, fact.counter, at, false);
}

void take(Office& office, Instant at, const CounterAwaits& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    counter.awaits = true;
    counter.awaits_since = at;
}

void take(Office& office, Instant at, const TicketCalledAgain& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    ++ticket.calls;
    show_call(office, ticket, fact.counter, at, true);
}

void take(Office& office, Instant at, const ServiceStarted& fact) {
    press(office, fact.counter, fact.ticket, at, [&](Ticket& ticket) {
        ticket.state = TicketState::serving;
        ticket.started_at = at;
    });
}

void take(Office& office, Instant at, const VisitFinished& fact) {
    free_counter(office, fact.counter, fact.ticket);
    press(office, fact.counter, fact.ticket, at, [&](Ticket& ticket) {
        end_ticket(ticket, TicketState::finished, at);
        ticket.outcome = fact.outcome;
    });
    office.finished[fact.counter.value] = fact.ticket;
}

void take(Office& office, Instant at, const LegFinished& fact) {
    free_counter(office, fact.counter, fact.ticket);
    press(office, fact.counter, fact.ticket, at, [&](Ticket& ticket) {
        std::erase(ticket.journey.then, fact.next);
        ticket.state = TicketState::waiting;
        ticket.service = fact.next;
        ticket.since = ticket.waiting_from = at;
        ticket.overtaken = 0;
        join_line(office, ticket);
    });
}

void take(Office& office, Instant at, const TicketAbsent& fact) {
    free_counter(office, fact.counter, fact.ticket);
    press(office, fact.counter, fact.ticket, at,
          [&](Ticket& ticket) { end_ticket(ticket, TicketState::absent, at); });
}

void take(Office& office, Instant at, const TicketParked& fact) {
    free_counter(office, fact.counter, fact.ticket);
    press(office, fact.counter, fact.ticket, at, [&](Ticket& ticket) {
        ticket.state = TicketState::parked;
        ticket.parked = fact.place;
    });
}

void take(Office& office, Instant at, const TicketReturned& fact) {
    const auto back = [&](Ticket& ticket) {
        ticket.state = TicketState::waiting;
        if (fact.since != ticket.since)
            ticket.overtaken = 0; // else whoever is at the bound would let nobody go first
        ticket.since = fact.since;
        ticket.ended_at = {};
        join_line(office, ticket);
    };
    if (fact.counter) {
        free_counter(office, *fact.counter, fact.ticket);
        press(office, *fact.counter, fact.ticket, at, back);
        return;
    }
    Ticket& ticket = ticket_of(office, fact.ticket);
    back(ticket);
    ++ticket.changes;
}

void take(Office& office, Instant at, const TicketTransferred& fact) {
    free_counter(office, fact.counter, fact.ticket);
    press(office, fact.counter, fact.ticket, at, [&](Ticket& ticket) {
        ticket.state = TicketState::waiting;
        ticket.service = fact.to;
        std::erase(ticket.journey.then, fact.to); // else it would come here twice
        join_line(office, ticket);
    });
}

void take(Office& office, Instant at, const TicketCancelled& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    if (ticket.state == TicketState::waiting)
        leave_line(office, ticket);
    end_ticket(ticket, TicketState::cancelled, at);
}

void take(Office& office, Instant, const TicketCarried& fact) {
    const Ticket& carried = fact.carried;
    if (carried.id != office.next_ticket)
        bug("ticket ids are not dense");
    office.tickets.push_back(carried);
    ++office.carried;
    ++office.next_ticket.value;
    office.by_code.emplace(carried.code, carried.id);
    if (carried.state == TicketState::waiting)
        join_line(office, carried);
    else if (carried.state != TicketState::parked)
        counter_of(office, carried.counter).ticket = carried.id;
}

void take(Office& office, Instant at, const TicketUnserved& fact) {
    Ticket& ticket = ticket_of(office, fact.ticket);
    if (ticket.state == TicketState::waiting)
        leave_line(office, ticket);
    else if (ticket.state != TicketState::parked)
        free_counter(office, ticket.counter, ticket.id);
    end_ticket(ticket, TicketState::unserved, at);
}

void take(Office& office, Instant, const PressUndone& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    if (!counter.last || counter.last->before.id != fact.ticket)
        bug("it takes back a press that was not the last one");
    Ticket& ticket = ticket_of(office, fact.ticket);
    if (ticket.state == TicketState::waiting)
        leave_line(office, ticket);
    uncount_overtaken(office, counter.last->passed);
    if (counter.last->counted)
        office.turns.taken_back(office.settings, lane_place(office.settings, ticket.lane));
    Ticket before = std::move(counter.last->before);
    before.changes = ticket.changes + 1;
    before.calls = ticket.calls; // what was called was heard
    before.score = ticket.score; // and what was said of the visit stays said, once
    before.surveyed = ticket.surveyed;
    if (ticket.state == TicketState::finished)
        office.finished.erase(fact.counter.value);
    ticket = std::move(before);
    counter.last.reset();
    counter.awaits = false; // else the next to come would be called beside the visitor who is back
    counter.ticket.reset();
    if (ticket.state == TicketState::waiting)
        join_line(office, ticket);
    else if (ticket.state != TicketState::parked)
        counter.ticket = ticket.id;
}

void take(Office& office, Instant at, const CounterOpened& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    counter.state = CounterState::open;
    counter.staff = fact.staff;
    counter.since = at;
    counter.back_at.reset();
}

void take(Office& office, Instant at, const CounterPaused& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    counter.state = CounterState::paused;
    counter.since = at;
    counter.awaits = false;
    counter.reason = fact.reason;
    counter.back_at = fact.back_at;
}

void take(Office& office, Instant at, const CounterClosed& fact) {
    CounterNow& counter = counter_of(office, fact.counter);
    counter = {};
    counter.since = at;
}

void take(Office& office, Instant, const VisitRated& fact) {
    // No change as a press would see it: nothing at the counter tells that somebody has rated.
    ticket_of(office, fact.ticket).score = fact.score;
    office.rated.push_back(fact.ticket);
}

void take(Office& office, Instant, const SurveyAnswered& fact) {
    ticket_of(office, fact.ticket).surveyed = true;
}

void take(Office& office, Instant, const NoticePosted& fact) {
    office.notices.push_back(fact.notice);
    office.next_notice = fact.notice.id + 1;
}

void take(Office& office, Instant, const NoticeWithdrawn& fact) {
    std::erase_if(office.notices, [&](const Notice& notice) { return notice.id == fact.notice; });
}

} // namespace

void apply(Office& office, const Event& event) {
    office.now = std::max(office.now, event.at);
    std::visit([&](const auto& fact) { take(office, event.at, fact); }, event.fact);
}

} // namespace giliran
