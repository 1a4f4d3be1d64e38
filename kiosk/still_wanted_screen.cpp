// The question before a long wait: how many wait and how long it will take, so that a person
// decides with open eyes. Asked only where the office file says from how many on.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;

namespace {

constexpr double choice_height = 140;

struct Places {
    Rect service;
    Rect people;
    Rect wait;
    Rect priority;
    Rect yes;
    Rect no;
};

Places places_of(const Frame& frame) {
    const bool portrait = frame.shape == Shape::portrait;
    Rect rest = frame.body;
    Places places;
    Rect title = ui::take_top(rest, title_height(frame.shape));
    if (portrait) {
        places.service = ui::take_top(rest, 124);
        ui::take_top(rest, 24);
        places.no = ui::take_bottom(rest, choice_height);
        ui::take_bottom(rest, gap);
        places.yes = ui::take_bottom(rest, choice_height);
    } else { // as on the screen of lanes, which comes next
        places.service = ui::take_right(title, (title.w - 24) / 2).inset(0, 22);
        Rect row = ui::take_bottom(rest, choice_height);
        places.no = ui::take_left(row, (row.w - 24) / 2);
        places.yes = ui::take_right(row, places.no.w);
    }
    ui::take_bottom(rest, 24);
    places.priority = ui::take_bottom(rest, portrait ? 112 : 84);
    ui::take_bottom(rest, 8);
    const auto figures = portrait ? ui::rows(rest, 2, 24) : ui::columns(rest, 2, 24);
    places.people = figures[0];
    places.wait = figures[1];
    return places;
}

struct Figure {
    std::string_view icon;
    std::string_view label; // a key of assets/words
    std::string text;
};

void draw_figure(const Scene& scene, const Rect& where, const Figure& figure) {
    const ui::Palette& look = scene.look;
    scene.canvas.box(where, {.fill = look.card, .edge = look.edge_passive, .radius = radius});
    const double middle = where.center().y;
    scene.canvas.icon(figure.icon, {where.x + 44, middle - 56, 112, 112}, look.title);
    const Rect words{where.x + 200, where.y, where.w - 200 - 36, where.h};
    scene.canvas.text(scene.words.text(figure.label), {words.x, middle - 96, words.w, 48},
                      {.size = 38, .color = look.ink2, .size_min = 28});
    scene.canvas.text(figure.text, {words.x, middle - 36, words.w, 120},
                      {.font = Font::display_bold,
                       .size = 104,
                       .color = look.figure,
                       .size_min = 48,
                       .digits = ui::Digits::proportional});
}

std::string waiting_text(const Scene& scene, const ServiceRow& row) {
    return row.waiting == 0 ? scene.words.text("kiosk.nobody_waiting")
                            : ui::people_text(scene.words, static_cast<int>(row.waiting));
}

} // namespace

void targets_of(const StillWanted&, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const Places places = places_of(frame);
    targets.push_back(
        {places.yes, GoOnTouched{}, Use::open, Rank::primary, "kiosk.still_wanted_yes"});
    targets.push_back(
        {places.no, HomeTouched{}, Use::open, Rank::second, "kiosk.still_wanted_no", "arrow-left"});
}

void draw_screen(const StillWanted& screen, const Scene& scene) {
    const Board& board = *scene.kiosk.board;
    const ServiceRow* row = find_row(board, screen.service);
    draw_title(scene, scene.words.text("kiosk.still_wanted"),
               row && past_closing(*row)
                   ? ui::likely_today_text(scene.words, static_cast<int>(row->likely_today))
                   : scene.words.text("kiosk.still_wanted_how"));
    const Places places = places_of(scene.frame);
    if (const Service* service = find_service(board.settings, screen.service)) {
        draw_service_card(scene, places.service, *service);
    }
    if (!row) {
        return;
    }
    draw_figure(scene, places.people, {"people", "kiosk.waiting_now", waiting_text(scene, *row)});
    draw_figure(scene, places.wait,
                {"clock", "kiosk.wait_column", wait_text(scene.words, row->general)});
    // whoever may take the priority lane must not turn away because of the other lane's wait
    const Rect& hint = places.priority;
    scene.canvas.icon("priority", {hint.x + 8, hint.center().y - 32, 64, 64},
                      scene.look.on_priority);
    scene.canvas.text(
        scene.words.text("kiosk.priority_next", {{"wait", wait_text(scene.words, row->priority)}}),
        {hint.x + 92, hint.y, hint.w - 92, hint.h},
        {.size = 32,
         .color = scene.look.ink,
         .lines_max = 2,
         .size_min = 27,
         .strong = Font::bold});
}

} // namespace giliran::kiosk
