#include "shared/whatif/compare.hpp"

#include <algorithm>

namespace giliran::whatif {
namespace {

constexpr std::int64_t minute_ms = 60'000;
/// A counter free so long beside a queue it does not serve was set aside, not just between two.
constexpr std::int64_t set_aside_ms = 20 * minute_ms;

std::int64_t at_share(const std::vector<std::int64_t>& sorted, std::size_t tenths) {
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() * tenths / 10, sorted.size() - 1)];
}

std::int64_t promise_ms(const Settings& settings, const Fared& fared) {
    const Lane* lane = find_lane(settings, fared.lane);
    if (lane && lane->within_min > 0)
        return lane->within_min * minute_ms;
    const Service* service = find_service(settings, fared.service);
    return service ? service->promise_min * minute_ms : 0;
}

template<class In>
Figures figures_of(const Settings& settings, const Played& played, In in) {
    Figures figures;
    std::vector<std::int64_t> waits;
    std::size_t kept = 0;
    for (const Fared& fared : played.fared) {
        if (!in(fared))
            continue;
        ++figures.people;
        figures.overtaken_most = std::max(figures.overtaken_most, fared.overtaken);
        figures.overtaken_mean += fared.overtaken;
        if (!fared.waited_ms)
            continue;
        waits.push_back(*fared.waited_ms);
        kept += *fared.waited_ms <= promise_ms(settings, fared) ? 1 : 0;
    }
    std::sort(waits.begin(), waits.end());
    figures.called = waits.size();
    figures.p50_ms = at_share(waits, 5);
    figures.p90_ms = at_share(waits, 9);
    figures.longest_ms = waits.empty() ? 0 : waits.back();
    const double people = static_cast<double>(std::max<std::size_t>(figures.people, 1));
    figures.within = static_cast<double>(kept) / people;
    figures.overtaken_mean /= people;
    return figures;
}

/// Both plays and what is asked of them.
class Comparing {
  public:
    Comparing(const Settings& before, const Settings& after, const HallDay& day)
        : before_(before), after_(after), day_(day), played_before_(play(before, day)),
          played_after_(play(after, day)) {}

    Comparison compare() {
        for (const Lane& lane : after_.lanes)
            add(result_.lanes, lane.name, lane.within_min,
                [&](const Fared& fared) { return fared.lane == lane.id; });
        for (const Service& service : after_.services)
            add(result_.services, service.name, service.promise_min,
                [&](const Fared& fared) { return fared.service == service.id; });
        warn_of_unserved();
        warn_of_lanes();
        warn_of_counters();
        warn_of_bound();
        if (played_after_.turned_away > played_before_.turned_away)
            warn(Trap::people_turned_away, "",
                 static_cast<std::int64_t>(played_after_.turned_away - played_before_.turned_away));
        return std::move(result_);
    }

  private:
    template<class In>
    void add(std::vector<Group>& groups, const Bilingual& name, std::uint32_t promise_min, In in) {
        Group group{name, promise_min, figures_of(before_, played_before_, in),
                    figures_of(after_, played_after_, in)};
        if (group.before.people + group.after.people > 0)
            groups.push_back(std::move(group));
    }
    void warn(Trap trap, const std::string& whom, std::int64_t amount) {
        result_.warnings.push_back({trap, whom, amount});
    }

    void warn_of_unserved() {
        for (const Service& service : after_.services) {
            const bool wanted =
                std::any_of(day_.visitors.begin(), day_.visitors.end(),
                            [&](const Visitor& each) { return each.service == service.id; });
            const bool served =
                std::any_of(day_.openings.begin(), day_.openings.end(), [&](const Opening& each) {
                    const Counter* counter = find_counter(after_, each.counter);
                    return counter && (serves(*counter, service.id) || helps(*counter, service.id));
                });
            if (wanted && !served)
                warn(Trap::nobody_serves, service.id.value, 0);
        }
    }

    Figures of_lane(const Lane& lane) const {
        return figures_of(after_, played_after_,
                          [&](const Fared& fared) { return fared.lane == lane.id; });
    }

    /// Overload turns rules around: what was to help a lane makes it wait.
    void warn_of_lanes() {
        for (const Lane& lane : after_.lanes) {
            const Figures figures = of_lane(lane);
            if (figures.people == 0)
                continue;
            if (lane.within_min > 0 && figures.within < 0.95)
                warn(Trap::promise_broken, lane.id.value,
                     static_cast<std::int64_t>(figures.within * 100));
            const bool inverted =
                std::any_of(after_.lanes.begin(), after_.lanes.end(), [&](const Lane& other) {
                    const Figures others = of_lane(other);
                    return other.credit_min < lane.credit_min && others.people > 0
                           && figures.p90_ms > others.p90_ms + minute_ms;
                });
            if (inverted)
                warn(Trap::credit_inverted, lane.id.value, figures.p90_ms / minute_ms);
        }
    }

    void warn_of_counters() {
        for (const auto& [counter, idle_ms] : played_after_.idle_beside_queue_ms)
            if (idle_ms >= set_aside_ms)
                warn(Trap::counter_set_aside, std::to_string(counter.value), idle_ms / minute_ms);
    }

    void warn_of_bound() {
        const std::size_t calls = std::max<std::size_t>(played_after_.calls, 1);
        const std::size_t percent = played_after_.calls_at_bound * 100 / calls;
        if (percent > 20)
            warn(Trap::bound_decides, "", static_cast<std::int64_t>(percent));
    }

    const Settings& before_;
    const Settings& after_;
    const HallDay& day_;
    Played played_before_;
    Played played_after_;
    Comparison result_;
};

} // namespace

Comparison compare(const Settings& before, const Settings& after, const HallDay& day) {
    return Comparing(before, after, day).compare();
}

} // namespace giliran::whatif
