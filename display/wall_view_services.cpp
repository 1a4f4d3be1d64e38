// The estimates: one row a service, in pages where there are more than fit. In the hall they stand
// in a column beside the calls; a board of waiting times has the whole screen for them and says
// more.

#include "display/wall_view_parts.hpp"
#include "shared/ui/say.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double head = 62;
constexpr double foot_plain = 8;
constexpr double foot_pages = 50;
constexpr std::size_t portrait_rows = 6;
constexpr double fact_step = 46;

/// Sizes of a row.
struct RowStyle {
    double tile;
    double text_x;
    double name_size;
    double name_step;
    double figure_size;
    double figure_width_max; // "Langsung"; a longer figure shrinks, for the name's sake
};
constexpr RowStyle brief_style{80, 104, 44, 46, 66, 236};
constexpr RowStyle full_style{96, 128, 54, 58, 80, 340};
/// What a page of the board leaves free its rows share, each at most so much of it.
constexpr double spare_most = 44;

const RowStyle& style_of(Rows rows) {
    return rows == Rows::full ? full_style : brief_style;
}

bool believed(const Sight& sight) {
    return sight.glance.trust == Trust::fresh;
}

struct Figure {
    std::string text;
    ui::Color color = ui::gold4;
    double size = 0;
};

Figure figure_of(const Sight& sight, const ServiceRow& row, Rows rows) {
    const double size = style_of(rows).figure_size;
    if (!believed(sight))
        return {sight.say("wall.no_figure"), ui::white, size};
    if (row.quota_full || !row.general.range)
        return {sight.say("wall.no_figure"), ui::gold4, size};
    const auto low = static_cast<int>(row.general.range->low_min);
    const auto high = static_cast<int>(row.general.range->high_min);
    const std::string text = ui::range_short_text(sight.words, low, high);
    if (high == 0)
        return {text, ui::white, 0.79 * size}; // a word, not a number
    return {text, ui::gold4, size};
}

std::string reason_of(const Sight& sight, const ServiceRow& row) {
    if (row.quota_full)
        return sight.say("wall.quota_full");
    if (row.general.range)
        return {};
    switch (row.general.why_not) {
    case NoForecast::no_counter_open:
        return sight.say("common.wait_no_counter_open");
    case NoForecast::after_closing:
        return sight.say("common.wait_after_closing");
    case NoForecast::none:
    case NoForecast::not_yet_known:
        break;
    }
    return sight.say("common.wait_not_yet_known");
}

/// The line reaches past closing. Shorter than on kiosk and phone: the column is narrow.
std::string likely_today(const Sight& sight, const ServiceRow& row) {
    if (row.likely_today == 0)
        return sight.say("wall.likely_today_none");
    return sight.words.text("wall.likely_today", {{"n", std::to_string(row.likely_today)}});
}

std::string brief_facts(const Sight& sight, const ServiceRow& row) {
    std::string people = ui::people_text(sight.words, static_cast<int>(row.waiting));
    std::string reason = reason_of(sight, row);
    if (reason.empty())
        return people;
    if (row.waiting > 0 && row.general.why_not == NoForecast::after_closing && !row.quota_full)
        return likely_today(sight, row);
    if (row.waiting == 0)
        return reason;
    return sight.words.text("wall.people_reason", {{"people", people}, {"reason", reason}});
}

/// A line ends between two facts and not within one.
std::string unbroken(const std::string& fact) {
    std::string kept;
    for (const char letter : fact)
        kept += letter == ' ' ? "\u00a0" : std::string(1, letter);
    return kept;
}

/// How many wait, for how many counters or why without an estimate, and what the office promises.
std::string full_facts(const Sight& sight, const ServiceRow& row) {
    const std::string people = ui::people_text(sight.words, static_cast<int>(row.waiting));
    std::string why = reason_of(sight, row);
    if (row.waiting > 0 && row.general.why_not == NoForecast::after_closing && !row.quota_full
        && !row.general.range)
        why = likely_today(sight, row);
    if (why.empty())
        why = sight.words.text(row.counters_open == 1 ? "wall.counters_one" : "wall.counters_many",
                               {{"n", std::to_string(row.counters_open)}});
    const Service* service = find_service(sight.settings(), row.service);
    const std::string minutes =
        ui::minutes_text(sight.words, static_cast<int>(service ? service->promise_min : 0));
    return unbroken(sight.words.text("wall.facts_waiting", {{"people", people}})) + " · "
           + unbroken(why) + " · "
           + unbroken(sight.words.text("wall.facts_promise", {{"minutes", minutes}}));
}

