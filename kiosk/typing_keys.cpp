// The keys of the screen that type: letters and digits. Chosen is only a letter of the pad, which
// takes one; locked are the letters of a text that is full.

#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;

namespace {

enum class Chosen { no, yes };

void draw_key(const Scene& scene, const Target& target, char sign, Chosen chosen) {
    const ui::Palette& look = scene.look;
    const bool locked = target.use == Use::locked;
    const bool filled = scene.pressed(target.touch) || chosen == Chosen::yes;
    ui::BoxStyle box{.fill = filled ? look.primary : look.card,
                     .edge = look.edge,
                     .edge_width = look.edge_width,
                     .radius = scene.sizes().radius};
    if (chosen == Chosen::yes) {
        box.edge = look.frame;
        box.edge_width = 5;
    } else if (locked) {
        box.fill = look.locked;
        box.edge = look.locked_edge;
    }
    scene.canvas.box(target.where, box);
    scene.canvas.text(std::string(1, sign), target.where,
                      {.font = Font::bold,
                       .size = scene.frame.small() ? std::max(scene.sizes().least, 36.0) : 52.0,
                       .color = locked   ? look.on_locked
                                : filled ? look.on_primary
                                         : look.title,
                       .align = Align::center,
                       .size_min = scene.sizes().least});
}

} // namespace

void draw_place(const Scene& scene, const Target& target, const LetterTouched& touched) {
    const auto* pad = std::get_if<RateNumber>(&scene.kiosk.screen);
    draw_key(scene, target, touched.letter,
             pad && pad->prefix == touched.letter ? Chosen::yes : Chosen::no);
}

void draw_place(const Scene& scene, const Target& target, const DigitTouched& touched) {
    draw_key(scene, target, touched.digit, Chosen::no);
}

} // namespace giliran::kiosk
