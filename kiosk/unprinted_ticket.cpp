// The ticket that came without paper: its number is valid, and stays until the person has kept it
// in one of three ways.

#include "kiosk/ticket_parts.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

struct Places {
    Rect banner;
    Rect card;
    Rect ways;
    Rect buttons;
};

double banner_height(const Frame& frame) {
    if (frame.small()) {
        return frame.large() ? 50 : 80;
    }
    if (frame.large()) {
        return frame.upright() ? 216 : 160;
    }
    return frame.upright() ? 188 : 150;
}

Places places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Places places;
    Rect rest = frame.body;
    const Rect banner = ui::take_top(rest, banner_height(frame));
    places.banner = {0, banner.y, frame.foot.w, banner.h};
    ui::take_top(rest, frame.upright() ? 36 : frame.small() ? 10 : 24);
    if (frame.upright()) {
        places.card = ui::take_top(rest, 440);
        ui::take_top(rest, frame.large() ? 24 : 32);
        places.buttons = ui::take_bottom(rest, s.main_button);
        ui::take_bottom(rest, 20);
        places.ways = rest;
        return places;
    }
    if (frame.small()) {
        places.buttons = ui::take_bottom(rest, s.main_button);
        ui::take_bottom(rest, s.gap);
    }
    places.card = ui::take_left(rest, frame.small()   ? (frame.large() ? 250 : 450)
                                      : frame.large() ? 950
                                                      : 960);
    ui::take_left(rest, frame.small() ? 16 : 28);
    if (!frame.small()) {
        places.buttons = ui::take_bottom(rest, s.main_button);
        ui::take_bottom(rest, 16);
    }
    places.ways = rest;
    return places;
}

void draw_banner(const Scene& scene, const Rect& where, const TicketShown& screen) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    const bool paper_out = screen.printing == Printing::paper_out;
    scene.canvas.box(where, {.fill = scene.look.warn_tint});
    scene.canvas.line({where.x, where.bottom() - 2}, {where.right(), where.bottom() - 2},
                      scene.look.warn, 4);
    const double side = small ? 44 : 84;
    scene.canvas.icon(
        "printer", {where.x + s.margin + (small ? 0 : 6), where.center().y - side / 2, side, side},
        scene.look.warn);
    const double x = where.x + s.margin + side + (small ? 20 : 42);
    Rect words{x, where.y, where.right() - s.margin - x, where.h};
    ui::take_top(words, frame.upright() ? 30 : small ? (frame.large() ? 0 : 4) : 18);
    const double title = small ? (frame.large() ? 48 : 40) : 66;
    scene.canvas.text(scene.words.text(paper_out ? "kiosk.paper_out" : "kiosk.not_printed"),
                      ui::take_top(words, title),
                      {.font = Font::display_bold,
                       .size = small ? s.strong - 2 : std::max(56.0, s.strong),
                       .color = scene.look.warn,
                       .size_min = std::max(s.least, small ? 27.0 : 40.0)});
    if (small && frame.large()) {
        return; // the number below is the message
    }
    ui::take_top(words, small ? 2 : 6);
    scene.canvas.text(scene.words.text("kiosk.still_valid"), words,
                      {.size = small ? s.note : s.body + (frame.large() ? 0 : 1),
                       .color = scene.look.ink,
                       .valign = Valign::top,
                       .lines_max = frame.upright() ? 3 : 1,
                       .size_min = s.least});
}

/// A label that leaves its figure no room is left out.
void draw_facts(const Scene& scene, const Rect& lines, const Slip& slip) {
    const Sizes& s = scene.sizes();
    const auto two = ui::rows(lines, 2, 4);
    const ui::TextStyle style{.size = scene.frame.small() ? s.note : s.body,
                              .color = scene.look.ink,
                              .size_min = s.least,
                              .digits = ui::Digits::proportional,
                              .strong = Font::bold};
    const auto draw_fact = [&](const Rect& where, std::string_view key, std::string_view name,
                               const std::string& figure) {
        const std::string line = scene.words.text(key, {{name, figure}});
        scene.canvas.text(fits(scene, line, where.w, style) ? line : "**" + figure + "**", where,
                          style);
    };
    draw_fact(two[0], "kiosk.ahead_line", "people", ahead_text(scene, slip));
    draw_fact(two[1], "kiosk.wait_line", "wait", wait_text(scene.words, slip.wait));
}

/// Number over code: all that fits beside the ways.
void draw_narrow_card(const Scene& scene, Rect rest, const Slip& slip) {
    const std::string label = label_of(slip.prefix, slip.number);
    scene.canvas.number(label.substr(0, 1), label.substr(1), ui::take_top(rest, 64),
                        {.size = 72,
                         .color = scene.look.title,
                         .align = ui::Align::center,
                         .valign = Valign::middle,
                         .size_min = 48});
    const double side = std::min(rest.w, rest.h);
    draw_code(scene, ui::centered(rest, side, side), slip);
}

