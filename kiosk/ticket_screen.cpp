// Take your ticket: the number as the largest thing, then how long, then what to do. Without paper
// the same number stays until it is touched, with the ways to keep it.

#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

bool without_paper(const TicketShown& screen) {
    return screen.printing == Printing::failed || screen.printing == Printing::paper_out;
}

struct Places {
    Rect title;
    Rect card;
    Rect follow;
    Rect steps;
    Rect buttons;
};

Places places_of(const Frame& frame) {
    Places places;
    Rect rest = frame.body;
    if (frame.shape == Shape::portrait) {
        ui::take_top(rest, 24);
        places.title = ui::take_top(rest, 100);
        ui::take_top(rest, 14);
        places.buttons = ui::take_bottom(rest, button_height);
        ui::take_bottom(rest, 20);
        places.steps = ui::take_bottom(rest, 84);
        ui::take_bottom(rest, 20);
        places.follow = ui::take_bottom(rest, 292);
        ui::take_bottom(rest, 20);
        places.card = rest;
        return places;
    }
    ui::take_top(rest, 14);
    places.title = ui::take_top(rest, 84);
    ui::take_top(rest, 14);
    Rect right = ui::take_right(rest, 764);
    ui::take_right(rest, 28);
    places.card = rest;
    places.buttons = ui::take_bottom(right, button_height);
    ui::take_bottom(right, 20);
    places.steps = ui::take_bottom(right, 200);
    ui::take_bottom(right, 20);
    places.follow = right;
    return places;
}

struct BarePlaces {
    Rect banner;
    Rect card;
    Rect ways;
    Rect buttons;
};

BarePlaces bare_places_of(const Frame& frame) {
    BarePlaces places;
    Rect rest = frame.body;
    const bool portrait = frame.shape == Shape::portrait;
    Rect banner = ui::take_top(rest, portrait ? 188 : 150);
    places.banner = {0, banner.y, frame.foot.w, banner.h};
    ui::take_top(rest, portrait ? 36 : 24);
    if (portrait) {
        places.card = ui::take_top(rest, 440);
        ui::take_top(rest, 32);
        places.buttons = ui::take_bottom(rest, button_height);
        ui::take_bottom(rest, 20);
        places.ways = rest;
        return places;
    }
    places.card = ui::take_left(rest, 960);
    ui::take_left(rest, 28);
    places.buttons = ui::take_bottom(rest, button_height);
    ui::take_bottom(rest, 16);
    places.ways = rest;
    return places;
}

std::string ahead_text(const Scene& scene, const Slip& slip) {
    return slip.ahead == 0 ? scene.words.text("slip.nobody_ahead")
                           : ui::people_text(scene.words, static_cast<int>(slip.ahead));
}

void draw_title_row(const Scene& scene, const Rect& where) {
    const double side = std::min(where.h, 84.0);
    const Rect circle{where.x, where.center().y - side / 2, side, side};
    scene.canvas.box(circle, {.fill = scene.look.good, .radius = side / 2});
    scene.canvas.icon("check", ui::centered(circle, 52, 52), scene.look.card);
    scene.canvas.text(
        scene.words.text("kiosk.take_ticket"),
        {circle.right() + 24, where.y, where.w - 108, where.h},
        {.font = Font::display_bold, .size = 58, .color = scene.look.title, .size_min = 44});
}

void draw_card_head(const Scene& scene, const Rect& where, const Slip& slip) {
    scene.canvas.box(where,
                     {.fill = scene.look.header, .radius = radius, .corners = ui::Corners::top});
    Rect rest = where.inset(40, 0);
    const Rect name = scene.canvas.text(
        scene.say(slip.service), {rest.x, rest.y, rest.w * 0.5, rest.h},
        {.font = Font::medium, .size = 40, .color = scene.look.on_header, .size_min = 27});
    const double from = name.right() + 32;
    const bool priority = slip.lane == priority_lane;
    const std::string& beside =
        priority ? scene.words.text("kiosk.priority_chip") : scene.say(slip.detail);
    scene.canvas.text(beside, {from, rest.y, rest.right() - from, rest.h},
                      {.font = priority ? Font::semibold : Font::regular,
                       .size = 30,
                       .color = priority ? scene.look.accent : scene.look.on_header2,
                       .align = Align::right,
                       .size_min = 27});
}

