// The banner that says, before a number is taken, that there will be no paper: what happened, since
// when, and what still holds.

#include "kiosk/printing.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;

namespace {

std::string title_of(const Scene& scene) {
    const PrinterTrouble& trouble = scene.kiosk.printer_trouble;
    const std::string& what = scene.words.text(printer_key(trouble.state));
    if (!trouble.since_minute) {
        return what;
    }
    return scene.words.text("kiosk.printer_since",
                            {{"trouble", what}, {"clock", clock_at(scene, *trouble.since_minute)}});
}

} // namespace

double printer_banner_height(const Kiosk& kiosk, Shape shape) {
    if (!warns_of_printer(kiosk)) {
        return 0;
    }
    return shape == Shape::portrait ? 124 : 60; // lying, the services need the height
}

void draw_printer_banner(const Scene& scene) {
    const Rect& band = scene.frame.banner;
    if (band.h == 0) {
        return;
    }
    const ui::Palette& look = scene.look;
    scene.canvas.box(band, {.fill = look.warn_tint});
    scene.canvas.line({band.x, band.bottom() - 2}, {band.right(), band.bottom() - 2}, look.warn, 4);
    Rect rest = band.inset(margin, 0);
    const bool portrait = scene.frame.shape == Shape::portrait;
    const double side = portrait ? 64 : 40;
    scene.canvas.icon("printer", ui::centered(ui::take_left(rest, side), side, side), look.warn);
    ui::take_left(rest, 24);
    const ui::TextStyle strong{
        .font = Font::bold, .size = portrait ? 38.0 : 32.0, .color = look.warn, .size_min = 27};
    const ui::TextStyle plain{.size = 30, .color = look.ink, .size_min = 27};
    const std::string& what_holds = scene.words.text("kiosk.without_paper");
    if (portrait) {
        const auto lines = ui::rows(rest.inset(0, 18), 2, 0);
        scene.canvas.text(title_of(scene), lines[0], strong);
        scene.canvas.text(what_holds, lines[1], plain);
        return;
    }
    const double end = scene.canvas.text(title_of(scene), rest, strong).right() + 32;
    scene.canvas.text(what_holds, {end, rest.y, rest.right() - end, rest.h}, plain);
}

} // namespace giliran::kiosk
