#pragma once
// What came of a rehearsal, as the clients saw it: written by the player, judged by score.

#include "shared/wire/message.hpp"

#include <map>

namespace giliran::rehearse {

struct IssueSeen {
    TicketId ticket;
    ServiceId service;
    char prefix = 'A';
    std::uint32_t number = 0;
    Instant at;
    Wait promised;       // as the slip says
    double naive_ms = 0; // people ahead x mean visit / counters of the service
};

struct CallSeen {
    TicketId ticket;
    char prefix = 'A';
    std::uint32_t number = 0;
    CounterId counter;
    Instant issued_at;
    Instant at;
};

struct Played {
    std::size_t planned = 0; // tickets of the recorded day
    std::vector<IssueSeen> issued;
    std::vector<CallSeen> calls;
    std::size_t finished = 0;
    std::size_t absent = 0;
    std::size_t rated = 0;
    std::map<Refusal, std::size_t> refused; // but for nobody_waiting, which ends the day
    std::vector<std::int64_t> round_trips_us;
};

} // namespace giliran::rehearse
