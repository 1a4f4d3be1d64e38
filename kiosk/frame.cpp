// What every screen shares: the office's name and clock above, languages and the time left below,
// and the buttons.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

#include <cmath>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

constexpr double foot_button = 84;

bool on_ticket(const Kiosk& kiosk) {
    return std::holds_alternative<TicketShown>(kiosk.screen);
}

/// The foot tells how long the screen stays: always beside a ticket, elsewhere when it is about to
/// go.
bool tells_rest(const Kiosk& kiosk) {
    if (!returns_alone(kiosk)) {
        return false;
    }
    return on_ticket(kiosk) || rest_of(kiosk).left_ms <= warning_ms;
}

Rect more_time_place(const Frame& frame) {
    const double width = 392;
    return {frame.foot.right() - margin - width, frame.foot.y + 24, width, foot_button};
}

struct FootPlaces {
    Rect words;
    Rect bar;
    Rect slip; // where the paper comes out
};

FootPlaces foot_places(const Frame& frame) {
    const Rect button = more_time_place(frame);
    const double width = frame.shape == Shape::portrait ? button.x - margin - 24 : 640;
    const Rect words{margin, button.y, width, 44};
    const Rect bar{margin, button.y + 56, width, 14};
    const Rect slip = frame.shape == Shape::portrait
                          ? Rect{margin, button.bottom() + 14, frame.foot.w - 2 * margin, 56}
                          : Rect{words.right() + 40, button.y, button.x - words.right() - 80, 84};
    return {words, bar, slip};
}

void draw_rest_bar(const Scene& scene, const Rect& bar) {
    const Rest rest = rest_of(scene.kiosk);
    const double left = std::ceil(static_cast<double>(rest.left_ms) / 1000);
    const double share = left / (static_cast<double>(rest.of_ms) / 1000);
    scene.canvas.box(bar, {.fill = scene.look.card, .edge = scene.look.edge, .radius = bar.h / 2});
    scene.canvas.box({bar.x, bar.y, bar.w * share, bar.h},
                     {.fill = scene.look.primary, .radius = bar.h / 2});
}

void draw_rest(const Scene& scene) {
    const FootPlaces places = foot_places(scene.frame);
    const auto seconds = static_cast<int>((rest_of(scene.kiosk).left_ms + 999) / 1000);
    scene.canvas.text(
        scene.words.text("kiosk.back_in", {{"seconds", ui::seconds_text(scene.words, seconds)}}),
        places.words, {.size = 30, .color = scene.look.ink, .size_min = 27, .strong = Font::bold});
    draw_rest_bar(scene, places.bar);
}

void draw_paper_way(const Scene& scene) {
    const Rect where = foot_places(scene.frame).slip;
    const std::string& words = scene.words.text("kiosk.paper_below");
    const ui::TextStyle style{.font = Font::semibold,
                              .size = 33,
                              .color = scene.look.title,
                              .align = Align::center,
                              .size_min = 27};
    const Rect text = scene.canvas.text(words, where.inset(60, 0), style);
    for (const double x : {text.x - 58, text.right() + 22}) {
        scene.canvas.icon("arrow-down", {x, where.center().y - 18, 36, 36}, scene.look.title);
    }
}

void draw_header(const Scene& scene) {
    const Frame& frame = scene.frame;
    const Rect& band = frame.header;
    scene.canvas.box(band, {.fill = scene.look.header});
    scene.canvas.weave_chain(
        frame.weave,
        {.thread = scene.look.weave, .ground = scene.look.weave_ground, .line = scene.look.weave});
    scene.canvas.mark({margin, band.center().y - 18, 96, 36}, scene.look.on_header);
    if (!scene.kiosk.board) {
        return;
    }
    const Settings& settings = scene.kiosk.board->settings;
    const double middle = band.center().y;
    const double clock_x = band.right() - margin - 250;
    const double width = clock_x - 170 - 24;
    scene.canvas.text(
        settings.name, {170, middle - 42, width, 40},
        {.font = Font::semibold, .size = 31, .color = scene.look.on_header, .size_min = 27});
    scene.canvas.text(
        settings.place, {170, middle + 2, width, 40},
        {.font = Font::medium, .size = 30, .color = scene.look.accent, .size_min = 27});
    if (!scene.kiosk.server_now) {
        return;
    }
    const LocalTime local = local_time(*scene.kiosk.server_now, scene.kiosk.ahead_of_utc_min);
    scene.canvas.text(ui::clock_text(scene.words, local.minute_of_day),
                      {clock_x, middle - 48, 250, 60},
                      {.font = Font::display_bold,
                       .size = 66,
                       .color = scene.look.on_header,
                       .align = Align::right});
    scene.canvas.text(short_date_text(scene.words, local.day), {clock_x, middle + 22, 250, 36},
                      {.size = 27, .color = scene.look.on_header2, .align = Align::right});
}

} // namespace

