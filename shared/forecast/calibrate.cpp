#include "shared/forecast/calibrate.hpp"

#include <algorithm>
#include <vector>

namespace giliran::forecast {
namespace {

/// A range without width still has this much on either side.
constexpr double least_half_ms = 30'000;

/// The simulation's own ends count as so many outcomes.
constexpr double simulation_weighs = 50;

double half_above(const Likely& likely) {
    return static_cast<double>(likely.high_ms - likely.point_ms) + least_half_ms;
}

double half_below(const Likely& likely) {
    return static_cast<double>(likely.point_ms - likely.low_ms) + least_half_ms;
}

void add(std::deque<double>& distances, double distance) {
    distances.push_back(distance);
    if (distances.size() > Calibration::window)
        distances.pop_front();
}

Correction correction_of(const std::deque<double>& distances) {
    std::vector<double> sorted{distances.begin(), distances.end()};
    std::sort(sorted.begin(), sorted.end());
    const auto at = [&](double part) {
        const double place = part * static_cast<double>(sorted.size() - 1);
        return sorted[static_cast<std::size_t>(place + 0.5)];
    };
    // The outcomes of one morning have much in common: at first they move the ends only a little.
    const auto count = static_cast<double>(sorted.size());
    const auto shrunk = [&](double end, double believed) {
        return (end * count + believed * simulation_weighs) / (count + simulation_weighs);
    };
    constexpr Correction as_simulated;
    return {shrunk(at(0.1), as_simulated.low), shrunk(at(0.9), as_simulated.high)};
}

} // namespace

double distance_of(std::int64_t waited_ms, const Likely& likely) {
    const auto off = static_cast<double>(waited_ms - likely.point_ms);
    return off / (off > 0 ? half_above(likely) : half_below(likely));
}

Likely corrected(const Likely& likely, const Correction& correction) {
    if (correction == Correction{})
        return likely;
    const auto moved = [&](double distance) {
        const double half = distance > 0 ? half_above(likely) : half_below(likely);
        return std::max<std::int64_t>(likely.point_ms + static_cast<std::int64_t>(distance * half),
                                      0);
    };
    return {moved(correction.low), likely.point_ms, moved(correction.high)};
}

void Calibration::resolved(const ServiceId& service, std::int64_t waited_ms, const Likely& mixed) {
    const double distance = distance_of(waited_ms, mixed);
    add(services_[service], distance);
    add(office_, distance);
}

Correction Calibration::correction(const ServiceId& service) const {
    const auto own = services_.find(service);
    if (own != services_.end() && own->second.size() >= own_least)
        return correction_of(own->second);
    return office_.size() >= office_least ? correction_of(office_) : Correction{};
}

} // namespace giliran::forecast
