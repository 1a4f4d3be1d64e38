#pragma once
// The day an office has in its record, as the imagined hall plays it: who came and how long their
// visit took as it was, and when counters were seen at work. For the supervisor's page.

#include "shared/whatif/hall.hpp"

namespace giliran::whatif {

/// Of the newest day. Visits nobody has ended yet take as long as the middle one of their service,
/// or as its settings say. A journey counts as a visit to the service it is at. No visitors and no
/// openings if nobody was called.
HallDay day_of(const Office& office);

} // namespace giliran::whatif
