#include "shared/rehearse/rating_habit.hpp"

namespace giliran::rehearse {
namespace {

/// A good mixer (splitmix64): neighbouring tickets must not rate alike.
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

double share_of(std::uint64_t chance) {
    return static_cast<double>(chance >> 11U) * 0x1p-53;
}

} // namespace

std::optional<std::uint32_t> score_given(const RatingHabit& habit, TicketId ticket) {
    const std::uint64_t chance = mixed(mixed(habit.seed) ^ ticket.value);
    if (share_of(chance) >= habit.share)
        return std::nullopt;
    const double mood = share_of(mixed(chance));
    if (mood < 0.03)
        return score_min;
    if (mood < 0.12)
        return 2;
    return mood < 0.45 ? 3 : score_max;
}

} // namespace giliran::rehearse
