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

} // namespace giliran
