#pragma once
// How a forecast is said to people (facts: wait-times §8): a range, rounded outward, or the reason
// why there is none; and changed only when it really moved, so that nobody sees a number flicker.
// Every screen, slip and page shows what comes out of here and rounds nothing itself.

#include "shared/queue/board.hpp"

namespace giliran::forecast {

/// A forecast as computed: with why_not == none, eight in ten wait between low and high, half of
/// them less than point.
struct Estimate {
    NoForecast why_not = NoForecast::not_yet_known;
    std::int64_t low_ms = 0;
    std::int64_t point_ms = 0;
    std::int64_t high_ms = 0;
    bool operator==(const Estimate&) const = default;
};

/// Steps of 5 minutes up to 30, of 10 up to 90, then of 15; the low end down, the high end up. 0..0
/// ("Langsung") only when high_ms is 0: somebody free takes the ticket at once.
WaitRange rounded(std::int64_t low_ms, std::int64_t high_ms);

/// The estimate in the words of a first showing.
Wait said(const Estimate& estimate);

/// The estimate for someone who was already shown `previous`: that stays while neither end moved by
/// more than 4 minutes. A reason, its end, and "at once" are news and shown immediately.
Wait shown(const Wait& previous, const Estimate& fresh);

} // namespace giliran::forecast
