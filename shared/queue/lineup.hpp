#pragma once
// Who stands in line for a counter, in the order in which it will call them, and why. The rules
// call the first; the staff page shows the same list, so that a clerk can explain every call before
// making it.

#include "shared/queue/office.hpp"

namespace giliran {

struct Standing {
    TicketId ticket;
    std::uint32_t overtakes = 0; // people this counter can serve who came earlier and stand behind
    CallReason reason = CallReason::longest_wait;
};

/// The first `most` in line for that counter, soonest first. The cost grows with `most`, not with
/// how many wait.
std::vector<Standing> lineup(const Office& office, const Counter& counter, std::size_t most);
/// How many wait for any of the counter's services.
std::uint32_t people_for(const Office& office, const Counter& counter);

} // namespace giliran
