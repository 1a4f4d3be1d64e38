// What every screen shares: its bands, the office's name and clock above, and the buttons. The foot
// is in foot.cpp, titles and notices in heading.cpp.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

#include <cmath>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

/// The share of an upright screen in which low reach keeps nothing to touch.
constexpr double out_of_reach = 0.29;

/// Screens that have a title and something to choose under it.
bool titled(const Screen& screen) {
    return std::holds_alternative<Services>(screen) || std::holds_alternative<StillWanted>(screen)
           || std::holds_alternative<Bring>(screen) || std::holds_alternative<LaneChoice>(screen)
           || std::holds_alternative<RateNumber>(screen)
           || std::holds_alternative<RateFaces>(screen) || std::holds_alternative<Writing>(screen)
           || std::holds_alternative<SurveyAsked>(screen)
           || std::holds_alternative<SurveyAge>(screen)
           || std::holds_alternative<ServicePin>(screen)
           || std::holds_alternative<ServiceMenu>(screen);
}

/// The small design keeps a button, or the pad, beside the title of all others.
bool has_whole_title(const Kiosk& kiosk, const Frame& frame) {
    return !frame.small() || std::holds_alternative<RateFaces>(kiosk.screen)
           || std::holds_alternative<Writing>(kiosk.screen);
}

Rect mark_in(const Frame& frame) {
    const double mark = frame.small() ? 26 : 36;
    return {frame.sizes.margin, frame.header.center().y - mark / 2, mark * 8 / 3, mark};
}

bool has_title_line(const Kiosk& kiosk, const Frame& frame) {
    if (!frame.small()) {
        return true;
    }
    if (const auto* faces = std::get_if<RateFaces>(&kiosk.screen)) {
        // the visit that is rated is always named; reasons need the room
        return faces->opinion.score == 0 || !frame.large();
    }
    if (std::holds_alternative<Bring>(kiosk.screen)) {
        return !frame.large(); // the papers need the room
    }
    return frame.service_in_line() && chosen_service(kiosk.screen) != nullptr;
}

/// The clock's room; the date stands under it where letters leave room.
double clock_width(const Frame& frame) {
    return frame.small() ? 140 : frame.large() ? 200 : 250;
}

void draw_office(const Scene& scene, const Settings& settings) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const double middle = frame.header.center().y;
    const double x = s.margin + (frame.small() ? 84 : 122);
    const double width = frame.header.right() - s.margin - clock_width(frame) - 24 - x;
    const bool brief = frame.large() || frame.small();
    const ui::TextStyle name{.font = Font::semibold,
                             .size = s.note + (frame.large() ? 0 : 2),
                             .color = scene.look.on_header,
                             .size_min = s.least};
    const ui::TextStyle place{.font = Font::medium,
                              .size = s.note + (frame.large() ? 0 : 1),
                              .color = scene.look.accent,
                              .size_min = s.least};
    const std::string& words = brief ? settings.short_name : settings.name;
    if (!frame.small()) {
        const double step = frame.large() ? 52 : 44;
        scene.canvas.text(words, {x, middle - step + 2, width, step - 4}, name);
        scene.canvas.text(settings.place, {x, middle + 2, width, step - 4}, place);
        return;
    }
    const Rect drawn = scene.canvas.text(words, {x, frame.header.y, width, frame.header.h}, name);
    const double from = drawn.right() + 14;
    const Rect beside{from, frame.header.y, x + width - from, frame.header.h};
    if (fits(scene, settings.place, beside.w, place)) {
        scene.canvas.text(settings.place, beside, place);
    }
}

