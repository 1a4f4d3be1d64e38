// Rating a visit: the number on a pad of this office's letters and ten digits, then four faces,
// none chosen beforehand.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

struct PadPlaces {
    Rect shown;
    Rect letters;
    Rect digits;
    Rect erase; // empty where it is a key of the pad
    Rect cancel;
    Rect next;
};

double letter_key(const Frame& frame, std::size_t letter_rows) {
    if (frame.small()) {
        return letter_rows == 1 ? 72 : letter_rows == 2 ? 60 : 47; // 11.6 mm
    }
    return letter_rows == 1 ? 116 : 86;
}

PadPlaces pad_places_of(const Frame& frame, std::size_t letter_rows) {
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    PadPlaces places;
    Rect rest = frame.body;
    if (!frame.upright()) {
        Rect right = ui::take_right(rest, small ? (frame.large() ? 270 : 290) : 620);
        ui::take_right(rest, small ? 20 : 48);
        ui::take_top(right, small ? 8 : title_height(frame));
        places.digits = right;
    }
    ui::take_top(rest, title_height(frame));
    const double between = small ? s.gap : 24;
    const double shown = frame.upright() ? (frame.cover.h > 0 ? 150 : 190) : small ? 68 : 150;
    places.shown = ui::take_top(rest, shown);
    if (small) {
        places.erase = ui::take_right(places.shown, frame.large() ? 216 : 170);
        ui::take_right(places.shown, s.gap);
    }
    ui::take_top(rest, small ? s.gap : 20);
    Rect foot = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, between);
    places.cancel = ui::take_left(foot, foot.w * 0.36);
    ui::take_left(foot, s.gap);
    places.next = foot;
    const double rows = static_cast<double>(letter_rows);
    const double key = letter_key(frame, letter_rows);
    places.letters = ui::take_top(rest, rows * key + (rows - 1) * s.gap);
    if (frame.upright()) {
        ui::take_top(rest, 24);
        places.digits = ui::take_top(rest, std::min(rest.h, 4 * 176 + 3 * s.gap));
    }
    return places;
}

std::vector<char> letters_of(const Board& board) {
    std::vector<char> letters;
    for (const Service& service : board.settings.services) {
        letters.push_back(service.prefix);
    }
    return letters;
}

struct LetterGrid {
    std::size_t across = 1;
    std::size_t down = 1;
};

LetterGrid letter_grid(std::size_t count, Shape shape) {
    const std::size_t widest = shape == Shape::portrait ? 8 : shape == Shape::small ? 9 : 10;
    const std::size_t across = std::max<std::size_t>(1, std::min(count, widest));
    return {across, (count + across - 1) / across};
}

PadPlaces pad_places_of(const Kiosk& kiosk, const Frame& frame) {
    const std::size_t count = kiosk.board->settings.services.size();
    return pad_places_of(frame, letter_grid(count, frame.shape).down);
}

void draw_key(const Scene& scene, const Target& target, char sign, Use chosen) {
    const ui::Palette& look = scene.look;
    const bool filled = scene.pressed(target.touch) || chosen == Use::open;
    scene.canvas.box(target.where, {.fill = filled ? look.primary : look.card,
                                    .edge = chosen == Use::open ? look.frame : look.edge,
                                    .edge_width = chosen == Use::open ? 5.0 : look.edge_width,
                                    .radius = scene.sizes().radius});
    scene.canvas.text(std::string(1, sign), target.where,
                      {.font = Font::bold,
                       .size = scene.frame.small() ? std::max(scene.sizes().least, 36.0) : 52.0,
                       .color = filled ? look.on_primary : look.title,
                       .align = Align::center,
                       .size_min = scene.sizes().least});
}

ui::Face face_of(std::uint32_t score) {
    switch (score) {
    case 4:
        return ui::Face::very_satisfied;
    case 3:
        return ui::Face::satisfied;
    case 2:
        return ui::Face::less_satisfied;
    default:
        return ui::Face::unsatisfied;
    }
}

struct FacePlaces {
    Rect faces;
    Rect note;
    Rect cancel;
    Rect send;
};

