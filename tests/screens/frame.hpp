#pragma once
// What a display shows at one moment, as pixels, and what can be read from them. Used by the glass
// and by the tests of windows.

#include "shared/ui/theme.hpp"

#include <cairo.h>
#include <zbar.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace giliran::tests {

/// Four bytes a pixel: blue, green, red and nothing, as Xvfb and Cairo have them.
struct Frame {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;

    Frame(int w, int h) : width(w), height(h), bytes(static_cast<std::size_t>(w * h) * 4) {}

    /// To the pixel. A canvas gives its picture as `rgba`.
    bool is(const std::vector<std::uint8_t>& rgba) const {
        for (std::size_t i = 0; i < bytes.size(); i += 4)
            if (bytes[i] != rgba[i + 2] || bytes[i + 1] != rgba[i + 1] || bytes[i + 2] != rgba[i])
                return false;
        return true;
    }

    /// A part of it, in pixels.
    Frame part(int left, int top, int w, int h) const {
        Frame cut(w, h);
        for (int y = 0; y < h; ++y)
            std::copy_n(bytes.begin() + ((top + y) * width + left) * 4, w * 4,
                        cut.bytes.begin() + y * w * 4);
        return cut;
    }

    /// How much of it has exactly this colour, from 0 to 1.
    double share_of(ui::Color color) const {
        const auto byte = [](double part) { return std::lround(part * 255); };
        double found = 0;
        for (std::size_t i = 0; i < bytes.size(); i += 4)
            found += bytes[i] == byte(color.b) && bytes[i + 1] == byte(color.g)
                             && bytes[i + 2] == byte(color.r)
                         ? 1
                         : 0;
        return found / (width * height);
    }

    /// What a phone's camera would read; empty where there is no code, or half of one.
    std::string qr_code() const {
        std::vector<std::uint8_t> grey;
        for (std::size_t i = 1; i < bytes.size(); i += 4)
            grey.push_back(bytes[i]);
        zbar::Image image(static_cast<unsigned>(width), static_cast<unsigned>(height), "Y800",
                          grey.data(), grey.size());
        zbar::ImageScanner scanner;
        scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
        scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
        return scanner.scan(image) == 1 ? image.symbol_begin()->get_data() : std::string{};
    }

    void write_png(const std::filesystem::path& path) {
        cairo_surface_t* surface = cairo_image_surface_create_for_data(
            bytes.data(), CAIRO_FORMAT_RGB24, width, height, width * 4);
        cairo_surface_write_to_png(surface, path.c_str());
        cairo_surface_destroy(surface);
    }
};

} // namespace giliran::tests
