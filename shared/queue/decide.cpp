#include "shared/queue/decide.hpp"

#include "shared/queue/lineup.hpp"

#include <algorithm>

namespace giliran {
namespace {

constexpr std::uint64_t code_max = (std::uint64_t{1} << 40) - 1;

/// What every rule sees: the office, who asks, and a time that is never before the office's newest
/// event.
struct Asked {
    const Office& office;
    const Stamp& stamp;
    Instant now;

    Decision one(Fact fact) const { return Events{{now, stamp.by, std::move(fact)}}; }
};

/// The ticket if that counter has it, in that state; otherwise the refusal.
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

bool changed_in_use(const Office& office, const Settings& next) {
    for (const Service& service : office.settings.services) {
        if (line_of(office, service.id).issued_today == 0)
            continue; // nobody came for it today
        const Service* still = find_service(next, service.id);
        if (!still || still->prefix != service.prefix)
            return true;
    }
    return std::any_of(office.counters.begin(), office.counters.end(), [&](const auto& entry) {
        return entry.second.state != CounterState::closed && !find_counter(next, {entry.first});
    });
}

Decision rule(const Asked& asked, const ConfigureOffice& order) {
    if (!mistakes_in(order.settings).empty())
        return Refusal::settings_wrong;
    if (asked.office.day && changed_in_use(asked.office, order.settings))
        return Refusal::settings_in_use;
    return asked.one(OfficeConfigured{order.settings});
}

Decision rule(const Asked& asked, const OpenDay& order) {
    const Office& office = asked.office;
    if (!office.configured)
        return Refusal::office_unconfigured;
    if (office.day)
        return Refusal::day_open_already;
    if (office.last_day && order.day <= *office.last_day)
        return Refusal::day_over;
    return asked.one(DayOpened{order.day, order.opens_at, order.doors_close_at, order.closes_at,
                               office.next_ticket, office.next_call});
}

Decision rule(const Asked& asked, const CloseDay&) {
    const Office& office = asked.office;
    if (!office.day)
        return Refusal::day_not_open;
    Events events;
    for (const Ticket& ticket : office.tickets) {
        const bool open = ticket.state == TicketState::waiting
                          || ticket.state == TicketState::called
                          || ticket.state == TicketState::serving;
        if (open)
            events.push_back({asked.now, asked.stamp.by, TicketUnserved{ticket.id}});
    }
    events.push_back({asked.now, asked.stamp.by, DayClosed{office.day->day}});
    return events;
}

Decision rule(const Asked& asked, const IssueTicket& order) {
    const Office& office = asked.office;
    const Service* service = find_service(office.settings, order.service);
    if (!service)
        return Refusal::unknown_service;
    if (!office.day)
        return Refusal::day_not_open;
    if (!doors_open(office, asked.now))
        return Refusal::doors_closed;
    const std::uint32_t issued = line_of(office, order.service).issued_today;
    if (service->quota != 0 && issued >= service->quota)
        return Refusal::quota_full;
    if (issued >= number_max)
        return Refusal::numbers_used_up;
    std::uint64_t code = asked.stamp.secret & code_max;
    while (office.by_code.contains(code))
        code = (code + 1) & code_max; // two slips of a day never share a code
    return asked.one(TicketIssued{office.next_ticket, order.service, order.lane, service->prefix,
                                  issued + 1, code, asked.stamp.promise});
}

Decision rule(const Asked& asked, const CallNext& order) {
    const Office& office = asked.office;
    const Counter* counter = find_counter(office.settings, order.counter);
    if (!counter)
        return Refusal::unknown_counter;
    const CounterNow& here = counter_now(office, order.counter);
    if (here.state != CounterState::open)
        return Refusal::counter_not_open;
    if (here.ticket)
        return Refusal::counter_busy;
    const std::vector<Standing> first = lineup(office, *counter, 1);
    if (first.empty())
        return Refusal::nobody_waiting;
    const Standing& next = first.front();
    return asked.one(TicketCalled{next.ticket, order.counter, next.reason, next.overtakes,
                                  asked.now - find_ticket(office, next.ticket)->issued_at});
}

Decision rule(const Asked& asked, const CallAgain& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (std::get<const Ticket*>(found)->state != TicketState::called)
        return Refusal::ticket_not_called;
    return asked.one(TicketCalledAgain{order.ticket, order.counter});
}

Decision rule(const Asked& asked, const StartService& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (std::get<const Ticket*>(found)->state != TicketState::called)
        return Refusal::ticket_not_called;
    return asked.one(ServiceStarted{order.ticket, order.counter});
}

Decision rule(const Asked& asked, const FinishVisit& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (std::get<const Ticket*>(found)->state != TicketState::serving)
        return Refusal::ticket_not_in_service;
    return asked.one(VisitFinished{order.ticket, order.counter, order.outcome});
}

Decision rule(const Asked& asked, const MarkAbsent& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (std::get<const Ticket*>(found)->state != TicketState::called)
        return Refusal::ticket_not_called;
    return asked.one(TicketAbsent{order.ticket, order.counter});
}

Decision rule(const Asked& asked, const TransferTicket& order) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (!find_service(asked.office.settings, order.service))
        return Refusal::unknown_service;
    const ServiceId& from = std::get<const Ticket*>(found)->service;
    if (from == order.service)
        return Refusal::same_service;
    return asked.one(TicketTransferred{order.ticket, order.counter, from, order.service});
}

Decision rule(const Asked& asked, const CancelTicket& order) {
    const Ticket* ticket = find_ticket(asked.office, order.ticket);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (ticket->state != TicketState::waiting)
        return Refusal::ticket_not_waiting;
    return asked.one(TicketCancelled{order.ticket});
}

Decision rule(const Asked& asked, const OpenCounter& order) {
    const Office& office = asked.office;
    if (!find_counter(office.settings, order.counter))
        return Refusal::unknown_counter;
    if (!office.day)
        return Refusal::day_not_open;
    if (counter_now(office, order.counter).state == CounterState::open)
        return Refusal::counter_open_already;
    return asked.one(CounterOpened{order.counter, asked.stamp.by});
}

/// A counter rests or closes only with nobody in front of it: a called ticket must never hang in
/// the air.
Decision leave_counter(const Asked& asked, CounterId counter, Fact fact) {
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
    return leave_counter(asked, order.counter, CounterPaused{order.counter});
}

Decision rule(const Asked& asked, const CloseCounter& order) {
    return leave_counter(asked, order.counter, CounterClosed{order.counter});
}

Decision rule(const Asked& asked, const RateVisit& order) {
    const Ticket* ticket = find_ticket(asked.office, order.ticket);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (ticket->state != TicketState::finished)
        return Refusal::visit_not_finished;
    if (ticket->score != 0)
        return Refusal::rated_already;
    if (order.score < score_min || order.score > score_max)
        return Refusal::score_out_of_range;
    return asked.one(VisitRated{order.ticket, order.score});
}

} // namespace

Decision decide(const Office& office, const Stamp& stamp, const Command& command) {
    const Asked asked{office, stamp, std::max(stamp.at, office.now)};
    return std::visit([&](const auto& order) { return rule(asked, order); }, command);
}

} // namespace giliran
