#pragma once
// The rules. `decide` answers a command with what happened or with why not; it changes nothing and
// knows neither clock nor chance. To change a rule of the office, change one function here and one
// written day in tests/days.

#include "shared/queue/office.hpp"
#include "shared/queue/refusal.hpp"

namespace giliran {

using Events = std::vector<Event>;
using Decision = std::variant<Events, Refusal>;

/// The events to write and apply, in order, or the one reason against. Event times never precede
/// the office's newest.
Decision decide(const Office& office, const Stamp& stamp, const Command& command);

/// Where a visit would begin if its number were taken now: a journey in any order at its shortest
/// line, an appointment that is too late in the general lane. So that the wait which is stamped on
/// an order is that of the line it joins.
struct Beginning {
    ServiceId service;
    LaneId lane = general_lane;
};
Beginning beginning_of(const Office& office, Instant now, const IssueTicket& order);

} // namespace giliran