FacePlaces face_places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    FacePlaces places;
    Rect rest = frame.body;
    ui::take_top(rest, title_height(frame) + (frame.small() ? 0 : 16));
    Rect foot = ui::take_bottom(rest, s.main_button);
    places.cancel = ui::take_left(foot, foot.w * 0.36);
    ui::take_left(foot, s.gap);
    places.send = foot;
    ui::take_bottom(rest, frame.small() ? s.gap : 24);
    if (frame.upright()) {
        const double note = frame.large() ? 108 : 96;
        places.faces = ui::take_top(rest, std::min(980.0, rest.h - note - 24));
        ui::take_top(rest, 24);
        places.note = ui::take_top(rest, note);
    } else {
        if (!frame.small()) {
            places.note = ui::take_bottom(rest, 60);
            ui::take_bottom(rest, 16);
        }
        places.faces = rest;
    }
    return places;
}

/// The visit, and what was done at which counter.
std::string visit_line(const Scene& scene, const RateFaces& screen) {
    const std::string label = label_of(screen.prefix, screen.number);
    const std::string visit =
        scene.words.text("kiosk.visit", {{"number", label.substr(0, 1) + " " + label.substr(1)}});
    const Settings& settings = scene.kiosk.board->settings;
    std::string where;
    if (screen.counter) {
        const std::string number = std::to_string(screen.counter->value);
        const Counter* counter = find_counter(settings, *screen.counter);
        const std::string named = counter ? scene.say(counter->name) : std::string{};
        where = " · "
                + (named.empty() ? scene.words.text("kiosk.counter", {{"number", number}}) : named);
    }
    const Service* service = find_service(settings, screen.service);
    const std::string line = visit + (service ? " · " + scene.say(service->name) : "") + where;
    // On the small screen a long name gives way to the counter, which the person remembers.
    const ui::TextStyle style{.size = scene.sizes().least, .strong = Font::bold};
    return scene.frame.small() && !fits(scene, line, scene.frame.body.w, style) ? visit + where
                                                                                : line;
}

} // namespace

void targets_of(const RateNumber& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets) {
    const PadPlaces places = pad_places_of(kiosk, frame);
    const std::vector<char> letters = letters_of(*kiosk.board);
    const LetterGrid grid = letter_grid(letters.size(), frame.shape);
    const double gap = frame.sizes.gap;
    const auto keys = ui::grid(places.letters, grid.across, grid.down, gap);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        targets.push_back({keys[i], LetterTouched{letters[i]}});
    }
    const auto pad = ui::grid(places.digits, 3, 4, gap);
    for (std::size_t i = 0; i < 9; ++i) {
        targets.push_back({pad[i], DigitTouched{static_cast<char>('1' + i)}});
    }
    targets.push_back({pad[10], DigitTouched{'0'}});
    const bool empty = screen.digits.empty() && screen.prefix == 0;
    Rect erase = pad[11];
    if (frame.small()) {
        erase = places.erase;
    } else if (frame.large() && !frame.upright()) { // beside the 0, as wide as its word
        targets.back().where = pad[9];
        erase = ui::hull(pad[10], pad[11]);
    }
    targets.push_back({erase, EraseTouched{}, empty ? Use::locked : Use::open, Rank::second,
                       "kiosk.erase", "undo"});
    targets.push_back({places.cancel, HomeTouched{}, Use::open, Rank::second, "kiosk.cancel"});
    targets.push_back({places.next, FindTouched{}, complete(screen) ? Use::open : Use::locked,
                       Rank::primary, complete(screen) ? "kiosk.next" : "kiosk.next_locked"});
}

void draw_screen(const RateNumber& screen, const Scene& scene) {
    draw_title(scene, scene.words.text("kiosk.rate_number"),
               scene.words.text("kiosk.rate_number_how"));
    const Rect where = pad_places_of(scene.kiosk, scene.frame).shown;
    const Sizes& s = scene.sizes();
    const bool small = scene.frame.small();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    const std::string letter = screen.prefix != 0 ? std::string(1, screen.prefix) : "";
    const bool wordless = small && scene.frame.large();
    if (letter.empty() && screen.digits.empty() && !wordless) {
        scene.canvas.text(scene.words.text("kiosk.rate_number_example"),
                          where.inset(small ? 8 : 40, 0),
                          {.size = small ? s.note : std::max(s.body, 40.0),
                           .color = scene.look.ink2,
                           .align = Align::center,
                           .lines_max = small || scene.frame.large() ? 2 : 1,
                           .size_min = small ? s.least : std::max(s.least, 30.0),
                           .line_height = 1.04});
        return;
    }
    // The letter is never guessed: a question mark stands where it is missing.
    scene.canvas.number(letter.empty() ? "?" : letter, screen.digits.empty() ? "…" : screen.digits,
                        where.inset(small ? 16 : 40, small ? 8 : 16),
                        {.size = small ? 66.0 : 150.0,
                         .color = scene.look.title,
                         .align = Align::center,
                         .valign = Valign::middle,
                         .size_min = small ? 44.0 : 100.0});
}