void draw_figure(const Scene& scene, const Rect& where, std::string_view key,
                 const std::string& value) {
    Rect rest = where;
    scene.canvas.text(scene.words.text(key), ui::take_top(rest, 40),
                      {.size = 30, .color = scene.look.ink2, .size_min = 27});
    scene.canvas.text(value, rest,
                      {.font = Font::bold,
                       .size = 58,
                       .color = scene.look.ink,
                       .lines_max = 2,
                       .size_min = 30,
                       .digits = ui::Digits::proportional});
}

/// When the call will come, in gold; without a forecast, what to do instead.
void draw_about(const Scene& scene, const Rect& where, const Slip& slip) {
    scene.canvas.box(
        where, {.fill = scene.look.priority, .radius = radius, .corners = ui::Corners::bottom});
    scene.canvas.icon("clock", {where.x + 40, where.center().y - 20, 40, 40},
                      scene.look.on_priority);
    const std::string clock = called_about_text(scene.words, slip);
    std::string sentence = scene.words.text("kiosk.listen");
    if (!clock.empty()) {
        sentence = scene.words.text("kiosk.called_about", {{"clock", clock}});
    } else if (slip.wait.range) {
        sentence = scene.words.text("kiosk.called_soon");
    }
    scene.canvas.text(sentence, {where.x + 100, where.y, where.w - 140, where.h},
                      {.size = 33,
                       .color = scene.look.ink,
                       .size_min = 27,
                       .digits = ui::Digits::proportional,
                       .strong = Font::bold});
}

void draw_card(const Scene& scene, const Rect& where, const Slip& slip) {
    scene.canvas.box(where, {.fill = scene.look.card, .radius = radius});
    Rect rest = where;
    draw_card_head(scene, ui::take_top(rest, 92), slip);
    draw_about(scene, ui::take_bottom(rest, 86), slip);
    scene.canvas.box(where, {.edge = scene.look.edge_passive, .radius = radius});
    rest = rest.inset(40, 0);
    ui::take_top(rest, 22);
    scene.canvas.text(scene.words.text("slip.number"), ui::take_top(rest, 46),
                      {.size = 34, .color = scene.look.ink2, .align = Align::center});
    ui::take_bottom(rest, 22);
    const Rect figures = ui::take_bottom(rest, 122);
    ui::take_bottom(rest, 16);
    scene.canvas.weave_seeds(ui::take_bottom(rest, 18), scene.look.frame);
    const std::string label = label_of(slip.prefix, slip.number);
    scene.canvas.number(
        label.substr(0, 1), label.substr(1), rest,
        {.size = std::min(302.0, (rest.h - 52) / 0.728), // capitals are 0.728 of the size
         .color = scene.look.title,
         .align = Align::center,
         .valign = Valign::middle,
         .size_min = 180});
    Rect right = figures;
    const Rect left = ui::take_left(right, figures.w * 0.40);
    draw_figure(scene, {left.x, left.y, left.w - 24, left.h}, "slip.ahead",
                ahead_text(scene, slip));
    scene.canvas.line({right.x, right.y}, {right.x, right.bottom()}, scene.look.edge_passive, 2);
    draw_figure(scene, {right.x + 40, right.y, right.w - 40, right.h}, "kiosk.wait_label",
                wait_text(scene.words, slip.wait));
}

/// The QR code, or the plain code where there is no address to follow.
void draw_code(const Scene& scene, const Rect& where, const Slip& slip) {
    if (slip.link.empty()) {
        scene.canvas.text(slip.code, where,
                          {.font = Font::bold,
                           .size = 46,
                           .color = scene.look.title,
                           .align = Align::center,
                           .size_min = 27});
        return;
    }
    scene.canvas.box(where, {.fill = ui::white, .edge = scene.look.edge_passive, .radius = 12});
    scene.canvas.qr(slip.link, where.inset(4));
}

