#pragma once
// How loud the guidance speaks. Used by the update, which moves among the steps, and by main, which
// has the voice played so.

#include <array>
#include <cstddef>

namespace giliran::kiosk {

/// Below the voice at full strength, the quietest first. EN 301 549 asks for at least 18 dB between
/// the ends (8.2.1.1) and for one step 12 dB above the lowest (8.2.1.2); steps of 6 dB are each
/// plainly heard.
inline constexpr std::array volume_db{-24.0, -18.0, -12.0, -6.0, 0.0};
/// Everybody starts here: a step louder or quieter is near, and nobody's ear is hurt by the
/// neighbour before them (5.1.3.13).
inline constexpr std::size_t volume_usual = 2;

} // namespace giliran::kiosk
