#pragma once
// How a kiosk looks and what its places mean. The layout is a value: the rectangles that can be
// touched, which the picture is drawn from and which a touch is looked up in, so that what is seen
// and what is pressed cannot differ. Pure but for the canvas; used by main and by the tests, which
// draw every screen without a display.

#include "kiosk/model.hpp"
#include "shared/ui/layout.hpp"
#include "shared/ui/paint.hpp"
#include "shared/ui/words.hpp"

#include <string_view>

namespace giliran::kiosk {

struct Size {
    int width = 0;
    int height = 0;
};
/// In pixels; a window of another size shows the picture scaled.
constexpr Size size_of(Shape shape) {
    switch (shape) {
    case Shape::portrait:
        return {1080, 1920};
    case Shape::landscape:
        return {1920, 1080};
    case Shape::small:
        break;
    }
    return {1280, 800};
}
/// Pixels a unit. 1280 pixels of 0.170 mm are 880 units.
constexpr double scale_of(Shape shape) {
    return shape == Shape::small ? 1280.0 / 880.0 : 1.0;
}
/// The design that keeps its millimetres on a screen of so many pixels and inches (its diagonal).
Shape shape_for(int width_px, int height_px, double inches);
ui::Canvas canvas_for(Shape shape, const ui::Assets& assets);

/// A locked place is drawn grey, with its reason beside it, and cannot be pressed.
enum class Use { open, locked };
enum class Rank { primary, second };
struct Target {
    ui::Rect where;
    Touch touch;
    Use use = Use::open;
    Rank rank = Rank::second;   // of a plain button
    std::string_view word = {}; // its label, a key of assets/words
    std::string_view icon = {};
};

std::vector<Target> layout(const Kiosk& kiosk, Shape shape);
/// How many pages the list of services has there.
std::size_t pages_of(const Kiosk& kiosk, Shape shape);
/// `point` in units, as Window reports it.
std::optional<Touch> touch_at(const Kiosk& kiosk, Shape shape, ui::Point point);

/// The canvas is one of canvas_for; `words` are those of kiosk.language.
void draw(ui::Canvas& canvas, const Kiosk& kiosk, const ui::Words& words);

/// The picture shown for `before` is still right for `after`. An ask under way keeps the picture of
/// the press that made it until it lasts, so that a quick answer never flashes.
bool same_picture(const Kiosk& before, const Kiosk& after);

} // namespace giliran::kiosk
