#pragma once
// Who is next. One sort key decides for everyone: the time of issue, moved earlier by the lane's
// credit. Waiting makes a ticket older and nothing makes it younger, so nobody starves; and the
// order can be checked with paper and pencil. The dispatcher and the waiting-time estimate both
// call it (facts: wait-times §7.1).

#include "shared/queue/settings.hpp"

namespace giliran {

/// Smaller is sooner; equal keys go by issue order.
struct OrderKey {
    Instant due;
    TicketId ticket;
    auto operator<=>(const OrderKey&) const = default;
};

inline std::int64_t credit_ms(const Settings& settings, Lane lane) {
    return lane == Lane::priority ? std::int64_t{settings.priority_credit_min} * 60'000 : 0;
}

inline OrderKey order_key(const Settings& settings, Lane lane, Instant issued_at, TicketId ticket) {
    return {issued_at - credit_ms(settings, lane), ticket};
}

} // namespace giliran
