// The contact sheet: everything this room can draw on one picture, in the manner of the look's
// picture 00. It passes the rules of checks.hpp, and is written for people to look at when SHEET
// names a file: SHEET=sheet.png test_shared_ui [sheet]

#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "shared/ui/checks.hpp"
#include "shared/ui/paint.hpp"

namespace {

using namespace giliran::ui;

struct Swatch {
    const char* name;
    Color color;
    Color on;
};

constexpr std::array swatches{
    Swatch{"Musi 9", musi9, white}, Swatch{"Musi 8", musi8, white}, Swatch{"Musi 7", musi7, white},
    Swatch{"Musi 6", musi6, white}, Swatch{"Musi 1", musi1, musi7}, Swatch{"Kertas", paper, ink},
    Swatch{"Emas 4", gold4, musi9}, Swatch{"Emas 5", gold5, musi9}, Swatch{"Emas 7", gold7, white},
};

struct Status {
    const char* icon;
    const char* word;
    Color color;
    Color tint;
};

constexpr std::array statuses{
    Status{"check", "Baik", good, good_tint},      Status{"clock", "Perhatian", warn, warn_tint},
    Status{"warning", "Gangguan", bad, bad_tint},  Status{"info", "Keterangan", musi7, musi1},
    Status{"priority", "Prioritas", gold7, gold1},
};

constexpr std::array icons{
    "people",      "clock",        "bell",        "speaker",  "wheelchair", "letter-size",
    "contrast",    "globe",        "priority",    "calendar", "id-card",    "family",
    "document",    "house-arrow",  "phone-check", "speech",   "printer",    "wifi-off",
    "warning",     "info",         "arrows",      "person-x", "pause",      "undo",
    "chain",       "shield-check", "lock",        "phone",    "check",      "chevron",
    "arrow-right", "arrow-down",   "arrow-left",  "refresh",  "pencil",     "hand",
    "cross",
};

void draw_head(Canvas& canvas, Rect head) {
    canvas.box(head, {.fill = musi7});
    canvas.weave_shoots(take_bottom(head, 65), {.thread = gold4, .line = gold4});
    head = head.inset(56, 48);
    head.h = 56;
    canvas.mark(take_left(head, 131), white);
    take_left(head, 40);
    canvas.text("Giliran", take_left(head, 400),
                {.font = Font::display_bold, .size = 66, .color = white});
    canvas.text(
        "Dua menunggu, satu mendapat giliran.\nSatu warna, satu aksen, satu tenunan.",
        head.inset(0, -10),
        {.size = 23, .color = musi1, .align = Align::right, .lines_max = 2, .line_height = 1.35});
}

void draw_colors(Canvas& canvas, Rect rest) {
    const auto across = columns(take_top(rest, 118), swatches.size(), 0);
    for (std::size_t i = 0; i < swatches.size(); ++i) {
        canvas.box(across[i], {.fill = swatches[i].color});
        canvas.text(
            swatches[i].name, across[i].inset(14, 12),
            {.font = Font::bold, .size = 16, .color = swatches[i].on, .valign = Valign::top});
    }
    take_top(rest, 12);
    const auto chips = columns(rest, statuses.size(), 10);
    for (std::size_t i = 0; i < statuses.size(); ++i) {
        canvas.box(chips[i], {.fill = statuses[i].tint, .radius = 12});
        Rect chip = chips[i].inset(18, 0);
        canvas.icon(statuses[i].icon, take_left(chip, 28), statuses[i].color);
        take_left(chip, 12);
        canvas.text(statuses[i].word, chip,
                    {.font = Font::semibold, .size = 18, .color = statuses[i].color});
    }
}

void draw_type(Canvas& canvas, Rect rest) {
    canvas.number("A", "039", take_top(rest, 110), {.size = 92, .color = musi7});
    canvas.text("Silakan pilih layanan", take_top(rest, 76),
                {.font = Font::display_bold, .size = 44, .color = musi7});
    canvas.text("Panggil berikutnya", take_top(rest, 60),
                {.font = Font::semibold, .size = 28, .color = ink});
    canvas.text("Perkiraan **15–25 menit**", take_top(rest, 60),
                {.size = 22, .color = ink, .strong = Font::semibold});
}

void draw_icons(Canvas& canvas, Rect rest) {
    const auto cells = grid(take_top(rest, 250), 10, 4, 0);
    for (std::size_t i = 0; i < icons.size(); ++i) {
        canvas.icon(icons[i], centered(cells[i], 44, 44), musi7);
    }
    const std::array faces{Face::very_satisfied, Face::satisfied, Face::less_satisfied,
                           Face::unsatisfied};
    const auto places = columns(take_left(rest, 480), faces.size(), 20);
    for (std::size_t i = 0; i < faces.size(); ++i) {
        canvas.face(faces[i], centered(places[i], 84, 84), musi7, white);
    }
    canvas.text("Empat wajah, tanpa tengah. Satu warna: dibedakan bentuk mulut, mata, dan kata.",
                rest, {.size = 17, .color = ink2, .lines_max = 4, .line_height = 1.35});
}

void draw_buttons(Canvas& canvas, Rect rest) {
    const TextStyle label{
        .font = Font::semibold, .size = 26, .color = white, .align = Align::center};
    const Rect primary = take_left(rest, 153);
    canvas.box(primary, {.fill = musi7, .radius = 16});
    canvas.text("Utama", primary, label);
    take_left(rest, 18);
    const Rect second = take_left(rest, 158);
    canvas.box(second, {.fill = white, .edge = musi7, .edge_width = 3, .radius = 16});
    TextStyle on_second = label;
    on_second.color = musi7;
    canvas.text("Kedua", second, on_second);
    take_left(rest, 18);
    const Rect pressed = take_left(rest, 168);
    canvas.box(pressed, {.fill = musi6, .radius = 16});
    canvas.text("Ditekan", pressed, label);
    take_left(rest, 18);
    Rect chosen = take_left(rest, 225);
    canvas.box(chosen, {.fill = musi7, .edge = gold5, .edge_width = 6, .radius = 16});
    chosen = chosen.inset(38, 0);
    canvas.icon("check", take_left(chosen, 34), white);
    canvas.text("Terpilih", chosen, label);
    take_left(rest, 18);
    Rect locked = take_left(rest, 272);
    canvas.box(locked, {.fill = locked_tint, .edge = line, .edge_width = 3, .radius = 16});
    locked = locked.inset(36, 0);
    canvas.icon("lock", take_left(locked, 32), ink2);
    TextStyle on_locked = label;
    on_locked.color = ink2;
    canvas.text("Kuota habis", locked, on_locked);
    take_left(rest, 18);
    canvas.box(rest, {.fill = gold4, .radius = 16});
    rest = rest.inset(24, 0);
    canvas.text("Dipanggil", take_left(rest, 130),
                {.font = Font::semibold, .size = 25, .color = musi9});
    canvas.number("A", "027", take_left(rest, 140),
                  {.size = 48, .color = musi9, .align = Align::center});
    canvas.arrow(centered(take_left(rest, 70), 40, 40), musi9);
    canvas.number("", "2", rest, {.size = 48, .color = musi9, .align = Align::center});
}

Canvas sheet(const Assets& assets) {
    Canvas canvas(1600, 1090, assets);
    canvas.fill(paper);
    Rect rest = canvas.bounds();
    draw_head(canvas, take_top(rest, 222));
    rest = rest.inset(56, 30);
    draw_colors(canvas, take_top(rest, 194));
    take_top(rest, 32);
    Rect middle = take_top(rest, 330);
    draw_type(canvas, take_left(middle, 640));
    draw_icons(canvas, middle);
    take_top(rest, 16);
    draw_buttons(canvas, take_top(rest, 84));
    take_top(rest, 30);
    canvas.weave_chain(take_top(rest, 44), {.thread = gold4, .ground = musi8, .line = gold4});
    take_top(rest, 36);
    canvas.weave_seeds(take_top(rest, 18), gold5);
    return canvas;
}

} // namespace

TEST_CASE("everything this room draws fits on one sheet without a fault", "[sheet]") {
    const Canvas canvas = sheet(Assets("assets"));
    CHECK(faults(canvas) == std::vector<std::string>{});
    if (const char* file = std::getenv("SHEET"); file != nullptr) {
        canvas.write_png(file);
    }
}
