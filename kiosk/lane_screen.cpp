// The last choice: the lane. Whoever needs the priority lane takes it; nobody is asked
// why.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

struct Places {
    Rect service;
    Rect cards;
    Rect back;
};

Places places_of(const Frame& frame) {
    const bool portrait = frame.shape == Shape::portrait;
    Rect rest = frame.body;
    Places places;
    Rect title = ui::take_top(rest, title_height(frame.shape));
    if (portrait) {
        places.service = ui::take_top(rest, 124);
        ui::take_top(rest, 24);
    } else { // beside the title, so that the cards keep their height
        places.service = ui::take_right(title, (title.w - 24) / 2).inset(0, 22);
    }
    Rect foot = ui::take_bottom(rest, button_height);
    places.back = ui::take_left(foot, portrait ? 984 : 484);
    ui::take_bottom(rest, 24);
    places.cards = portrait ? ui::take_top(rest, 900) : rest;
    return places;
}

} // namespace

void targets_of(const LaneChoice&, const Kiosk&, const Frame& frame, std::vector<Target>& targets) {
    const Places places = places_of(frame);
    const auto cards = frame.shape == Shape::portrait ? ui::rows(places.cards, 2, 24)
                                                      : ui::columns(places.cards, 2, 24);
    targets.push_back({cards[0], LaneTouched{general_lane}});
    targets.push_back({cards[1], LaneTouched{priority_lane}});
    targets.push_back(
        {places.back, HomeTouched{}, Use::open, Rank::second, "kiosk.back", "arrow-left"});
}

void draw_screen(const LaneChoice& screen, const Scene& scene) {
    draw_title(scene, scene.words.text("kiosk.choose_lane"),
               scene.words.text("kiosk.choose_lane_how"));
    if (const Service* service = find_service(scene.kiosk.board->settings, screen.service)) {
        draw_service_card(scene, places_of(scene.frame).service, *service);
    }
}

void draw_place(const Scene& scene, const Target& target, const LaneTouched& touched) {
    const ui::Palette& look = scene.look;
    const bool priority = touched.lane == priority_lane;
    const bool pressed = scene.pressed(target.touch);
    const ui::Color plain = priority ? look.priority : look.card;
    const ui::Color sign = pressed ? look.on_primary : priority ? look.on_priority : look.title;
    const ui::Color ink = pressed ? look.on_primary : look.ink;
    const ui::Color ink2 = pressed ? look.on_primary : look.ink2;
    scene.canvas.box(target.where, {.fill = pressed ? look.pressed : plain,
                                    .edge = priority ? look.priority_edge : look.second_edge,
                                    .edge_width = look.edge_width_main,
                                    .radius = radius});
    Rect rest = target.where.inset(36, scene.frame.shape == Shape::portrait ? 36 : 22);
    Rect wait = ui::take_bottom(rest, 112);
    const Rect icon = ui::take_left(rest, 112);
    scene.canvas.icon(priority ? "priority" : "people", {icon.x, icon.y + 4, 88, 88}, sign);
    const Rect chevron = ui::take_right(rest, 56);
    scene.canvas.icon("chevron", {chevron.x, target.where.center().y - 28, 56, 56}, sign);
    scene.canvas.text(scene.words.text(priority ? "kiosk.lane_priority" : "kiosk.lane_general"),
                      ui::take_top(rest, 64),
                      {.font = Font::bold, .size = 60, .color = ink, .size_min = 40});
    ui::take_top(rest, 12);
    scene.canvas.text(
        scene.words.text(priority ? "kiosk.lane_priority_who" : "kiosk.lane_general_who"), rest,
        {.size = 38, .color = ink2, .valign = Valign::top, .lines_max = 3, .size_min = 28});
    const auto& lane = std::get<LaneChoice>(scene.kiosk.screen);
    const ServiceRow* row = find_row(*scene.kiosk.board, lane.service);
    if (!row) {
        return;
    }
    wait = {wait.x + 112, wait.y, wait.w - 112 - 56, wait.h};
    scene.canvas.text(scene.words.text("kiosk.wait_column"), ui::take_top(wait, 40),
                      {.size = 30, .color = ink2, .size_min = 27});
    scene.canvas.text(wait_text(scene.words, priority ? row->priority : row->general), wait,
                      {.font = Font::bold,
                       .size = 56,
                       .color = pressed ? look.on_primary : look.figure,
                       .size_min = 30,
                       .digits = ui::Digits::proportional});
}

} // namespace giliran::kiosk
