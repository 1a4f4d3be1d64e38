#pragma once
// Counters for recordings that say when people were called but not where. From the calls alone: as
// many counters as the busiest quarter of an hour needs if a visit lasts five minutes, each serving
// its one queue, taking turns. Used by plan.

#include "shared/rehearse/recording.hpp"

namespace giliran::rehearse {

inline constexpr std::uint32_t shortest_visit_s = 5 * 60;
inline constexpr std::uint32_t longest_visit_s =
    30 * 60; // a counter that calls nobody for longer rests

/// One queue's calls, in their order.
struct QueueCall {
    std::uint32_t arrival_s = 0;
    std::uint32_t call_s = 0;
};

struct Placed {
    std::uint32_t counter = 0; // 0, 1, ... within the queue
    std::uint32_t end_s = 0;
};

struct Placement {
    std::uint32_t counters = 0;
    std::uint32_t usual_s = 0;  // the median visit while people waited
    std::vector<Placed> placed; // for each call
};

std::uint32_t counters_needed(const std::vector<QueueCall>& calls);

/// A visit ends with its counter's next call if that person was waiting all along; otherwise the
/// counter stood idle before it, and the visit counts as a usual one.
Placement place(const std::vector<QueueCall>& calls);

} // namespace giliran::rehearse
