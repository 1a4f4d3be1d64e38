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
}

/// Ratings in the order in which they were given; an incomplete five at the end waits.
struct Given {
    std::vector<std::uint32_t> scores;

    Scores counted() const {
        Scores counts{};
        const std::size_t whole = scores.size() - scores.size() % ratings_together;
        for (std::size_t i = 0; i < whole; ++i)
            ++counts[scores[i] - 1];
        return counts;
    }
};

template<class Place>
std::map<Place, std::size_t> places(const auto& all) {
    std::map<Place, std::size_t> place;
    for (std::size_t i = 0; i < all.size(); ++i)
        place[all[i].id] = i;
    return place;
}

void count_ratings(Today& today, const Office& office) {
    const auto service_place = places<ServiceId>(office.settings.services);
    const auto counter_place = places<CounterId>(office.settings.counters);
    Given all;
    std::vector<Given> services(today.services.size());
    std::vector<Given> counters(today.counters.size());
    for (const TicketId id : office.rated) {
        const Ticket& ticket = *find_ticket(office, id);
        all.scores.push_back(ticket.score);
        if (const auto place = service_place.find(ticket.service); place != service_place.end())
            services[place->second].scores.push_back(ticket.score);
        if (const auto place = counter_place.find(ticket.counter); place != counter_place.end())
            counters[place->second].scores.push_back(ticket.score);
    }
    today.all.scores = all.counted();
    for (std::size_t i = 0; i < services.size(); ++i)
        today.services[i].scores = services[i].counted();
    for (std::size_t i = 0; i < counters.size(); ++i)
        today.counters[i].scores = counters[i].counted();
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
    count_ratings(today, office);
    for (const auto& [number, hour] : hours)
        today.hours.push_back(hour);
    return today;
}

} // namespace giliran::reports
