// Pictures of the office's own beside the calls: on a wide screen the calls stand in a narrow
// column, each on a card with its counter below its number; on an upright one below the picture.

#include "display/wall_view_parts.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Align;
using ui::Rect;
using ui::Valign;

namespace {

constexpr double column_width = 620;
constexpr double slide_height = 640; // of an upright screen
constexpr double card_height = 330;
constexpr double card_height_half = 290; // of two, so that a line of the earlier calls is left
constexpr double between_cards = 12;
constexpr double number_size = 200;
constexpr double counter_size = 88;
constexpr double counter_line = 90;
constexpr double head_line = 52;

struct CardWords {
    const std::string& said;
    std::string time;
};

void draw_counter_line(const Sight& sight, const Rect& line, CounterId counter, const Look& look) {
    ui::Canvas& canvas = sight.canvas;
    constexpr double arrow = 72;
    draw_arrow(sight, {line.x, line.center().y - arrow / 2, arrow, arrow}, counter, look.text);
    const double x = line.x + arrow + 28;
    const Rect room{x, line.y, line.right() - x, line.h};
    const std::string name = sight.counter_name(counter);
    if (!name.empty())
        return draw_counter_name(sight, room, name, look.number, 2);
    const Rect word = canvas.text(sight.say("wall.counter"), room, strong_text(54, look.text));
    ui::TextStyle figure = number_style(counter_size, look.number);
    figure.valign = Valign::middle;
    const double after = word.right() + 28;
    canvas.text(std::to_string(counter.value), {after, room.y, room.right() - after, room.h},
                figure);
}

void draw_tall_card(const Sight& sight, const Rect& card, const Call& call, const Look& look,
                    const CardWords& words) {
    ui::Canvas& canvas = sight.canvas;
    draw_card(sight, card, look);
    Rect inner = card.inset(32, 10);
    const Rect head = ui::take_top(inner, head_line);
    double end = head.right();
    if (!words.time.empty()) {
        ui::TextStyle time = body_text(look.text);
        time.align = Align::right;
        end = canvas.text(words.time, head, time).x - 24;
    }
    canvas.text(words.said, {head.x, head.y, end - head.x, head.h}, body_text(look.text));
    draw_counter_line(sight, ui::take_bottom(inner, counter_line), call.counter, look);
    const Label label = label_of(call.prefix, call.ticket_number);
    const double by_width = inner.w / number_width(canvas, label, 1'000) * 980;
    const double size = std::min({number_size, by_width, inner.h / 0.75});
    canvas.number(label.letter, label.digits,
                  {inner.x, inner.y, inner.w, (inner.h + 0.72 * size) / 2},
                  number_style(size, look.number));
}

/// Cards for those called now, or one for the last call.
std::size_t cards_of(const Sight& sight) {
    const bool fresh = sight.glance.trust == Trust::fresh;
    return fresh ? std::max<std::size_t>(sight.wall.stage.size(), 1) : 1;
}

void draw_column(const Sight& sight) {
    const Glance& glance = sight.glance;
    std::vector<Call> calls = newest_first(sight.wall);
    if (glance.trust == Trust::hidden)
        return draw_message(
            sight, sight.places.calls,
            {"speaker", sight.say("wall.hidden_title"), sight.say("wall.numbers_hold")});
    if (glance.trust == Trust::fresh && !sight.wall.stage.empty()) {
        const std::vector<OnStage>& cards = sight.wall.stage;
        const std::vector<Rect> places = ui::rows(sight.places.stage, cards.size(), between_cards);
        for (std::size_t i = 0; i < cards.size(); ++i)
            draw_tall_card(sight, places[i], cards[i].call, look_of(glance.tints[i]),
                           {sight.say("wall.being_called"), ""});
        calls.assign(sight.wall.earlier.begin(), sight.wall.earlier.end());
    } else if (glance.scene != Scene::calling) {
        return draw_message(sight, sight.places.calls, calls_message(sight));
    } else {
        draw_tall_card(sight, sight.places.stage, calls.front(), resting_look,
                       {sight.say("wall.last_call"), sight.clock(calls.front().at)});
        calls.erase(calls.begin());
    }
    draw_earlier(sight, calls);
}

} // namespace

void place_slides(Sight& sight) {
    Places& places = sight.places;
    Rect body = places.inner;
    body.h -= gap;
    if (sight.shape == Shape::portrait) {
        places.slide = ui::take_top(body, slide_height);
        ui::take_top(body, gap);
        places.calls = body;
        return place_calls(sight);
    }
    places.calls = ui::take_left(body, column_width);
    ui::take_left(body, margin);
    places.slide = body;
    Rect calls = places.calls;
    places.stage = ui::take_top(calls, cards_of(sight) == 1 ? card_height
                                                            : 2 * card_height_half + between_cards);
    ui::take_top(calls, gap / 2);
    places.earlier = calls;
}

void draw_slides(const Sight& sight, const ui::Photo& slide) {
    if (sight.shape == Shape::portrait)
        draw_calls(sight);
    else
        draw_column(sight);
    sight.canvas.photo(slide, sight.places.slide);
}

} // namespace giliran::wall
