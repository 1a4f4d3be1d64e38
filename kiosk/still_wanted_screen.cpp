// The question before a long wait: how many wait and how long it will take, so that a person
// decides with open eyes. Asked only where the office file says from how many on.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;

namespace {

struct Places {
    Rect service; // empty where the line under the title names it
    Rect people;
    Rect wait;
    Rect priority;
    Rect yes;
    Rect no;
};

double choice_height(const Frame& frame) {
    return frame.small() ? frame.sizes.main_button : 140;
}

double priority_height(const Frame& frame) {
    if (frame.small()) {
        return frame.large() ? 50 : 70;
    }
    return frame.large() ? (frame.upright() ? 160 : 108) : (frame.upright() ? 112 : 84);
}

Places places_of(const Frame& frame) {
    const double between = frame.small() ? frame.sizes.gap : 24;
    Rect rest = frame.body;
    Places places;
    Rect title = ui::take_top(rest, title_height(frame));
    if (frame.upright()) {
        places.service = ui::take_top(rest, frame.service_in_line() ? 0 : 124);
        ui::take_top(rest, frame.service_in_line() ? 0 : 24);
        places.no = ui::take_bottom(rest, choice_height(frame));
        ui::take_bottom(rest, frame.sizes.gap);
        places.yes = ui::take_bottom(rest, choice_height(frame));
    } else { // as on the screen of lanes, which comes next
        if (!frame.small() && !frame.service_in_line()) {
            places.service = ui::take_right(title, (title.w - 24) / 2).inset(0, 22);
        }
        Rect row = ui::take_bottom(rest, choice_height(frame));
        places.no = ui::take_left(row, (row.w - between) / 2);
        places.yes = ui::take_right(row, places.no.w);
    }
    ui::take_bottom(rest, between);
    places.priority = ui::take_bottom(rest, priority_height(frame));
    ui::take_bottom(rest, 8);
    const auto figures =
        frame.upright() ? ui::rows(rest, 2, between) : ui::columns(rest, 2, between);
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
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    scene.canvas.box(where, {.fill = look.card,
                             .edge = look.edge_passive,
                             .edge_width = look.edge_width,
                             .radius = s.radius});
    const double middle = where.center().y;
    double x = where.x + (small ? 20 : 200);
    if (!small) {
        scene.canvas.icon(figure.icon, {where.x + 44, middle - 56, 112, 112}, look.title);
    } else if (!frame.large()) {
        scene.canvas.icon(figure.icon, {where.x + 18, middle - 28, 56, 56}, look.title);
        x = where.x + 96;
    }
    const double label = line_of(std::max(s.note, small ? 0.0 : 38.0));
    const double value = std::min(small ? 76.0 : 120.0, where.h - label - 12);
    const double width = where.right() - x - (small ? 12 : 36);
    const double top = middle - (label + value) / 2;
    scene.canvas.text(
        scene.words.text(figure.label), {x, top, width, label},
        {.size = small ? s.note : std::max(s.note, 38.0), .color = look.ink2, .size_min = s.least});
    scene.canvas.text(figure.text, {x, top + label, width, value},
                      {.font = Font::display_bold,
                       .size = small ? 56.0 : 104.0,
                       .color = look.figure,
                       .lines_max = frame.large() ? 2 : 1,
                       .size_min = small ? s.least : 48,
                       .line_height = 1.05,
                       .digits = ui::Digits::proportional});
}

std::string waiting_text(const Scene& scene, const ServiceRow& row) {
    return row.waiting == 0 ? scene.words.text("kiosk.nobody_waiting")
                            : ui::people_text(scene.words, static_cast<int>(row.waiting));
}

/// What is said under the title: that not everybody will be served, else which service it is where
/// its card has no room, else what to do.
std::string line_below(const Scene& scene, const Service* service, const ServiceRow* row) {
    if (row && past_closing(*row)) {
        return ui::likely_today_text(scene.words, static_cast<int>(row->likely_today));
    }
    return scene.frame.service_in_line() && service ? scene.say(service->name)
                                                    : scene.words.text("kiosk.still_wanted_how");
}

/// Whoever may take the priority lane must not turn away because of the other lane's wait.
void draw_priority(const Scene& scene, const Rect& where, const Wait& wait) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const double side = frame.small() ? 44 : 64;
    scene.canvas.icon("priority", {where.x + 8, where.center().y - side / 2, side, side},
                      scene.look.on_priority);
    const double x = where.x + side + 28;
    const bool brief = frame.small() && frame.large();
    scene.canvas.text(scene.words.text(brief ? "kiosk.priority_wait" : "kiosk.priority_next",
                                       {{"wait", wait_text(scene.words, wait)}}),
                      {x, where.y, where.right() - x, where.h},
                      {.size = s.body - (frame.large() ? 0 : 1),
                       .color = scene.look.ink,
                       .lines_max = brief           ? 1
                                    : frame.large() ? 3
                                                    : 2,
                       .size_min = s.least,
                       .strong = Font::bold});
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
    const Service* service = find_service(board.settings, screen.service);
    const ServiceRow* row = find_row(board, screen.service);
    draw_title(scene, scene.words.text("kiosk.still_wanted"), line_below(scene, service, row));
    const Places places = places_of(scene.frame);
    if (service && places.service.h > 0) {
        draw_service_card(scene, places.service, *service);
    }
    if (!row) {
        return;
    }
    draw_figure(scene, places.people, {"people", "kiosk.waiting_now", waiting_text(scene, *row)});
    draw_figure(scene, places.wait,
                {"clock", "kiosk.wait_column", wait_text(scene.words, row->general)});
    draw_priority(scene, places.priority, row->priority);
}

} // namespace giliran::kiosk
