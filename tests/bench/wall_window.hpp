#pragma once
// The wall's real window on a display of its own, and how many of its pictures the processor can
// make: what a small computer behind a screen must be able to do.

#include "display/wall_view.hpp"
#include "tests/bench/office.hpp"

namespace giliran::bench {

struct WallWindow {
    double first_frame_ms = 0;
    double idle_share = 0; // of one core, while nobody is called
    double resident_mib = 0;
};

/// None where there is no Xvfb.
std::optional<WallWindow> wall_window(const tests::ServerProcess& server, double idle_s);

/// So many pictures of a hall in its transitions, each drawn and laid out for the screen.
double pictures_per_second(wall::PictureSize screen, std::size_t pictures);

} // namespace giliran::bench
