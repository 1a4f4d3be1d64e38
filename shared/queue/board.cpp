#include "shared/queue/board.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace giliran {
namespace {

const ServiceWait* find_wait(const Waits& waits, const ServiceId& service) {
    const auto found = std::find_if(waits.begin(), waits.end(), [&](const ServiceWait& wait) {
        return wait.service == service;
    });
    return found == waits.end() ? nullptr : &*found;
}

std::uint32_t counters_open(const Office& office, const ServiceId& service) {
    return static_cast<std::uint32_t>(
        std::count_if(office.settings.counters.begin(), office.settings.counters.end(),
                      [&](const Counter& counter) {
                          return serves(counter, service)
                                 && counter_now(office, counter.id).state == CounterState::open;
                      }));
}

DayBoard day_of(const Office& office) {
    if (!office.day)
        return {false, office.last_day.value_or(Day{}), {}, {}, {}};
    const DayOpened& day = *office.day;
    return {true, day.day, day.opens_at, day.doors_close_at, day.closes_at};
}

std::vector<VisitEnded> ends_of(const Office& office) {
    std::vector<VisitEnded> ended;
    for (const Counter& counter : office.settings.counters)
        if (const auto last = office.finished.find(counter.id.value);
            last != office.finished.end()) {
            const Ticket& ticket = *find_ticket(office, last->second);
            ended.push_back({counter.id, ticket.prefix, ticket.number, ticket.ended_at});
        }
    return ended;
}

CounterRow counter_row(const Office& office, CounterId id) {
    const CounterNow& now = counter_now(office, id);
    CounterRow row{id, now.state, 'A', 0, false, now.back_at};
    if (now.ticket) {
        const Ticket& ticket = *find_ticket(office, *now.ticket);
        row.prefix = ticket.prefix;
        row.ticket_number = ticket.number;
        row.serving = ticket.state == TicketState::serving;
    }
    return row;
}

std::vector<Missed> missed_of(const Office& office) {
    std::vector<const Ticket*> absent;
    for (const Ticket& ticket : office.tickets)
        if (ticket.state == TicketState::absent)
            absent.push_back(&ticket);
    std::sort(absent.begin(), absent.end(), [](const Ticket* one, const Ticket* other) {
        return std::pair(one->ended_at, one->id) > std::pair(other->ended_at, other->id);
    });
    if (absent.size() > missed_kept)
        absent.resize(missed_kept);
    std::vector<Missed> missed;
    for (const Ticket* ticket : absent)
        missed.push_back({ticket->prefix, ticket->number, ticket->counter, ticket->ended_at});
    return missed;
}

/// Collects what a batch of events touched, so that each row is told once however often it moved.
struct Touched {
    const Office& office;
    bool whole = false; // the day or the settings changed: every row may have
    std::set<std::string> services = {};
    std::size_t calls = 0;
    bool notices = false;
    bool ends = false;
    std::set<std::uint32_t> counters = {};
    bool missed = false;

    void ticket(TicketId id) { services.insert(find_ticket(office, id)->service.value); }
    void at(CounterId id) { counters.insert(id.value); }
    void counter(CounterId id) {
        at(id);
        if (const Counter* counter = find_counter(office.settings, id))
            for (const ServiceId& service : counter->services)
                services.insert(service.value);
    }
    void every_row() {
        for (const Service& service : office.settings.services)
            services.insert(service.id.value);
    }
    void operator()(const OfficeConfigured&) { whole = true; }
    void operator()(const DayOpened&) { whole = true; }
    void operator()(const DayClosed&) { whole = true; }
    void operator()(const TicketIssued& fact) { services.insert(fact.service.value); }
    void operator()(const TicketCalled& fact) {
        ticket(fact.ticket);
        at(fact.counter);
        ++calls;
    }
    void operator()(const TicketCalledAgain&) { ++calls; }
    void operator()(const LegFinished& fact) {
        ticket(fact.ticket);
        at(fact.counter);
    }
    void operator()(const TicketReturned& fact) {
        ticket(fact.ticket);
        if (fact.counter)
            at(*fact.counter);
        else
            missed = true; // who comes back without a counter had been absent
    }
    void operator()(const PressUndone& fact) {
        every_row(); // it may have moved between services
        at(fact.counter);
        ends = true; // and it may have been the end of a visit
        missed = true;
    }
    void operator()(const NoticePosted&) { notices = true; }
    void operator()(const NoticeWithdrawn&) { notices = true; }
    void operator()(const TicketTransferred& fact) {
        services.insert(fact.from.value);
        services.insert(fact.to.value);
        at(fact.counter);
    }
    void operator()(const TicketCancelled& fact) {
        ticket(fact.ticket);
        missed = true;
    }
    void operator()(const TicketUnserved& fact) {
        ticket(fact.ticket);
        if (const CounterId last = find_ticket(office, fact.ticket)->counter; last != CounterId{})
            at(last);
    }
    void operator()(const CounterOpened& fact) { counter(fact.counter); }
    void operator()(const CounterPaused& fact) { counter(fact.counter); }
    void operator()(const CounterClosed& fact) { counter(fact.counter); }
    void operator()(const ServiceStarted& fact) { at(fact.counter); }
    void operator()(const VisitFinished& fact) {
        at(fact.counter);
        ends = true;
    }
    void operator()(const TicketAbsent& fact) {
        at(fact.counter);
        missed = true;
    }
    void operator()(const TicketParked& fact) { at(fact.counter); }
    void operator()(const TicketCarried&) {} // with the day, which shows every row anew
    void operator()(const CounterAwaits&) {}
    void operator()(const VisitRated&) {}
    void operator()(const SurveyAnswered&) {}
};

void show(Board& board, const CallShown& change) {
    if (board.calls.size() == calls_kept)
        board.calls.erase(board.calls.begin());
    board.calls.push_back(change.call);
}

void show(Board& board, const RowChanged& change) {
    for (ServiceRow& row : board.rows)
        if (row.service == change.row.service)
            row = change.row;
}

void show(Board& board, const NoticesChanged& change) {
    board.notices = change.notices;
}

void show(Board& board, const EndsChanged& change) {
    board.ended = change.ended;
}

void show(Board& board, const CounterChanged& change) {
    for (CounterRow& row : board.counters)
        if (row.counter == change.counter.counter)
            row = change.counter;
}

void show(Board& board, const MissedChanged& change) {
    board.missed = change.missed;
}

void show(Board& board, const BoardReplaced& change) {
    board = change.board;
}

} // namespace

