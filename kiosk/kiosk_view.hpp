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

/// The two designs, in pixels of a 21.5 inch screen; a window of another size shows the nearer one,
/// scaled.
enum class Shape { portrait, landscape };
struct Size {
    int width = 0;
    int height = 0;
};
constexpr Size size_of(Shape shape) {
    return shape == Shape::portrait ? Size{1080, 1920} : Size{1920, 1080};
}

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
std::optional<Touch> touch_at(const Kiosk& kiosk, Shape shape, ui::Point point);

/// The canvas has the size of one of the two shapes; `words` are those of kiosk.language.
void draw(ui::Canvas& canvas, const Kiosk& kiosk, const ui::Words& words);

/// The picture shown for `before` is still right for `after`. An ask under way keeps the picture of
/// the press that made it until it lasts, so that a quick answer never flashes.
bool same_picture(const Kiosk& before, const Kiosk& after);

} // namespace giliran::kiosk
