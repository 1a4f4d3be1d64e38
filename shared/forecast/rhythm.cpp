#include "shared/forecast/rhythm.hpp"

#include <algorithm>

namespace giliran::forecast {
namespace {

constexpr double mean_weighs = 10;    // in visits: fewer say nothing against the mean
constexpr double times_most = 5;      // one endless visit is no habit
constexpr double forgets = 1.0 / 100; // visits of some weeks ago no longer count

} // namespace

std::size_t Rhythm::half_of(std::int64_t since_opening_ms) {
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(since_opening_ms / half_hour_ms, 0, halves - 1));
}

void Rhythm::add(std::int64_t since_opening_ms, double times_mean) {
    Half& half = halves_[half_of(since_opening_ms)];
    half.sum += std::min(times_mean, times_most) - half.sum * forgets;
    half.weight += 1.0 - half.weight * forgets;
}

double Rhythm::at(std::int64_t since_opening_ms) const {
    const Half& half = halves_[half_of(since_opening_ms)];
    return (half.sum + mean_weighs) / (half.weight + mean_weighs);
}

} // namespace giliran::forecast
