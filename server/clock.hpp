#pragma once
// Where the server's time comes from: the machine, or, in a rehearsal, a day that runs faster than
// life. Everything that says "now" on the server asks here; the rules never do.

#include "shared/queue/ids.hpp"

namespace giliran::server {

struct Clock {
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Seconds of this clock in a real second.
    virtual double pace() const = 0;
};

class SystemClock : public Clock {
  public:
    Instant now() const override;
    double pace() const override { return 1; }
};

/// Starts at `start` when it is made and runs `pace` times as fast as life.
class RehearsalClock : public Clock {
  public:
    RehearsalClock(Instant start, double pace);
    Instant now() const override;
    double pace() const override { return pace_; }

  private:
    Instant start_;
    double pace_;
    std::int64_t began_ms_;
};

/// Milliseconds of a clock that never jumps, for time-outs and intervals.
std::int64_t steady_ms();

} // namespace giliran::server
