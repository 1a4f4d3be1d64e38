#pragma once
// An instant as the office's own clocks show it. How far they are ahead of UTC comes from outside
// (the server's calendar knows the zones, the beat tells the screens), so that this stays
// arithmetic. Used by kiosk and wall, by the server's calendar and its reports.

#include "shared/queue/ids.hpp"

namespace giliran {

struct LocalTime {
    Day day;
    std::int32_t minute_of_day = 0;
    auto operator<=>(const LocalTime&) const = default;
};

/// The minute that has begun at that instant, never one that is still to come.
LocalTime local_time(Instant at, std::int32_t ahead_of_utc_min);

} // namespace giliran
