#pragma once
// Whether the wait for a service has become shorter or longer than it was shown some minutes ago.
// The wall reckons it from what it has itself shown: no server need keep old estimates, and what
// people compare with is what they saw. Pure. Used by wall_update, which feeds it, and by the board
// of waiting times.

#include "shared/queue/board.hpp"

#include <deque>
#include <map>

namespace giliran::wall {

enum class Trend { unknown, steady, shorter, longer };

/// The wait of now is compared with that of so long ago: long enough for a hall to change, short
/// enough that whoever waits has seen both.
inline constexpr std::int64_t trend_ms = 600'000;
/// So often what is shown is noted.
inline constexpr std::int64_t trend_step_ms = 60'000;
/// Ranges are shown in steps of five minutes: less is no change that anyone saw.
inline constexpr std::int64_t trend_min = 5;

class Trends {
  public:
    /// These rows are on the wall at that time of the office.
    void see(const std::vector<ServiceRow>& rows, Instant now);
    /// Unknown without an estimate, and until it has been shown for trend_ms.
    Trend of(const ServiceRow& row) const;

  private:
    struct Seen {
        Instant at;
        std::int64_t middle_min = 0;
    };
    std::map<std::string, std::deque<Seen>> seen_; // by service, oldest first
    Instant now_;
};

} // namespace giliran::wall
