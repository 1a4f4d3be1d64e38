#pragma once
// The same day under two settings, side by side: who would have waited how long, by lane and by
// service, and which known traps the change walks into (facts: dispatch-and-supervision §2.3).
// Pure. Used by the rehearsal and the supervisor's page.

#include "shared/whatif/hall.hpp"

namespace giliran::whatif {

/// Of a group of people. Waits are of those who were called; `within` is their share of everyone
/// who was called within the promise, whoever never was called counting as broken.
struct Figures {
    std::size_t people = 0;
    std::size_t called = 0;
    std::int64_t p50_ms = 0;
    std::int64_t p90_ms = 0;
    std::int64_t longest_ms = 0;
    double within = 0; // 0..1
    std::uint32_t overtaken_most = 0;
    double overtaken_mean = 0;
};

struct Group {
    Bilingual name;
    std::uint32_t promise_min = 0; // under the settings after; 0 = each service's own
    Figures before;
    Figures after;
};

enum class Trap {
    nobody_serves,      // people came for a service while no counter for it was open that day
    credit_inverted,    // a lane with more credit waits longer than one with less
    promise_broken,     // a protected lane is called in time less often than 95 in 100
    counter_set_aside,  // a counter stood free beside a queue it does not serve
    bound_decides,      // more than one call in five was decided by the bound, not by the policy
    people_turned_away, // got no number that they would have got before
};

/// What the settings after walk into; `whom` is a lane, a service or a counter.
struct Warning {
    Trap trap{};
    std::string whom;
    std::int64_t amount = 0; // minutes free; percent kept or decided; people turned away
};

struct Comparison {
    std::vector<Group> lanes;    // of the settings after, those with people
    std::vector<Group> services; // the same
    std::vector<Warning> warnings;
};

/// Both settings must be without mistakes. People of a lane or service that the settings after do
/// not have are in no group; they count as turned away.
Comparison compare(const Settings& before, const Settings& after, const HallDay& day);

} // namespace giliran::whatif
