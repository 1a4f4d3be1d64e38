#include "display/trend.hpp"

#include <optional>

namespace giliran::wall {
namespace {

/// The middle of the shown range; none of a service without one, or of a full one, which shows
/// none.
std::optional<std::int64_t> middle_min(const ServiceRow& row) {
    if (!row.general.range || row.quota_full)
        return std::nullopt;
    return (std::int64_t{row.general.range->low_min} + row.general.range->high_min) / 2;
}

} // namespace

void Trends::see(const std::vector<ServiceRow>& rows, Instant now) {
    if (now < now_) // another record, another day: nothing to compare with
        seen_.clear();
    now_ = now;
    for (const ServiceRow& row : rows) {
        std::deque<Seen>& seen = seen_[row.service.value];
        const auto middle = middle_min(row);
        if (!middle) {
            seen.clear();
            continue;
        }
        if (seen.empty() || now - seen.back().at >= trend_step_ms)
            seen.push_back({now, *middle});
        while (seen.size() > 1 && now - seen[1].at >= trend_ms)
            seen.pop_front();
    }
}

Trend Trends::of(const ServiceRow& row) const {
    const auto found = seen_.find(row.service.value);
    const auto middle = middle_min(row);
    if (!middle || found == seen_.end() || found->second.empty()
        || now_ - found->second.front().at < trend_ms)
        return Trend::unknown;
    const std::int64_t change = *middle - found->second.front().middle_min;
    if (change >= trend_min)
        return Trend::longer;
    return change <= -trend_min ? Trend::shorter : Trend::steady;
}

} // namespace giliran::wall
