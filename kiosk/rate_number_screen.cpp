// The way to a visit: its number, on a pad of this office's letters and ten digits.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Align;
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

} // namespace giliran::kiosk