void draw_follow(const Scene& scene, const Rect& where, const Slip& slip) {
    scene.canvas.box(where,
                     {.fill = scene.look.card, .edge = scene.look.edge_passive, .radius = radius});
    const double side = std::min(where.h - 24, 268.0);
    const Rect code{where.x + 28, where.center().y - side / 2, side, side};
    draw_code(scene, code, slip);
    const double x = code.right() + 32;
    Rect words{x, where.center().y - 92, where.right() - x - 28, 220};
    scene.canvas.text(scene.words.text("slip.follow"), ui::take_top(words, 60),
                      {.font = Font::bold, .size = 40, .color = scene.look.ink, .size_min = 30});
    scene.canvas.text(scene.words.text("kiosk.follow_how"), words,
                      {.size = 31,
                       .color = scene.look.ink2,
                       .valign = Valign::top,
                       .lines_max = 4,
                       .size_min = 27,
                       .line_height = 1.3});
}

void draw_steps(const Scene& scene, const Rect& where) {
    const bool portrait = scene.frame.shape == Shape::portrait;
    const auto places = portrait ? ui::columns(where, 3, 14) : ui::rows(where, 3, 4);
    const std::string_view keys[] = {"kiosk.step_1", "kiosk.step_2", "kiosk.step_3"};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Rect& place = places[i];
        const Rect circle{place.x + 2, place.center().y - 28, 56, 56};
        scene.canvas.box(circle, {.edge = scene.look.title, .edge_width = 3, .radius = 28});
        scene.canvas.text(
            std::to_string(i + 1), circle,
            {.font = Font::bold, .size = 30, .color = scene.look.title, .align = Align::center});
        scene.canvas.text(
            scene.words.text(keys[i]),
            {circle.right() + 16, place.y, place.right() - circle.right() - 16, place.h},
            {.size = 30,
             .color = scene.look.ink,
             .lines_max = 2,
             .size_min = 27,
             .line_height = 1.18});
    }
}

void draw_banner(const Scene& scene, const Rect& where, const TicketShown& screen) {
    const bool paper_out = screen.printing == Printing::paper_out;
    scene.canvas.box(where, {.fill = scene.look.warn_tint});
    scene.canvas.line({where.x, where.bottom() - 2}, {where.right(), where.bottom() - 2},
                      scene.look.warn, 4);
    scene.canvas.icon("printer", {where.x + margin + 6, where.center().y - 42, 84, 84},
                      scene.look.warn);
    Rect words{where.x + 174, where.y, where.w - 174 - margin, where.h};
    const bool portrait = scene.frame.shape == Shape::portrait;
    ui::take_top(words, portrait ? 30 : 18);
    scene.canvas.text(
        scene.words.text(paper_out ? "kiosk.paper_out" : "kiosk.not_printed"),
        ui::take_top(words, 66),
        {.font = Font::display_bold, .size = 56, .color = scene.look.warn, .size_min = 40});
    ui::take_top(words, 6);
    scene.canvas.text(scene.words.text("kiosk.still_valid"), words,
                      {.size = 34,
                       .color = scene.look.ink,
                       .valign = Valign::top,
                       .lines_max = portrait ? 3 : 1,
                       .size_min = 27});
}

void draw_bare_card(const Scene& scene, const Rect& where, const Slip& slip) {
    scene.canvas.box(where,
                     {.fill = scene.look.card, .edge = scene.look.edge_passive, .radius = radius});
    Rect rest = where.inset(40, 28);
    scene.canvas.weave_seeds(ui::take_bottom(rest, 18), scene.look.frame);
    ui::take_bottom(rest, 20);
    Rect code = ui::take_right(rest, 290);
    draw_code(scene, ui::centered(code, 280, 280), slip);
    ui::take_right(rest, 28);
    scene.canvas.text(scene.words.text("kiosk.number_of", {{"service", scene.say(slip.service)}}),
                      ui::take_top(rest, 44),
                      {.size = 34, .color = scene.look.ink2, .size_min = 27});
    const Rect lines = ui::take_bottom(rest, 96);
    const std::string label = label_of(slip.prefix, slip.number);
    scene.canvas.number(
        label.substr(0, 1), label.substr(1), rest,
        {.size = 210, .color = scene.look.title, .valign = Valign::middle, .size_min = 120});
    const auto two = ui::rows(lines, 2, 4);
    scene.canvas.text(scene.words.text("kiosk.ahead_line", {{"people", ahead_text(scene, slip)}}),
                      two[0],
                      {.size = 33,
                       .color = scene.look.ink,
                       .size_min = 27,
                       .digits = ui::Digits::proportional,
                       .strong = Font::bold});
    scene.canvas.text(
        scene.words.text("kiosk.wait_line", {{"wait", wait_text(scene.words, slip.wait)}}), two[1],
        {.size = 33,
         .color = scene.look.ink,
         .size_min = 27,
         .digits = ui::Digits::proportional,
         .strong = Font::bold});
}

