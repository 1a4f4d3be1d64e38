#pragma once
// One ticket as it stands: what the slip says, and where its visit has come to. Part of the office,
// and of the event that takes it over midnight where an office never closes.

#include "shared/queue/command.hpp"

namespace giliran {

enum class TicketState { waiting, called, serving, parked, finished, absent, cancelled, unserved };

struct Ticket {
    TicketId id;
    ServiceId service; // the one it waits for or is served at now
    LaneId lane = general_lane;
    char prefix = 'A'; // of the service that issued it: a transfer never changes what the slip says
    std::uint32_t number = 0;
    std::uint64_t code = 0;
    std::optional<WaitRange> promise;
    std::optional<Instant> slot;
    Journey journey; // the services still to come
    TicketState state = TicketState::waiting;
    Instant issued_at;
    Instant since;        // its place in the line counts from here
    Instant waiting_from; // its present wait is measured from here
    std::uint32_t overtaken = 0;
    Instant called_at; // the first call of this leg
    Instant started_at;
    Instant ended_at;  // finished, absent, cancelled or unserved
    CounterId counter; // the last that called it; 0 = none yet
    ParkedFor parked;
    std::uint32_t calls = 0;
    std::uint32_t changes = 0; // how often it was changed at all
    Outcome outcome = Outcome::served;
    std::uint32_t score = 0; // 0 = not rated
    bool surveyed = false;   // the official survey of this visit was answered
    bool operator==(const Ticket&) const = default;
};

/// It is neither over nor away: somebody still expects to be served.
bool is_open(TicketState state);

} // namespace giliran
