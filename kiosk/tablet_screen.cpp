// A tablet at rest: whose office it is, what it is for, and at which counter it stands. Without a
// connection it says so as calmly, and how a visit can be rated meanwhile.

#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

void draw_screen(const TabletRest&, const Scene& scene) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    Rect rest = frame.body;
    ui::take_bottom(rest, shoots_room(frame));
    ui::take_top(rest, rest.h * (frame.upright() ? 0.16 : small ? 0.06 : 0.08));
    const double mark = frame.upright() ? 120 : small ? 56 : 88;
    scene.canvas.mark(ui::centered(ui::take_top(rest, mark), mark * 8 / 3, mark), scene.look.title,
                      scene.look.frame);
    ui::take_top(rest, small ? 14 : 40);
    const auto line = [&](const std::string& words, double size, ui::Color color) {
        scene.canvas.text(words, ui::take_top(rest, size * 1.3),
                          {.font = Font::display_bold,
                           .size = size,
                           .color = color,
                           .align = Align::center,
                           .size_min = s.least});
    };
    line(scene.words.text("kiosk.rating"), s.title, scene.look.title);
    line(counter_text(scene, scene.kiosk.tablet->counter), small ? s.strong : s.figure,
         scene.look.on_priority);
    ui::take_top(rest, small ? 8 : 32);
    scene.canvas.text(scene.words.text("kiosk.tablet_how"), rest.inset(small ? 0 : 60, 0),
                      {.size = small ? s.body : s.body + 6,
                       .color = scene.look.ink2,
                       .align = Align::center,
                       .valign = Valign::top,
                       .lines_max = 4,
                       .size_min = s.least,
                       .line_height = small ? 1.16 : 1.34});
    draw_shoots(scene);
}

void draw_screen(const TabletOffline& screen, const Scene& scene) {
    Rect where = scene.frame.body;
    ui::take_bottom(where, shoots_room(scene.frame));
    const std::string since =
        screen.since_minute
            ? scene.words.text("kiosk.unreachable_since",
                               {{"clock", ui::clock_text(scene.words, *screen.since_minute)}})
            : scene.words.text("kiosk.unreachable_never");
    draw_notice(scene, where,
                {"wifi-off", scene.look.warn, scene.look.warn_tint,
                 scene.words.text("kiosk.tablet_offline"),
                 since + "\n" + scene.words.text("kiosk.tablet_offline_how")});
    draw_shoots(scene);
}

} // namespace giliran::kiosk
