#include "shared/queue/board.hpp"

#include <algorithm>
#include <set>

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

/// Collects what a batch of events touched, so that each row is told once however often it moved.
struct Touched {
    const Office& office;
    bool whole = false; // the day or the settings changed: every row may have
    std::set<std::string> services = {};
    std::size_t calls = 0;
    bool notices = false;
    bool ends = false;

    void ticket(TicketId id) { services.insert(find_ticket(office, id)->service.value); }
    void counter(CounterId id) {
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
        ++calls;
    }
    void operator()(const TicketCalledAgain&) { ++calls; }
    void operator()(const LegFinished& fact) { ticket(fact.ticket); }
    void operator()(const TicketReturned& fact) { ticket(fact.ticket); }
    void operator()(const PressUndone&) {
        every_row(); // it may have moved between services
        ends = true; // and it may have been the end of a visit
    }
    void operator()(const NoticePosted&) { notices = true; }
    void operator()(const NoticeWithdrawn&) { notices = true; }
    void operator()(const TicketTransferred& fact) {
        services.insert(fact.from.value);
        services.insert(fact.to.value);
    }
    void operator()(const TicketCancelled& fact) { ticket(fact.ticket); }
    void operator()(const TicketUnserved& fact) { ticket(fact.ticket); }
    void operator()(const CounterOpened& fact) { counter(fact.counter); }
    void operator()(const CounterPaused& fact) { counter(fact.counter); }
    void operator()(const CounterClosed& fact) { counter(fact.counter); }
    void operator()(const ServiceStarted&) {}
    void operator()(const VisitFinished&) { ends = true; }
    void operator()(const TicketAbsent&) {}
    void operator()(const TicketParked&) {}
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
    for (const std::string& service : touched.services)
        changes.emplace_back(RowChanged{row_of(office, waits, {service})});
    return changes;
}

void apply(Board& board, const Change& change) {
    std::visit([&](const auto& what) { show(board, what); }, change);
}

} // namespace giliran
