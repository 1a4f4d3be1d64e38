#pragma once
// A recorded day through two rule sets, printed side by side: `giliran-rehearse what-if`. The day's
// own counters are open as long as the recording saw them at work; with a roster in the new office
// file, as the roster says.

#include "shared/rehearse/plan.hpp"
#include "shared/whatif/compare.hpp"

namespace giliran::rehearse {

/// The day of that plan as the imagined hall plays it, its counters open as `office` plans them.
/// Throws std::runtime_error if that office does not do the services of the day.
whatif::HallDay hall_day_of(const Plan& plan, const Settings& office);

/// The table for people, in English.
std::string text_of(const whatif::Comparison& comparison);

} // namespace giliran::rehearse
