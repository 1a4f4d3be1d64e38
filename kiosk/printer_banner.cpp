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

double printer_banner_height(const Kiosk& kiosk, const Frame& frame) {
    const bool told_before = !std::holds_alternative<Services>(kiosk.screen);
    if (!warns_of_printer(kiosk) || (told_before && (frame.large() || frame.small()))) {
        return 0; // where room is scarce it is told once, beside the services
    }
    if (frame.upright()) {
        return frame.large() ? 196 : 124;
    }
    return frame.small() ? 48 : 60; // lying, the services need the height
}

void draw_printer_banner(const Scene& scene) {
    const Rect& band = scene.frame.banner;
    if (band.h == 0) {
        return;
    }
    const ui::Palette& look = scene.look;
    const Sizes& s = scene.sizes();
    scene.canvas.box(band, {.fill = look.warn_tint});
    scene.canvas.line({band.x, band.bottom() - 2}, {band.right(), band.bottom() - 2}, look.warn, 4);
    Rect rest = band.inset(s.margin, 0);
    rest.h -= 6; // clear of the line
    const bool upright = scene.frame.upright();
    const double side = upright ? 64 : band.h * 0.66;
    scene.canvas.icon("printer", ui::centered(ui::take_left(rest, side), side, side), look.warn);
    ui::take_left(rest, s.gap);
    const ui::TextStyle strong{
        .font = Font::bold, .size = s.button, .color = look.warn, .size_min = s.least};
    const ui::TextStyle plain{.size = s.note,
                              .color = look.ink,
                              .lines_max = scene.frame.large() ? 2 : 1,
                              .size_min = s.least};
    const std::string& what_holds = scene.words.text("kiosk.without_paper");
    if (upright) {
        rest = rest.inset(0, 16);
        scene.canvas.text(title_of(scene), ui::take_top(rest, line_of(s.button)), strong);
        scene.canvas.text(what_holds, rest, plain);
        return;
    }
    const std::string& what = scene.words.text(printer_key(scene.kiosk.printer_trouble.state));
    const std::string since = title_of(scene);
    const std::string& title = fits(scene, since, rest.w, strong) ? since : what;
    const double end = scene.canvas.text(title, rest, strong).right() + 2 * s.gap;
    const Rect beside{end, rest.y, rest.right() - end, rest.h};
    if (fits(scene, what_holds, beside.w, plain)) {
        scene.canvas.text(what_holds, beside, plain);
    }
}

} // namespace giliran::kiosk
