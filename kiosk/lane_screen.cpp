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
    Rect service; // empty where the line under the title names it
    Rect general;
    Rect priority;
    Rect back;
    Rect bring; // beside it, where the office has written down what to bring
};

Places places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Rect rest = frame.body;
    Places places;
    Rect title = ui::take_top(rest, title_height(frame));
    if (frame.small()) {
        places.back = title_button(frame);
        const double wide = 180;
        places.bring = {places.back.x - s.gap - wide, places.back.y, wide, places.back.h};
        if (frame.large()) { // who may go first needs the full width
            places.general = ui::take_top(rest, s.main_button);
            ui::take_top(rest, s.gap);
            places.priority = rest;
            return places;
        }
    } else {
        if (frame.upright()) {
            places.service = ui::take_top(rest, frame.service_in_line() ? 0 : 124);
            ui::take_top(rest, frame.service_in_line() ? 0 : 24);
        } else if (!frame.service_in_line()) { // beside the title: the cards keep their height
            places.service = ui::take_right(title, (title.w - 24) / 2).inset(0, 22);
        }
        Rect foot = ui::take_bottom(rest, s.main_button);
        const double half = (std::min(foot.w, 984.0) - s.gap) / 2;
        places.back = ui::take_left(foot, half);
        ui::take_left(foot, s.gap);
        places.bring = ui::take_left(foot, half);
        ui::take_bottom(rest, 24);
    }
    const double between = frame.small() ? s.gap : 24;
    const double tallest = frame.large() ? 940 : 900;
    const auto cards = frame.upright() ? ui::rows(ui::take_top(rest, tallest), 2, between)
                                       : ui::columns(rest, 2, between);
    places.general = cards[0];
    places.priority = cards[1];
    return places;
}

struct CardWords {
    std::string_view icon;
    std::string_view title;
    std::string_view who;
    const Wait* wait = nullptr; // none when the office took the service away just now
};

struct Inks {
    ui::Color sign;
    ui::Color ink;
    ui::Color ink2;
    ui::Color figure;
};

/// Sign and name above, for whom in the middle, the wait below.
void draw_card(const Scene& scene, const Rect& where, const CardWords& words, const Inks& inks) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    Rect rest =
        small ? where.inset(18, 14) : where.inset(36, frame.upright() && !frame.large() ? 36 : 22);
    const double side = small ? 48 : 88;
    const double head = small ? 48 : 64;
    const double label = line_of(s.note) + 2;
    Rect wait = ui::take_bottom(rest, label + (small ? 40 : 70));
    const double indent = small ? 0 : side + 24;
    scene.canvas.icon(words.icon, {rest.x, rest.y + (small ? 0 : 4), side, side}, inks.sign);
    ui::take_left(rest, indent);
    if (!small) {
        const Rect chevron = ui::take_right(rest, 56);
        scene.canvas.icon("chevron", {chevron.x, where.center().y - 28, 56, 56}, inks.sign);
    }
    Rect name = ui::take_top(rest, head);
    if (small) {
        ui::take_left(name, side + 14);
    }
    scene.canvas.text(scene.words.text(words.title), name,
                      {.font = Font::bold,
                       .size = small ? s.name : s.strong,
                       .color = inks.ink,
                       .size_min = s.least});
    ui::take_top(rest, small ? 6 : 12);
    scene.canvas.text(scene.words.text(words.who), rest,
                      {.size = frame.large() || small ? s.note : 38,
                       .color = inks.ink2,
                       .valign = Valign::top,
                       .lines_max = 5,
                       .size_min = s.least});
    if (words.wait == nullptr) {
        return;
    }
    ui::take_left(wait, indent);
    scene.canvas.text(scene.words.text("kiosk.wait_column"), ui::take_top(wait, label),
                      {.size = s.note + (frame.large() || small ? 0 : 1),
                       .color = inks.ink2,
                       .size_min = s.least});
    scene.canvas.text(wait_text(scene.words, *words.wait), wait,
                      {.font = Font::bold,
                       .size = small ? s.strong : s.strong - 4,
                       .color = inks.figure,
                       .size_min = std::max(s.least, small ? 27.0 : 30.0),
                       .digits = ui::Digits::proportional});
}

