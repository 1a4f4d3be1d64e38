#pragma once
// Many pictures, small, on one sheet: what a rule cannot see, an eye can. Used by the tests of the
// looks of kiosk and wall.

#include "shared/ui/paint.hpp"

#include <cairo.h>

#include <memory>
#include <vector>

namespace giliran::tests {

class ContactSheet {
  public:
    /// All pictures are of that size, in pixels; on the sheet a pixel is `shrink` of them.
    ContactSheet(int width, int height, double shrink)
        : width_(width), height_(height), shrink_(shrink) {}

    void add(const ui::Canvas& canvas) {
        const auto picture = surface(width_, height_);
        cairo_surface_flush(picture.get());
        canvas_to(canvas, picture.get());
        const auto small = surface(width(), height());
        cairo_t* pen = cairo_create(small.get());
        cairo_scale(pen, shrink_, shrink_);
        cairo_set_source_surface(pen, picture.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(pen), CAIRO_FILTER_GOOD);
        cairo_paint(pen);
        cairo_destroy(pen);
        pictures_.push_back(small);
    }

    void write(const std::filesystem::path& file) const {
        const int across = width_ < height_ ? 12 : 7;
        const int down = (static_cast<int>(pictures_.size()) + across - 1) / across;
        const auto sheet = surface(across * (width() + edge), down * (height() + edge));
        cairo_t* pen = cairo_create(sheet.get());
        cairo_set_source_rgb(pen, 0.5, 0.5, 0.5);
        cairo_paint(pen);
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            const int at = static_cast<int>(i);
            cairo_set_source_surface(pen, pictures_[i].get(), (at % across) * (width() + edge),
                                     (at / across) * (height() + edge));
            cairo_paint(pen);
        }
        cairo_destroy(pen);
        cairo_surface_write_to_png(sheet.get(), file.string().c_str());
    }

  private:
    static constexpr int edge = 8;
    using Picture = std::shared_ptr<cairo_surface_t>;

    int width() const { return static_cast<int>(width_ * shrink_); }
    int height() const { return static_cast<int>(height_ * shrink_); }

    static Picture surface(int width, int height) {
        return {cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
                cairo_surface_destroy};
    }

    static void canvas_to(const ui::Canvas& canvas, cairo_surface_t* into) {
        const std::vector<std::uint8_t> rgba = canvas.rgba();
        unsigned char* bytes = cairo_image_surface_get_data(into);
        for (std::size_t i = 0; i < rgba.size(); i += 4) { // 32 bits a pixel: no padding
            bytes[i] = rgba[i + 2];
            bytes[i + 1] = rgba[i + 1];
            bytes[i + 2] = rgba[i];
        }
        cairo_surface_mark_dirty(into);
    }

    int width_;
    int height_;
    double shrink_;
    std::vector<Picture> pictures_;
};

} // namespace giliran::tests
