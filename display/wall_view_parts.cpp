#include "display/wall_view_parts.hpp"

#include "shared/ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;

std::string Sight::service_name(const ServiceId& service) const {
    const Service* found = find_service(settings(), service);
    return found ? say(found->name) : std::string();
}

std::string Sight::counter_name(CounterId counter) const {
    const Counter* found = find_counter(settings(), counter);
    return found ? say(found->name) : std::string();
}

std::string Sight::aside(const Call& call) const {
    const Counter* counter = find_counter(settings(), call.counter);
    return counter && !counter->way.id.empty() ? say(counter->way) : service_name(call.service);
}

std::string Sight::clock(Instant at) const {
    return wall.clock ? ui::clock_text(words, wall.clock->local(at).minute_of_day) : std::string();
}

ui::TextStyle body_text(ui::Color color) {
    return {.size = 42, .color = color, .size_min = least_size};
}

ui::TextStyle strong_text(double size, ui::Color color) {
    return {.font = Font::semibold, .size = size, .color = color, .size_min = least_size};
}

int lines_needed(const ui::Canvas& canvas, std::string_view text, double width, Font font) {
    constexpr double step = 1.2;
    const ui::TextStyle style{.font = font,
                              .size = least_size,
                              .valign = ui::Valign::top,
                              .lines_max = 20,
                              .line_height = step};
    const auto height = [&](std::string_view words) {
        return canvas.measured(words, {0, 0, width, 10'000}, style).h;
    };
    const double more = height(text) - height("A");
    return 1 + std::max(0, static_cast<int>(std::lround(more / (least_size * step))));
}

bool fits(const ui::Canvas& canvas, std::string_view text, double width,
          const ui::TextStyle& style) {
    return lines_needed(canvas, text, width, style.font) <= style.lines_max;
}

Look look_of(Tint tint) {
    return {tint == Tint::gold ? ui::gold4 : ui::white, ui::musi9, ui::musi9};
}

void draw_card(const Sight& sight, const Rect& card, const Look& look) {
    if (look.ground == ui::musi8)
        sight.canvas.box(card, {.edge = ui::musi3, .edge_width = 3, .radius = radius});
    else
        sight.canvas.box(card, {.fill = look.ground, .radius = radius});
}

Label label_of(char prefix, std::uint32_t ticket_number) {
    const std::string whole = giliran::label_of(prefix, ticket_number);
    return {whole.substr(0, 1), whole.substr(1)};
}

ui::TextStyle number_style(double size, ui::Color color) {
    return {.font = Font::display_bold,
            .size = size,
            .color = color,
            .valign = ui::Valign::baseline,
            .size_min = std::min(size, number_size_least)};
}

double width_of(const ui::Canvas& canvas, const std::string& text, double size) {
    return canvas.measured(text, {0, 0, 4000, 1000}, number_style(size, ui::white)).w;
}

double number_width(const ui::Canvas& canvas, const Label& label, double size) {
    return width_of(canvas, label.letter, size) + 0.08 * size
           + width_of(canvas, label.digits, size);
}

void draw_arrow(const Sight& sight, const Rect& where, CounterId counter, ui::Color color) {
    const Counter* found = find_counter(sight.settings(), counter);
    switch (found ? found->arrow : Arrow::none) {
    case Arrow::left:
        return sight.canvas.arrow(where, color, ui::Heading::left);
    case Arrow::up:
        return sight.canvas.arrow(where, color, ui::Heading::up);
    case Arrow::down:
        return sight.canvas.arrow(where, color, ui::Heading::down);
    case Arrow::none:
    case Arrow::right:
        break;
    }
    sight.canvas.arrow(where, color);
}

void draw_counter_name(const Sight& sight, const Rect& room, const std::string& name,
                       ui::Color color, int lines) {
    ui::TextStyle style{.font = Font::bold, .size = 64, .color = color};
    style.size_min = least_size;
    style.lines_max = lines;
    style.line_height = 1.1;
    sight.canvas.text(name, room, style);
}

void draw_pages(ui::Canvas& canvas, const Rect& where, std::size_t pages, std::size_t at) {
    constexpr double size = 28;
    constexpr double step = 44;
    double x = where.right() - step * static_cast<double>(pages) + (step - size);
    for (std::size_t page = 0; page < pages; ++page, x += step) {
        const Rect place{x, where.center().y - size / 2, size, size};
        if (page == at)
            canvas.diamond(place, {.fill = ui::gold4});
        else
            canvas.diamond(place, {.edge = ui::musi3, .edge_width = 3});
    }
}

void draw_message(const Sight& sight, const Rect& where, const Message& message) {
    ui::Canvas& canvas = sight.canvas;
    canvas.box(where, {.edge = ui::musi3, .edge_width = 3, .radius = radius});
    const bool tall = where.h > 480; // then the icon stands above the words
    const bool whole_screen = tall && where.w > 1'500;
    const Rect inner = where.inset(card_inset, 24);
    const double icon = whole_screen ? 180 : tall ? 140 : 84;
    const double beside = tall ? 0 : icon + 36;
    ui::TextStyle title = strong_text(whole_screen ? 112 : tall ? 84 : 68, ui::white);
    title.size_min = 46;
    title.lines_max = 3;
    title.line_height = 1.12;
    ui::TextStyle how = body_text(ui::musi1);
    how.size = whole_screen ? 64 : tall ? 52 : 46;
    how.lines_max = 4;
    title.valign = how.valign = ui::Valign::top;
    title.align = how.align = tall ? Align::center : Align::left;
    const double between = tall ? 40 : 20;
    const double above = tall ? icon + between : 0;
    Rect room{inner.x + beside, inner.y, inner.w - beside, (inner.h - above) * 0.6};
    const double title_h = canvas.measured(message.title, room, title).h;
    Rect how_room{room.x, inner.y, room.w, inner.h - above - title_h - between};
    const double how_h = canvas.measured(message.how, how_room, how).h;
    const double all = above + title_h + between + how_h;
    const double top = inner.center().y - all / 2;
    canvas.icon(message.icon,
                tall ? Rect{inner.center().x - icon / 2, top, icon, icon}
                     : Rect{inner.x, inner.center().y - icon / 2, icon, icon},
                ui::musi1);
    room.y = top + above;
    how_room.y = room.y + title_h + between;
    canvas.text(message.title, room, title);
    canvas.text(message.how, how_room, how);
}

} // namespace giliran::wall