/// Small and large: name and wait on one line, for whom below.
void draw_wide_card(const Scene& scene, const Rect& where, const CardWords& words,
                    const Inks& inks) {
    const Sizes& s = scene.sizes();
    Rect rest = where.inset(18, 6);
    const bool alone = rest.h < 2 * s.main_button;
    Rect head = alone ? rest : ui::take_top(rest, 58);
    const Rect sign = ui::take_left(head, 60);
    scene.canvas.icon(words.icon, ui::centered(sign, 48, 48).moved(-4, 0), inks.sign);
    const Rect name = scene.canvas.text(
        scene.words.text(words.title), head,
        {.font = Font::bold, .size = s.name, .color = inks.ink, .size_min = s.least});
    if (words.wait != nullptr) {
        const double x = name.right() + 12;
        scene.canvas.text(wait_text(scene.words, *words.wait),
                          {x, head.y, head.right() - x, head.h},
                          {.font = Font::bold,
                           .size = s.figure,
                           .color = inks.figure,
                           .align = ui::Align::right,
                           .lines_max = 2,
                           .size_min = s.least,
                           .line_height = 1.02,
                           .digits = ui::Digits::proportional});
    }
    if (!alone) {
        scene.canvas.text(scene.words.text(words.who), rest,
                          {.size = s.note,
                           .color = inks.ink2,
                           .lines_max = 4,
                           .size_min = s.least,
                           .line_height = 1.14});
    }
}

} // namespace

void targets_of(const LaneChoice& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets) {
    const Places places = places_of(frame);
    targets.push_back({places.general, LaneTouched{general_lane}});
    targets.push_back({places.priority, LaneTouched{priority_lane}});
    targets.push_back(
        {places.back, HomeTouched{}, Use::open, Rank::second, "kiosk.back", "arrow-left"});
    if (!has_standard(*kiosk.board, screen.service)) {
        return;
    }
    targets.push_back(frame.small() ? Target{places.bring, BringTouched{}, Use::open, Rank::second,
                                             "kiosk.bring_short"}
                                    : Target{places.bring, BringTouched{}, Use::open, Rank::second,
                                             "kiosk.bring", "document"});
}

void draw_screen(const LaneChoice& screen, const Scene& scene) {
    const Service* service = find_service(scene.kiosk.board->settings, screen.service);
    draw_title(
        scene,
        scene.words.text(scene.frame.small() ? "kiosk.choose_lane_short" : "kiosk.choose_lane"),
        scene.frame.service_in_line() && service ? scene.say(service->name)
                                                 : scene.words.text("kiosk.choose_lane_how"));
    const Places places = places_of(scene.frame);
    if (service && places.service.h > 0) {
        draw_service_card(scene, places.service, *service);
    }
}

void draw_place(const Scene& scene, const Target& target, const LaneTouched& touched) {
    const ui::Palette& look = scene.look;
    const bool priority = touched.lane == priority_lane;
    const bool pressed = scene.pressed(target.touch);
    const ui::Color plain = priority ? look.priority : look.card;
    Inks inks{priority ? look.on_priority : look.title, look.ink, look.ink2, look.figure};
    if (pressed) {
        inks = {look.on_primary, look.on_primary, look.on_primary, look.on_primary};
    }
    scene.canvas.box(target.where, {.fill = pressed ? look.pressed : plain,
                                    .edge = priority ? look.priority_edge : look.second_edge,
                                    .edge_width = look.edge_width_main,
                                    .radius = scene.sizes().radius});
    CardWords words{"people", "kiosk.lane_general", "kiosk.lane_general_who"};
    if (priority) {
        words = {"priority", "kiosk.lane_priority", "kiosk.lane_priority_who"};
    }
    const auto& lane = std::get<LaneChoice>(scene.kiosk.screen);
    if (const ServiceRow* row = find_row(*scene.kiosk.board, lane.service)) {
        words.wait = priority ? &row->priority : &row->general;
    }
    const bool wide = scene.frame.small() && scene.frame.large();
    (wide ? draw_wide_card : draw_card)(scene, target.where, words, inks);
}

} // namespace giliran::kiosk
