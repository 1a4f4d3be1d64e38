#pragma once
// The people who may still come and be called before some who wait now: those with priority, by
// their lane's credit, its turn or its promise. Drawn anew for each run of the simulation.

#include "shared/forecast/chance.hpp"
#include "shared/forecast/question.hpp"

namespace giliran::forecast {

/// A priority ticket that may still come, in milliseconds from now.
struct Arrival {
    std::int64_t at_ms = 0;
    ServicePlace service = 0;
};

/// Until so long from now somebody may come who overtakes one who is here: under the policy of
/// credits as long as the credit is, else all day.
std::int64_t overtaking_ms(const Settings& settings);

/// In the order of coming; only for services that are `able` to call.
std::vector<Arrival> draw_arrivals(const Question& question, const std::vector<bool>& able,
                                   Chance& chance);

} // namespace giliran::forecast
