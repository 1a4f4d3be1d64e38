// A service as a row to touch: its letter and icon, its name, and how long it takes now.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/opening.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

#include <cmath>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

/// What stands at the right of a row: the figure, and the line below it.
struct Right {
    std::string figure;
    std::string below;
    std::string_view icon;
    ui::Color color;
    double size = 0;
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
                std::max(scene.sizes().least, scene.sizes().figure - 6)};
    }
    const bool nobody = hall_empty_for(row);
    const std::string people = nobody ? scene.words.text("kiosk.nobody_waiting")
                                      : ui::people_text(scene.words, static_cast<int>(row.waiting));
    const std::string_view icon = nobody ? "check" : "people";
    if (!row.general.range) {
        return {wait_text(scene.words, row.general), scene.frame.large() ? "" : people, icon,
                scene.look.ink2, std::max(scene.sizes().least, scene.sizes().figure - 10)};
    }
    const bool at_once = row.general.range->high_min == 0;
    return {wait_text(scene.words, row.general), people, icon,
            at_once ? scene.look.good : scene.look.figure, scene.sizes().figure};
}

void draw_tile(const Scene& scene, const Rect& tile, const Service& service, const Target& target) {
    const ui::Palette& look = scene.look;
    const Sizes& s = scene.sizes();
    const bool locked = target.use == Use::locked;
    const bool pressed = scene.pressed(target.touch);
    const ui::Color ground = locked ? look.locked : look.tile;
    scene.canvas.box(tile, {.fill = pressed ? look.pressed : ground,
                            .radius = s.radius,
                            .corners = ui::Corners::left});
    const ui::Color sign = locked ? look.on_locked : pressed ? look.on_primary : look.on_tile;
    const ui::Color ink = locked ? look.on_locked : pressed ? look.on_primary : look.tile_letter;
    const double size = std::max(s.least, 32.0);
    const ui::TextStyle style{
        .font = Font::bold, .size = size, .color = ink, .align = Align::center};
    const std::string letter(1, service.prefix);
    const std::string_view icon_name = locked ? "lock" : icon_of(scene, service);
    const double between = 6;
    const double icon = std::min({60.0, tile.w - 24, tile.h - 0.73 * size - between - 18});
    if (scene.frame.large() && !locked) { // the letter alone: it is what will be called
        scene.canvas.text(
            letter, tile,
            {.font = Font::bold, .size = s.strong, .color = ink, .align = Align::center});
        return;
    }
    const double capital = 0.73 * size;
    const double top = tile.center().y - (icon + capital + between) / 2;
    scene.canvas.icon(icon_name, {tile.center().x - icon / 2, top, icon, icon}, sign);
    scene.canvas.text(letter, {tile.x, top + icon + between, tile.w, capital}, style);
}

/// Two lines in the middle of a row.
struct Lines {
    Rect upper;
    Rect lower;
};

Lines two_lines(const Scene& scene, const Rect& where) {
    const double middle = where.center().y;
    if (scene.frame.large() || scene.frame.small()) {
        const double half = std::min(where.h / 2 - 2, scene.sizes().name * 1.1);
        return {{where.x, middle - half, where.w, half}, {where.x, middle, where.w, half}};
    }
    return {{where.x, middle - 46, where.w, 48}, {where.x, middle + 10, where.w, 38}};
}

void draw_right(const Scene& scene, const Rect& where, const Right& right) {
    const Sizes& s = scene.sizes();
    ui::TextStyle figure{.font = Font::bold,
                         .size = right.size,
                         .color = right.color,
                         .align = Align::right,
                         .lines_max = 2,
                         .size_min = s.least,
                         .line_height = 1.02,
                         .digits = ui::Digits::proportional};
    const bool narrow = scene.frame.small() || !fits(scene, right.figure, where.w, figure);
    if (right.below.empty() || narrow) {
        scene.canvas.text(right.figure, where, figure);
        return;
    }
    figure.lines_max = 1;
    const Lines lines = two_lines(scene, where);
    scene.canvas.text(right.figure, lines.upper, figure);
    const double icon = std::round(s.note * 1.05);
    const bool bare = right.icon.empty() || scene.frame.large();
    Rect under = lines.lower;
    if (!bare) {
        ui::take_left(under, icon + 12);
    }
    const Rect below = scene.canvas.text(right.below, under,
                                         {.size = s.note,
                                          .color = scene.look.ink2,
                                          .align = Align::right,
                                          .size_min = s.least,
                                          .digits = ui::Digits::proportional});
    if (!bare) {
        scene.canvas.icon(right.icon,
                          {below.x - icon - 12, under.center().y - icon / 2, icon, icon},
                          scene.look.ink2);
    }
}

