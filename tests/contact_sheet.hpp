#pragma once
// Many pictures, small, on one sheet: what a rule cannot see, an eye can.

#include "tests/kiosk/pictures.hpp"

#include <cairo.h>

#include <memory>
#include <vector>

namespace giliran::kiosk::tests {

class ContactSheet {
  public:
    explicit ContactSheet(Shape shape) : size_(size_of(shape)) {}

    void add(const ui::Canvas& canvas) {
        const auto picture = surface(size_.width, size_.height);
        cairo_surface_flush(picture.get());
        canvas_to(canvas, picture.get());
        const auto small = surface(width(), height());
        cairo_t* pen = cairo_create(small.get());
        cairo_scale(pen, shrink, shrink);
        cairo_set_source_surface(pen, picture.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(pen), CAIRO_FILTER_GOOD);
        cairo_paint(pen);
        cairo_destroy(pen);
        pictures_.push_back(small);
    }

    void write(const std::filesystem::path& file) const {
        const int across = size_.width < size_.height ? 12 : 7;
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
    static constexpr double shrink = 0.25;
    static constexpr int edge = 8;
    using Picture = std::shared_ptr<cairo_surface_t>;

    int width() const { return static_cast<int>(size_.width * shrink); }
    int height() const { return static_cast<int>(size_.height * shrink); }

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

    Size size_;
    std::vector<Picture> pictures_;
};

} // namespace giliran::kiosk::tests
