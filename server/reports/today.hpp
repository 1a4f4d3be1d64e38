#pragma once
// The day so far in figures: waits against the promise, outcomes, satisfaction with its response
// rate, per service, counter and hour. A pure function over the day's tickets; the supervisor page
// shows it, a later report prints it.

#include "shared/queue/office.hpp"

namespace giliran::reports {

using Scores = std::array<std::uint32_t, score_max>; // how many gave 1, 2, 3, 4

/// Ratings are counted in so many at a time, of each service, counter and the whole: one alone, or
/// the step from one figure to the next, would tell how the visitor who has just left has rated.
/// Five is the least group the office may publish (facts: regulation §8).
inline constexpr std::size_t ratings_together = 5;

struct Tally {
    std::uint32_t called = 0;
    std::uint32_t kept = 0; // called within the service's promise
    std::uint32_t finished = 0;
    std::uint32_t absent = 0;
    std::int64_t wait_sum_ms = 0; // of the called
    std::int64_t longest_ms = 0;  // of those still waiting
    Scores scores{};              // of the ratings that are complete fives

    std::int64_t wait_mean_ms() const { return called == 0 ? 0 : wait_sum_ms / called; }
};

struct Hour {
    std::int32_t hour = 0; // 0..23 on the office's clocks
    std::uint32_t issued = 0;
    std::uint32_t called = 0;
};

struct LongestWait {
    TicketId ticket;
    std::int64_t waited_ms = 0;
};

struct Today {
    Tally all;
    std::uint32_t waiting = 0;
    std::optional<LongestWait> longest;
    std::vector<Tally> services; // in the order of the settings
    std::vector<Tally> counters; // in the order of the settings; called = by that counter
    std::vector<Hour> hours;     // only hours in which something happened, in order
};

/// `now` and the offset of the office's clocks from UTC in minutes give waits and hours their
/// meaning.
Today today_of(const Office& office, Instant now, std::int32_t ahead_of_utc_min);

} // namespace giliran::reports