Wait wait_of(const Waits& waits, const ServiceId& service, const LaneId& lane) {
    const ServiceWait* wait = find_wait(waits, service);
    if (wait && lane == general_lane)
        return wait->general;
    if (wait && lane == priority_lane)
        return wait->priority;
    return {};
}

namespace {

/// A counter has opened since the estimate was made: the row must not say that none is open, least
/// of all beside its first call.
Wait without_closed(Wait wait) {
    if (wait.why_not == NoForecast::no_counter_open)
        wait.why_not = NoForecast::not_yet_known;
    return wait;
}

} // namespace

ServiceRow row_of(const Office& office, const Waits& waits, const ServiceId& service) {
    const Service* settings = find_service(office.settings, service);
    const Line& line = line_of(office, service);
    ServiceRow row;
    row.service = service;
    row.waiting = static_cast<std::uint32_t>(line.people());
    row.counters_open = counters_open(office, service);
    row.quota_full = settings && settings->quota != 0 && line.issued_today >= settings->quota;
    row.general = wait_of(waits, service, general_lane);
    row.priority = wait_of(waits, service, priority_lane);
    for (const ServiceWait& wait : waits)
        if (wait.service == service)
            row.likely_today = wait.likely_today;
    if (row.counters_open > 0) {
        row.general = without_closed(row.general);
        row.priority = without_closed(row.priority);
    }
    return row;
}

Board board_of(const Office& office, const Waits& waits) {
    Board board{office.settings, day_of(office), {}, office.calls, office.notices, ends_of(office)};
    for (const Service& service : office.settings.services)
        board.rows.push_back(row_of(office, waits, service.id));
    for (const Counter& counter : office.settings.counters)
        board.counters.push_back(counter_row(office, counter.id));
    board.missed = missed_of(office);
    return board;
}

std::vector<Change> changes_of(const Office& office, const Waits& waits,
                               const std::vector<Event>& events) {
    Touched touched{office};
    for (const Event& event : events)
        std::visit(touched, event.fact);
    if (touched.whole || touched.calls > office.calls.size())
        return {BoardReplaced{board_of(office, waits)}};
    std::vector<Change> changes;
    for (std::size_t i = office.calls.size() - touched.calls; i < office.calls.size(); ++i)
        changes.emplace_back(CallShown{office.calls[i]});
    if (touched.notices)
        changes.emplace_back(NoticesChanged{office.notices});
    if (touched.ends)
        changes.emplace_back(EndsChanged{ends_of(office)});
    for (const std::uint32_t counter : touched.counters)
        changes.emplace_back(CounterChanged{counter_row(office, {counter})});
    if (touched.missed)
        changes.emplace_back(MissedChanged{missed_of(office)});
    for (const std::string& service : touched.services)
        changes.emplace_back(RowChanged{row_of(office, waits, {service})});
    return changes;
}

void apply(Board& board, const Change& change) {
    std::visit([&](const auto& what) { show(board, what); }, change);
}

} // namespace giliran
