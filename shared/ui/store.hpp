#pragma once

// What an Assets keeps between pictures: Pango's context for smooth and for crisp edges, and the
// icons already rendered. Icons are kept as masks, one per name and size: an icon then costs one
// masked fill, in any colour. Private to this room.

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include <cairo.h>
#include <pango/pangocairo.h>

#include "shared/ui/paint.hpp"

namespace giliran::ui {

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, FreeSurface>;

struct FreeCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using CairoPtr = std::unique_ptr<cairo_t, FreeCairo>;

struct FreeObject {
    void operator()(void* object) const { g_object_unref(object); }
};
template<typename T>
using ObjectPtr = std::unique_ptr<T, FreeObject>;

struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using FontPtr = std::unique_ptr<PangoFontDescription, FreeFont>;

struct Assets::Store {
    explicit Store(std::filesystem::path assets_folder);

    PangoContext* context(Edges edges) const;
    // A copy of the font at the size, in pixels.
    FontPtr font(Font kind, double size) const;
    // Advance of a tabular digit in Display Bold, as a share of the size.
    double digit_width() const { return digit_width_; }
    // The icon as a mask of size x size pixels.
    cairo_surface_t* icon(const std::string& name, int size, Edges edges);

    std::filesystem::path folder;

  private:
    ObjectPtr<PangoContext> smooth_;
    ObjectPtr<PangoContext> crisp_;
    std::map<Font, FontPtr> fonts_;
    double digit_width_ = 0;
    std::map<std::tuple<std::string, int, Edges>, SurfacePtr> icons_;
};

// The nearest place that lies between two pixels, where edges are sharp.
inline double sharp(double place, double scale) {
    return std::round(place * scale) / scale;
}

// The picture itself: pixels, pen, and the memory of what was drawn.
struct Canvas::Surface {
    Surface(int width, int height, const Assets& from, Edges with, double pixels_a_unit);

    void set(Color color) const;
    // Colour of a pixel, clamped to the picture.
    Color at(int x, int y) const;
    // Records a drawn thing with the colour that lies under it now; call before drawing it.
    void remember(Drawn thing);
    // The same for a drawing without words: an icon or an ornament.
    void remember(DrawnKind kind, std::string what, const Rect& marks, Color color);
    // Forgets what the rectangle hides whole, marks what it hides in part.
    void cover(const Rect& where);

    Assets assets;
    Edges edges;
    int width;
    int height;
    double scale; // pixels a unit
    SurfacePtr pixels;
    CairoPtr pen;
    std::vector<Drawn> drawn;
};

} // namespace giliran::ui
