// What a screen says first: its title with the line under it, in low reach on a cover above all
// that is touched; or, where it says one thing only, a notice in the middle.

#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

/// The title, and the line under it.
struct TitlePlaces {
    Rect title;
    Rect line;
};

/// Beside the sign of low reach, all of it only read.
TitlePlaces cover_places(const Frame& frame) {
    Rect rest = frame.cover.inset(frame.sizes.margin, 20);
    ui::take_left(rest, 150);
    TitlePlaces places;
    places.title = ui::take_top(rest, rest.h * 0.52);
    places.line = rest;
    return places;
}

TitlePlaces title_places(const Frame& frame) {
    const bool large = frame.large();
    Rect rest = frame.body;
    TitlePlaces places;
    ui::take_top(rest, frame.upright() ? 34 : frame.small() ? 6 : 22);
    const double tall = frame.upright() ? (large ? 86 : 70) : frame.small() ? 52 : 62;
    places.title = ui::take_top(rest, tall);
    const double lines = frame.upright() && large ? 2 : 1;
    const double spare = frame.upright() ? 14 : frame.small() ? 0 : 4;
    places.line = ui::take_top(rest, line_of(frame.sizes.body) * lines + spare);
    if (!frame.whole_title) {
        places.title.w -= title_button(frame).w + frame.sizes.gap;
    }
    return places;
}

} // namespace

double title_height(const Frame& frame) {
    if (frame.cover.h > 0) {
        return 0;
    }
    const TitlePlaces places = title_places(frame);
    const double bottom = frame.title_line ? places.line.bottom() : places.title.bottom();
    return bottom - frame.body.y + (frame.upright() ? 26 : frame.small() ? 8 : 18);
}

Rect title_button(const Frame& frame) {
    const double width = frame.large() ? 290 : 250;
    return {frame.body.right() - width, frame.body.y + 6, width, 54};
}

Rect draw_title(const Scene& scene, std::string_view title, std::string_view line) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool covered = frame.cover.h > 0;
    const TitlePlaces places = covered ? cover_places(frame) : title_places(frame);
    const int lines = covered || (frame.upright() && frame.large()) ? 2 : 1;
    if (covered) {
        const double side = 112;
        scene.canvas.icon("wheelchair",
                          {frame.sizes.margin - 4, frame.cover.center().y - side / 2, side, side},
                          scene.look.accent);
    }
    scene.canvas.text(title, places.title,
                      {.font = Font::display_bold,
                       .size = s.title,
                       .color = covered ? scene.look.on_header : scene.look.title,
                       .lines_max = covered ? 2 : 1,
                       .size_min = std::max(s.least, s.title * 2 / 3)});
    if (frame.title_line) {
        scene.canvas.text(line, places.line,
                          {.size = s.body,
                           .color = covered ? scene.look.accent : scene.look.ink2,
                           .valign = lines == 2 ? Valign::top : Valign::middle,
                           .lines_max = lines,
                           .size_min = s.least,
                           .strong = Font::bold});
    }
    Rect rest = frame.body;
    ui::take_top(rest, title_height(frame));
    return rest;
}

namespace {

/// Small and large: the sign beside the words, which need all the height.
void draw_narrow_notice(const Scene& scene, const Rect& where, const Notice& notice) {
    const Sizes& s = scene.sizes();
    const Rect sign{where.x, where.y + 10, 64, 64};
    scene.canvas.box(
        sign, {.fill = notice.tint, .edge = notice.color, .edge_width = 3, .radius = sign.w / 2});
    scene.canvas.icon(notice.icon, ui::centered(sign, 36, 36), notice.color);
    const double x = sign.right() + 18;
    const Rect room{x, where.y + 10, where.right() - x, where.h - 10};
    const Rect drawn = scene.canvas.text(notice.title, room,
                                         {.font = Font::display_bold,
                                          .size = s.title,
                                          .color = scene.look.title,
                                          .valign = Valign::top,
                                          .lines_max = 2,
                                          .size_min = s.least,
                                          .line_height = 1.1});
    const double below = drawn.bottom() + 4;
    scene.canvas.text(notice.sentence, {x, below, room.w, where.bottom() - below},
                      {.size = s.body,
                       .color = scene.look.ink2,
                       .valign = Valign::top,
                       .lines_max = 7,
                       .size_min = s.least,
                       .line_height = 1.14});
}

} // namespace

void draw_notice(const Scene& scene, const Rect& where, const Notice& notice) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool upright = frame.upright();
    if (frame.small() && frame.large()) {
        draw_narrow_notice(scene, where, notice);
        return;
    }
    const double circle = upright ? 248 : frame.small() ? 88 : 176;
    Rect rest = where;
    ui::take_top(rest, upright ? 84 : frame.small() ? 12 : 36);
    const Rect top = ui::take_top(rest, circle);
    const Rect round = ui::centered(top, circle, circle);
    scene.canvas.box(
        round, {.fill = notice.tint, .edge = notice.color, .edge_width = 4, .radius = circle / 2});
    scene.canvas.icon(notice.icon, ui::centered(round, circle * 0.52, circle * 0.52), notice.color);
    ui::take_top(rest, upright ? 48 : frame.small() ? 10 : 24);
    const ui::TextStyle title{.font = Font::display_bold,
                              .size = upright ? s.title + 2 : s.title,
                              .color = scene.look.title,
                              .align = Align::center,
                              .valign = Valign::top,
                              .lines_max = 2,
                              .size_min = std::max(s.least, s.title * 2 / 3)};
    const Rect room = rest.inset(upright ? 20 : frame.small() ? 0 : 160, 0);
    const Rect drawn = scene.canvas.text(notice.title, room, title);
    const double below = drawn.bottom() + (upright ? 28 : frame.small() ? 6 : 16);
    scene.canvas.text(notice.sentence, {room.x, below, room.w, rest.bottom() - below},
                      {.size = frame.small() ? s.body : s.body + (upright ? 7 : 3),
                       .color = scene.look.ink2,
                       .align = Align::center,
                       .valign = Valign::top,
                       .lines_max = 7,
                       .size_min = frame.small() ? s.least : std::max(s.least, 30.0),
                       .line_height = frame.small() ? 1.2 : 1.34});
}

} // namespace giliran::kiosk
