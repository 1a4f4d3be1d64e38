// The first screen: what the office does, and how long each of it takes now.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/opening.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double row_height_max = 190;
constexpr double page_bar = 96;

struct Places {
    Rect title;
    Rect rows;
    Rect pages; // empty when one page holds them all
    Rect hint;
    Rect rate;
};

Places places_of(const Kiosk& kiosk, const Frame& frame) {
    const bool portrait = frame.shape == Shape::portrait;
    Places places;
    Rect rest = frame.body;
    places.title = ui::take_top(rest, title_height(frame.shape));
    Rect strip = ui::take_bottom(rest, portrait ? 132 : button_height);
    ui::take_bottom(rest, gap);
    places.rate = ui::take_right(strip, portrait ? 484 : 560);
    ui::take_right(strip, 24);
    places.hint = strip;
    if (pages_of(*kiosk.board) > 1) {
        places.pages = ui::take_bottom(rest, page_bar);
        ui::take_bottom(rest, gap);
    }
    places.rows = rest;
    return places;
}

/// The services of the page, and how many rows each page has room for.
struct Page {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t room = 0;
};

Page page_of(const Services& screen, const Board& board) {
    const std::size_t all = board.settings.services.size();
    if (pages_of(board) == 1) {
        return {0, all, all};
    }
    const std::size_t first = screen.page * services_a_page;
    return {first, std::min(services_a_page, all - first), services_a_page};
}

std::vector<Rect> row_places(const Rect& all, std::size_t room, Shape shape) {
    const std::size_t across = shape == Shape::portrait ? 1 : 2;
    const std::size_t down = (room + across - 1) / across;
    const double gaps = gap * static_cast<double>(down - 1);
    const double height = std::min(all.h, row_height_max * static_cast<double>(down) + gaps);
    return ui::grid({all.x, all.y, all.w, height}, across, down, gap);
}

bool quota_full(const Board& board, const ServiceId& service) {
    const ServiceRow* row = find_row(board, service);
    return row && row->quota_full;
}

/// What stands at the right of a row: the figure, and the line below it.
struct Right {
    std::string figure;
    std::string below;
    std::string_view icon;
    ui::Color color;
    double size = 44;
};

std::string when_again(const Scene& scene) {
    const LocalTime now = local_time(*scene.kiosk.server_now, scene.kiosk.ahead_of_utc_min);
    const auto opening = opening_after(scene.kiosk.board->settings, now.day);
    if (!opening) {
        return {};
    }
    const std::string clock = ui::clock_text(scene.words, opening->minute_of_day);
    if (opening->day.number == now.day.number + 1) {
        return scene.words.text("kiosk.again_tomorrow", {{"clock", clock}});
    }
    const std::string day = ui::weekday_text(scene.words, weekday_of(opening->day));
    return scene.words.text("kiosk.again_on", {{"day", day}, {"clock", clock}});
}

Right right_of(const Scene& scene, const ServiceRow& row) {
    if (row.quota_full) {
        return {scene.words.text("kiosk.quota_full"), when_again(scene), "", scene.look.on_locked,
                38};
    }
    const bool nobody = hall_empty_for(row);
    const std::string people = nobody ? scene.words.text("kiosk.nobody_waiting")
                                      : ui::people_text(scene.words, static_cast<int>(row.waiting));
    const std::string_view icon = nobody ? "check" : "people";
    if (!row.general.range) {
        return {wait_text(scene.words, row.general), people, icon, scene.look.ink2, 34};
    }
    const bool at_once = row.general.range->high_min == 0;
    return {wait_text(scene.words, row.general), people, icon,
            at_once ? scene.look.good : scene.look.figure, 44};
}

void draw_tile(const Scene& scene, const Rect& tile, const Service& service, const Target& target) {
    const ui::Palette& look = scene.look;
    const bool locked = target.use == Use::locked;
    const ui::Color ground = locked ? look.locked : look.tile;
    scene.canvas.box(tile, {.fill = scene.pressed(target.touch) ? look.pressed : ground,
                            .radius = radius,
                            .corners = ui::Corners::left});
    const double letter = 36;
    const double icon = std::min(60.0, tile.h - letter - 24);
    const double top = tile.center().y - (icon + letter + 4) / 2;
    scene.canvas.icon(locked ? "lock" : icon_of(scene, service),
                      {tile.center().x - icon / 2, top, icon, icon},
                      locked ? look.on_locked : look.on_tile);
    scene.canvas.text(std::string(1, service.prefix), {tile.x, top + icon + 4, tile.w, letter},
                      {.font = Font::bold,
                       .size = 32,
                       .color = locked ? look.on_locked : look.tile_letter,
                       .align = Align::center});
}

void draw_right(const Scene& scene, const Rect& where, const Right& right) {
    const double middle = where.center().y;
    scene.canvas.text(right.figure, {where.x, middle - 46, where.w, 48},
                      {.font = Font::bold,
                       .size = right.size,
                       .color = right.color,
                       .align = Align::right,
                       .size_min = 27,
                       .digits = ui::Digits::proportional});
    if (right.below.empty()) {
        return;
    }
    const Rect below = scene.canvas.text(right.below, {where.x + 44, middle + 10, where.w - 44, 38},
                                         {.size = 29,
                                          .color = scene.look.ink2,
                                          .align = Align::right,
                                          .size_min = 27,
                                          .digits = ui::Digits::proportional});
    if (!right.icon.empty()) {
        scene.canvas.icon(right.icon, {below.x - 42, middle + 14, 30, 30}, scene.look.ink2);
    }
}

