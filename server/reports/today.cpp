#include "server/reports/today.hpp"

#include "shared/queue/local_time.hpp"

#include <algorithm>
#include <map>

namespace giliran::reports {
namespace {

/// A call that was taken back was heard, but nobody came to a counter by it.
bool was_called(const Ticket& ticket) {
    return ticket.called_at.ms != 0;
}

void count(Tally& tally, const Ticket& ticket, std::int64_t promise_ms, Instant now) {
    if (was_called(ticket)) {
        const std::int64_t waited =
            std::max<std::int64_t>(ticket.called_at - ticket.waiting_from, 0);
        ++tally.called;
        tally.kept += waited <= promise_ms ? 1U : 0U;
        tally.wait_sum_ms += waited;
    }
    if (ticket.state == TicketState::waiting)
        tally.longest_ms = std::max(tally.longest_ms, now - ticket.waiting_from);
    tally.finished += ticket.state == TicketState::finished ? 1U : 0U;
    tally.absent += ticket.state == TicketState::absent ? 1U : 0U;
    if (ticket.score != 0)
        ++tally.scores[ticket.score - 1];
}

template<class Place>
std::map<Place, std::size_t> places(const auto& all) {
    std::map<Place, std::size_t> place;
    for (std::size_t i = 0; i < all.size(); ++i)
        place[all[i].id] = i;
    return place;
}

} // namespace

Today today_of(const Office& office, Instant now, std::int32_t ahead_of_utc_min) {
    const Settings& settings = office.settings;
    Today today;
    today.services.resize(settings.services.size());
    today.counters.resize(settings.counters.size());
    const auto service_place = places<ServiceId>(settings.services);
    const auto counter_place = places<CounterId>(settings.counters);
    std::map<std::int32_t, Hour> hours;
    const auto hour_of = [&](Instant at) -> Hour& {
        const std::int32_t hour = local_time(at, ahead_of_utc_min).minute_of_day / 60;
        hours[hour].hour = hour;
        return hours[hour];
    };
    for (const Ticket& ticket : office.tickets) {
        ++hour_of(ticket.issued_at).issued;
        if (was_called(ticket))
            ++hour_of(ticket.called_at).called;
        const auto service = service_place.find(ticket.service);
        const std::int64_t promise_ms =
            service == service_place.end()
                ? 0
                : settings.services[service->second].promise_min * 60'000LL;
        count(today.all, ticket, promise_ms, now);
        if (service != service_place.end())
            count(today.services[service->second], ticket, promise_ms, now);
        const auto counter = counter_place.find(ticket.counter);
        if (counter != counter_place.end())
            count(today.counters[counter->second], ticket, promise_ms, now);
        if (ticket.state != TicketState::waiting)
            continue;
        ++today.waiting;
        const std::int64_t waited_ms = now - ticket.waiting_from;
        if (!today.longest || waited_ms > today.longest->waited_ms)
            today.longest = LongestWait{ticket.id, waited_ms};
    }
    for (const auto& [number, hour] : hours)
        today.hours.push_back(hour);
    return today;
}

} // namespace giliran::reports
