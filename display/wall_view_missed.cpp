// The numbers that were called in vain and may still come: one line below the calls, in pages where
// there are more than fit.

#include "display/wall_view_parts.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Rect;

namespace {

constexpr double line_height = 78;
constexpr double head_height = 58; // on an upright wall what they are stands above the numbers
constexpr double icon_size = 48;
constexpr double number_size = 54;
constexpr double between = 30;

bool shown(const Sight& sight) {
    return sight.glance.trust == Trust::fresh && sight.glance.missed > 0;
}

} // namespace

double missed_height(const Sight& sight) {
    if (!shown(sight))
        return 0;
    return line_height + (sight.shape == Shape::portrait ? head_height : 0);
}

void draw_missed(const Sight& sight) {
    if (!shown(sight))
        return;
    ui::Canvas& canvas = sight.canvas;
    Rect line = sight.places.missed;
    canvas.line({line.x, line.y}, {line.right(), line.y}, ui::mixed(ui::musi8, ui::musi3, 0.4), 2);
    const bool portrait = sight.shape == Shape::portrait;
    Rect head = portrait ? ui::take_top(line, head_height) : line;
    canvas.icon("person-x", ui::centered(ui::take_left(head, icon_size), icon_size, icon_size),
                ui::musi1);
    ui::take_left(head, 20);
    const Rect said = canvas.text(sight.say("wall.missed"), head, body_text(ui::musi1));
    if (!portrait)
        ui::take_left(line, said.right() + between - line.x);
    std::vector<std::string> labels;
    double widest = 1;
    const ui::TextStyle style{
        .font = ui::Font::display_bold, .size = number_size, .color = ui::white};
    for (const Missed* missed : missed_up(sight.wall)) {
        const Label label = label_of(missed->prefix, missed->ticket_number);
        labels.push_back(label.letter + " " + label.digits);
        widest = std::max(widest, canvas.measured(labels.back(), line, style).w);
    }
    const auto room = static_cast<std::size_t>((line.w + between) / (widest + between));
    const std::size_t a_page = std::max<std::size_t>(room, 1);
    const std::size_t pages = (labels.size() + a_page - 1) / a_page;
    const std::size_t first = static_cast<std::size_t>(sight.glance.page) % pages * a_page;
    for (std::size_t i = first; i < std::min(first + a_page, labels.size()); ++i) {
        canvas.text(labels[i], ui::take_left(line, widest + 1), style);
        ui::take_left(line, between);
    }
}

} // namespace giliran::wall