std::string below_name(const Sight& sight, const ServiceRow& row, Rows rows) {
    if (!believed(sight))
        return {};
    return rows == Rows::full ? full_facts(sight, row) : brief_facts(sight, row);
}

/// Beside its icon, so that it does not hang on the arrow alone.
struct TrendSign {
    std::optional<ui::Heading> heading;
    std::string_view key;
};
std::optional<TrendSign> trend_sign(Trend trend) {
    switch (trend) {
    case Trend::longer:
        return TrendSign{ui::Heading::up, "wall.trend_longer"};
    case Trend::shorter:
        return TrendSign{ui::Heading::down, "wall.trend_shorter"};
    case Trend::steady:
        return TrendSign{std::nullopt, "wall.trend_steady"};
    case Trend::unknown:
        break;
    }
    return std::nullopt;
}

ui::TextStyle figure_style(const Figure& figure) {
    return {.font = Font::display_bold,
            .size = figure.size,
            .color = figure.color,
            .align = Align::right,
            .size_min = 48};
}

/// A row as it will be drawn in so much width.
struct Measured {
    Figure figure;
    std::string below;
    double text_width = 0;
    int name_lines = 1;
    int fact_lines = 0;
    double height = 0;
};

double row_height(const Sight& sight, Rows rows, const Measured& row) {
    const RowStyle& style = style_of(rows);
    const double text = row.name_lines * style.name_step + row.fact_lines * fact_step + 20;
    const bool portrait = sight.shape == Shape::portrait;
    if (rows == Rows::full)
        return std::max(style.name_step + fact_step + 20, text);
    if (!believed(sight))
        return std::max(portrait ? 86.0 : 103.0, text);
    return std::max(portrait ? 104.0 : 118.0, text);
}

Measured measured(const Sight& sight, const ServiceRow& row, double width, Rows rows) {
    const RowStyle& style = style_of(rows);
    Measured sized{figure_of(sight, row, rows), below_name(sight, row, rows)};
    const double figure_width =
        rows == Rows::full
            ? style
                  .figure_width_max // a column of its own, so that figures and trends stand in line
            : sight.canvas
                  .measured(sized.figure.text, {0, 0, style.figure_width_max, 100},
                            figure_style(sized.figure))
                  .w;
    sized.text_width = width - style.text_x - figure_width - 24;
    sized.name_lines = lines_needed(sight.canvas, sight.service_name(row.service), sized.text_width,
                                    Font::semibold);
    if (!sized.below.empty())
        sized.fact_lines = rows == Rows::full ? lines_needed(sight.canvas, sized.below,
                                                             sized.text_width, Font::regular)
                                              : 1;
    sized.height = row_height(sight, rows, sized);
    return sized;
}

/// The first row of each page, in a column with room for so much.
std::vector<std::size_t> packed(const std::vector<double>& heights, double room) {
    std::vector<std::size_t> pages{0};
    double used = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (used > 0 && used + heights[i] > room) {
            pages.push_back(i);
            used = 0;
        }
        used += heights[i];
    }
    return pages;
}

/// As few pages as the column allows, and these as even as they can be.
std::vector<std::size_t> pages_of(const Sight& sight, const Rect& area, Rows rows) {
    std::vector<double> heights;
    double all = 0;
    for (const ServiceRow* row : rows_shown(sight.wall)) {
        heights.push_back(measured(sight, *row, area.w, rows).height);
        all += heights.back();
    }
    if (all <= area.h - head - foot_plain)
        return {0};
    std::vector<std::size_t> fewest = packed(heights, area.h - head - foot_pages);
    constexpr double step = 4;
    for (double room = all / static_cast<double>(fewest.size()); room < area.h; room += step) {
        const std::vector<std::size_t> even = packed(heights, room);
        if (even.size() == fewest.size() && room <= area.h - head - foot_pages)
            return even;
    }
    return fewest;
}

void draw_trend(const Sight& sight, const Rect& where, Trend trend) {
    const auto sign = trend_sign(trend);
    if (!sign)
        return;
    ui::TextStyle style = body_text(ui::musi1);
    style.align = Align::right;
    const Rect said = sight.canvas.text(sight.say(sign->key), where, style);
    if (sign->heading)
        sight.canvas.arrow({said.x - 54, where.center().y - 20, 40, 40}, ui::musi1, *sign->heading);
}

void draw_figure(const Sight& sight, const Rect& where, const ServiceRow& row, const Figure& figure,
                 Rows rows) {
    Rect column = where;
    column = ui::take_right(column, style_of(rows).figure_width_max);
    const Trend trend =
        rows == Rows::full && believed(sight) ? sight.wall.trends.of(row) : Trend::unknown;
    if (trend != Trend::unknown) {
        column = ui::centered(column, column.w, 0.9 * figure.size + fact_step);
        draw_trend(sight, ui::take_bottom(column, fact_step), trend);
    }
    sight.canvas.text(figure.text, column, figure_style(figure));
}