void draw_clock(const Scene& scene, Instant now) {
    const Frame& frame = scene.frame;
    const Rect& band = frame.header;
    const double width = clock_width(frame);
    const Rect where{band.right() - frame.sizes.margin - width, band.y, width, band.h};
    const LocalTime local = local_time(now, scene.kiosk.ahead_of_utc_min);
    const bool dated = !frame.small() && !frame.large();
    const double middle = band.center().y;
    scene.canvas.text(ui::clock_text(scene.words, local.minute_of_day),
                      dated ? Rect{where.x, middle - 48, width, 60} : where,
                      {.font = Font::display_bold,
                       .size = frame.small() ? 44.0 : 66.0,
                       .color = scene.look.on_header,
                       .align = Align::right});
    if (dated) {
        scene.canvas.text(short_date_text(scene.words, local.day),
                          {where.x, middle + 22, width, 36},
                          {.size = 27, .color = scene.look.on_header2, .align = Align::right});
    }
}

void draw_header(const Scene& scene) {
    const Frame& frame = scene.frame;
    const Rect& band = frame.header;
    const ui::WeaveStyle weave{
        .thread = scene.look.weave, .ground = scene.look.weave_ground, .line = scene.look.weave};
    scene.canvas.box(band, {.fill = scene.look.header});
    if (frame.cover.h > 0) {
        scene.canvas.box(frame.cover, {.fill = scene.look.header});
        scene.canvas.weave_shoots(
            frame.weave,
            {.thread = scene.look.weave, .ground = scene.look.header, .line = scene.look.weave});
    } else {
        scene.canvas.weave_chain(frame.weave, weave);
    }
    if (frame.small() && tells_rest(scene.kiosk)) {
        return; // the time left stands here
    }
    scene.canvas.mark(mark_in(frame), scene.look.on_header);
    if (scene.kiosk.board) {
        draw_office(scene, scene.kiosk.board->settings);
    }
    if (scene.kiosk.board && scene.kiosk.server_now) {
        draw_clock(scene, *scene.kiosk.server_now);
    }
}

} // namespace

Rect mark_place(const Frame& frame) {
    constexpr double around = 12;
    const Rect mark = mark_in(frame);
    return {mark.x - around, mark.y - around, mark.w + 2 * around, mark.h + 2 * around};
}

Frame frame_of(const Kiosk& kiosk, Shape shape) {
    Frame frame;
    frame.shape = shape;
    frame.letters = kiosk.looks.letters;
    frame.sizes = sizes_of(shape, frame.letters);
    frame.title_line = has_title_line(kiosk, frame);
    frame.whole_title = has_whole_title(kiosk, frame);
    const bool upright = frame.upright();
    const bool small = frame.small();
    const Size size = size_of(shape);
    Rect rest{0, 0, size.width / scale_of(shape), size.height / scale_of(shape)};
    const double reach = rest.h * out_of_reach;
    frame.header = ui::take_top(rest, upright ? 168 : small ? 52 : 124);
    if (upright && kiosk.looks.reach == Reach::low && titled(kiosk.screen)) {
        constexpr double shoots = 72;
        frame.cover = ui::take_top(rest, std::ceil(reach) - shoots - rest.y);
        frame.weave = ui::take_top(rest, shoots);
        rest = {rest.x, rest.y + 28, rest.w, rest.h - 28};
    } else {
        frame.weave = ui::take_top(rest, upright ? 38 : small ? 12 : 32);
    }
    frame.banner = ui::take_top(rest, printer_banner_height(kiosk, frame));
    frame.foot = ui::take_bottom(rest, foot_height(kiosk, frame));
    frame.body = {frame.sizes.margin, rest.y, rest.w - 2 * frame.sizes.margin,
                  rest.h - (small ? 12 : 24)};
    return frame;
}

void draw_frame(const Scene& scene) {
    draw_header(scene);
    draw_printer_banner(scene);
    draw_foot(scene);
}

std::string_view icon_of(const Scene& scene, const Service& service) {
    return scene.canvas.has_icon(service.icon) ? std::string_view{service.icon} : "document";
}

