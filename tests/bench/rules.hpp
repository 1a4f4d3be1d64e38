#pragma once
// How quick the bare rules are: decide and apply, with nothing around them. A day of six services
// and six counters at which people queue, priority among them, played again and again.

#include <cstddef>

namespace giliran::bench {

/// Commands a second.
double rules_per_second(std::size_t commands);

} // namespace giliran::bench
