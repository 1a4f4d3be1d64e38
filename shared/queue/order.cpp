#include "shared/queue/order.hpp"

#include <algorithm>
#include <optional>

namespace giliran {
namespace {

constexpr std::int64_t minute_ms = 60'000;
/// Under the policy `strict` a minute of credit weighs a day of waiting: no wait makes up for it.
constexpr std::int64_t strictness = std::int64_t{24} * 60;
/// Divided by any share from 1 to 9 without remainder.
constexpr std::uint64_t round = 2520;

bool protects(const Lane& lane) {
    return lane.within_min > 0;
}

/// Half of the promised time is over: from now on every counter that frees up must take it, so that
/// even a long visit elsewhere leaves time for the other half.
bool pressing(const Lane& lane, const Head& head, Instant now) {
    return protects(lane) && (now - head.place.since) * 2 >= lane.within_min * minute_ms;
}

/// The head with the smallest measure among those that count; none if none does.
template<class Counts, class Measure>
std::optional<std::size_t> least(const std::vector<Head>& heads, Counts counts, Measure measure) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (counts(heads[i]) && (!best || measure(heads[i]) < measure(heads[*best])))
            best = i;
    return best;
}

} // namespace

std::int64_t credit_ms(const Settings& settings, const Lane& lane) {
    const std::int64_t credit = lane.credit_min * minute_ms;
    switch (settings.rules.policy) {
    case Policy::credit:
        return credit;
    case Policy::strict:
        return credit * strictness;
    case Policy::first_come:
    case Policy::ratio:
        break;
    }
    return 0;
}

OrderKey order_key(const Settings& settings, const Lane& lane, const Place& place, Instant now) {
    if (place.since > now)
        return {place.since, place.ticket};
    return {place.since - credit_ms(settings, lane), place.ticket};
}

std::uint64_t& Turns::at(std::size_t lane) {
    if (lane >= turns_.size())
        turns_.resize(lane + 1, 0);
    return turns_[lane];
}

void Turns::begin(std::size_t lane) {
    at(lane) = std::max(at(lane), present_);
}

void Turns::called(const Settings& settings, std::size_t lane) {
    present_ = std::max(present_, at(lane));
    at(lane) += round / settings.lanes[lane].share;
}

void Turns::taken_back(const Settings& settings, std::size_t lane) {
    at(lane) -= std::min(at(lane), round / settings.lanes[lane].share);
}

namespace {

/// Whom a promise or a lane's turn puts first, whatever the keys say; none if the keys decide.
std::optional<Picked> above_the_keys(const Settings& settings, const Turns& turns, Instant now,
                                     const std::vector<Head>& heads, const auto& key) {
    const auto at_bound = [](const Head& head) { return head.at_bound; };
    if (const auto bound = least(heads, at_bound, [](const Head& head) { return head.place; }))
        return Picked{*bound, CallReason::overtaken_max};
    const auto late = [&](const Head& head) {
        return pressing(settings.lanes[head.lane], head, now);
    };
    const auto promised = [&](const Head& head) {
        const std::int64_t within_ms = settings.lanes[head.lane].within_min * minute_ms;
        return Place{head.place.since + within_ms, head.place.ticket};
    };
    if (const auto next = least(heads, late, promised))
        return Picked{*next, CallReason::lane_promise};
    const auto here = [&](const Head& head) { return head.place.since <= now; };
    const auto turn = [&](const Head& head) { return std::pair{turns.of(head.lane), key(head)}; };
    if (settings.rules.policy == Policy::ratio)
        if (const auto next = least(heads, here, turn))
            return Picked{*next, CallReason::lane_turn};
    return std::nullopt;
}

} // namespace

Picked pick(const Settings& settings, const Turns& turns, Instant now,
            const std::vector<Head>& heads) {
    const auto any = [](const Head&) { return true; };
    const auto key = [&](const Head& head) {
        OrderKey moved = order_key(settings, settings.lanes[head.lane], head.place, now);
        moved.due = moved.due + head.later_ms;
        return moved;
    };
    const std::size_t by_key = *least(heads, any, key);
    const std::size_t came_first = *least(heads, any, [](const Head& head) { return head.place; });
    const auto above = above_the_keys(settings, turns, now, heads, key);
    const std::size_t next = above ? above->head : by_key;
    const auto same = [&](std::size_t one) { return heads[one].place == heads[next].place; };
    if (same(came_first) && same(by_key))
        return {next, CallReason::longest_wait};
    if (above)
        return *above;
    const bool by_lane = heads[next].later_ms >= heads[came_first].later_ms;
    return {next, by_lane ? CallReason::lane_credit : CallReason::preferred};
}

} // namespace giliran
