#pragma once
// A screen that hangs must not stay as it is until somebody notices: the guard runs a program in a
// child process that says "alive" over a pipe with every turn of its loop, ends it when it has
// fallen silent, and starts it again. It knows nothing of what it guards. Used by the mains of
// screens that were started with --guarded.

#include <cstdint>
#include <functional>
#include <optional>

namespace giliran::watch {

/// What a guarded program says "alive" with; without a guard it says nothing.
class Pulse {
  public:
    Pulse() = default;
    explicit Pulse(int pipe) : pipe_(pipe) {}
    /// Once a turn of the program's loop; never blocks. `now_ms` is any steady clock.
    void beat(std::int64_t now_ms);

  private:
    int pipe_ = -1;
    std::optional<std::int64_t> last_ms_;
};

/// All in real milliseconds.
struct Patience {
    /// Far longer than any picture takes, short enough that a hall waits for one call at most.
    std::int64_t silent_ms_max = 10'000;
    /// Fonts, icons and voices are read before the first turn, from a slow card perhaps.
    std::int64_t first_ms_max = 60'000;
    /// Before a new start; doubled with each end that comes early, so that a program that cannot
    /// live leaves the machine its time.
    std::int64_t pause_ms = 200;
    std::int64_t pause_ms_max = 30'000;
    /// Whoever lived so long did not end early.
    std::int64_t healthy_ms = 60'000;
};

/// Runs `program` in a child until it ends well (0) or never came to life and said why by another
/// exit code; returns that code. One that crashed, hung, or failed after it had lived is started
/// again, and a line on stderr, which `name` begins, says so. SIGTERM and SIGINT are passed on; the
/// child dies with its guard. To be called before there are threads. Throws std::system_error when
/// no process can be made.
int guard(const char* name, const Patience& patience, const std::function<int(Pulse&)>& program);

} // namespace giliran::watch
