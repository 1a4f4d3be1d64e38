#include "shared/rehearse/credit_seen.hpp"

#include <algorithm>

namespace giliran::rehearse {
namespace {

constexpr std::int64_t minute_ms = 60'000;

/// The first in each line tells: within a lane nobody is overtaken.
std::vector<Instant> heads(const Office& office, const Counter& counter, const LaneId& lane) {
    std::vector<Instant> since;
    for (const ServiceId& service : counter.services) {
        const Waiting& waiting = line_of(office, service).in(lane_place(office.settings, lane));
        if (!waiting.empty())
            since.push_back(waiting.begin()->since);
    }
    return since;
}

} // namespace

void CreditSeen::called(const Office& office, const Counter& counter, const Ticket& ticket) {
    const std::vector<Instant> general = heads(office, counter, general_lane);
    const std::vector<Instant> priority = heads(office, counter, priority_lane);
    if (general.empty() || priority.empty())
        return; // nobody had to choose
    const Instant first_general = *std::min_element(general.begin(), general.end());
    const Instant first_priority = *std::min_element(priority.begin(), priority.end());
    for (std::size_t i = 0; i < candidates_min.size(); ++i) {
        const bool priority_due = first_priority - candidates_min[i] * minute_ms < first_general;
        agreed_[i] += priority_due == (ticket.lane == priority_lane) ? 1U : 0U;
    }
}

std::uint32_t CreditSeen::most_likely_min() const {
    const auto best = std::max_element(agreed_.begin(), agreed_.end());
    return candidates_min[static_cast<std::size_t>(best - agreed_.begin())];
}

} // namespace giliran::rehearse
