#pragma once
// Chance that can be repeated: the same seed gives the same draws with every compiler, which the
// library's distributions do not promise. Splitmix64: one word of state, quick, and good enough for
// a few hundred thousand draws. Used by the simulation only.

#include <cmath>
#include <cstdint>

namespace giliran::forecast {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31);
    }

    /// 0 .. count-1; count must not be 0.
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(((next() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
    }

    /// In (0, 1].
    double unit() { return (static_cast<double>(next() >> 11) + 1.0) * 0x1.0p-53; }

    double exponential(double mean) { return -mean * std::log(unit()); }

  private:
    std::uint64_t state_;
};

} // namespace giliran::forecast
