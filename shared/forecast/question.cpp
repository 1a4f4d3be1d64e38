#include "shared/forecast/question.hpp"

#include "shared/forecast/arrivals.hpp"
#include "shared/forecast/expected.hpp"

#include <algorithm>

namespace giliran::forecast {
namespace {

std::optional<ServicePlace> service_place(const Settings& settings, const ServiceId& id) {
    for (ServicePlace place = 0; place < settings.services.size(); ++place)
        if (settings.services[place].id == id)
            return place;
    return std::nullopt;
}

void ask_for_the_waiting(Question& question, const Office& office) {
    for (ServicePlace place = 0; place < office.settings.services.size(); ++place)
        for (std::size_t lane = 0; lane < office.settings.lanes.size(); ++lane)
            for (const Place& waiting :
                 line_of(office, office.settings.services[place].id).in(lane))
                question.waiting.push_back({waiting, place, lane});
    const auto key = [&](const WaitingTicket& ticket) {
        return order_key(office.settings, office.settings.lanes[ticket.lane], ticket.place,
                         question.now);
    };
    std::sort(question.waiting.begin(), question.waiting.end(),
              [&](const WaitingTicket& a, const WaitingTicket& b) { return key(a) < key(b); });
}

/// Since when somebody waits whom that counter could serve; `now` if nobody does.
Instant somebody_since(const Office& office, const Counter& counter, Instant now) {
    Instant since = now;
    for (const ServiceId& service : counter.services)
        for (const Waiting& lane : line_of(office, service).lanes)
            if (!lane.empty())
                since = std::min(since, lane.begin()->since);
    return since;
}

std::vector<ServicePlace> places_of(const Settings& settings,
                                    const std::vector<ServiceId>& services) {
    std::vector<ServicePlace> places;
    for (const ServiceId& service : services)
        if (const auto place = service_place(settings, service))
            places.push_back(*place);
    return places;
}

Desk desk_of(const Office& office, const Learned& learned, const Counter& counter, Instant now) {
    const CounterNow& state = counter_now(office, counter.id);
    Desk desk;
    desk.services = places_of(office.settings, counter.services);
    desk.helps = places_of(office.settings, counter.helps);
    desk.prefer_ms = std::int64_t{counter.prefer_min} * 60'000;
    desk.pace = learned.pace(counter.id);
    if (state.ticket) {
        const Ticket* ticket = find_ticket(office, *state.ticket);
        const std::int64_t age_ms = std::max<std::int64_t>(now - ticket->called_at, 0);
        // A service taken out of the settings meanwhile: any length will do, so the first.
        desk.visit = {service_place(office.settings, ticket->service).value_or(0), age_ms};
        return desk;
    }
    const Instant idle_since = std::max(
        {state.since, learned.free_since(counter.id), somebody_since(office, counter, now)});
    desk.idle_ms = std::max<std::int64_t>(now - idle_since, 0);
    return desk;
}

} // namespace

Question question_of(const Office& office, const Learned& learned, Instant now,
                     std::uint64_t seed) {
    Question question;
    question.now = now;
    question.seed = seed;
    question.settings = office.settings;
    question.turns = office.turns;
    question.pauses_ms = learned.pauses_ms();
    if (!office.day)
        return question;
    question.day_open = true;
    question.opens_at = office.day->opens_at;
    question.doors_close_at = office.day->doors_close_at;
    question.closes_at = office.day->closes_at;
    const std::int64_t since_opening_ms = now - question.opens_at;
    // Those who may still overtake come from now until then: the rate in the middle stands for all.
    const std::int64_t overtake_until_ms =
        std::clamp<std::int64_t>(question.doors_close_at - now, 0, overtaking_ms(office.settings));
    for (const Service& service : office.settings.services) {
        question.visits_ms.push_back(learned.visits_ms(service));
        question.priority_per_hour.push_back(
            learned.priority_per_hour(service.id, since_opening_ms + overtake_until_ms / 2));
        question.last_waits.emplace_back();
        for (const Lane& lane : office.settings.lanes)
            question.last_waits.back().push_back(learned.last_waits(service.id, lane.id));
    }
    ask_for_the_waiting(question, office);
    const Expected expected{office, learned, now};
    question.courses = expected.courses();
    question.gaps_ms = expected.planned() ? learned.gaps_ms() : learned.wrap_ups_ms();
    for (const Counter& counter : office.settings.counters) {
        Desk desk = desk_of(office, learned, counter, now);
        expected.tell(desk, counter.id);
        const bool comes = std::any_of(desk.courses.begin(), desk.courses.end(),
                                       [](const Windows& course) { return !course.empty(); });
        if (comes)
            question.desks.push_back(std::move(desk));
    }
    return question;
}

} // namespace giliran::forecast
