#pragma once
// Which of the planned openings hold on a date. A roster plans by weekdays and by every n-th day
// from a date; here the two are laid over each other, by the calendar alone. Asked by whoever plays
// or foretells a day, and by the check of the settings.

#include "shared/queue/settings.hpp"

namespace giliran {

/// In the order of counter, then of from_min. On a day on which a counter has shifts of every n-th
/// day only those hold for it; its weekdays hold on its other days.
std::vector<Shift> shifts_on(const Settings& settings, Day day);

/// Two shifts of one counter that share a minute of a day on which both hold.
bool overlap(const Shift& one, const Shift& other);

} // namespace giliran
