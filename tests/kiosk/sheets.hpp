#pragma once
// What a printer laid down, compared with what it should have, and read as a scanner reads it.

#include "kiosk/paper/head.hpp"
#include "tests/kiosk/slips.hpp"

namespace giliran::kiosk::tests {

/// Dots that differ from the picture; below it the sheet must be white.
inline int dots_off(const paper::Sheet& sheet, const ui::Canvas& picture) {
    int off = 0;
    for (int y = 0; y < sheet.height(); ++y) {
        for (int x = 0; x < sheet.width; ++x) {
            const bool wanted = y < picture.height() && picture.pixel(x, y) == ui::black;
            off += sheet.black(x, y) == wanted ? 0 : 1;
        }
    }
    return off;
}

inline std::string code_on(const paper::Sheet& sheet) {
    std::vector<std::uint8_t> grey;
    for (int y = 0; y < sheet.height(); ++y) {
        for (int x = 0; x < sheet.width; ++x) {
            grey.push_back(sheet.black(x, y) ? 0 : 255);
        }
    }
    return read_codes(static_cast<unsigned>(sheet.width), static_cast<unsigned>(sheet.height()),
                      grey);
}

} // namespace giliran::kiosk::tests
