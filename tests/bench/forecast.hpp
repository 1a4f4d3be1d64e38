#pragma once
// How long one refresh of all waiting times takes: a full office, a month of its own past, every
// ticket and every newcomer answered.

#include "tests/bench/sample.hpp"

#include <cstdint>

namespace giliran::bench {

/// Microseconds of each refresh.
Sample refresh_us(std::uint32_t counters, std::size_t waiting, std::size_t refreshes);

} // namespace giliran::bench
