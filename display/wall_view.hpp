#pragma once
// The wall as a picture: what is called, what was called, how long it takes, and how far all of it
// may be believed. Landscape or portrait by the shape of the canvas; sizes are those of a 43-inch
// screen read from five metres. Used by the wall's main and by the tests, which need no display.

#include "display/wall_update.hpp"
#include "shared/ui/paint.hpp"
#include "shared/ui/words.hpp"

namespace giliran::wall {

enum class Shape { landscape, portrait };
struct PictureSize {
    int width = 0;
    int height = 0;
    bool operator==(const PictureSize&) const = default;
};
/// Every wall is designed in one of two sizes; the units of a finer screen are so many pixels each.
constexpr PictureSize size_of(Shape shape) {
    return shape == Shape::portrait ? PictureSize{1080, 1920} : PictureSize{1920, 1080};
}
/// Upright if the screen, in pixels, is.
Shape shape_of(PictureSize screen);
/// As large as fits the screen in the design's proportions, at the screen's own sharpness.
ui::Canvas canvas_for(PictureSize screen, const ui::Assets& assets);

/// `slide`: the picture beside the calls in the layout slides; while there is none, the hall board
/// stands in its place.
void draw(ui::Canvas& canvas, const Wall& wall, const ui::Words& words,
          const ui::Photo* slide = nullptr);

/// The room for slides on such a canvas, in pixels.
PictureSize slide_size(const ui::Canvas& canvas);

} // namespace giliran::wall
