#pragma once
// What stood behind a promise when it was made: what the newcomer found, what each way of looking
// ahead said, and what was told in the end. Part of the event that issues the number, so that a
// complaint can be looked into years later, and so that the office learns from its own promises.
// Made by shared/forecast.

#include "shared/queue/ids.hpp"

namespace giliran {

/// A length of time nobody knows yet: eight in ten come between low and high, half before point.
struct Likely {
    std::int64_t low_ms = 0;
    std::int64_t point_ms = 0;
    std::int64_t high_ms = 0;
    bool operator==(const Likely&) const = default;
};

struct Foretold {
    Instant at;                 // the office was asked about as it stood then
    std::uint32_t ahead = 0;    // people the same counters would call before
    std::uint32_t counters = 0; // at work and able
    std::int64_t visit_ms = 0;  // mean visit of the service
    std::int64_t naive_ms = 0;  // people ahead x mean visit / counters, what others would promise
    std::int64_t head_ms = 0;   // so long the first in line had waited
    std::int64_t last_ms = 0;   // so long the last one called had waited
    std::int64_t recent_ms = 0; // a mean of such waits that forgets
    Likely played;              // the rest of the day played many times
    Likely seen;                // as people in the like state waited on past days; 0 = no past yet
    Likely mixed;               // both, weighed by how well each did
    Likely told;                // moved and widened by what came of the last promises
    bool operator==(const Foretold&) const = default;
};

} // namespace giliran
