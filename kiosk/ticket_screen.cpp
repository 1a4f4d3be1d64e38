// Take your ticket: the number as the largest thing, then how long, then what to do. Without paper
// the same number stays until it is touched, with the ways to keep it.

#include "kiosk/ticket_parts.hpp"
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
    Rect paper; // that it comes out below; upright the foot says so
    Rect card;
    Rect follow; // empty where letters leave no room: the slip has the code too
    Rect steps;  // empty there, and on the small screen
    Rect buttons;
};

Places upright_places(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Places places;
    Rect rest = frame.body;
    ui::take_top(rest, 24);
    places.title = ui::take_top(rest, 100);
    ui::take_top(rest, 14);
    places.buttons = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, 20);
    if (!frame.large()) {
        places.steps = ui::take_bottom(rest, 84);
        ui::take_bottom(rest, 20);
    }
    places.follow = ui::take_bottom(rest, 292);
    ui::take_bottom(rest, 20);
    places.card = rest;
    return places;
}

Places wide_places(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Places places;
    Rect rest = frame.body;
    ui::take_top(rest, 14);
    places.title = ui::take_top(rest, 84);
    ui::take_top(rest, 14);
    Rect right = ui::take_right(rest, 764);
    ui::take_right(rest, 28);
    places.card = rest;
    places.paper = ui::take_right(places.title, right.w);
    places.buttons = ui::take_bottom(right, s.main_button);
    ui::take_bottom(right, 20);
    if (!frame.large()) {
        places.steps = ui::take_bottom(right, 200);
        ui::take_bottom(right, 20);
    }
    places.follow = right;
    return places;
}

Places small_places(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Places places;
    Rect rest = frame.body;
    ui::take_top(rest, 4);
    places.title = ui::take_top(rest, 50);
    places.paper = ui::take_top(rest, line_of(s.note));
    ui::take_top(rest, 8);
    if (frame.large()) {
        places.buttons = ui::take_right(rest, 260);
        ui::take_right(rest, s.gap);
        places.card = rest;
        return places;
    }
    Rect right = ui::take_right(rest, 310);
    ui::take_right(rest, 14);
    places.card = rest;
    places.paper.w = rest.w;
    places.buttons = ui::take_bottom(right, 2 * s.main_button + s.gap);
    ui::take_bottom(right, s.gap);
    places.follow = right;
    return places;
}

Places places_of(const Frame& frame) {
    return frame.upright() ? upright_places(frame)
           : frame.small() ? small_places(frame)
                           : wide_places(frame);
}

void draw_title_row(const Scene& scene, const Rect& where) {
    const Sizes& s = scene.sizes();
    const bool small = scene.frame.small();
    const double side = std::min(where.h, small ? 44.0 : 84.0);
    const Rect circle{where.x, where.center().y - side / 2, side, side};
    const double tick = side * 0.62;
    scene.canvas.box(circle, {.fill = scene.look.good, .radius = side / 2});
    scene.canvas.icon("check", ui::centered(circle, tick, tick), scene.look.card);
    const double x = circle.right() + (small ? 14 : 24);
    scene.canvas.text(scene.words.text("kiosk.take_ticket"),
                      {x, where.y, where.right() - x, where.h},
                      {.font = Font::display_bold,
                       .size = small ? s.title : 58,
                       .color = scene.look.title,
                       .size_min = small ? s.least : 44});
}

void draw_follow(const Scene& scene, const Rect& where, const Slip& slip) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    const double side = std::min(where.h - (small ? 12 : 24), 268.0);
    const Rect code{where.x + (small ? 8 : 28), where.center().y - side / 2, side, side};
    draw_code(scene, code, slip);
    const double x = code.right() + (small ? 12 : 32);
    if (small || frame.large()) {
        scene.canvas.text(scene.words.text("slip.follow"),
                          {x, where.y, where.right() - x - (small ? 6 : 28), where.h},
                          {.font = Font::bold,
                           .size = small ? s.note : s.button,
                           .color = scene.look.ink,
                           .lines_max = 4,
                           .size_min = s.least,
                           .line_height = 1.16});
        return;
    }
    Rect words{x, where.center().y - 92, where.right() - x - 28, 220};
    scene.canvas.text(scene.words.text("slip.follow"), ui::take_top(words, 60),
                      {.font = Font::bold, .size = 40, .color = scene.look.ink, .size_min = 30});
    scene.canvas.text(scene.words.text("kiosk.follow_how"), words,
                      {.size = 31,
                       .color = scene.look.ink2,
                       .valign = Valign::top,
                       .lines_max = 4,
                       .size_min = s.least,
                       .line_height = 1.3});
}

void draw_steps(const Scene& scene, const Rect& where) {
    const auto places = scene.frame.upright() ? ui::columns(where, 3, 14) : ui::rows(where, 3, 4);
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

} // namespace

std::string ahead_text(const Scene& scene, const Slip& slip) {
    return slip.ahead == 0 ? scene.words.text("slip.nobody_ahead")
                           : ui::people_text(scene.words, static_cast<int>(slip.ahead));
}

void draw_code(const Scene& scene, const Rect& where, const Slip& slip) {
    if (slip.link.empty()) {
        scene.canvas.text(slip.code, where,
                          {.font = Font::bold,
                           .size = std::max(scene.sizes().least, 46.0),
                           .color = scene.look.title,
                           .align = Align::center,
                           .lines_max = 2,
                           .size_min = scene.sizes().least});
        return;
    }
    scene.canvas.box(where, {.fill = ui::white, .edge = scene.look.edge_passive, .radius = 12});
    scene.canvas.qr(slip.link, where.inset(4));
}

void targets_of(const TicketShown& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const bool bare = without_paper(screen);
    Rect rest = bare ? unprinted_buttons(frame) : places_of(frame).buttons;
    const double gap = frame.sizes.gap;
    const bool stacked = frame.small() && !bare;
    if (screen.prints < prints_max) {
        const Use use = screen.printing == Printing::under_way ? Use::locked : Use::open;
        const Rect again =
            stacked ? ui::take_top(rest, (rest.h - gap) / 2) : ui::take_left(rest, rest.w * 0.47);
        targets.push_back(
            {again, PrintAgainTouched{}, use, Rank::second, "kiosk.print_again", "printer"});
        stacked ? ui::take_top(rest, gap) : ui::take_left(rest, gap);
    }
    targets.push_back(
        {rest, HomeTouched{}, Use::open, Rank::primary, bare ? "kiosk.kept" : "kiosk.finished"});
}

void draw_screen(const TicketShown& screen, const Scene& scene) {
    if (without_paper(screen)) {
        draw_unprinted(scene, screen);
        return;
    }
    const Places places = places_of(scene.frame);
    draw_title_row(scene, places.title);
    if (places.paper.h > 0) {
        draw_paper_way(scene, places.paper);
    }
    draw_ticket_card(scene, places.card, screen.slip);
    if (places.follow.h > 0) {
        draw_follow(scene, places.follow, screen.slip);
    }
    if (places.steps.h > 0) {
        draw_steps(scene, places.steps);
    }
}

} // namespace giliran::kiosk