void draw_row(const Sight& sight, const Rect& where, const ServiceRow& row, const Measured& sized,
              Rows rows) {
    ui::Canvas& canvas = sight.canvas;
    const RowStyle& style = style_of(rows);
    const Service* service = find_service(sight.settings(), row.service);
    const double tile = std::min(style.tile, where.h - 16);
    const Rect square{where.x + (style.tile - tile) / 2, where.center().y - tile / 2, tile, tile};
    canvas.box(square, {.fill = ui::musi6, .radius = 14});
    canvas.text(std::string(1, service ? service->prefix : '?'), square,
                {.font = Font::bold,
                 .size = 0.65 * style.tile,
                 .color = ui::white,
                 .align = Align::center});
    const double names = sized.name_lines * style.name_step;
    const double facts = sized.fact_lines * fact_step;
    const Rect text{where.x + style.text_x, where.center().y - (names + facts) / 2,
                    sized.text_width, names};
    ui::TextStyle name = strong_text(style.name_size, ui::white);
    name.lines_max = sized.name_lines;
    name.line_height = style.name_step / style.name_size;
    canvas.text(sight.service_name(row.service), text, name);
    ui::TextStyle below = body_text(ui::musi1);
    below.lines_max = std::max(sized.fact_lines, 1);
    below.line_height = fact_step / below.size;
    canvas.text(sized.below, {text.x, text.bottom(), sized.text_width, facts}, below);
    draw_figure(sight, where, row, sized.figure, rows);
}

void draw_head(const Sight& sight, const Rect& where, Rows rows) {
    ui::Canvas& canvas = sight.canvas;
    const ui::TextStyle left = strong_text(42, ui::white);
    if (!believed(sight)) {
        canvas.text(sight.say("wall.waits_hidden"), where, left);
    } else {
        ui::TextStyle right = left;
        right.align = Align::right;
        const Rect column = canvas.text(sight.say("wall.wait_column"), where, right);
        const std::string title =
            rows == Rows::full && sight.wall.clock
                ? sight.words.text("wall.computed", {{"clock", sight.clock(sight.wall.clock->now)}})
                : sight.say("wall.waiting");
        canvas.text(title, {where.x, where.y, column.x - 24 - where.x, where.h}, left);
    }
    canvas.line({where.x, where.bottom()}, {where.right(), where.bottom()},
                ui::mixed(ui::musi8, ui::musi3, 0.4), 2);
}

} // namespace

double services_height(const Sight& sight, double width) {
    const std::vector<const ServiceRow*> rows = rows_shown(sight.wall);
    double height = head + (rows.size() > portrait_rows ? foot_pages : foot_plain);
    for (std::size_t i = 0; i < std::min(rows.size(), portrait_rows); ++i)
        height += measured(sight, *rows[i], width, Rows::brief).height;
    return height;
}

void draw_services(const Sight& sight, Rect area, Rows rows) {
    const std::vector<const ServiceRow*> all = rows_shown(sight.wall);
    if (all.empty())
        return;
    const std::vector<std::size_t> pages = pages_of(sight, area, rows);
    const std::size_t page = static_cast<std::size_t>(sight.glance.page) % pages.size();
    draw_head(sight, ui::take_top(area, head), rows);
    if (pages.size() > 1)
        draw_pages(sight.canvas, ui::take_bottom(area, foot_pages), pages.size(), page);
    const std::size_t end = page + 1 < pages.size() ? pages[page + 1] : all.size();
    std::vector<Measured> sized;
    double spare = area.h - foot_plain;
    for (std::size_t i = pages[page]; i < end; ++i) {
        sized.push_back(measured(sight, *all[i], area.w, rows));
        spare -= sized.back().height;
    }
    const double share =
        rows == Rows::full ? std::clamp(spare / static_cast<double>(sized.size()), 0.0, spare_most)
                           : 0;
    for (std::size_t i = pages[page]; i < end; ++i) {
        const Measured& row = sized[i - pages[page]];
        const Rect where = ui::take_top(area, row.height + share);
        draw_row(sight, where, *all[i], row, rows);
        if (i + 1 < end)
            sight.canvas.line({where.x, where.bottom()}, {where.right(), where.bottom()},
                              ui::mixed(ui::musi8, ui::musi3, 0.4), 2);
    }
}

} // namespace giliran::wall
