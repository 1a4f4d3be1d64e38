// The estimates: one row a service, in pages where there are more than fit.

#include "display/wall_view_parts.hpp"
#include "shared/ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double head = 62;
constexpr double tile_most = 80;
constexpr double text_x = 104;
constexpr double line_step = 46;
constexpr double figure_width_max = 236; // "Langsung"; a longer figure shrinks, for the name's sake
constexpr double foot_plain = 8;
constexpr double foot_pages = 50;
constexpr std::size_t portrait_rows = 6;

bool believed(const Sight& sight) {
    return sight.glance.trust == Trust::fresh;
}

struct Figure {
    std::string text;
    ui::Color color = ui::gold4;
    double size = 66;
};

Figure figure_of(const Sight& sight, const ServiceRow& row) {
    if (!believed(sight))
        return {sight.say("wall.no_figure"), ui::white};
    if (row.quota_full || !row.general.range)
        return {sight.say("wall.no_figure")};
    const auto low = static_cast<int>(row.general.range->low_min);
    const auto high = static_cast<int>(row.general.range->high_min);
    const std::string text = ui::range_short_text(sight.words, low, high);
    if (high == 0)
        return {text, ui::white, 52};
    return {text};
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

std::string below_name(const Sight& sight, const ServiceRow& row) {
    if (!believed(sight))
        return {};
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

ui::TextStyle figure_style(const Figure& figure) {
    return {.font = Font::display_bold,
            .size = figure.size,
            .color = figure.color,
            .align = Align::right,
            .size_min = 48};
}

double figure_width(const Sight& sight, const ServiceRow& row) {
    const Figure figure = figure_of(sight, row);
    return sight.canvas.measured(figure.text, {0, 0, figure_width_max, 100}, figure_style(figure))
        .w;
}

double name_width(const Sight& sight, const ServiceRow& row, double width) {
    return width - text_x - figure_width(sight, row) - 24;
}

int name_lines(const Sight& sight, const ServiceRow& row, double width) {
    return lines_needed(sight.canvas, sight.service_name(row.service),
                        name_width(sight, row, width), Font::semibold);
}

double row_height(const Sight& sight, const ServiceRow& row, double width) {
    const double names = name_lines(sight, row, width) * line_step;
    const bool portrait = sight.shape == Shape::portrait;
    if (!believed(sight))
        return std::max(portrait ? 86.0 : 103.0, names + 20);
    return std::max(portrait ? 104.0 : 118.0, names + line_step + 20);
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
std::vector<std::size_t> pages_of(const Sight& sight, const Rect& area) {
    std::vector<double> heights;
    double all = 0;
    for (const ServiceRow* row : rows_shown(sight.wall)) {
        heights.push_back(row_height(sight, *row, area.w));
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

void draw_row(const Sight& sight, const Rect& where, const ServiceRow& row) {
    ui::Canvas& canvas = sight.canvas;
    const Service* service = find_service(sight.settings(), row.service);
    const double tile = std::min(tile_most, where.h - 16);
    const Rect square{where.x + (tile_most - tile) / 2, where.center().y - tile / 2, tile, tile};
    canvas.box(square, {.fill = ui::musi6, .radius = 14});
    canvas.text(std::string(1, service ? service->prefix : '?'), square,
                {.font = Font::bold, .size = 52, .color = ui::white, .align = Align::center});
    const std::string below = below_name(sight, row);
    const double width = name_width(sight, row, where.w);
    const int lines = name_lines(sight, row, where.w);
    const double names = lines * line_step;
    const double all = names + (below.empty() ? 0 : line_step);
    Rect text{where.x + text_x, where.center().y - all / 2, width, names};
    ui::TextStyle style = strong_text(44, ui::white);
    style.lines_max = lines;
    style.line_height = line_step / 44;
    canvas.text(sight.service_name(row.service), text, style);
    canvas.text(below, {text.x, text.bottom(), width, line_step}, body_text(ui::musi1));
    const Figure figure = figure_of(sight, row);
    canvas.text(figure.text, {where.right() - figure_width_max, where.y, figure_width_max, where.h},
                figure_style(figure));
}

void draw_head(const Sight& sight, const Rect& where) {
    ui::Canvas& canvas = sight.canvas;
    const ui::TextStyle left = strong_text(42, ui::white);
    if (!believed(sight)) {
        canvas.text(sight.say("wall.waits_hidden"), where, left);
    } else {
        ui::TextStyle right = left;
        right.align = Align::right;
        canvas.text(sight.say("wall.waiting"), where, left);
        canvas.text(sight.say("wall.wait_column"), where, right);
    }
    canvas.line({where.x, where.bottom()}, {where.right(), where.bottom()},
                ui::mixed(ui::musi8, ui::musi3, 0.4), 2);
}

} // namespace

double services_height(const Sight& sight, double width) {
    const std::vector<const ServiceRow*> rows = rows_shown(sight.wall);
    double height = head + (rows.size() > portrait_rows ? foot_pages : foot_plain);
    for (std::size_t i = 0; i < std::min(rows.size(), portrait_rows); ++i)
        height += row_height(sight, *rows[i], width);
    return height;
}

void draw_services(const Sight& sight) {
    const std::vector<const ServiceRow*> rows = rows_shown(sight.wall);
    if (rows.empty())
        return;
    Rect area = sight.places.services;
    const std::vector<std::size_t> pages = pages_of(sight, area);
    const std::size_t page = static_cast<std::size_t>(sight.glance.page) % pages.size();
    draw_head(sight, ui::take_top(area, head));
    const std::size_t end = page + 1 < pages.size() ? pages[page + 1] : rows.size();
    for (std::size_t i = pages[page]; i < end; ++i) {
        const Rect where = ui::take_top(area, row_height(sight, *rows[i], area.w));
        draw_row(sight, where, *rows[i]);
        if (i + 1 < end)
            sight.canvas.line({where.x, where.bottom()}, {where.right(), where.bottom()},
                              ui::mixed(ui::musi8, ui::musi3, 0.4), 2);
    }
    if (pages.size() > 1)
        draw_pages(sight.canvas, ui::take_bottom(area, foot_pages), pages.size(), page);
}

} // namespace giliran::wall
