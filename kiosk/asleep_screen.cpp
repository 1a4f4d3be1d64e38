// A closed kiosk that nobody is near: dark, the hour, and when it opens. Changes once a minute.

#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

void draw_asleep(const Scene& scene) {
    const Sizes& s = scene.sizes();
    const bool contrast = scene.kiosk.looks.colours == Colours::high_contrast;
    const bool small = scene.frame.small();
    const ui::Color quiet = contrast ? ui::white : ui::musi3;
    scene.canvas.fill(contrast ? ui::black : ui::musi9);
    const Rect all = scene.canvas.bounds();
    Rect rest = all.inset(s.margin * 2, s.margin);
    ui::take_top(rest, rest.h * 0.14);
    const LocalTime now = local_time(*scene.kiosk.server_now, scene.kiosk.ahead_of_utc_min);
    const double hour = small ? 130 : 260;
    scene.canvas.text(
        ui::clock_text(scene.words, now.minute_of_day), ui::take_top(rest, hour),
        {.font = Font::display_bold, .size = hour, .color = quiet, .align = Align::center});
    ui::take_top(rest, small ? 28 : 72);
    Rect low = ui::take_bottom(rest, line_of(s.body) * 2);
    const Timed opening = opening_words(scene.kiosk);
    const ui::TextStyle told{.size = s.strong,
                             .color = quiet,
                             .align = Align::center,
                             .valign = Valign::top,
                             .lines_max = 3,
                             .size_min = s.least,
                             .line_height = 1.3};
    ui::TextStyle first = told;
    first.font = Font::semibold;
    first.lines_max = 1;
    scene.canvas.text(scene.words.text("kiosk.closed"), ui::take_top(rest, line_of(s.strong)),
                      first);
    ui::take_top(rest, s.gap);
    scene.canvas.text(
        scene.words.text(opening.key, {{"day", date_text(scene.words, opening.at.day)},
                                       {"clock", clock_at(scene, opening.at.minute_of_day)}}),
        rest, told);
    scene.canvas.text(scene.words.text("kiosk.asleep_wake"), low,
                      {.size = s.body,
                       .color = quiet,
                       .align = Align::center,
                       .lines_max = 2,
                       .size_min = s.least});
}

} // namespace giliran::kiosk
