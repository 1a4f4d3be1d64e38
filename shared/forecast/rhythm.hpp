#pragma once
// The beat of a day where nobody knows the counters: in some half hours calls follow each other
// more slowly, because fewer counters are open. Learned as a factor on the mean; with few calls it
// stays near 1. Where counters are known, when they work says it better, and this would only add
// noise. Used for recordings without counters.

#include <array>
#include <cstdint>

namespace giliran::forecast {

class Rhythm {
  public:
    static constexpr std::int64_t half_hour_ms = 1'800'000;
    static constexpr std::size_t halves = 48;

    /// A visit that began so long after opening lasted so many times the mean.
    void add(std::int64_t since_opening_ms, double times_mean);
    /// So many times the mean do visits last that begin so long after opening.
    double at(std::int64_t since_opening_ms) const;
    static std::size_t half_of(std::int64_t since_opening_ms);

  private:
    struct Half {
        double sum = 0;
        double weight = 0;
    };
    std::array<Half, halves> halves_;
};

} // namespace giliran::forecast
