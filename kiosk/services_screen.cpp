// The first screen: what the office does, and how long each of it takes now.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"

#include <array>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double row_height_max = 190;
/// Rows are never more than this, however few the services and low the rows.
constexpr std::size_t rows_max = 8;

struct Places {
    Rect title;
    Rect rows;
    std::size_t across = 1;
    std::size_t room = 0; // services a page
    std::size_t pages = 1;
    Rect turn; // empty when one page holds them all
    Rect hint; // empty where letters leave no room
    Rect rate;
};

/// As many services as have room, each at least as high as its letters need.
std::size_t room_in(const Frame& frame, const Rect& rows, std::size_t across) {
    const double each = frame.sizes.row + frame.sizes.gap;
    const auto down = static_cast<std::size_t>((rows.h + frame.sizes.gap) / each);
    return std::clamp<std::size_t>(down * across, 1, rows_max);
}

/// The foot of the list: the hint for whoever needs priority, and the way to rate a visit.
void place_strip(const Frame& frame, Rect& rest, Places& places) {
    const Sizes& s = frame.sizes;
    if (frame.small()) {
        places.rate = title_button(frame);
        return;
    }
    if (frame.upright() && frame.large()) { // one above the other
        places.rate = ui::take_bottom(rest, s.main_button);
        ui::take_bottom(rest, s.gap);
        places.hint = ui::take_bottom(rest, 2 * line_of(s.note));
    } else {
        Rect strip = ui::take_bottom(rest, frame.upright() ? 132 : s.main_button);
        places.rate = ui::take_right(strip, frame.upright() ? 484 : frame.large() ? 660 : 560);
        ui::take_right(strip, 24);
        places.hint = strip;
    }
    ui::take_bottom(rest, s.gap);
}

Places places_of(const Kiosk& kiosk, const Frame& frame) {
    const Sizes& s = frame.sizes;
    const std::size_t all = kiosk.board->settings.services.size();
    Places places;
    Rect rest = frame.body;
    places.title = ui::take_top(rest, title_height(frame));
    place_strip(frame, rest, places);
    places.across = frame.upright() || (frame.small() && frame.large()) ? 1 : 2;
    Rect whole = rest;
    if (frame.small() && !frame.large()) {
        places.hint = ui::take_bottom(whole, line_of(s.note));
        ui::take_bottom(whole, s.gap);
    }
    places.rows = whole;
    places.room = room_in(frame, whole, places.across);
    if (places.room < all) {
        places.turn = ui::take_bottom(rest, frame.small() ? s.foot_button : 96);
        ui::take_bottom(rest, s.gap);
        places.rows = rest;
        places.room = room_in(frame, rest, places.across);
        places.pages = (all + places.room - 1) / places.room;
        places.hint = frame.small() ? Rect{} : places.hint;
    } else {
        places.room = all;
    }
    return places;
}

/// Back, where we are, on.
std::array<Rect, 3> turn_places(const Frame& frame, Rect row) {
    const double gap = frame.sizes.gap;
    const double step =
        frame.large() ? (row.w - (frame.small() ? 110 : 210)) / 2 - gap : (row.w - 2 * gap) / 3;
    const Rect back = ui::take_left(row, step);
    const Rect on = ui::take_right(row, step);
    return {back, row.inset(gap, 0), on};
}

/// The page that is shown: the last one instead of one that is not there.
std::size_t page_of(const Services& screen, const Places& places) {
    return std::min(screen.page, places.pages - 1);
}

std::vector<Rect> row_places(const Places& places, const Frame& frame) {
    const double gap = frame.sizes.gap;
    const std::size_t down = (places.room + places.across - 1) / places.across;
    const double gaps = gap * static_cast<double>(down - 1);
    const Rect& all = places.rows;
    const double height = std::min(all.h, row_height_max * static_cast<double>(down) + gaps);
    return ui::grid({all.x, all.y, all.w, height}, places.across, down, gap);
}

bool quota_full(const Board& board, const ServiceId& service) {
    const ServiceRow* row = find_row(board, service);
    return row && row->quota_full;
}