void draw_card(const Scene& scene, const Rect& where, const Slip& slip) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    Rect rest = small ? where.inset(16, 10) : where.inset(frame.large() ? 28 : 40, 28);
    if (small && frame.large()) {
        draw_narrow_card(scene, rest, slip);
        return;
    }
    if (!small) {
        scene.canvas.weave_seeds(ui::take_bottom(rest, 18), scene.look.frame);
        ui::take_bottom(rest, 20);
    }
    if (small) {
        draw_facts(scene, ui::take_bottom(rest, 72), slip);
        ui::take_bottom(rest, 4);
    }
    const double side = small ? std::min(rest.h, 140.0) : frame.large() ? 250 : 280;
    const Rect code = ui::take_right(rest, side + (small ? 0 : 10));
    draw_code(scene, ui::centered(code, side, side), slip);
    ui::take_right(rest, small ? 14 : 28);
    if (!small) {
        const std::string& service = scene.say(slip.service);
        const std::string whole = scene.words.text("kiosk.number_of", {{"service", service}});
        const ui::TextStyle head{.size = frame.large() ? s.note : s.body + 1,
                                 .color = scene.look.ink2,
                                 .lines_max = frame.large() ? 2 : 1,
                                 .size_min = s.least,
                                 .line_height = 1.1};
        scene.canvas.text(fits(scene, whole, rest.w, head) ? whole : service,
                          ui::take_top(rest, frame.large() ? 2 * line_of(s.note) : 44), head);
        const Rect lines = ui::take_bottom(rest, frame.large() ? 120 : 96);
        draw_facts(scene, lines, slip);
    }
    const std::string label = label_of(slip.prefix, slip.number);
    scene.canvas.number(label.substr(0, 1), label.substr(1), rest.inset(0, small ? 0 : 8),
                        {.size = small ? 96.0 : 210.0,
                         .color = scene.look.title,
                         .valign = Valign::middle,
                         .size_min = small ? 56.0 : 110.0});
}

struct Way {
    std::string_view icon;
    std::string_view what;
    std::string_view how;
};
constexpr Way ways[] = {
    {"phone", "kiosk.keep_scan", "kiosk.keep_scan_how"},
    {"phone-check", "kiosk.keep_photo", "kiosk.keep_photo_how"},
    {"hand", "kiosk.keep_written", "kiosk.keep_written_how"},
};

/// In large letters and on a small screen the way alone, without how.
void draw_way(const Scene& scene, const Rect& where, const Way& way) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    if (!small || !frame.large()) {
        scene.canvas.box(where, {.fill = scene.look.card,
                                 .edge = scene.look.edge_passive,
                                 .edge_width = scene.look.edge_width,
                                 .radius = s.radius});
    }
    const double side = small ? 40 : std::min(88.0, where.h - 24);
    const double inset = small ? 12 : 28;
    double x = where.x + inset;
    if (!small || !frame.large()) {
        const Rect tile{x, where.center().y - side / 2, side, side};
        if (!small) {
            scene.canvas.box(tile, {.fill = scene.look.foot, .radius = 16});
        }
        const double icon = small ? side * 0.9 : side * 0.55;
        scene.canvas.icon(way.icon, ui::centered(tile, icon, icon), scene.look.title);
        x = tile.right() + (small ? 10 : 28);
    }
    const Rect words{x, where.y, where.right() - x - inset + 4, where.h};
    const double middle = where.center().y;
    const ui::TextStyle what{.font = Font::bold,
                             .size = small ? s.body : s.button - 1,
                             .color = scene.look.ink,
                             .lines_max = small || frame.large() ? 2 : 1,
                             .size_min = s.least,
                             .line_height = small ? 0.94 : 1.06};
    if (small || frame.large()) {
        scene.canvas.text(scene.words.text(way.what), words, what);
        return;
    }
    scene.canvas.text(scene.words.text(way.what), {words.x, middle - 44, words.w, 44}, what);
    scene.canvas.text(scene.words.text(way.how), {words.x, middle + 6, words.w, 38},
                      {.size = s.note + 1, .color = scene.look.ink2, .size_min = s.least});
}

void draw_ways(const Scene& scene, Rect where) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    if (!frame.small()) {
        const bool two = frame.large();
        scene.canvas.text(scene.words.text("kiosk.keep_number"),
                          ui::take_top(where, two               ? 2 * 52
                                              : frame.upright() ? 56
                                                                : 48),
                          {.font = Font::bold,
                           .size = frame.upright() || two ? 46.0 : 40.0,
                           .color = scene.look.title,
                           .lines_max = two ? 2 : 1,
                           .size_min = std::max(s.least, 32.0),
                           .line_height = 1.06});
    }
    if (frame.upright() && !frame.large()) {
        scene.canvas.text(scene.words.text("kiosk.stays"), ui::take_top(where, 52),
                          {.size = s.body - 1, .color = scene.look.ink2, .size_min = s.least});
    }
    ui::take_top(where, frame.small() ? 0 : 12);
    const double gap = frame.small() && frame.large() ? 2 : s.gap;
    const double row = std::min(136.0, (where.h - 2 * gap) / 3);
    const auto places = ui::rows({where.x, where.y, where.w, 3 * row + 2 * gap}, 3, gap);
    for (std::size_t i = 0; i < places.size(); ++i) {
        draw_way(scene, places[i], ways[i]);
    }
}

} // namespace

Rect unprinted_buttons(const Frame& frame) {
    return places_of(frame).buttons;
}

void draw_unprinted(const Scene& scene, const TicketShown& screen) {
    const Places places = places_of(scene.frame);
    draw_banner(scene, places.banner, screen);
    draw_card(scene, places.card, screen.slip);
    draw_ways(scene, places.ways);
}

} // namespace giliran::kiosk
