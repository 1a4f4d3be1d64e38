#include "shared/rehearse/counters.hpp"

#include <algorithm>

namespace giliran::rehearse {
namespace {

constexpr std::uint32_t quarter_s = 15 * 60;

/// From this call to the same counter's next.
std::uint32_t gap_s(const std::vector<QueueCall>& calls, std::size_t call, std::size_t counters) {
    const std::size_t next = call + counters;
    return next < calls.size() ? calls[next].call_s - calls[call].call_s : longest_visit_s;
}

/// Whoever the counter called next was there before the shortest visit could be over: it worked all
/// the time.
bool worked_through(const std::vector<QueueCall>& calls, std::size_t call, std::size_t counters) {
    const std::size_t next = call + counters;
    return next < calls.size() && calls[next].arrival_s <= calls[call].call_s + shortest_visit_s;
}

} // namespace

std::uint32_t counters_needed(const std::vector<QueueCall>& calls) {
    std::size_t most = 1;
    std::size_t first = 0;
    for (std::size_t last = 0; last < calls.size(); ++last) {
        while (calls[last].call_s - calls[first].call_s >= quarter_s)
            ++first;
        most = std::max(most, last - first + 1);
    }
    const std::size_t work_s = most * shortest_visit_s;
    return static_cast<std::uint32_t>((work_s + quarter_s - 1) / quarter_s);
}

Placement place(const std::vector<QueueCall>& calls) {
    Placement placement;
    placement.counters = counters_needed(calls);
    std::vector<std::uint32_t> visits;
    for (std::size_t call = 0; call < calls.size(); ++call)
        if (worked_through(calls, call, placement.counters))
            visits.push_back(std::min(gap_s(calls, call, placement.counters), longest_visit_s));
    std::sort(visits.begin(), visits.end());
    placement.usual_s =
        visits.empty() ? shortest_visit_s : std::max(visits[visits.size() / 2], std::uint32_t{60});
    for (std::size_t call = 0; call < calls.size(); ++call) {
        const std::uint32_t gap = gap_s(calls, call, placement.counters);
        const bool through = worked_through(calls, call, placement.counters);
        const std::uint32_t visit = std::min(gap, through ? longest_visit_s : placement.usual_s);
        placement.placed.push_back(
            {static_cast<std::uint32_t>(call % placement.counters), calls[call].call_s + visit});
    }
    return placement;
}

} // namespace giliran::rehearse
