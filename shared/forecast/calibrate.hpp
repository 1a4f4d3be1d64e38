#pragma once
// Ranges that hold what they say: whatever the simulation and the past tell, the last few hundred
// promises and what became of them say how far off such ranges are, and the ends of the next ones
// are moved by that (facts: wait-times §4 "+cal", §9.6). A sliding split conformal step: learned
// only when somebody is called. Used by the estimator; the result is applied by answer.

#include "shared/queue/foretold.hpp"

#include <deque>
#include <map>

namespace giliran::forecast {

/// Where the ends go, in half-widths of the range: -1 is its low end, 1 its high one.
struct Correction {
    double low = -1;
    double high = 1;
    bool operator==(const Correction&) const = default;
};

Likely corrected(const Likely& likely, const Correction& correction);

/// So far from the point, in half-widths, was a wait.
double distance_of(std::int64_t waited_ms, const Likely& likely);

class Calibration {
  public:
    static constexpr std::size_t window = 500;      // resolved promises that count
    static constexpr std::size_t own_least = 200;   // from here on a service has its own
    static constexpr std::size_t office_least = 30; // before, ranges stay as they are

    void resolved(const ServiceId& service, std::int64_t waited_ms, const Likely& mixed);
    Correction correction(const ServiceId& service) const;

  private:
    std::map<ServiceId, std::deque<double>> services_;
    std::deque<double> office_;
};

} // namespace giliran::forecast
