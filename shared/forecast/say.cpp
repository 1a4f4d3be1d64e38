#include "shared/forecast/say.hpp"

#include <algorithm>

namespace giliran::forecast {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t small_move_ms = 4 * minute_ms;

/// The last minute up to which steps of 5 and of 10 are used.
constexpr std::int64_t fives_until = 30;
constexpr std::int64_t tens_until = 90;

std::int64_t down(std::int64_t ms) {
    const std::int64_t minutes = std::max<std::int64_t>(ms, 0) / minute_ms;
    const std::int64_t step = minutes < fives_until ? 5 : minutes < tens_until ? 10 : 15;
    return minutes - minutes % step;
}

std::int64_t up(std::int64_t ms) {
    // At least one minute: only rounded() may say 0, for "at once".
    const std::int64_t minutes = std::max<std::int64_t>((ms + minute_ms - 1) / minute_ms, 1);
    const std::int64_t step = minutes <= fives_until ? 5 : minutes <= tens_until ? 10 : 15;
    return (minutes + step - 1) / step * step;
}

bool at_once(const WaitRange& range) {
    return range.high_min == 0;
}

/// Some value within a small move of the fresh one would have been said just so: then it has not
/// moved for people.
bool still_low(std::int64_t low_min, std::int64_t fresh_ms) {
    return down(fresh_ms - small_move_ms) <= low_min && low_min <= down(fresh_ms + small_move_ms);
}

bool still_high(std::int64_t high_min, std::int64_t fresh_ms) {
    return up(fresh_ms - small_move_ms) <= high_min && high_min <= up(fresh_ms + small_move_ms);
}

} // namespace

WaitRange rounded(std::int64_t low_ms, std::int64_t high_ms) {
    if (high_ms <= 0)
        return {0, 0};
    const std::int64_t low = down(low_ms);
    // Both ends on one step would promise the minute: leave the next step open.
    const std::int64_t high = std::max(up(high_ms), up((low + 1) * minute_ms));
    return {static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high)};
}

Wait said(const Estimate& estimate) {
    if (estimate.why_not != NoForecast::none)
        return {std::nullopt, estimate.why_not};
    return {rounded(estimate.low_ms, estimate.high_ms), NoForecast::none};
}

Wait shown(const Wait& previous, const Estimate& fresh) {
    const Wait anew = said(fresh);
    if (!previous.range || !anew.range || at_once(*previous.range) != at_once(*anew.range))
        return anew;
    const bool still = still_low(previous.range->low_min, fresh.low_ms)
                       && still_high(previous.range->high_min, fresh.high_ms);
    return still ? previous : anew;
}

} // namespace giliran::forecast
