#pragma once
// A day in an imagined hall: given people arrive, given counters are open, and the real rules
// decide everything else. The same day under two settings shows what a change would have done
// before anybody has to live with it. Pure. Used by the rehearsal, by the supervisor's page and by
// the experiments among the tests.

#include "shared/queue/office.hpp"

namespace giliran::whatif {

/// Who comes, when, for what, and how long their visit takes once they are called.
struct Visitor {
    Instant arrival;
    ServiceId service;
    LaneId lane = general_lane;
    std::optional<Instant> slot;
    std::int64_t visit_ms = 0;
    bool absent = false; // does not answer the call; `visit_ms` is the clerk's patience
};

/// A counter is open from then until then; a visit begun is finished.
struct Opening {
    CounterId counter;
    Instant from;
    Instant until;
};

struct HallDay {
    OpenDay day;
    std::vector<Visitor> visitors; // in the order of arrival
    std::vector<Opening> openings;
};

/// What came of one visitor.
struct Fared {
    ServiceId service;
    LaneId lane = general_lane;
    std::optional<std::int64_t> waited_ms; // none: was never called
    std::uint32_t overtaken = 0;
};

struct Played {
    std::vector<Fared> fared;    // of everyone who got a number
    std::size_t turned_away = 0; // got none
    std::size_t calls = 0;
    std::size_t calls_at_bound = 0; // decided by the bound on being overtaken
    /// By counter: so long it was open and free while somebody waited whom it does not serve.
    std::vector<std::pair<CounterId, std::int64_t>> idle_beside_queue_ms;
};

/// Plays the day under these settings, which must be without mistakes.
Played play(const Settings& settings, const HallDay& day);

} // namespace giliran::whatif
