#include "shared/forecast/arrivals.hpp"

#include <algorithm>
#include <limits>

namespace giliran::forecast {
namespace {

constexpr double hour_ms = 3'600'000;

} // namespace

std::int64_t overtaking_ms(const Settings& settings) {
    const Lane& priority = settings.lanes[lane_place(settings, priority_lane)];
    return settings.rules.policy == Policy::credit && priority.within_min == 0
               ? credit_ms(settings, priority)
               : std::numeric_limits<std::int64_t>::max();
}

std::vector<Arrival> draw_arrivals(const Question& question, const std::vector<bool>& able,
                                   Chance& chance) {
    std::vector<Arrival> arrivals;
    const std::int64_t window_ms =
        std::min(question.doors_close_at - question.now, overtaking_ms(question.settings));
    for (ServicePlace service = 0; service < question.priority_per_hour.size(); ++service) {
        const double per_hour = question.priority_per_hour[service];
        if (per_hour <= 0 || !able[service])
            continue;
        const double gap_ms = hour_ms / per_hour;
        std::int64_t at_ms = static_cast<std::int64_t>(chance.exponential(gap_ms));
        while (at_ms < window_ms) {
            arrivals.push_back({at_ms, service});
            at_ms += static_cast<std::int64_t>(chance.exponential(gap_ms)) + 1;
        }
    }
    std::sort(arrivals.begin(), arrivals.end(),
              [](const Arrival& a, const Arrival& b) { return a.at_ms < b.at_ms; });
    return arrivals;
}

} // namespace giliran::forecast
