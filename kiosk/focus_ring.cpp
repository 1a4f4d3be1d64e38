// The ring around the place that Enter would choose: gold, which means "chosen" all over the house,
// between two dark lines, because gold alone is too pale on paper and dark alone is lost on a
// filled button. Whatever lies beneath, one of the two stands out from it by more than 3 : 1.

#include "kiosk/screens.hpp"

namespace giliran::kiosk {

void draw_focus_ring(const Scene& scene, const ui::Rect& place) {
    constexpr double outward = 7; // half the narrowest gap, so that neighbours stay whole
    constexpr double line = 4;
    constexpr double gold = 6;
    const ui::Rect around = place.inset(-outward);
    const double round = scene.sizes().radius + outward;
    scene.canvas.box(around, {.edge = scene.look.title, .edge_width = line, .radius = round});
    scene.canvas.box(around.inset(line),
                     {.edge = scene.look.frame, .edge_width = gold, .radius = round - line});
    scene.canvas.box(
        around.inset(line + gold),
        {.edge = scene.look.title, .edge_width = line / 2, .radius = round - line - gold});
}

} // namespace giliran::kiosk
