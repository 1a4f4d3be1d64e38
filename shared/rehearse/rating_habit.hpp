#pragma once
// Which visitors of a rehearsal rate their visit, and how: decided by the seed and the ticket
// alone, so that the same day gives the same ratings. Used by the player.

#include "shared/queue/command.hpp"

namespace giliran::rehearse {

struct RatingHabit {
    double share = 0.4; // of the finished visits
    std::uint64_t seed = 1;
};

/// The score that ticket's holder gives, or none.
std::optional<std::uint32_t> score_given(const RatingHabit& habit, TicketId ticket);

} // namespace giliran::rehearse
