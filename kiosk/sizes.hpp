#pragma once
// The one ramp of letters and places of the kiosk, for each shape and size of letters. All sizes
// are units of 0.248 mm (a pixel of a 21.5 inch screen, where the designs were drawn), so that a
// size means the same millimetres on every screen. Private to the view.

#include "kiosk/kiosk_view.hpp"

#include <cmath>

namespace giliran::kiosk {

struct Sizes {
    // Letters, by what they say. Capitals are 0.728 of these.
    double least;  // no letter is smaller: capitals of 4.9 mm, in large letters of 7.4 mm
    double note;   // second lines, hints
    double body;   // sentences
    double button; // words on buttons
    double foot;   // words in the access bar
    double name;   // a service in its row
    double figure; // waiting times
    double strong; // the one figure or name of a card
    double title;
    // Places.
    double margin;
    double gap;
    double radius;
    double main_button; // the height of what a screen asks for: at least 20 mm
    double foot_button; // at least 11.6 mm, as everything that is touched
    double row;         // the least height of a service's row
    double tile;        // the width of its coloured end
};

/// A line of text of this size, with the space to the next.
inline double line_of(double size) {
    return std::round(size * 1.27);
}

constexpr Sizes sizes_of(Shape shape, Letters letters) {
    const bool large = letters == Letters::large;
    switch (shape) {
    case Shape::portrait:
        return large ? Sizes{41, 41, 44, 46, 41, 48, 50, 60, 68, 48, 16, 20, 124, 108, 112, 108}
                     : Sizes{27, 29, 33, 38, 29, 43, 44, 60, 66, 48, 16, 20, 116, 84, 120, 128};
    case Shape::landscape:
        return large ? Sizes{41, 41, 44, 46, 41, 48, 50, 60, 62, 48, 16, 20, 116, 108, 116, 100}
                     : Sizes{27, 29, 33, 38, 29, 43, 44, 60, 58, 48, 16, 20, 116, 84, 108, 108};
    case Shape::small:
        break;
    }
    return large ? Sizes{41, 41, 41, 42, 41, 42, 42, 46, 46, 24, 8, 14, 88, 54, 82, 70}
                 : Sizes{27, 27, 28, 32, 28, 34, 34, 40, 42, 24, 8, 14, 82, 54, 82, 64};
}

} // namespace giliran::kiosk