void draw_hint(const Scene& scene, const Rect& where) {
    const Rect icon{where.x, where.center().y - 32, 64, 64};
    scene.canvas.icon("priority", icon, scene.look.on_priority);
    scene.canvas.text(scene.words.text("kiosk.priority_hint"),
                      {icon.right() + 20, where.y, where.right() - icon.right() - 20, where.h},
                      {.size = 29,
                       .color = scene.look.ink,
                       .lines_max = 3,
                       .size_min = 27,
                       .strong = Font::bold});
}

} // namespace

void targets_of(const Services& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets) {
    const Board& board = *kiosk.board;
    const Places places = places_of(kiosk, frame);
    const Page page = page_of(screen, board);
    const auto rows = row_places(places.rows, page.room, frame.shape);
    for (std::size_t i = 0; i < page.count; ++i) {
        const ServiceId& service = board.settings.services[page.first + i].id;
        const Use use = quota_full(board, service) ? Use::locked : Use::open;
        targets.push_back({rows[i], ServiceTouched{service}, use});
    }
    if (places.pages.h > 0) {
        const auto parts = ui::columns(places.pages, 3, gap);
        const bool last = screen.page + 1 == pages_of(board);
        targets.push_back({parts[0], PageTouched{Step::previous},
                           screen.page == 0 ? Use::locked : Use::open, Rank::second,
                           "kiosk.page_previous", "arrow-left"});
        targets.push_back({parts[2], PageTouched{Step::next}, last ? Use::locked : Use::open,
                           Rank::second, "kiosk.page_next", "arrow-right"});
    }
    targets.push_back(
        {places.rate, RateTouched{}, Use::open, Rank::second, "kiosk.rate", "speech"});
}

void draw_screen(const Services& screen, const Scene& scene) {
    draw_title(scene, scene.words.text("kiosk.choose_service"),
               scene.words.text("kiosk.choose_service_how"));
    const Places places = places_of(scene.kiosk, scene.frame);
    const bool portrait = scene.frame.shape == Shape::portrait;
    for (const Rect& column : ui::columns(places.title, portrait ? 1 : 2, gap)) {
        const Rect line{column.right() - 300, column.bottom() - (portrait ? 82 : 64), 300,
                        portrait ? 56.0 : 46.0};
        scene.canvas.text(scene.words.text("kiosk.wait_column"), line,
                          {.font = Font::medium,
                           .size = 29,
                           .color = scene.look.ink2,
                           .align = Align::right,
                           .size_min = 27});
    }
    draw_hint(scene, places.hint);
    if (places.pages.h > 0) {
        const std::string page = std::to_string(screen.page + 1);
        const std::string pages = std::to_string(pages_of(*scene.kiosk.board));
        scene.canvas.text(scene.words.text("kiosk.page", {{"page", page}, {"pages", pages}}),
                          ui::columns(places.pages, 3, gap)[1],
                          {.size = 32, .color = scene.look.ink2, .align = Align::center});
    }
}

void draw_place(const Scene& scene, const Target& target, const ServiceTouched& touched) {
    const Board& board = *scene.kiosk.board;
    const Service& service = *find_service(board.settings, touched.service);
    const ui::Palette& look = scene.look;
    const bool locked = target.use == Use::locked;
    const Rect& where = target.where;
    scene.canvas.box(where, {.fill = locked ? look.locked : look.card, .radius = radius});
    Rect rest = where;
    const bool portrait = scene.frame.shape == Shape::portrait;
    draw_tile(scene, ui::take_left(rest, portrait ? 128 : 108), service, target);
    scene.canvas.box(where, {.edge = locked ? look.locked_edge : look.edge,
                             .edge_width = look.edge_width,
                             .radius = radius});
    const Rect end = ui::take_right(rest, locked ? 28 : portrait ? 70 : 60);
    if (!locked) {
        scene.canvas.icon("chevron", ui::centered(end, 40, 40), look.title);
    }
    const Rect right = ui::take_right(rest, portrait ? 320 : 284);
    const Rect words = rest.inset(portrait ? 24 : 18, 0);
    const double middle = where.center().y;
    scene.canvas.text(scene.say(service.name), {words.x, middle - 46, words.w, 48},
                      {.font = Font::semibold,
                       .size = 43,
                       .color = locked ? look.on_locked : look.ink,
                       .size_min = 27});
    scene.canvas.text(scene.say(service.detail), {words.x, middle + 10, words.w, 38},
                      {.size = 28, .color = locked ? look.on_locked : look.ink2, .size_min = 27});
    if (const ServiceRow* row = find_row(board, touched.service)) {
        draw_right(scene, right, right_of(scene, *row));
    }
}

} // namespace giliran::kiosk
