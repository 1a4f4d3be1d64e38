#pragma once
// Judges a rehearsal: was every ticket issued once and called once, how long did people wait, and
// was the promise on the slip kept. Pure. Printed by `giliran-rehearse play`, whose exit code is
// its verdict.

#include "shared/rehearse/played.hpp"

namespace giliran::rehearse {

/// Of a list of lengths; all 0 for an empty one.
struct Spread {
    double mean = 0;
    std::int64_t p50 = 0;
    std::int64_t p90 = 0;
    std::int64_t p99 = 0;
    std::int64_t most = 0;
};
Spread spread_of(std::vector<std::int64_t> lengths);

/// The slip's promise against what came, over the tickets that were called. A person reads whole
/// minutes: a wait of 9:59 is 9 minutes, and inside "5-9".
struct Promises {
    std::size_t called = 0;
    std::size_t with_range = 0;
    std::size_t inside = 0;
    std::size_t late = 0;      // longer than the range
    double error_ms = 0;       // mean distance of the range's middle from the real wait
    double naive_error_ms = 0; // the same for people ahead x mean visit / counters, same tickets
    double width_ms = 0;       // mean width of the range
};

struct Score {
    std::size_t planned = 0;
    std::size_t issued = 0;
    std::size_t numbers_wrong = 0; // of services whose numbers are not 1, 2, 3, ... each once
    std::size_t called = 0;        // calls
    std::size_t never_called = 0;  // issued, but never called
    std::size_t called_twice = 0;
    std::size_t finished = 0;
    std::size_t absent = 0;
    std::size_t rated = 0;
    std::map<Refusal, std::size_t> refused;
    Spread waits_ms;
    Spread round_trips_us;
    Promises promises;

    /// Every planned ticket was issued once, under its own number, and called once.
    bool whole() const;
};

Score score_of(const Played& played);

/// The table for people, in English.
std::string text_of(const Score& score);

} // namespace giliran::rehearse
