// What happened, and whether the office agrees.

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
    back = before;
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
    ticket(fact.ticket, {TicketState::finished}).rated = true;
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

void Model::compare(const Office& office) const {
    const auto must = [](bool holds, const char* sentence) {
        if (!holds)
            throw Wrong(sentence);
    };
    must(office.tickets.size() == tickets_.size(), "the office has more or fewer tickets");
    for (const auto& [id, known] : tickets_) {
        const Ticket* ticket = find_ticket(office, id);
        must(ticket && ticket->id == id, "a ticket is lost");
        must(ticket->state == known.state, "a ticket's state differs");
        must(ticket->service == known.service && ticket->lane == known.lane
                 && ticket->since == known.since && ticket->waiting_from == known.waiting_from,
             "a ticket's place differs");
        must(ticket->overtaken == known.overtaken, "how often somebody was overtaken differs");
        must(ticket->journey == known.journey, "a journey differs");
        must(ticket->ended_at >= ticket->issued_at || !(ticket->ended_at > Instant{}),
             "a visit ends before it begins");
    }
    for (const auto& [id, known] : desks_) {
        const CounterNow& counter = counter_now(office, id);
        must(counter.state == known.state && counter.ticket == known.ticket
                 && counter.awaits == known.awaits && counter.staff == known.staff,
             "a counter differs");
    }
    must(office.notices == notices_, "the notices differ");
    compare_lines(office);
}

/// Each person who waits stands in exactly one line, in their place, and nobody else does.
void Model::compare_lines(const Office& office) const {
    for (const Service& service : settings_.services) {
        const Line& line = line_of(office, service.id);
        std::size_t standing = 0;
        for (std::size_t lane = 0; lane < line.lanes.size(); ++lane)
            for (const Place& place : line.lanes[lane]) {
                const auto found = tickets_.find(place.ticket);
                if (found == tickets_.end() || found->second.state != TicketState::waiting
                    || found->second.service != service.id
                    || found->second.lane != settings_.lanes[lane].id
                    || found->second.since != place.since)
                    throw Wrong("somebody stands in a line who does not wait there");
                ++standing;
            }
        if (standing != people(service.id))
            throw Wrong("somebody waits but stands in no line");
        for (const Place& place : line.at_bound)
            if (tickets_.at(place.ticket).overtaken < settings_.rules.overtaken_max)
                throw Wrong("somebody stands at the bound too early");
    }
}

} // namespace giliran::sim
