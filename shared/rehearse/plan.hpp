#pragma once
// What happens when: a recorded day laid out for an office of ours. Every recorded ticket becomes
// one arrival and one call at a counter; the office gets the services, counters and hours for it;
// the clock gets its start. Pure: the same day and speed give the same plan. Made by `prepare`,
// played by the player.

#include "shared/rehearse/recording.hpp"

namespace giliran::rehearse {

struct PlannedTicket {
    Instant arrival;
    ServiceId service;
    LaneId lane = general_lane;
    Instant call; // of this queue's next person, whoever our order says that is
    CounterId counter;
    Instant end; // of the visit begun by that call, or of the patience of the clerk
    Fate fate = Fate::served;
    bool operator==(const PlannedTicket&) const = default;
};

struct Plan {
    Settings settings;
    Day date;
    Instant clock_start;
    double speed = 1;
    std::vector<PlannedTicket> tickets; // in the order of arrival
    std::vector<std::string> left_out;  // services beyond the 26 letters, one sentence each
};

/// Real seconds from the server's start to the first arrival, so that the counters are open by
/// then.
inline constexpr double lead_in_s = 5;

/// Throws std::runtime_error for a day that cannot be rehearsed.
Plan plan_of(const RecordedDay& recorded, double speed);

} // namespace giliran::rehearse