/// Two narrow columns: the wait under the name, and the people beside it where there is room.
void draw_narrow_row(const Scene& scene, const Rect& where, const std::string& name,
                     const ui::Color& ink, const Right& right) {
    const Sizes& s = scene.sizes();
    const double middle = where.center().y;
    ui::TextStyle style{.font = Font::semibold, .size = s.name, .color = ink, .size_min = s.least};
    Rect above{where.x, middle - 36, where.w, 36};
    Rect line{where.x, middle + 4, where.w, 34};
    if (!fits(scene, name, where.w, style)) { // two lines
        style.size = s.least;
        style.lines_max = 2;
        style.line_height = 0.87;
        above = {where.x, middle - 41, where.w, 50};
        line = {where.x, middle + 12, where.w, 24};
    }
    scene.canvas.text(name, above, style);
    const Rect figure = scene.canvas.text(right.figure, line,
                                          {.font = Font::bold,
                                           .size = s.figure - 4,
                                           .color = right.color,
                                           .size_min = s.least,
                                           .digits = ui::Digits::proportional});
    const ui::TextStyle below{.size = s.note,
                              .color = scene.look.ink2,
                              .align = Align::right,
                              .digits = ui::Digits::proportional};
    const double x = figure.right() + 14;
    if (fits(scene, right.below, line.right() - x, below)) {
        scene.canvas.text(right.below, {x, line.y, line.right() - x, line.h}, below);
    }
}

/// More than two lines of large letters: the wait gives way.
bool crowds(const Scene& scene, const std::string& name, double width, const ui::TextStyle& style) {
    ui::TextStyle least = style;
    least.size = style.size_min;
    least.lines_max = 9;
    return scene.canvas.measured(name, {0, 0, width, 1e3}, least).h > 2.3 * least.size;
}

/// Name at the left, wait at the right. Of a long name, or in large letters, the name alone on two
/// lines, without what is done there.
void draw_wide_row(const Scene& scene, Rect rest, const Service& service, const ui::Color& ink,
                   const ui::Color& ink2, const Right& right) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const std::string& name = scene.say(service.name);
    ui::TextStyle style{.font = Font::semibold, .size = s.name, .color = ink, .size_min = s.least};
    const double inset = frame.upright() ? 24 : frame.small() ? 10 : 18;
    double width = frame.small() ? 330 : frame.large() ? 360 : frame.upright() ? 320 : 284;
    if (frame.large() && crowds(scene, name, rest.w - width - 2 * inset, style)) {
        width = 256;
    }
    draw_right(scene, ui::take_right(rest, width), right);
    const Rect words = rest.inset(inset, 0);
    ui::TextStyle one_line = style;
    one_line.size_min = 34;
    if (frame.large() || !fits(scene, name, words.w, one_line)) {
        style.size = std::min(s.name, frame.large() ? s.name : 38.0);
        style.lines_max = 2;
        style.line_height = frame.large() ? 0.96 : 1.12;
        scene.canvas.text(name, words, style);
        return;
    }
    const Lines lines = two_lines(scene, words);
    scene.canvas.text(name, lines.upper, style);
    scene.canvas.text(scene.say(service.detail), lines.lower,
                      {.size = s.note - 1, .color = ink2, .size_min = s.least});
}

} // namespace

void draw_place(const Scene& scene, const Target& target, const ServiceTouched& touched) {
    const Board& board = *scene.kiosk.board;
    const Service& service = *find_service(board.settings, touched.service);
    const ui::Palette& look = scene.look;
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool locked = target.use == Use::locked;
    const bool chevron = !frame.large() && !frame.small();
    const Rect& where = target.where;
    scene.canvas.box(where, {.fill = locked ? look.locked : look.card, .radius = s.radius});
    Rect rest = where;
    draw_tile(scene, ui::take_left(rest, s.tile), service, target);
    scene.canvas.box(where, {.edge = locked ? look.locked_edge : look.edge,
                             .edge_width = look.edge_width,
                             .radius = s.radius});
    const double bare = frame.small() ? 12 : 28;
    const Rect end = ui::take_right(rest, locked || !chevron ? bare : frame.upright() ? 70 : 60);
    if (!locked && chevron) {
        scene.canvas.icon("chevron", ui::centered(end, 40, 40), look.title);
    }
    const ServiceRow* row = find_row(board, touched.service);
    const Right right = row ? right_of(scene, *row) : Right{};
    const ui::Color ink = locked ? look.on_locked : look.ink;
    if (frame.small() && !frame.large()) {
        ui::take_left(rest, 12);
        draw_narrow_row(scene, rest, scene.say(service.name), ink, right);
    } else {
        draw_wide_row(scene, rest, service, ink, locked ? look.on_locked : look.ink2, right);
    }
}

} // namespace giliran::kiosk
