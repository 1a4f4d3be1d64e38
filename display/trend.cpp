#include "display/trend.hpp"

namespace giliran::wall {
namespace {

std::int64_t middle_min(const WaitRange& range) {
    return (std::int64_t{range.low_min} + range.high_min) / 2;
}

/// A full service shows no estimate, though it has one.
bool shows_wait(const ServiceRow& row) {
    return row.general.range && !row.quota_full;
}

} // namespace

void Trends::see(const std::vector<ServiceRow>& rows, Instant now) {
    if (now < now_) // another record, another day: nothing to compare with
        seen_.clear();
    now_ = now;
    for (const ServiceRow& row : rows) {
        std::deque<Seen>& seen = seen_[row.service.value];
        if (!shows_wait(row)) {
            seen.clear();
            continue;
        }
        if (seen.empty() || now - seen.back().at >= trend_step_ms)
            seen.push_back({now, middle_min(*row.general.range)});
        while (seen.size() > 1 && now - seen[1].at >= trend_ms)
            seen.pop_front();
    }
}

Trend Trends::of(const ServiceRow& row) const {
    const auto found = seen_.find(row.service.value);
    if (!shows_wait(row) || found == seen_.end() || found->second.empty()
        || now_ - found->second.front().at < trend_ms)
        return Trend::unknown;
    const std::int64_t change = middle_min(*row.general.range) - found->second.front().middle_min;
    if (change >= trend_min)
        return Trend::longer;
    return change <= -trend_min ? Trend::shorter : Trend::steady;
}

} // namespace giliran::wall