void draw_place(const Scene& scene, const Target& target, const LetterTouched& touched) {
    const auto* pad = std::get_if<RateNumber>(&scene.kiosk.screen);
    const bool chosen = pad && pad->prefix == touched.letter;
    draw_key(scene, target, touched.letter, chosen ? Use::open : Use::locked);
}

void draw_place(const Scene& scene, const Target& target, const DigitTouched& touched) {
    draw_key(scene, target, touched.digit, Use::locked);
}

void targets_of(const RateFaces& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const FacePlaces places = face_places_of(frame);
    const double gap = frame.sizes.gap;
    const auto faces =
        frame.upright() ? ui::grid(places.faces, 2, 2, gap) : ui::columns(places.faces, 4, gap);
    for (std::uint32_t i = 0; i < score_max; ++i) {
        targets.push_back({faces[i], FaceTouched{score_max - i}});
    }
    const bool chosen = screen.score != 0;
    targets.push_back({places.cancel, HomeTouched{}, Use::open, Rank::second, "kiosk.cancel"});
    targets.push_back({places.send, SendTouched{}, chosen ? Use::open : Use::locked, Rank::primary,
                       chosen ? "kiosk.send_rating" : "kiosk.send_locked"});
}

void draw_screen(const RateFaces& screen, const Scene& scene) {
    draw_title(scene, scene.words.text("kiosk.rate_title"), visit_line(scene, screen));
    const Rect note = face_places_of(scene.frame).note;
    if (note.h == 0) {
        return;
    }
    const Sizes& s = scene.sizes();
    scene.canvas.icon("lock", {note.x, note.center().y - 22, 44, 44}, scene.look.ink2);
    scene.canvas.text(scene.words.text("kiosk.rate_note"),
                      {note.x + 64, note.y, note.w - 64, note.h},
                      {.size = s.note + (scene.frame.large() ? 0 : 1),
                       .color = scene.look.ink2,
                       .lines_max = 2,
                       .size_min = s.least});
}

void draw_place(const Scene& scene, const Target& target, const FaceTouched& touched) {
    const ui::Palette& look = scene.look;
    const auto* screen = std::get_if<RateFaces>(&scene.kiosk.screen);
    const bool chosen = screen && screen->score == touched.score;
    const bool filled = chosen || scene.pressed(target.touch);
    const ui::Color sign = filled ? look.on_primary : look.title;
    scene.canvas.box(target.where, {.fill = filled ? look.primary : look.card,
                                    .edge = chosen ? look.frame : look.second_edge,
                                    .edge_width = chosen ? 8 : look.edge_width_main,
                                    .radius = scene.sizes().radius});
    const bool small = scene.frame.small();
    const Sizes& s = scene.sizes();
    Rect rest = target.where.inset(small ? 8 : 20, small ? 12 : 24);
    const Rect words = ui::take_bottom(rest, small ? (scene.frame.large() ? 90 : 64) : 112);
    const double side = std::min({rest.w - 20, rest.h - 12, 240.0});
    scene.canvas.face(face_of(touched.score), ui::centered(rest, side, side), sign);
    scene.canvas.text(scene.words.text(score_key(touched.score)), words,
                      {.font = Font::semibold,
                       .size = small ? s.button : std::max(s.body, 44.0),
                       .color = sign,
                       .align = Align::center,
                       .lines_max = 2,
                       .size_min = small ? s.least : std::max(s.least, 34.0),
                       .line_height = small ? 1.04 : 1.22});
    if (chosen) {
        const double size = small ? 36 : 56;
        const Rect tick{target.where.right() - size * 1.4, target.where.y + size * 0.4, size, size};
        scene.canvas.icon("check", tick, look.on_primary);
    }
}

} // namespace giliran::kiosk
