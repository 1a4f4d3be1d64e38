#include "shared/forecast/expected.hpp"

#include "shared/queue/roster.hpp"

#include <algorithm>

namespace giliran::forecast {
namespace {

constexpr std::int64_t minute_ms = 60'000;
/// Open, and for so long calling nobody although people wait: nobody is there (facts: wait-times
/// §9.9).
constexpr std::int64_t forgotten_ms = 10 * minute_ms;

/// So many pauses show how long they last here.
constexpr std::size_t pauses_enough = 5;

/// The part of these windows from then on, all counted from now.
Windows from(const Windows& windows, std::int64_t from_ms) {
    Windows later;
    for (const Window& window : windows)
        if (window.until_ms > from_ms)
            later.push_back({std::max(window.from_ms, from_ms), window.until_ms});
    return later;
}

bool begun(const Windows& rest) {
    return !rest.empty() && rest.front().from_ms <= 0;
}

} // namespace

Expected::Expected(const Office& office, const Learned& learned, Instant now)
    : office_(office), learned_(learned), now_(now) {
    const auto weekday = static_cast<std::size_t>(weekday_of(office.day->day));
    const std::optional<Hours>& hours = office.settings.hours[weekday];
    if (hours) {
        midnight_ = office.day->opens_at - hours->opens_min * minute_ms;
        closes_min_ = hours->closes_min;
        shifts_ = shifts_on(office.settings, office.day->day);
    }
    planned_ = !shifts_.empty();
    days_ = learned.attendance().days_like(static_cast<std::uint32_t>(weekday));
    if (planned_)
        days_.clear();
}

std::int64_t Expected::ago(Instant instant) const {
    return std::max<std::int64_t>(now_ - instant, 0);
}

Windows Expected::plan_of(CounterId counter) const {
    Windows plan;
    for (const Shift& shift : shifts_)
        if (shift.counter == counter)
            plan.push_back({shift.from_min * minute_ms, shift.to_min >= closes_min_
                                                            ? office_.day->closes_at - midnight_
                                                            : shift.to_min * minute_ms});
    return plan;
}

bool Expected::planned_at(CounterId counter, Instant at) const {
    const Windows rest = rest_of(plan_of(counter), at - midnight_);
    return begun(rest);
}

std::int64_t Expected::begin_of_shift(CounterId counter) const {
    std::int64_t begin_ms = 0;
    for (const Window& window : plan_of(counter))
        if (midnight_ + window.from_ms <= now_)
            begin_ms = window.from_ms;
    return begin_ms;
}

std::int64_t Expected::till_closing() const {
    return office_.day->closes_at - now_;
}

void Expected::tell(Desk& desk, CounterId counter) const {
    const CounterNow& state = counter_now(office_, counter);
    desk.at_work = state.state == CounterState::open && (desk.visit || desk.idle_ms < forgotten_ms);
    if (planned_)
        tell_planned(desk, counter, state);
    else
        tell_learned(desk, counter, state);
}

void Expected::tell_planned(Desk& desk, CounterId counter, const CounterNow& state) const {
    const Windows rest = rest_of(plan_of(counter), now_ - midnight_);
    switch (state.state) {
    case CounterState::open:
        desk.courses = {
            planned_at(counter, std::max(state.since, state.called_at)) ? rest : staying(rest)};
        return;
    case CounterState::paused:
        tell_paused(desk, state, rest);
        return;
    case CounterState::closed:
        break;
    }
    desk.courses = {rest};
    if (!begun(rest))
        return;
    if (learned_.attendance().came_today(counter))
        desk.courses = {from(rest, rest.front().until_ms)}; // went home before its time
    else
        desk.away_ms = ago(midnight_ + begin_of_shift(counter)); // late
}

/// It opened or called outside its hours, so somebody stays: until its hours begin and as planned
/// from there on or, where they are over, nobody has said for how long.
Windows Expected::staying(Windows rest) const {
    if (rest.empty())
        return {{0, till_closing()}};
    rest.front().from_ms = 0;
    return rest;
}

void Expected::tell_paused(Desk& desk, const CounterNow& state, const Windows& rest) const {
    if (state.back_at && *state.back_at > now_) {
        const std::int64_t back_ms = *state.back_at - now_;
        const Windows later = from(rest, back_ms);
        desk.courses = {later.empty() ? Windows{{back_ms, till_closing()}} : later};
        return;
    }
    if (state.back_at)
        desk.away_ms = ago(*state.back_at);
    else if (begun(rest) || rest.empty())
        desk.away_ms = ago(state.since);
    desk.courses = {rest.empty() ? Windows{{0, till_closing()}} : rest};
}

void Expected::tell_learned(Desk& desk, CounterId counter, const CounterNow& state) const {
    const Windows all_day{{0, till_closing()}};
    if (state.state == CounterState::paused) {
        if (state.back_at || learned_.pauses_ms().size() >= pauses_enough)
            tell_paused(desk, state, all_day);
        return; // else nobody knows whether it returns at all
    }
    for (const std::size_t day : days_)
        desk.courses.push_back(learned_.attendance().rest_of_day(counter, day, desk.at_work,
                                                                 now_ - office_.day->opens_at));
    const bool nothing = std::all_of(desk.courses.begin(), desk.courses.end(),
                                     [](const Windows& course) { return course.empty(); });
    if (nothing && state.state == CounterState::open)
        desk.courses = {all_day};
}

} // namespace giliran::forecast
