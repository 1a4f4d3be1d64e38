#pragma once

// The rules every screen keeps, read from what a canvas remembers: nothing overlaps, nothing is cut
// or painted over, everything lies inside the picture, all text can be read. Used by the tests of
// the kiosk and of the wall.

#include <string>
#include <vector>

#include "shared/ui/paint.hpp"

namespace giliran::ui {

// contrast_min: WCAG asks 4.5; the wall promises 7. size_min in pixels: 27 on the kiosk, 40 on the
// wall; 0 asks nothing.
struct Demands {
    double contrast_min = 4.5;
    double size_min = 0;
};

// One sentence per fault, naming the text and the place; empty when all is well.
std::vector<std::string> faults(const Canvas& canvas, const Demands& demands = {});

} // namespace giliran::ui
