#pragma once
// Standing in line: how tickets join and leave the lines of an office, and whom a call overtakes.
// Only apply uses it.

#include "shared/queue/office.hpp"

namespace giliran {

/// The ticket joins the line of its service and lane, at its place in time.
void join_line(Office& office, const Ticket& ticket);
/// Stops the process if it does not stand there.
void leave_line(Office& office, const Ticket& ticket);

/// The order decided, so that it counts for turns and for being overtaken. Calls that a clerk
/// chose, and calls with nobody to choose from, are no turn of the order.
bool by_order(CallReason reason);
/// Everyone the counter could have called instead and who came earlier has now been overtaken once
/// more; says who.
std::vector<Passed> count_overtaken(Office& office, const Ticket& called, const Counter& counter);
/// They were not overtaken after all: those who still stand as they stood then.
void uncount_overtaken(Office& office, const std::vector<Passed>& passed);

} // namespace giliran