void draw_way(const Scene& scene, const Rect& where, std::string_view icon, const std::string& what,
              const std::string& how) {
    scene.canvas.box(where,
                     {.fill = scene.look.card, .edge = scene.look.edge_passive, .radius = radius});
    const double side = std::min(88.0, where.h - 24);
    const Rect tile{where.x + 28, where.center().y - side / 2, side, side};
    scene.canvas.box(tile, {.fill = scene.look.foot, .radius = 16});
    scene.canvas.icon(icon, ui::centered(tile, side * 0.55, side * 0.55), scene.look.title);
    const double x = tile.right() + 28;
    const Rect words{x, where.y, where.right() - x - 24, where.h};
    const double middle = where.center().y;
    scene.canvas.text(what, {words.x, middle - 44, words.w, 44},
                      {.font = Font::bold, .size = 37, .color = scene.look.ink, .size_min = 27});
    scene.canvas.text(how, {words.x, middle + 6, words.w, 38},
                      {.size = 30, .color = scene.look.ink2, .size_min = 27});
}

void draw_ways(const Scene& scene, Rect where) {
    const bool portrait = scene.frame.shape == Shape::portrait;
    scene.canvas.text(scene.words.text("kiosk.keep_number"),
                      ui::take_top(where, portrait ? 56 : 48),
                      {.font = Font::bold,
                       .size = portrait ? 46.0 : 40.0,
                       .color = scene.look.title,
                       .size_min = 32});
    if (portrait) {
        scene.canvas.text(scene.words.text("kiosk.stays"), ui::take_top(where, 52),
                          {.size = 32, .color = scene.look.ink2, .size_min = 27});
    }
    ui::take_top(where, 12);
    const double row = std::min(136.0, (where.h - 2 * gap) / 3);
    const auto places = ui::rows({where.x, where.y, where.w, 3 * row + 2 * gap}, 3, gap);
    draw_way(scene, places[0], "phone", scene.words.text("kiosk.keep_scan"),
             scene.words.text("kiosk.keep_scan_how"));
    draw_way(scene, places[1], "phone-check", scene.words.text("kiosk.keep_photo"),
             scene.words.text("kiosk.keep_photo_how"));
    draw_way(scene, places[2], "hand", scene.words.text("kiosk.keep_written"),
             scene.words.text("kiosk.keep_written_how"));
}

} // namespace

void targets_of(const TicketShown& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const bool bare = without_paper(screen);
    Rect rest = bare ? bare_places_of(frame).buttons : places_of(frame).buttons;
    const bool again = screen.prints < prints_max;
    if (again) {
        const Use use = screen.printing == Printing::under_way ? Use::locked : Use::open;
        targets.push_back({ui::take_left(rest, rest.w * 0.47), PrintAgainTouched{}, use,
                           Rank::second, "kiosk.print_again", "printer"});
        ui::take_left(rest, gap);
    }
    targets.push_back(
        {rest, HomeTouched{}, Use::open, Rank::primary, bare ? "kiosk.kept" : "kiosk.finished"});
}

void draw_screen(const TicketShown& screen, const Scene& scene) {
    if (without_paper(screen)) {
        const BarePlaces places = bare_places_of(scene.frame);
        draw_banner(scene, places.banner, screen);
        draw_bare_card(scene, places.card, screen.slip);
        draw_ways(scene, places.ways);
        return;
    }
    const Places places = places_of(scene.frame);
    draw_title_row(scene, places.title);
    draw_card(scene, places.card, screen.slip);
    draw_follow(scene, places.follow, screen.slip);
    draw_steps(scene, places.steps);
}

} // namespace giliran::kiosk
