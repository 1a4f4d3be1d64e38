#pragma once
// How soon a wall's voice follows its chime: the real espeak-ng and the real Speaker at the wall's
// frame rate, on a loudspeaker that is only a clock, because the machine need not have one.

#include "tests/bench/sample.hpp"

#include <cstdint>

namespace giliran::bench {

/// From the chime's end to the voice's beginning, one value a call, in microseconds. Every sentence
/// is synthesised anew.
Sample chime_to_voice(std::uint32_t calls);

} // namespace giliran::bench
