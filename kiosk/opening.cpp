#include "kiosk/opening.hpp"

namespace giliran::kiosk {

namespace {

const std::optional<Hours>& hours_of(const Settings& settings, Day day) {
    return settings.hours[static_cast<std::size_t>(weekday_of(day))];
}

} // namespace

DoorsNow doors_now(const Board& board, Instant now) {
    const DayBoard& day = board.day;
    const bool open = day.open && now >= day.opens_at && now < day.doors_close_at;
    return open ? DoorsNow::open : DoorsNow::closed;
}

bool closed_by_week(const Settings& settings, const LocalTime& now) {
    const auto& hours = hours_of(settings, now.day);
    const auto minute = static_cast<std::uint32_t>(now.minute_of_day);
    return !hours || minute < hours->opens_min || minute >= hours->doors_close_min;
}

std::optional<LocalTime> opening_after(const Settings& settings, Day today) {
    for (std::int32_t later = 1; later <= 7; ++later) {
        const Day day{today.number + later};
        if (const auto& hours = hours_of(settings, day)) {
            return LocalTime{day, static_cast<std::int32_t>(hours->opens_min)};
        }
    }
    return std::nullopt;
}

std::optional<LocalTime> next_opening(const Board& board, Instant now,
                                      std::int32_t ahead_of_utc_min) {
    const LocalTime local = local_time(now, ahead_of_utc_min);
    if (board.day.open && now < board.day.opens_at) {
        return local_time(board.day.opens_at, ahead_of_utc_min);
    }
    const auto& today = hours_of(board.settings, local.day);
    if (today && !board.day.open) {
        const auto minute = static_cast<std::uint32_t>(local.minute_of_day);
        if (minute < today->opens_min) {
            return LocalTime{local.day, static_cast<std::int32_t>(today->opens_min)};
        }
        if (minute < today->doors_close_min) {
            return std::nullopt;
        }
    }
    return opening_after(board.settings, local.day);
}

} // namespace giliran::kiosk
