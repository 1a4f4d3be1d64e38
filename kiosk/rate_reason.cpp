// How one reason of a rating looks: its sign, its words, and a box to tick.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;

namespace {

enum class Tick { no, yes, locked };
enum class Signs { box, none };

/// The box of a reason, ticked or locked.
void draw_box(const Scene& scene, const Rect& box, Tick ticked) {
    const ui::Palette& look = scene.look;
    ui::BoxStyle style{.fill = look.card, .edge = look.edge, .edge_width = 3, .radius = 8};
    if (ticked == Tick::yes) {
        style.fill = style.edge = look.primary;
    } else if (ticked == Tick::locked) {
        style.fill = look.locked;
        style.edge = look.locked_edge;
    }
    scene.canvas.box(box, style);
    if (ticked != Tick::no) {
        const bool yes = ticked == Tick::yes;
        scene.canvas.icon(yes ? "check" : "lock", box.inset(5),
                          yes ? look.on_primary : look.on_locked);
    }
}

/// What a reason is painted with: tinted with a ticked box, or, where letters leave no room for
/// one, filled and framed.
struct ReasonPaint {
    ui::BoxStyle box;
    ui::Color ink;
};

ReasonPaint paint_of(const Scene& scene, const Target& target, Tick ticked, Signs signs) {
    const ui::Palette& look = scene.look;
    ui::BoxStyle box{.fill = look.card,
                     .edge = look.edge,
                     .edge_width = look.edge_width,
                     .radius = scene.sizes().radius};
    if (ticked == Tick::locked) {
        box.fill = look.locked;
        box.edge = look.locked_edge;
        return {box, look.on_locked};
    }
    if (ticked == Tick::yes && signs == Signs::none) {
        box.fill = look.primary;
        box.edge = look.frame;
        box.edge_width = 6;
        return {box, look.on_primary};
    }
    if (ticked == Tick::yes) {
        box.edge = look.second_edge;
        box.edge_width = look.edge_width_main;
    }
    const bool tinted = ticked == Tick::yes || scene.pressed(target.touch);
    box.fill = tinted ? look.chosen : look.card;
    return {box, tinted ? look.on_chosen : look.ink};
}

} // namespace

void draw_place(const Scene& scene, const Target& target, const ReasonTouched& touched) {
    const Sizes& s = scene.sizes();
    const Opinion& opinion = std::get<RateFaces>(scene.kiosk.screen).opinion;
    const Tick ticked = given(opinion, touched.reason) ? Tick::yes
                        : target.use == Use::locked    ? Tick::locked
                                                       : Tick::no;
    const bool boxed = !scene.frame.small() || !scene.frame.large();
    const ReasonPaint paint = paint_of(scene, target, ticked, boxed ? Signs::box : Signs::none);
    scene.canvas.box(target.where, paint.box);
    Rect rest = target.where.inset(boxed ? 20 : 4, 0);
    if (boxed) {
        const double side = scene.frame.small() ? 34 : 44;
        draw_box(scene, ui::centered(ui::take_right(rest, side), side, side), ticked);
        ui::take_right(rest, 8);
        scene.canvas.icon(target.icon, ui::centered(ui::take_left(rest, side), side, side),
                          paint.ink);
        ui::take_left(rest, 16);
    }
    scene.canvas.text(scene.words.text(reason_words_key(touched.reason, opinion.score)), rest,
                      {.font = boxed && ticked == Tick::yes ? Font::semibold : Font::medium,
                       .size = std::max(s.body, s.least),
                       .color = paint.ink,
                       .lines_max = 2,
                       .size_min = s.least,
                       .line_height = 1.06});
}

} // namespace giliran::kiosk
