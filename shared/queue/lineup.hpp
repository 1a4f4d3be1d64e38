#pragma once
// Who a counter would call now, next, and after that, each with the reason: the order of
// order.hpp over the lines of an office. `decide` takes the first; the staff page shows more of
// them, and who is set aside for it, so that a clerk can see the choice before making it.

#include "shared/queue/office.hpp"

namespace giliran {

struct Standing {
    TicketId ticket;
    std::uint32_t overtakes = 0; // people this counter can serve who came earlier and stand behind
    CallReason reason = CallReason::longest_wait;
};

/// The first `most` in line for that counter, soonest first, as if nobody came meanwhile. The cost
/// grows with `most`, not with how many wait.
std::vector<Standing> lineup(const Office& office, const Counter& counter, Instant now,
                             std::size_t most);
/// A visit that is set aside may be called by that counter: it is kept for it, for its member of
/// staff or for a service it does.
bool kept_for(const Office& office, const Counter& counter, const Ticket& parked);
/// How many wait for any of the counter's services or, if nobody does, for one it helps with.
std::uint32_t people_for(const Office& office, const Counter& counter);
/// The services it calls for now: its own or, while nobody waits for those, the ones it helps with.
const std::vector<ServiceId>& services_now(const Office& office, const Counter& counter);

} // namespace giliran
