#pragma once
// The slip of number A 039, and a scanner that reads a picture's codes. Used by the tests of slips
// and of everything that prints them.

#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

#include <zbar.h>

namespace giliran::kiosk::tests {

inline std::string read_codes(unsigned width, unsigned height,
                              const std::vector<std::uint8_t>& grey) {
    zbar::Image image(width, height, "Y800", grey.data(), grey.size());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.scan(image);
    std::string found;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
        found += symbol->get_data();
    }
    return found;
}

inline std::string read_codes(const ui::Canvas& canvas) {
    std::vector<std::uint8_t> grey;
    for (int y = 0; y < canvas.height(); ++y) {
        for (int x = 0; x < canvas.width(); ++x) {
            grey.push_back(static_cast<std::uint8_t>(canvas.pixel(x, y).g * 255));
        }
    }
    return read_codes(static_cast<unsigned>(canvas.width()), static_cast<unsigned>(canvas.height()),
                      grey);
}

inline Slip slip_a039(LaneId lane = general_lane) {
    Walk walk;
    walk.to_sending(lane);
    wire::Done done = done_a039();
    done.ticket->lane = lane;
    walk.answer(done);
    return walk.screen<TicketShown>().slip;
}

} // namespace giliran::kiosk::tests
