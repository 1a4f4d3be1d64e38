#pragma once
// When numbers are given, and when again: read from the board's day and the settings' week. Pure;
// used by the update (is it closed?) and by the views (when does it open?).

#include "kiosk/model.hpp"

namespace giliran::kiosk {

enum class DoorsNow { open, closed };
DoorsNow doors_now(const Board& board, Instant now);
/// Outside the hours of the settings' week, whatever the board's day says: all there is to go by
/// while the server is silent.
bool closed_by_week(const Settings& settings, const LocalTime& now);

/// The next opening after `now`; none when the week names no hours, or when the office is closed
/// although its hours say open, so that only its staff know.
std::optional<LocalTime> next_opening(const Board& board, Instant now,
                                      std::int32_t ahead_of_utc_min);
/// The first opening on a later day than today: when a used-up quota is fresh again.
std::optional<LocalTime> opening_after(const Settings& settings, Day today);

} // namespace giliran::kiosk
