#pragma once
// When the day opens, turns and closes by itself. A pure look at the office and the time; the
// dispatcher gives the order. A machine that was off opens the right day when it comes back, and
// yesterday's leftovers are closed before anyone of today is called.

#include "shared/queue/office.hpp"

namespace giliran::server {

/// The day opens so long before the doors, so that counters can be made ready.
inline constexpr std::int64_t prepare_ms = 60LL * 60 * 1000;
/// Whoever was let in is served after closing time too, but not for ever: an office left alone
/// closes by itself.
inline constexpr std::int64_t overtime_ms = 2LL * 60 * 60 * 1000;

/// The order that is due now, or none.
std::optional<Command> due(const Office& office, Instant now);

} // namespace giliran::server
