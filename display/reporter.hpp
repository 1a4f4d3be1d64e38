#pragma once
// Tells the server how this wall is: what it last showed, how many pictures it drew and how long
// the last one took, so that a supervisor sees a wall that is silent or stands still. Over a line
// of its own that never waits, polled once a frame by the wall's main.

#include "display/wall_update.hpp"
#include "shared/link/ask_link.hpp"

namespace giliran::wall {

/// Often enough that two lost reports are noticed within ten seconds, seldom enough that a hundred
/// walls cost the server nothing.
inline constexpr std::int64_t report_every_ms = 5'000;
/// A new number is told at once, but in a rehearsal faster than life no oftener than this.
inline constexpr std::int64_t reports_apart_ms = 1'000;

/// The number of the newest call that people can read on the wall: on the stage or in the list.
/// Empty while there is none, or while numbers are hidden.
std::string last_shown(const Wall& wall);

struct Drawing {
    std::uint64_t frames = 0;
    std::uint32_t render_ms = 0;
};

class Reporter {
  public:
    explicit Reporter(const link::Address& address) : asks_(address) {}

    /// Sends a report when one is due. `now_ms` is a steady clock that began with the program.
    void tick(const Wall& wall, const Drawing& drawing, std::int64_t now_ms);

  private:
    bool is_due(const std::string& shown, std::int64_t now_ms) const;

    link::AskLink asks_;
    std::optional<std::int64_t> told_ms_;
    std::string told_shown_;
};

} // namespace giliran::wall
