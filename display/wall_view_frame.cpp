// What stands around every layout: the bar with the office and the clock, the banner of a wall that
// hears nothing, the notices at the foot, and the office when it is closed.

#include "display/wall_view_parts.hpp"

#include "shared/ui/say.hpp"

#include <algorithm>
#include <chrono>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double weave_height = 30;
constexpr double foot_line = 92;
constexpr double foot_text_x = 126;
constexpr std::size_t turn_diamonds_max = 2;
constexpr int notice_lines_max = 6; // the longest notice there may be, on an upright wall

std::chrono::year_month_day date_of(Day day) {
    return std::chrono::sys_days(std::chrono::days(day.number));
}

struct DateWords {
    int year = 0;
    int month = 0;
    int day = 0;
};
DateWords numbers_of(Day day) {
    const auto date = date_of(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::vector<std::string> notices_of(const Sight& sight) {
    std::vector<std::string> notices;
    if (!sight.wall.board)
        return notices;
    const auto say = [&](const Bilingual& notice) {
        for (const std::string& text : {notice.id, notice.en})
            if (!text.empty())
                notices.push_back(text);
    };
    say(sight.settings().notice);
    for (const Notice* notice : notices_up(sight.wall))
        say(notice->text);
    return notices;
}

double foot_height(const Sight& sight) {
    int lines = 1;
    const double width = sight.width() - foot_text_x - margin - 110;
    if (sight.glance.trust == Trust::fresh)
        for (const std::string& notice : notices_of(sight))
            lines = std::max(lines, lines_needed(sight.canvas, notice, width, Font::medium));
    return foot_line + 48 * (std::min(lines, notice_lines_max) - 1);
}

void draw_clock(const Sight& sight, const Rect& bar, double* left) {
    const LocalTime& now = *sight.glance.minute;
    ui::Canvas& canvas = sight.canvas;
    const bool portrait = sight.shape == Shape::portrait;
    const ui::TextStyle big{
        .font = Font::display_bold, .size = 96, .color = ui::white, .align = Align::right};
    const Rect at{bar.x, bar.y, bar.w - margin, portrait ? 116 : bar.h};
    const Rect clock = canvas.text(ui::clock_text(sight.words, now.minute_of_day), at, big);
    ui::TextStyle quiet = body_text(ui::musi1);
    quiet.align = Align::right;
    quiet.size = least_size;
    const DateWords date = numbers_of(now.day);
    const int weekday = weekday_of(now.day);
    if (portrait) {
        const Rect below{at.x, at.bottom() - 6, at.w, 56};
        const Rect drawn =
            canvas.text(ui::date_short(sight.words, date.month, date.day, weekday), below, quiet);
        *left = std::min(clock.x, drawn.x);
        return;
    }
    const Rect beside{bar.x, bar.y + 12, clock.x - 24 - bar.x, 46};
    canvas.text(ui::weekday_text(sight.words, weekday), beside, quiet);
    *left = canvas
                .text(ui::day_text(sight.words, date.year, date.month, date.day),
                      beside.moved(0, 46), quiet)
                .x;
}

/// The town, and on a wall of one area its name.
std::string place_text(const Sight& sight) {
    const Area* area = find_area(sight.settings(), sight.wall.screen.area);
    if (!area)
        return sight.settings().place;
    return sight.words.text("wall.place_area",
                            {{"place", sight.settings().place}, {"area", sight.say(area->name)}});
}

void draw_bar(const Sight& sight) {
    ui::Canvas& canvas = sight.canvas;
    const Rect& bar = sight.places.bar;
    canvas.box(bar, {.fill = ui::musi9});
    canvas.mark({margin, bar.center().y - 26, 126, 52}, ui::white);
    double right = bar.right() - margin;
    if (sight.glance.minute)
        draw_clock(sight, bar, &right);
    if (sight.wall.board) {
        const Settings& settings = sight.settings();
        const bool portrait = sight.shape == Shape::portrait;
        ui::TextStyle title = strong_text(44, ui::white);
        title.lines_max = portrait ? 2 : 1;
        title.line_height = 1.1;
        const Rect where{206, bar.y + 10, right - 32 - 206, portrait ? 104.0 : 50.0};
        const bool whole = fits(canvas, settings.name, where.w, title);
        canvas.text(whole || settings.short_name.empty() ? settings.name : settings.short_name,
                    where, title);
        ui::TextStyle place_style = body_text(ui::gold4);
        place_style.font = Font::medium;
        canvas.text(place_text(sight), {where.x, where.bottom(), where.w, 48}, place_style);
    }
    canvas.weave_chain(sight.places.weave,
                       {.thread = ui::gold4, .ground = ui::musi9, .line = ui::gold4});
}

std::string age_text(const Sight& sight) {
    const auto seconds = static_cast<int>(sight.glance.silent_s);
    return seconds < 60 ? ui::seconds_text(sight.words, seconds)
                        : ui::minutes_text(sight.words, seconds / 60);
}

void draw_banner(const Sight& sight) {
    ui::Canvas& canvas = sight.canvas;
    Rect banner = sight.places.banner;
    const bool portrait = sight.shape == Shape::portrait;
    canvas.box(banner, {.fill = ui::warn_tint});
    canvas.box(ui::take_bottom(banner, 6), {.fill = ui::warn});
    canvas.icon("wifi-off", {margin, banner.center().y - 40, 80, 80}, ui::warn);
    const Rect age_room = portrait ? Rect{banner.x, banner.y, banner.w, banner.h / 2} : banner;
    const Rect age = canvas.text(age_text(sight), age_room.inset(margin, 0),
                                 {.font = Font::display_bold,
                                  .size = portrait ? 52.0 : 60.0,
                                  .color = ui::warn,
                                  .align = Align::right});
    const std::string title =
        sight.glance.since && sight.wall.board
            ? sight.words.text(
                  "wall.stale_title",
                  {{"clock", ui::clock_text(sight.words, sight.glance.since->minute_of_day)}})
            : sight.say("wall.stale_never");
    Rect text{160, banner.y + 8, age.x - 40 - 160, banner.h - 16};
    ui::TextStyle strong{.font = Font::bold, .size = 50, .color = ui::ink, .size_min = 42};
    ui::TextStyle plain = body_text(ui::ink);
    strong.lines_max = plain.lines_max = portrait ? 2 : 1;
    strong.line_height = plain.line_height = 1.15;
    canvas.text(title, ui::take_top(text, text.h / 2), strong);
    if (portrait)
        text.w = banner.right() - margin - text.x; // below the age, too
    canvas.text(sight.say("wall.stale_how"), text, plain);
}

/// Which of the notices it is: as diamonds, or as "4/8" where diamonds would reach into the text.
void draw_turn(const Sight& sight, const Rect& where, std::size_t at, std::size_t notices) {
    if (notices <= turn_diamonds_max) {
        draw_pages(sight.canvas, where, notices, at);
        return;
    }
    ui::TextStyle style = body_text(ui::musi1);
    style.align = Align::right;
    sight.canvas.text(sight.words.text("wall.notice_turn", {{"at", std::to_string(at + 1)},
                                                            {"all", std::to_string(notices)}}),
                      where, style);
}

void draw_foot(const Sight& sight) {
    ui::Canvas& canvas = sight.canvas;
    Rect foot = sight.places.foot;
    canvas.box(foot, {.fill = ui::musi9});
    canvas.box(ui::take_top(foot, 3), {.fill = ui::gold4});
    const bool stale = sight.glance.trust != Trust::fresh;
    const std::vector<std::string> notices = notices_of(sight);
    if (!stale && notices.empty())
        return;
    const std::size_t at = stale ? 0 : static_cast<std::size_t>(sight.glance.page) % notices.size();
    ui::TextStyle style = body_text(ui::white);
    style.font = Font::medium;
    style.size = 46;
    style.lines_max = notice_lines_max;
    style.line_height = 1.1;
    canvas.icon(stale ? "refresh" : "shield-check", {52, foot.center().y - 22, 44, 44}, ui::gold4);
    canvas.text(stale ? sight.say("wall.recovers") : notices[at],
                {foot_text_x, foot.y, foot.w - foot_text_x - margin - 110, foot.h}, style);
    if (!stale && notices.size() > 1)
        draw_turn(sight, {foot.x, foot.y, foot.w - margin, foot.h}, at, notices.size());
}

std::string opening_text(const Sight& sight) {
    const auto opening = next_opening(sight.wall);
    if (!opening)
        return sight.say("wall.opens_unknown");
    const std::string clock =
        ui::clock_zone_text(sight.words, opening->minute_of_day, sight.settings().zone_label);
    if (sight.glance.minute && opening->day == sight.glance.minute->day)
        return sight.words.text("wall.opens_today", {{"clock", clock}});
    const DateWords date = numbers_of(opening->day);
    const std::string day =
        ui::date_long(sight.words, date.year, date.month, date.day, weekday_of(opening->day));
    return sight.words.text("wall.opens_on", {{"day", day}, {"clock", clock}});
}

} // namespace

void place_frame(Sight& sight) {
    const bool portrait = sight.shape == Shape::portrait;
    Places& places = sight.places;
    Rect rest = sight.canvas.bounds();
    places.bar = ui::take_top(rest, portrait ? 176 : 116);
    places.weave = ui::take_top(rest, weave_height);
    if (sight.glance.trust != Trust::fresh)
        places.banner = ui::take_top(rest, portrait ? 232 : 124);
    places.foot = ui::take_bottom(rest, foot_height(sight));
    places.body = rest;
    Rect inner = rest;
    ui::take_top(inner, gap);
    places.inner = inner.inset(margin, 0);
}

void draw_frame(const Sight& sight) {
    draw_bar(sight);
    if (sight.glance.trust != Trust::fresh)
        draw_banner(sight);
    draw_foot(sight);
}

void draw_closed(const Sight& sight) {
    ui::Canvas& canvas = sight.canvas;
    Rect body = sight.places.body;
    canvas.weave_shoots(ui::take_bottom(body, 96), {.thread = ui::gold4});
    body = body.inset(margin, 0);
    const bool portrait = sight.shape == Shape::portrait;
    const double title_height = 150;
    const double how_height = portrait ? 150 : 84;
    Rect block = ui::centered(body, body.w, 150 + title_height + 2 * how_height);
    canvas.icon("lock", ui::centered(ui::take_top(block, 150), 120, 120), ui::gold4);
    canvas.text(sight.say("wall.closed"), ui::take_top(block, title_height),
                {.font = Font::display_bold,
                 .size = 120,
                 .color = ui::white,
                 .align = Align::center,
                 .size_min = 80});
    ui::TextStyle style = strong_text(60, ui::gold4);
    style.align = Align::center;
    style.lines_max = 2;
    canvas.text(opening_text(sight), ui::take_top(block, how_height), style);
    style.font = Font::regular;
    style.size = 48;
    style.color = ui::musi1;
    canvas.text(sight.say("wall.closed_how"), block, style);
}

} // namespace giliran::wall
