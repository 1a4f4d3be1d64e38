#pragma once
// The office's own calendar: which day it is there, and when its doors open and close, as instants.
// The only file that knows time zones; it never looks at the machine's own zone, so TZ cannot shift
// a day. Used by the schedule and the beat.

#include "shared/queue/command.hpp"

namespace giliran {

/// Minutes the zone's clocks are ahead of UTC at that instant. Throws std::runtime_error for an
/// unknown zone.
std::int32_t ahead_of_utc_min(const std::string& zone, Instant at);
bool zone_known(const std::string& zone);

/// The date on the office's wall at that instant.
Day day_at(const std::string& zone, Instant at);

/// That day's hours as instants, or none if the office stays closed. The hours are read on the
/// day's own clocks, also over a change to or from summer time.
std::optional<OpenDay> plan_of(const Settings& settings, Day day);

/// The instant of a local time of day; minute 1440 is the next midnight.
Instant instant_of(const std::string& zone, Day day, std::uint32_t minute);

} // namespace giliran
