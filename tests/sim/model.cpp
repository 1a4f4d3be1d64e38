// What happened.

#include "tests/sim/model.hpp"

#include <algorithm>
#include <utility>

namespace giliran::sim {
namespace {

constexpr std::uint64_t round = 2520;

} // namespace

void Model::follow(const Stamp& stamp, const Command& command, const Decision& decision,
                   const Office& office) {
    const Instant before = now_;
    now_ = std::max(now_, stamp.at);
    const auto* events = std::get_if<Events>(&decision);
    if (allowed(stamp, command) != (events != nullptr))
        throw Wrong(events ? "the order should have been refused"
                           : "the order was refused for nothing");
    if (events) {
        check_events(stamp, command, *events);
        for (const Event& event : *events) {
            ++events_;
            std::visit([&](const auto& fact) { take(fact); }, event.fact);
        }
    } else {
        now_ = before; // a refusal leaves no trace, not even in time
    }
    compare(office);
}

Known& Model::ticket(TicketId id, std::initializer_list<TicketState> in) {
    const auto found = tickets_.find(id);
    if (found == tickets_.end())
        throw Wrong("an event names a ticket that was never issued");
    Known& ticket = found->second;
    if (std::find(in.begin(), in.end(), ticket.state) == in.end())
        throw Wrong("an event does not fit the ticket's state");
    ticket.touched = events_;
    return ticket;
}

Desk& Model::desk(CounterId id) {
    const auto found = desks_.find(id);
    if (found == desks_.end())
        throw Wrong("an event names a counter that does not exist");
    return found->second;
}

void Model::pressed(CounterId counter, const Known& before) {
    Desk& here = desk(counter);
    here.undo = before;
    here.pressed_at = now_;
    here.touched = events_;
    here.counted = false;
    here.passed.clear();
}

void Model::left(CounterId counter, TicketId ticket) {
    Desk& here = desk(counter);
    if (here.ticket != ticket)
        throw Wrong("a ticket leaves a counter at which it is not");
    here.ticket.reset();
}

void Model::wait_in(Known& ticket) {
    const bool lane_empty = std::none_of(tickets_.begin(), tickets_.end(), [&](const auto& other) {
        return other.first != ticket.id && other.second.state == TicketState::waiting
               && other.second.lane == ticket.lane;
    });
    if (lane_empty)
        turns_[ticket.lane] = std::max(turns_[ticket.lane], turn_now_);
    ticket.state = TicketState::waiting;
}

void Model::install(const Settings& settings) {
    settings_ = settings;
    configured_ = true;
    turns_.clear();
    turn_now_ = 0;
    std::erase_if(desks_, [&](const auto& desk) { return !find_counter(settings, desk.first); });
    for (const Counter& counter : settings.counters)
        desks_.try_emplace(counter.id);
    for (auto& [id, desk] : desks_)
        desk.awaits = false;
}

void Model::take(const OfficeConfigured& fact) {
    if (fact.effect == Effect::next_day) {
        tomorrow_ = fact.settings;
        return;
    }
    tomorrow_.reset();
    install(fact.settings);
}

void Model::take(const DayOpened& fact) {
    day_ = fact;
    last_day_ = fact.day;
    if (fact.first_ticket != next_ticket_)
        throw Wrong("a new day gives ids twice");
    yesterday_ = std::exchange(tickets_, {});
    std::erase_if(yesterday_, [](const auto& entry) { return !is_open(entry.second.state); });
    issued_.clear();
    turns_.clear();
    turn_now_ = 0;
    std::erase_if(notices_, [&](const Notice& each) { return each.until <= now_; });
    if (fact.notices != notices_)
        throw Wrong("a notice was lost or kept too long");
    if (tomorrow_)
        install(*std::exchange(tomorrow_, std::nullopt));
    for (auto& [id, desk] : desks_)
        desk = {};
}

void Model::take(const DayClosed&) {
    day_.reset();
    for (auto& [id, desk] : desks_)
        desk = {};
}

/// Its fate at midnight: everything as it was, but for the id.
void Model::take(const TicketCarried& fact) {
    const auto before = yesterday_.find(fact.from);
    if (before == yesterday_.end())
        throw Wrong("somebody is carried into the new day who was not inside");
    Known known = before->second;
    yesterday_.erase(before);
    const Ticket& ticket = fact.carried;
    if (ticket.number != known.number || ticket.prefix != known.prefix || ticket.code != known.code)
        throw Wrong("midnight changes a slip");
    if (ticket.id != next_ticket_ || !tickets_.try_emplace(ticket.id).second)
        throw Wrong("an id is given twice");
    next_ticket_ = {ticket.id.value + 1};
    known.id = ticket.id;
    known.carried = true;
    known.touched = events_;
    if (known.state == TicketState::called || known.state == TicketState::serving)
        desk(known.counter).ticket = known.id;
    tickets_[known.id] = known;
    if (known.state == TicketState::waiting)
        wait_in(tickets_[known.id]);
}

void Model::take(const TicketIssued& fact) {
    for (const auto& [id, other] : tickets_)
        if (other.code == fact.code)
            throw Wrong("two slips share a code");
    if (!tickets_.try_emplace(fact.ticket).second)
        throw Wrong("an id is given twice");
    Known& ticket = tickets_[fact.ticket];
    ticket.id = fact.ticket;
    ticket.service = fact.service;
    ticket.lane = fact.lane;
    ticket.since = fact.slot.value_or(now_);
    ticket.waiting_from = std::max(ticket.since, now_);
    ticket.prefix = fact.prefix;
    ticket.number = fact.number;
    ticket.code = fact.code;
    ticket.journey = fact.journey.value_or(Journey{});
    ticket.touched = events_;
    issued_[fact.service] = fact.number;
    next_ticket_ = {fact.ticket.value + 1};
    wait_in(ticket);
}

void Model::take(const TicketCalled& fact) {
    Known& called = ticket(fact.ticket, {TicketState::waiting, TicketState::parked});
    Desk& here = desk(fact.counter);
    if (here.ticket)
        throw Wrong("two people are called to one counter");
    if (fact.waited_ms != std::max<std::int64_t>(now_ - called.waiting_from, 0))
        throw Wrong("the wait is not what the clock says");
    pressed(fact.counter, called);
    const bool by_order = fact.reason <= CallReason::helping;
    if (by_order) {
        for (const Known* other : callable(fact.counter)) {
            const bool overtaken =
                std::pair{other->since, other->id} < std::pair{called.since, called.id};
            if (!overtaken)
                continue;
            here.passed.emplace_back(other->id, other->touched);
            if (++tickets_[other->id].overtaken > settings_.rules.overtaken_max)
                throw Wrong("somebody is overtaken more often than the office allows");
        }
        turn_now_ = std::max(turn_now_, turns_[called.lane]);
        turns_[called.lane] += round / find_lane(settings_, called.lane)->share;
        here.counted = true;
    }
    called.state = TicketState::called;
    called.counter = fact.counter;
    here.ticket = fact.ticket;
    here.called_at = now_;
    here.awaits = false;
    if (fact.reason == CallReason::direct)
        here.undo.reset();
}

void Model::take(const CounterAwaits& fact) {
    desk(fact.counter).awaits = true;
    desk(fact.counter).awaits_since = now_;
}

void Model::take(const TicketCalledAgain& fact) {
    const std::uint64_t touched = tickets_[fact.ticket].touched;
    ticket(fact.ticket, {TicketState::called}).touched = touched; // changes nothing
}

void Model::take(const ServiceStarted& fact) {
    Known& started = ticket(fact.ticket, {TicketState::called});
    pressed(fact.counter, started);
    started.state = TicketState::serving;
}

void Model::take(const VisitFinished& fact) {
    Known& done = ticket(fact.ticket, {TicketState::serving});
    left(fact.counter, fact.ticket);
    pressed(fact.counter, done);
    done.state = TicketState::finished;
    done.ended_at = now_;
}

void Model::take(const LegFinished& fact) {
    Known& done = ticket(fact.ticket, {TicketState::serving});
    left(fact.counter, fact.ticket);
    pressed(fact.counter, done);
    std::erase(done.journey.then, fact.next);
    done.service = fact.next;
    done.since = done.waiting_from = now_;
    done.overtaken = 0;
    wait_in(done);
}

void Model::take(const TicketAbsent& fact) {
    Known& absent = ticket(fact.ticket, {TicketState::called});
    left(fact.counter, fact.ticket);
    pressed(fact.counter, absent);
    absent.state = TicketState::absent;
    absent.ended_at = now_;
}

void Model::take(const TicketParked& fact) {
    Known& parked = ticket(fact.ticket, {TicketState::called, TicketState::serving});
    left(fact.counter, fact.ticket);
    pressed(fact.counter, parked);
    parked.state = TicketState::parked;
    parked.parked = fact.place;
}

void Model::take(const TicketReturned& fact) {
    Known& back =
        ticket(fact.ticket, {TicketState::called, TicketState::serving, TicketState::absent});
    if (fact.counter) {
        left(*fact.counter, fact.ticket);
        pressed(*fact.counter, back);
    }
    if (back.since != fact.since)
        back.overtaken = 0;
    back.since = fact.since;
    wait_in(back);
}

void Model::take(const TicketTransferred& fact) {
    Known& moved = ticket(fact.ticket, {TicketState::called, TicketState::serving});
    left(fact.counter, fact.ticket);
    pressed(fact.counter, moved);
    moved.service = fact.to;
    std::erase(moved.journey.then, fact.to);
    wait_in(moved);
}

void Model::take(const TicketCancelled& fact) {
    ticket(fact.ticket, {TicketState::waiting, TicketState::parked}).state = TicketState::cancelled;
}

void Model::take(const TicketUnserved& fact) {
    ticket(fact.ticket,
           {TicketState::waiting, TicketState::called, TicketState::serving, TicketState::parked})
        .state = TicketState::unserved;
}

void Model::take(const PressUndone& fact) {
    Desk& here = desk(fact.counter);
    const Known before = *here.undo;
    for (const auto& [id, touched] : here.passed)
        tickets_[id].overtaken -= tickets_[id].touched == touched ? 1 : 0;
    if (here.counted) {
        std::uint64_t& turn = turns_[before.lane];
        turn -= std::min(turn, std::uint64_t{round} / find_lane(settings_, before.lane)->share);
    }
    Known& back = tickets_[fact.ticket];
    const bool rated = back.rated;
    const bool surveyed = back.surveyed;
    back = before;
    back.rated = rated; // what was said stays said
    back.surveyed = surveyed;
    back.touched = events_;
    here.undo.reset();
    here.ticket.reset();
    here.awaits = false;
    if (back.state == TicketState::waiting)
        wait_in(back);
    else if (back.state != TicketState::parked)
        here.ticket = fact.ticket;
}

void Model::take(const CounterOpened& fact) {
    for (const auto& [id, other] : desks_)
        if (id != fact.counter && other.state != CounterState::closed && other.staff == fact.staff
            && fact.staff != "petugas")
            throw Wrong("one person has two counters");
    desk(fact.counter).state = CounterState::open;
    desk(fact.counter).staff = fact.staff;
}

void Model::take(const CounterPaused& fact) {
    desk(fact.counter).state = CounterState::paused;
    desk(fact.counter).awaits = false;
}

void Model::take(const CounterClosed& fact) {
    desk(fact.counter) = {};
}

void Model::take(const VisitRated& fact) {
    said_of(fact.ticket).rated = true;
}

void Model::take(const SurveyAnswered& fact) {
    said_of(fact.ticket).surveyed = true;
}

/// What is said of a visit does not touch it.
Known& Model::said_of(TicketId id) {
    const std::uint64_t touched = tickets_[id].touched;
    Known& visit = ticket(id, {TicketState::finished});
    visit.touched = touched;
    return visit;
}

void Model::take(const NoticePosted& fact) {
    if (fact.notice.id != next_notice_)
        throw Wrong("two notices share an id");
    ++next_notice_;
    notices_.push_back(fact.notice);
}

void Model::take(const NoticeWithdrawn& fact) {
    std::erase_if(notices_, [&](const Notice& each) { return each.id == fact.notice; });
}

} // namespace giliran::sim
