// The earlier calls, newest first: a row each, as many as their column has room for. In a narrow
// column a row is number and counter alone.

#include "display/wall_view_parts.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

constexpr double row_height = 86;
constexpr double row_height_max = 112;
constexpr double head_height = 58;
constexpr double narrow = 800;

/// Sizes and places in a row, from its left.
struct RowStyle {
    double number_size;
    double arrow_x;
};
constexpr RowStyle wide_style{78, 276};
constexpr RowStyle narrow_style{64, 228};

/// At most two lines; what is too long for them is not said here: a cut word says less.
void draw_words(const Sight& sight, const Rect& where, const std::string& text, Font font,
                ui::Color color) {
    ui::TextStyle style{.font = font, .size = least_size, .color = color, .size_min = least_size};
    style.lines_max = 2;
    style.line_height = 1.0;
    const int lines = lines_needed(sight.canvas, text, where.w, font);
    if (lines
        <= style.lines_max) // raised, so that the tails of a second line stay off the next row
        sight.canvas.text(text, where.moved(0, lines > 1 ? -4 : 0), style);
}

/// Puts the time at the right of a wide row and gives the x where it begins.
double draw_time(const Sight& sight, const Rect& row, const Call& call) {
    ui::TextStyle time = body_text(ui::musi1);
    time.align = Align::right;
    return sight.canvas.text(sight.clock(call.at), row, time).x - 32;
}

void draw_row(const Sight& sight, const Rect& row, const Call& call, ui::Color arrow) {
    ui::Canvas& canvas = sight.canvas;
    const bool is_wide = row.w > narrow;
    const RowStyle& style = is_wide ? wide_style : narrow_style;
    const Label label = label_of(call.prefix, call.ticket_number);
    ui::TextStyle number = number_style(style.number_size, ui::white);
    number.valign = Valign::middle;
    const Rect drawn =
        canvas.number(label.letter, label.digits, {row.x, row.y, style.arrow_x - 6, row.h}, number);
    const double arrow_x = std::max(row.x + style.arrow_x, drawn.right() + 12);
    draw_arrow(sight, {arrow_x, row.center().y - 24, 48, 48}, call.counter, arrow);
    const double end = is_wide ? draw_time(sight, row, call) : row.right();
    const double x = std::max(row.x + style.arrow_x + 72, arrow_x + 60);
    const std::string name = sight.counter_name(call.counter);
    if (!name.empty()) {
        draw_words(sight, {x, row.y, end - x, row.h}, name, Font::semibold, ui::white);
        return;
    }
    const Rect word =
        canvas.text(sight.say("wall.counter"), {x, row.y, end - x, row.h}, body_text(ui::musi1));
    const Rect figure =
        canvas.text(std::to_string(call.counter.value),
                    {word.right() + 22, row.y, end - word.right() - 22, row.h}, number);
    const double aside_x = std::max(row.x + 592, figure.right() + 32);
    if (is_wide)
        draw_words(sight, {aside_x, row.y, end - aside_x, row.h}, sight.aside(call), Font::regular,
                   ui::musi1);
}

} // namespace

void draw_earlier(const Sight& sight, const std::vector<Call>& calls) {
    ui::Canvas& canvas = sight.canvas;
    Rect area = sight.places.earlier;
    const Rect head = ui::take_top(area, head_height);
    const auto room = static_cast<std::size_t>(area.h / row_height);
    if (room == 0 || calls.empty())
        return;
    canvas.text(sight.say("wall.earlier"), head, strong_text(42, ui::musi1));
    const ui::Color thin = ui::mixed(ui::musi8, ui::musi3, 0.4);
    const bool fresh = sight.glance.trust == Trust::fresh;
    // What is left of the column is shared by the rows.
    const double height = std::min(row_height_max, area.h / static_cast<double>(room));
    for (std::size_t i = 0; i < std::min(room, calls.size()); ++i) {
        const Rect row = ui::take_top(area, height);
        canvas.line({row.x, row.y}, {row.right(), row.y}, thin, 2);
        draw_row(sight, row, calls[i], fresh ? ui::gold4 : ui::musi1);
    }
}

} // namespace giliran::wall