Frame frame_of(const Kiosk& kiosk, Shape shape) {
    const Size size = size_of(shape);
    const bool portrait = shape == Shape::portrait;
    const bool paper_row = portrait && on_ticket(kiosk) && returns_alone(kiosk);
    Rect rest{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
    Frame frame;
    frame.shape = shape;
    frame.header = ui::take_top(rest, portrait ? 168 : 124);
    frame.weave = ui::take_top(rest, portrait ? 38 : 32);
    frame.banner = ui::take_top(rest, printer_banner_height(kiosk, shape));
    frame.foot = ui::take_bottom(rest, paper_row ? 196 : 132);
    frame.body = {margin, rest.y, rest.w - 2 * margin, rest.h - 24};
    return frame;
}

void foot_targets(const Kiosk& kiosk, const Frame& frame, std::vector<Target>& targets) {
    if (std::holds_alternative<Sending>(kiosk.screen)) {
        return; // while an ask is under way nothing else is possible
    }
    if (tells_rest(kiosk)) {
        targets.push_back({more_time_place(frame), MoreTimeTouched{}, Use::open, Rank::second,
                           "kiosk.more_time", "clock"});
        return;
    }
    const double across = std::min(frame.foot.w - 2 * margin, 984.0);
    const Rect row{margin, frame.foot.y + 24, across, foot_button};
    const auto places = ui::columns(row, 2, gap);
    targets.push_back({places[0], LanguageTouched{Language::indonesian}});
    targets.push_back({places[1], LanguageTouched{Language::english}});
}

void draw_frame(const Scene& scene) {
    draw_header(scene);
    draw_printer_banner(scene);
    const Rect& foot = scene.frame.foot;
    scene.canvas.box(foot, {.fill = scene.look.foot});
    scene.canvas.line({foot.x, foot.y}, {foot.right(), foot.y}, scene.look.edge_passive, 2);
    if (!returns_alone(scene.kiosk) || std::holds_alternative<Sending>(scene.kiosk.screen)) {
        return;
    }
    if (tells_rest(scene.kiosk)) {
        draw_rest(scene);
        if (on_ticket(scene.kiosk)) {
            draw_paper_way(scene);
        }
    } else {
        draw_rest_bar(scene, {foot.x + margin, foot.y - 3, foot.w - 2 * margin, 6});
    }
}

std::string_view icon_of(const Scene& scene, const Service& service) {
    return scene.canvas.has_icon(service.icon) ? std::string_view{service.icon} : "document";
}

void draw_service_card(const Scene& scene, const Rect& where, const Service& service) {
    scene.canvas.box(where,
                     {.fill = scene.look.card, .edge = scene.look.edge_passive, .radius = radius});
    Rect rest = where;
    const Rect tile = ui::take_left(rest, 124);
    scene.canvas.box(tile,
                     {.fill = scene.look.tile, .radius = radius, .corners = ui::Corners::left});
    scene.canvas.icon(icon_of(scene, service), ui::centered(tile, 64, 64), scene.look.on_tile);
    const double middle = where.center().y;
    const double width = rest.w - 56;
    scene.canvas.text(
        scene.say(service.name), {rest.x + 28, middle - 44, width, 48},
        {.font = Font::semibold, .size = 42, .color = scene.look.ink, .size_min = 27});
    scene.canvas.text(scene.say(service.detail), {rest.x + 28, middle + 8, width, 38},
                      {.size = 29, .color = scene.look.ink2, .size_min = 27});
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
    const double between = std::round(style.size * 0.5);
    const Rect room{where.x, where.y, where.w - side - between, where.h};
    const double width = canvas.measured(label, room, style).w;
    const double x = where.x + (where.w - side - between - width) / 2;
    canvas.icon(icon, {x, where.center().y - side / 2, side, side}, style.color);
    canvas.text(label, {x + side + between, where.y, width + 2, where.h}, style);
}

void draw_button(const Scene& scene, const Target& target, const ButtonStyle& style) {
    const ui::Palette& look = scene.look;
    const bool pressed = scene.pressed(target.touch);
    const bool locked = style.use == Use::locked;
    const bool filled = pressed || style.rank == Rank::primary;
    ui::BoxStyle box{.fill = look.second,
                     .edge = look.second_edge,
                     .edge_width = look.edge_width_main,
                     .radius = radius};
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
    draw_label(
        scene.canvas, target.where.inset(20, 8), locked ? "lock" : target.icon,
        scene.words.text(target.word),
        {.font = Font::semibold, .size = style.size, .color = ink, .lines_max = 1, .size_min = 27});
}

void draw_plain(const Scene& scene, const Target& target) {
    const double size = target.where.h < 100 ? 32 : target.where.h < 130 ? 38 : 44;
    draw_button(scene, target, {target.rank, target.use, size});
}

void draw_place(const Scene& scene, const Target& target, const LanguageTouched& language) {
    const ui::Palette& look = scene.look;
    const bool chosen = language.language == scene.kiosk.language;
    const bool filled = chosen || scene.pressed(target.touch);
    const std::string& name = scene.words.text(
        language.language == Language::indonesian ? "kiosk.indonesian" : "kiosk.english");
    scene.canvas.box(target.where, {.fill = filled ? look.primary : look.second,
                                    .edge = filled ? look.primary : look.edge,
                                    .edge_width = look.edge_width,
                                    .radius = radius});
    draw_label(
        scene.canvas, target.where, chosen ? "check" : "", name,
        {.font = Font::medium, .size = 32, .color = filled ? look.on_primary : look.on_second});
}

double title_height(Shape shape) {
    return shape == Shape::portrait ? 186 : 148;
}

Rect draw_title(const Scene& scene, std::string_view title, std::string_view line) {
    const bool portrait = scene.frame.shape == Shape::portrait;
    Rect rest = scene.frame.body;
    Rect head = ui::take_top(rest, title_height(scene.frame.shape));
    ui::take_top(head, portrait ? 34 : 22);
    scene.canvas.text(title, ui::take_top(head, portrait ? 70 : 62),
                      {.font = Font::display_bold,
                       .size = portrait ? 66.0 : 58.0,
                       .color = scene.look.title,
                       .size_min = 44});
    scene.canvas.text(line, ui::take_top(head, portrait ? 56 : 46),
                      {.size = 33, .color = scene.look.ink2, .size_min = 27, .strong = Font::bold});
    return rest;
}

void draw_notice(const Scene& scene, const Rect& where, const Notice& notice) {
    const bool portrait = scene.frame.shape == Shape::portrait;
    const double circle = portrait ? 248 : 176;
    Rect rest = where;
    ui::take_top(rest, portrait ? 84 : 36);
    const Rect top = ui::take_top(rest, circle);
    const Rect round = ui::centered(top, circle, circle);
    scene.canvas.box(
        round, {.fill = notice.tint, .edge = notice.color, .edge_width = 4, .radius = circle / 2});
    scene.canvas.icon(notice.icon, ui::centered(round, circle * 0.52, circle * 0.52), notice.color);
    ui::take_top(rest, portrait ? 48 : 24);
    const ui::TextStyle title{.font = Font::display_bold,
                              .size = portrait ? 68.0 : 58.0,
                              .color = scene.look.title,
                              .align = Align::center,
                              .valign = Valign::top,
                              .lines_max = 2,
                              .size_min = 48};
    const Rect room = rest.inset(portrait ? 20 : 160, 0);
    const Rect drawn = scene.canvas.text(notice.title, room, title);
    const double below = drawn.bottom() + (portrait ? 28 : 16);
    scene.canvas.text(notice.sentence, {room.x, below, room.w, rest.bottom() - below},
                      {.size = portrait ? 40.0 : 36.0,
                       .color = scene.look.ink2,
                       .align = Align::center,
                       .valign = Valign::top,
                       .lines_max = 7,
                       .size_min = 30,
                       .line_height = 1.34});
}

std::string clock_at(const Scene& scene, std::int32_t minute_of_day) {
    std::string clock =
        ui::clock_zone_text(scene.words, minute_of_day, scene.kiosk.board->settings.zone_label);
    if (const auto space = clock.find(' '); space != std::string::npos) {
        clock.replace(space, 1, "\u00A0"); // "08.00" and "WIB" stay on one line
    }
    return clock;
}

} // namespace giliran::kiosk