void draw_service_card(const Scene& scene, const Rect& where, const Service& service) {
    const Sizes& s = scene.sizes();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    Rect rest = where;
    const Rect tile = ui::take_left(rest, 124);
    scene.canvas.box(tile.inset(scene.look.edge_width),
                     {.fill = scene.look.tile, .radius = s.radius, .corners = ui::Corners::left});
    scene.canvas.icon(icon_of(scene, service), ui::centered(tile, 64, 64), scene.look.on_tile);
    const double middle = where.center().y;
    const double width = rest.w - 56;
    scene.canvas.text(
        scene.say(service.name), {rest.x + 28, middle - 48, width, 52},
        {.font = Font::semibold, .size = s.name, .color = scene.look.ink, .size_min = s.least});
    scene.canvas.text(scene.say(service.detail), {rest.x + 28, middle + 6, width, 42},
                      {.size = s.note, .color = scene.look.ink2, .size_min = s.least});
}

void draw_label(ui::Canvas& canvas, const Rect& where, std::string_view icon,
                std::string_view label, const ui::TextStyle& style) {
    if (icon.empty()) {
        ui::TextStyle centered = style;
        centered.align = Align::center;
        canvas.text(label, where, centered);
        return;
    }
    const double side = std::round(style.size * 1.1);
    const double between = std::round(style.size * 0.4);
    const Rect room{where.x, where.y, where.w - side - between, where.h};
    const double width = canvas.measured(label, room, style).w;
    const double x = where.x + (where.w - side - between - width) / 2;
    canvas.icon(icon, {x, where.center().y - side / 2, side, side}, style.color);
    canvas.text(label, {x + side + between, where.y, std::min(width + 2, room.w), where.h}, style);
}

void draw_button(const Scene& scene, const Target& target, const ButtonStyle& style) {
    const ui::Palette& look = scene.look;
    const bool pressed = scene.pressed(target.touch);
    const bool locked = style.use == Use::locked;
    const bool filled = pressed || style.rank == Rank::primary;
    ui::BoxStyle box{.fill = look.second,
                     .edge = look.second_edge,
                     .edge_width = look.edge_width_main,
                     .radius = scene.sizes().radius};
    ui::Color ink = look.on_second;
    if (locked) {
        box.fill = look.locked;
        box.edge = look.locked_edge;
        ink = look.on_locked;
    } else if (filled) {
        box.fill = pressed ? look.pressed : look.primary;
        box.edge = box.fill;
        ink = look.on_primary;
    }
    scene.canvas.box(target.where, box);
    const bool roomy = !scene.frame.small();
    draw_label(scene.canvas, target.where.inset(roomy ? 20 : 10, roomy ? 8 : 0),
               locked ? "lock" : target.icon, scene.words.text(target.word),
               {.font = Font::semibold,
                .size = style.size,
                .color = ink,
                .lines_max = roomy && !scene.frame.large() ? 1 : 2,
                .size_min = scene.sizes().least,
                .line_height = roomy ? 1.12 : 0.96});
}

void draw_plain(const Scene& scene, const Target& target) {
    const Sizes& s = scene.sizes();
    const double height = target.where.h;
    const double size = height < s.main_button * 0.87 ? s.foot + (scene.frame.large() ? 0 : 3)
                        : height < s.main_button + 20 ? s.button
                                                      : s.button + 6;
    draw_button(scene, target, {target.rank, target.use, size});
}

bool fits(const Scene& scene, std::string_view words, double width, const ui::TextStyle& style) {
    ui::TextStyle least = style;
    least.size = style.size_min > 0 ? style.size_min : style.size;
    least.lines_max = 1;
    return scene.canvas.measured(words, {0, 0, 1e5, 1e3}, least).w <= width;
}

std::string unbroken(std::string clock) {
    constexpr std::pair<std::string_view, std::string_view> kept[] = {{" ", "\u00A0"},
                                                                      {"–", "–\u2060"}};
    for (const auto& [from, to] : kept) {
        if (const auto at = clock.find(from); at != std::string::npos) {
            clock.replace(at, from.size(), to);
        }
    }
    return clock;
}

std::string clock_at(const Scene& scene, std::int32_t minute_of_day) {
    return unbroken(
        ui::clock_zone_text(scene.words, minute_of_day, scene.kiosk.board->settings.zone_label));
}

} // namespace giliran::kiosk
