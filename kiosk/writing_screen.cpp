// A few words, written on a keyboard of the screen: the letters where a phone has them, a space,
// one key that takes back and one that ends. Where the text outgrows its box its end is shown.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"
#include "kiosk/writing.hpp"

#include <array>

namespace giliran::kiosk {

using ui::Rect;
using ui::Valign;

namespace {

constexpr std::array<std::string_view, 3> rows{"QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};
constexpr std::size_t across = 10; // keys in the longest row

struct Places {
    Rect text;
    Rect letters;
    Rect space;
    Rect done;
};

Places places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    Places places;
    Rect rest = frame.body;
    ui::take_top(rest, title_height(frame));
    Rect foot = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, small ? s.gap : 24);
    if (frame.upright()) {
        places.done = foot;
        places.space = ui::take_bottom(rest, 110);
        ui::take_bottom(rest, s.gap);
    } else {
        places.space = ui::take_left(foot, foot.w * 0.6);
        ui::take_left(foot, s.gap);
        places.done = foot;
    }
    const double key = frame.upright() ? 110 : small ? 47 : frame.large() ? 84 : 96;
    places.letters = ui::take_bottom(rest, 3 * key + 2 * s.gap);
    ui::take_bottom(rest, small ? s.gap : 24);
    places.text = rest;
    return places;
}

/// As much of the end as the room holds, from the beginning of a word.
std::string end_that_fits(const Scene& scene, const std::string& text, const Rect& room,
                          const ui::TextStyle& style) {
    ui::TextStyle whole = style;
    whole.lines_max = 100;
    const auto fits_in = [&](const std::string& words) {
        const Rect tall{room.x, room.y, room.w, 1e4};
        const Rect needed = scene.canvas.measured(words, tall, whole);
        return needed.h <= room.h && needed.w <= room.w; // a word may be longer than a line
    };
    std::string shown = text;
    for (std::size_t from = 0; !fits_in(shown);) {
        const std::size_t space = text.find(' ', from);
        from = space == std::string::npos ? from + 1 : space + 1;
        shown = "… " + text.substr(from);
    }
    return shown;
}

} // namespace

void targets_of(const Writing& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const Places places = places_of(frame);
    const Use letters = full(screen.text) ? Use::locked : Use::open;
    const double gap = frame.sizes.gap;
    const double keys = across;
    const double key = (places.letters.w - (keys - 1) * gap) / keys;
    Rect rest = places.letters;
    Rect after_last;
    for (const std::string_view row : rows) {
        Rect line = ui::take_top(rest, (places.letters.h - 2 * gap) / 3);
        ui::take_top(rest, gap);
        if (row.size() == across - 1) { // half a key further in, as on every keyboard
            ui::take_left(line, (key + gap) / 2);
        }
        for (const char letter : row) {
            targets.push_back({ui::take_left(line, key), LetterTouched{letter}, letters});
            ui::take_left(line, gap);
        }
        after_last = line;
    }
    targets.push_back({after_last, EraseTouched{}, screen.text.empty() ? Use::locked : Use::open,
                       Rank::second, "kiosk.erase", "undo"});
    const bool may_part = letters == Use::open && !screen.text.empty() && screen.text.back() != ' ';
    targets.push_back({places.space, SpaceTouched{}, may_part ? Use::open : Use::locked,
                       Rank::second, "kiosk.space"});
    targets.push_back({places.done, WrittenTouched{}, Use::open, Rank::primary, "kiosk.finished"});
}

void draw_screen(const Writing& screen, const Scene& scene) {
    const WritingWords words = writing_words(screen);
    draw_title(scene, scene.words.text(words.title), scene.words.text(words.line));
    const Rect where = places_of(scene.frame).text;
    const Sizes& s = scene.sizes();
    const bool small = scene.frame.small();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    const Rect room = where.inset(small ? 14 : 32, small ? 2 : 20);
    ui::TextStyle style{.size = small ? s.body : std::max(s.body, 40.0),
                        .color = scene.look.ink,
                        .valign = small ? Valign::middle : Valign::top,
                        .lines_max = 12,
                        .size_min = s.least,
                        .line_height = small ? 1.0 : 1.22};
    if (screen.text.empty()) {
        style.color = scene.look.ink2;
        style.size = s.body;
        scene.canvas.text(scene.words.text("kiosk.no_names"), room, style);
        return;
    }
    scene.canvas.text(end_that_fits(scene, screen.text + "_", room, style), room, style);
}

} // namespace giliran::kiosk
