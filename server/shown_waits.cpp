#include "server/shown_waits.hpp"

#include <algorithm>

namespace giliran::server {
namespace {

/// What happened there that may move a waiting time, if anything did.
std::optional<WaitChange> cause_in(const Event& event) {
    if (const auto* paused = std::get_if<CounterPaused>(&event.fact))
        return WaitChange{event.at, WaitCause::counter_paused, paused->counter};
    if (const auto* closed = std::get_if<CounterClosed>(&event.fact))
        return WaitChange{event.at, WaitCause::counter_closed, closed->counter};
    if (const auto* opened = std::get_if<CounterOpened>(&event.fact))
        return WaitChange{event.at, WaitCause::counter_opened, opened->counter};
    const auto* issued = std::get_if<TicketIssued>(&event.fact);
    if (issued && issued->lane == priority_lane)
        return WaitChange{event.at, WaitCause::priority_came, std::nullopt};
    return std::nullopt;
}

bool could_serve(const Office& office, CounterId id, const ServiceId& service) {
    const Counter* counter = find_counter(office.settings, id);
    return counter && (serves(*counter, service) || helps(*counter, service));
}

} // namespace

void ShownWaits::told(const std::vector<Event>& events) {
    for (const Event& event : events)
        if (const auto cause = cause_in(event))
            since_answer_.push_back(*cause);
}

void ShownWaits::take(const Office& office, const forecast::Answer& answer, Instant now) {
    Waits next = answer.waits;
    for (std::size_t i = 0; i < next.size(); ++i) {
        const auto before =
            std::find_if(waits_.begin(), waits_.end(),
                         [&](const ServiceWait& wait) { return wait.service == next[i].service; });
        if (before == waits_.end())
            continue;
        next[i].general = forecast::shown(before->general, answer.newcomers[i].general.estimate);
        next[i].priority = forecast::shown(before->priority, answer.newcomers[i].priority.estimate);
    }
    std::unordered_map<std::uint64_t, OfTicket> fresh;
    for (const forecast::TicketForecast& each : answer.tickets)
        fresh[each.ticket.value] = next_of(office, each, now);
    tickets_ = std::move(fresh);
    waits_ = std::move(next);
    newcomers_ = answer.newcomers;
    since_answer_.erase(since_answer_.begin(),
                        since_answer_.begin() + static_cast<std::ptrdiff_t>(in_question_));
    in_question_ = 0;
}

/// The first figure a ticket shows is the one on its slip, unless it has really moved since.
ShownWaits::OfTicket ShownWaits::next_of(const Office& office,
                                         const forecast::TicketForecast& fresh, Instant now) const {
    const Ticket* ticket = find_ticket(office, fresh.ticket);
    const auto before = tickets_.find(fresh.ticket.value);
    OfTicket next;
    if (before != tickets_.end())
        next = before->second;
    else if (ticket && ticket->promise)
        next.wait = {ticket->promise, NoForecast::none};
    else
        return {forecast::said(fresh.estimate), std::nullopt};
    const Wait shown = forecast::shown(next.wait, fresh.estimate);
    if (shown != next.wait && ticket)
        next.change = cause_for(office, *ticket, now);
    next.wait = shown;
    return next;
}

WaitChange ShownWaits::cause_for(const Office& office, const Ticket& ticket, Instant now) const {
    for (std::size_t i = in_question_; i > 0; --i) {
        const WaitChange& cause = since_answer_[i - 1];
        if (!cause.counter || could_serve(office, *cause.counter, ticket.service))
            return cause;
    }
    return {now, WaitCause::visits_differ, std::nullopt};
}

Wait ShownWaits::wait_of(const Ticket& ticket) const {
    const auto known = tickets_.find(ticket.id.value);
    if (known != tickets_.end())
        return known->second.wait;
    return ticket.promise ? Wait{ticket.promise, NoForecast::none}
                          : giliran::wait_of(waits_, ticket.service, ticket.lane);
}

std::optional<WaitChange> ShownWaits::change_of(const Ticket& ticket) const {
    const auto known = tickets_.find(ticket.id.value);
    return known == tickets_.end() ? std::nullopt : known->second.change;
}

std::optional<Foretold> ShownWaits::foretold(const ServiceId& service, const LaneId& lane) const {
    for (std::size_t i = 0; i < waits_.size(); ++i) {
        if (waits_[i].service != service)
            continue;
        if (lane == general_lane)
            return newcomers_[i].general.foretold;
        if (lane == priority_lane)
            return newcomers_[i].priority.foretold;
    }
    return std::nullopt;
}

} // namespace giliran::server