void draw_hint(const Scene& scene, const Rect& where) {
    const Sizes& s = scene.sizes();
    const double side = scene.frame.small() ? 34 : 64;
    const Rect icon{where.x, where.center().y - side / 2, side, side};
    const double x = icon.right() + (scene.frame.small() ? 12 : 20);
    scene.canvas.icon("priority", icon, scene.look.on_priority);
    scene.canvas.text(
        scene.words.text(scene.frame.small() ? "kiosk.priority_hint_short" : "kiosk.priority_hint"),
        {x, where.y, where.right() - x, where.h},
        {.size = s.note,
         .color = scene.look.ink,
         .lines_max = scene.frame.small() ? 1 : 3,
         .size_min = s.least,
         .strong = Font::bold});
}

void draw_wait_heads(const Scene& scene, const Places& places) {
    const bool upright = scene.frame.upright();
    for (const Rect& column : ui::columns(places.title, places.across, scene.sizes().gap)) {
        const Rect line{column.right() - 300, column.bottom() - (upright ? 82 : 64), 300,
                        upright ? 56.0 : 46.0};
        scene.canvas.text(scene.words.text("kiosk.wait_column"), line,
                          {.font = Font::medium,
                           .size = scene.sizes().note,
                           .color = scene.look.ink2,
                           .align = Align::right,
                           .size_min = scene.sizes().least});
    }
}

} // namespace

std::size_t pages_of(const Kiosk& kiosk, Shape shape) {
    return places_of(kiosk, frame_of(kiosk, shape)).pages;
}

void targets_of(const Services& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets) {
    const Board& board = *kiosk.board;
    const Places places = places_of(kiosk, frame);
    const std::size_t page = page_of(screen, places);
    const auto rows = row_places(places, frame);
    const std::size_t first = page * places.room;
    const std::size_t count = std::min(places.room, board.settings.services.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
        const ServiceId& service = board.settings.services[first + i].id;
        const Use use = quota_full(board, service) ? Use::locked : Use::open;
        targets.push_back({rows[i], ServiceTouched{service}, use});
    }
    if (places.pages > 1) {
        const auto parts = turn_places(frame, places.turn);
        const bool last = page + 1 == places.pages;
        targets.push_back({parts[0], PageTouched{page == 0 ? 0 : page - 1},
                           page == 0 ? Use::locked : Use::open, Rank::second, "kiosk.page_previous",
                           "arrow-left"});
        targets.push_back({parts[2], PageTouched{page + 1}, last ? Use::locked : Use::open,
                           Rank::second, "kiosk.page_next", "arrow-right"});
    }
    targets.push_back({places.rate, RateTouched{}, Use::open, Rank::second,
                       frame.small() ? "kiosk.rate_short" : "kiosk.rate",
                       frame.small() && frame.large() ? "" : "speech"});
}

void draw_screen(const Services& screen, const Scene& scene) {
    draw_title(scene, scene.words.text("kiosk.choose_service"),
               scene.words.text("kiosk.choose_service_how"));
    const Places places = places_of(scene.kiosk, scene.frame);
    const bool covered = scene.frame.cover.h > 0;
    if (!covered && !scene.frame.small() && !scene.frame.large()) {
        draw_wait_heads(scene, places);
    }
    if (places.hint.h > 0) {
        draw_hint(scene, places.hint);
    }
    if (places.pages > 1) {
        const std::string page = std::to_string(page_of(screen, places) + 1);
        const std::string pages = std::to_string(places.pages);
        const bool brief = scene.frame.small() && scene.frame.large();
        scene.canvas.text(scene.words.text(brief ? "kiosk.page_short" : "kiosk.page",
                                           {{"page", page}, {"pages", pages}}),
                          turn_places(scene.frame, places.turn)[1],
                          {.size = std::max(scene.sizes().least, scene.sizes().body - 1),
                           .color = scene.look.ink2,
                           .align = Align::center,
                           .lines_max = 2,
                           .size_min = scene.sizes().least,
                           .line_height = 1.1});
    }
}

} // namespace giliran::kiosk
