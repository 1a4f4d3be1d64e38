#pragma once
// Measured durations and how they are told: the middle one and the slow end. Used by every
// measurement of the benchmark.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

namespace giliran::bench {

/// Durations in microseconds, in no order.
using Sample = std::vector<double>;

/// The value that `share` (0..1) of the sample does not exceed; 0 of an empty sample.
inline double quantile(Sample sample, double share) {
    if (sample.empty())
        return 0;
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(sample.size() - 1));
    std::nth_element(sample.begin(), sample.begin() + place, sample.end());
    return sample[static_cast<std::size_t>(place)];
}
inline double p50(const Sample& sample) {
    return quantile(sample, 0.5);
}
inline double p99(const Sample& sample) {
    return quantile(sample, 0.99);
}

class Stopwatch {
  public:
    double us() const {
        return std::chrono::duration<double, std::micro>(Clock::now() - began_).count();
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point began_ = Clock::now();
};

} // namespace giliran::bench
