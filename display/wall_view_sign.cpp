// The sign above one counter: its name, and as large as the glass allows the number that is called
// or served there. What is neither says why, and where to look instead.

#include "display/wall_view_parts.hpp"
#include "shared/ui/say.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double head_height = 180;
constexpr double said_height = 110;
constexpr double number_size_most = 620;

/// What is done at this counter, where it fits beside its name.
void draw_services_here(const Sight& sight, const Rect& head, double after_x) {
    const double x = after_x + margin;
    const Rect where{x, head.y, head.right() - x, head.h};
    std::string services;
    for (const ServiceRow* row : rows_shown(sight.wall))
        services += (services.empty() ? "" : " · ") + sight.service_name(row->service);
    ui::TextStyle style = body_text(ui::musi1);
    style.align = Align::right;
    style.lines_max = 3;
    style.line_height = 1.15;
    if (where.w > 0 && fits(sight.canvas, services, where.w, style))
        sight.canvas.text(services, where, style);
}

void draw_head(const Sight& sight, const Rect& where) {
    ui::Canvas& canvas = sight.canvas;
    const CounterId counter = sight.wall.screen.counter;
    const std::string name = sight.counter_name(counter);
    if (!name.empty()) {
        ui::TextStyle style{.font = Font::display_bold, .size = 76, .color = ui::white};
        style.size_min = 52;
        style.lines_max = 2;
        style.line_height = 1.1;
        draw_services_here(sight, where, canvas.text(name, where, style).right());
        return;
    }
    const Rect line{where.x, where.y, where.w, where.h - 30};
    ui::TextStyle word = strong_text(84, ui::musi1);
    word.valign = ui::Valign::baseline;
    const double x = canvas.text(sight.say("wall.counter"), line, word).right() + 36;
    const Rect figure =
        canvas.text(std::to_string(counter.value), {x, line.y, line.right() - x, line.h},
                    number_style(170, ui::white));
    draw_services_here(sight, where, figure.right());
}

void draw_number(const Sight& sight, Rect card, const CounterRow& row, const Look& look,
                 std::string_view said) {
    ui::Canvas& canvas = sight.canvas;
    draw_card(sight, card, look);
    card = card.inset(card_inset, 0);
    ui::TextStyle head = strong_text(60, look.text);
    head.align = Align::center;
    canvas.text(sight.say(said), ui::take_top(card, said_height), head);
    ui::take_bottom(card, card_inset);
    const Label label = label_of(row.prefix, row.ticket_number);
    const double by_height = card.h / 0.75; // digits are a little taller than capitals
    const double by_width = card.w / number_width(canvas, label, 1'000) * 1'000;
    const double size = std::min({number_size_most, by_height, by_width * 0.98});
    const double width = number_width(canvas, label, size);
    const double height = 0.72 * size;
    canvas.number(label.letter, label.digits,
                  {card.center().x - width / 2, card.y, width + 2, (card.h + height) / 2},
                  number_style(size, look.number));
}

/// The counter rests until a time that was said and is still to come.
std::string paused_how(const Sight& sight, const CounterRow& row) {
    if (!row.back_at || !sight.wall.clock || *row.back_at <= sight.wall.clock->now)
        return sight.say("wall.sign_elsewhere");
    const std::string clock =
        ui::clock_zone_text(sight.words, sight.wall.clock->local(*row.back_at).minute_of_day,
                            sight.settings().zone_label);
    return sight.words.text("wall.sign_back_at", {{"clock", clock}});
}

Message message_of(const Sight& sight, const CounterRow& row) {
    switch (row.state) {
    case CounterState::paused:
        return {"pause", sight.say("wall.sign_paused"), paused_how(sight, row)};
    case CounterState::closed:
        return {"lock", sight.say("wall.sign_closed"), sight.say("wall.sign_elsewhere")};
    case CounterState::open:
        break;
    }
    return {"bell", sight.say("wall.sign_free"), sight.say("wall.sign_free_how")};
}

} // namespace

void draw_sign(const Sight& sight) {
    Rect area = sight.places.inner;
    area.h -= gap;
    draw_head(sight, ui::take_top(area, head_height));
    const CounterRow& row = *counter_row(sight.wall);
    if (sight.glance.trust == Trust::hidden)
        return draw_message(
            sight, area,
            {"speaker", sight.say("wall.hidden_title"), sight.say("wall.numbers_hold")});
    if (row.ticket_number == 0)
        return draw_message(sight, area, message_of(sight, row));
    if (sight.glance.trust == Trust::stale)
        return draw_number(sight, area, row, resting_look, "wall.last_known");
    if (row.serving)
        return draw_number(sight, area, row, resting_look, "wall.sign_serving");
    // It flashes like any call as long as its card is new, and stays in gold until its person
    // comes.
    const Tint tint = sight.glance.tints.empty() ? Tint::gold : sight.glance.tints.front();
    draw_number(sight, area, row, look_of(tint), "wall.sign_called");
}

} // namespace giliran::wall
