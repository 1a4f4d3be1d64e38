#include "server/reports/kept_promises.hpp"

#include <cstdlib>
#include <utility>

namespace giliran::reports {
namespace {

constexpr std::int64_t minute_ms = 60'000;

} // namespace

bool late_for(const WaitRange& range, std::int64_t waited_ms) {
    return waited_ms / minute_ms > range.high_min;
}

bool early_for(const WaitRange& range, std::int64_t waited_ms) {
    return waited_ms / minute_ms < range.low_min;
}

void KeptPromises::observe(const Office& after, const Event& event) {
    if (const auto* opened = std::get_if<DayOpened>(&event.fact))
        day_begins(opened->day);
    else if (days_.empty())
        return; // of a day that is not known from its beginning
    else if (const auto* issued = std::get_if<TicketIssued>(&event.fact))
        promised(*issued);
    else if (const auto* call = std::get_if<TicketCalled>(&event.fact))
        called(after, *call);
    else if (const auto* undone = std::get_if<PressUndone>(&event.fact))
        taken_back(after, undone->ticket);
    else if (const auto* unserved = std::get_if<TicketUnserved>(&event.fact))
        never_called(unserved->ticket);
    else if (const auto* fact = std::get_if<TicketCarried>(&event.fact))
        carried(*fact);
}

void KeptPromises::day_begins(Day day) {
    yesterdays_ = std::exchange(promises_, {}); // those who are carried over midnight come next
    days_.push_back({day, {}});
    if (days_.size() > promise_days_kept)
        days_.pop_front();
}

void KeptPromises::promised(const TicketIssued& issued) {
    Promise promise;
    promise.service = issued.service;
    if (issued.promise && issued.foretold) {
        promise.range = issued.promise;
        promise.middle_ms = issued.foretold->told.point_ms;
        promise.formula_ms = issued.foretold->naive_ms;
    }
    promises_.insert_or_assign(issued.ticket.value, std::move(promise));
}

void KeptPromises::called(const Office& after, const TicketCalled& call) {
    const auto found = promises_.find(call.ticket.value);
    if (found == promises_.end() || found->second.waited_ms)
        return; // only the first call keeps or breaks a promise
    if (call.reason == CallReason::direct) {
        promises_.erase(found); // came without a number: nothing was promised
        return;
    }
    found->second.waited_ms = call.waited_ms;
    found->second.waited_from = find_ticket(after, call.ticket)->waiting_from;
    count_called(found->second, Sign::add);
}

void KeptPromises::taken_back(const Office& after, TicketId id) {
    const auto found = promises_.find(id.value);
    if (found == promises_.end() || !found->second.waited_ms)
        return;
    const Ticket& ticket = *find_ticket(after, id);
    const bool first_call = ticket.state == TicketState::waiting && ticket.called_at.ms == 0
                            && ticket.waiting_from == found->second.waited_from;
    if (!first_call)
        return;
    count_called(found->second, Sign::take_back);
    found->second.waited_ms.reset();
}

void KeptPromises::never_called(TicketId id) {
    const auto found = promises_.find(id.value);
    if (found == promises_.end() || found->second.waited_ms || !found->second.range)
        return;
    PromiseTally& tally = tally_of(found->second.service);
    ++tally.told;
    ++tally.late;
}

void KeptPromises::carried(const TicketCarried& fact) {
    auto promise = yesterdays_.extract(fact.from.value);
    if (promise.empty())
        return;
    promise.key() = fact.carried.id.value;
    promises_.insert(std::move(promise)); // kept or broken on the day that calls them
}

void KeptPromises::count_called(const Promise& promise, Sign sign) {
    const std::uint32_t one = sign == Sign::add ? 1U : ~0U; // adding ~0 takes one away
    PromiseTally& tally = tally_of(promise.service);
    const std::int64_t waited_ms = *promise.waited_ms;
    if (!promise.range) {
        tally.untold += one;
        return;
    }
    const bool late = late_for(*promise.range, waited_ms);
    const bool early = early_for(*promise.range, waited_ms);
    const std::int64_t times = sign == Sign::add ? 1 : -1;
    tally.told += one;
    tally.called += one;
    tally.late += late ? one : 0;
    tally.within += late || early ? 0 : one;
    tally.error_sum_ms += times * std::abs(promise.middle_ms - waited_ms);
    tally.formula_error_sum_ms += times * std::abs(promise.formula_ms - waited_ms);
}

PromiseTally& KeptPromises::tally_of(const ServiceId& service) {
    return days_.back().services[service];
}

} // namespace giliran::reports
