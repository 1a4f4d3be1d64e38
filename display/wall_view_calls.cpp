// The calls: who is called now, in gold; who was called last, when nobody is; and the list of
// earlier calls below.

#include "display/wall_view_parts.hpp"
#include "shared/ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace giliran::wall {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

constexpr double number_size = 236;
constexpr double number_size_named = 170; // beside a counter's name
constexpr double number_size_half = 170;  // two cards at once
constexpr double number_size_known = 183; // stale
constexpr double number_size_known_named = 140;

/// The largest size at which number and counter stand in one line, with so many sizes between them
/// for the arrow.
double common_size(const Sight& sight, const Call& call, double size, double room,
                   double between = 0) {
    const double wide = number_width(sight.canvas, label_of(call.prefix, call.ticket_number), size)
                        + width_of(sight.canvas, std::to_string(call.counter.value), size)
                        + between * size;
    return wide <= room ? size : std::max(number_size_least, std::floor(size * room / wide));
}

/// The bottom line of a whole card. What is too long for it is left out: a cut word says less.
void draw_card_foot(const Sight& sight, const Rect& line, const Call& call,
                    const std::string& right, const Look& look) {
    ui::TextStyle style = body_text(look.text);
    ui::TextStyle at_right = style;
    at_right.align = Align::right;
    const Rect said = sight.canvas.text(right, line, at_right);
    const std::string aside = sight.aside(call);
    const Rect room{line.x, line.y, said.x - 40 - line.x, line.h};
    if (fits(sight.canvas, aside, room.w, style))
        sight.canvas.text(aside, room, style);
}

struct CardWords {
    const std::string& label;
    std::string foot_right;
};

/// One call alone on the stage.
void draw_whole_card(const Sight& sight, const Rect& card, const Call& call, const Look& look,
                     const CardWords& said) {
    ui::Canvas& canvas = sight.canvas;
    draw_card(sight, card, look);
    const Rect inner = card.inset(sight.shape == Shape::portrait ? 32 : card_inset, 0);
    const std::string name = sight.counter_name(call.counter);
    constexpr double between = 0.58;
    const double size =
        name.empty() ? common_size(sight, call, number_size, inner.w, between) : number_size_named;
    const double baseline = card.y + card.h - 121;
    const Label label = label_of(call.prefix, call.ticket_number);
    const Rect number = canvas.number(label.letter, label.digits,
                                      {inner.x, card.y + 84, inner.w, baseline - card.y - 84},
                                      number_style(size, look.number));
    const double middle = baseline - 0.36 * size;
    const Rect head{inner.x, card.y + 28, inner.w, 56};
    canvas.text(said.label, head, strong_text(46, look.text));
    const double counter_w =
        name.empty() ? width_of(canvas, std::to_string(call.counter.value), size) : 0;
    const double said_w =
        canvas.measured(sight.say("wall.counter"), head, strong_text(46, look.text)).w;
    const double column = std::max(counter_w, said_w);
    double right = std::min(inner.x + inner.w * 0.823, inner.right() - column);
    if (!name.empty())
        right = number.right() + 130;
    const double room = right - number.right();
    const double arrow = std::min(115.0, room * 0.66); // it must not read as a stroke of a digit
    draw_arrow(sight, {number.right() + (room - arrow) / 2, middle - arrow / 2, arrow, arrow},
               call.counter, look.text);
    const Rect beside{right, head.y, inner.right() - right, head.h};
    if (name.empty()) {
        canvas.text(sight.say("wall.counter"), beside, strong_text(46, look.text));
        canvas.text(std::to_string(call.counter.value),
                    {right, card.y + 84, beside.w, baseline - card.y - 84},
                    number_style(size, look.number));
    } else {
        draw_counter_name(sight, {right, card.y + 84, beside.w, card.h - 84 - 78 - 20}, name,
                          look.number, 3);
    }
    canvas.line({inner.x, card.bottom() - 78}, {inner.right(), card.bottom() - 78}, look.text, 2);
    draw_card_foot(sight, {inner.x, card.bottom() - 74, inner.w, 66}, call, said.foot_right, look);
}

/// One of two calls at once.
void draw_half_card(const Sight& sight, const Rect& card, const Call& call, const Look& look) {
    ui::Canvas& canvas = sight.canvas;
    draw_card(sight, card, look);
    const Rect inner = card.inset(36, 0);
    const Label label = label_of(call.prefix, call.ticket_number);
    const Rect line{inner.x, card.center().y - 62, inner.w, 124};
    const std::string name = sight.counter_name(call.counter);
    const std::string& counter_word = sight.say("wall.counter");
    ui::TextStyle word{.font = Font::bold, .size = 54, .color = look.text, .align = Align::right};
    word.valign = Valign::baseline;
    word.size_min = least_size;
    ui::TextStyle word_least = word;
    word_least.size = least_size;
    const double word_w = canvas.measured(counter_word, line, word_least).w;
    const double between = 24 + 80 + 24 + word_w + 48;
    const double size = name.empty() ? common_size(sight, call, number_size_half, inner.w - between)
                                     : number_size_half;
    const Rect number =
        canvas.number(label.letter, label.digits, line, number_style(size, look.number));
    const double arrow_x = std::max(inner.x + 2.68 * size, number.right() + 24);
    draw_arrow(sight, {arrow_x, card.center().y - 40, 80, 80}, call.counter, look.text);
    Rect rest{arrow_x + 100, card.y + 22, inner.right() - arrow_x - 100, card.h - 44};
    const std::string aside = sight.aside(call);
    ui::TextStyle small = body_text(look.text);
    small.valign = Valign::top;
    small.line_height = 1.05;
    if (!name.empty()) {
        if (fits(canvas, aside, rest.w, small))
            canvas.text(aside, ui::take_top(rest, 52), small);
        draw_counter_name(sight, rest, name, look.number, 2);
        return;
    }
    ui::TextStyle counter = number_style(size, look.number);
    counter.align = Align::right;
    const Rect figure = canvas.text(std::to_string(call.counter.value), line, counter);
    rest.w = figure.x - 40 - rest.x;
    small.lines_max = 2;
    if (fits(canvas, aside, rest.w, small))
        canvas.text(aside, {rest.x, rest.y, rest.w, 90}, small);
    canvas.text(counter_word, {rest.x, line.y, rest.w, line.h}, word);
}

/// The last call of a wall that has heard nothing since: its number with its time, not in gold.
void draw_known_card(const Sight& sight, const Rect& card, const Call& call) {
    ui::Canvas& canvas = sight.canvas;
    draw_card(sight, card, resting_look);
    const Rect inner = card.inset(card_inset, 0);
    const Rect head{inner.x, card.y + 18, inner.w, 60};
    ui::TextStyle quiet = body_text(ui::musi1);
    quiet.align = Align::right;
    const Rect time = canvas.text(sight.clock(call.at), head, quiet);
    canvas.text(sight.say("wall.last_known"), {head.x, head.y, time.x - 24 - head.x, head.h},
                body_text(ui::musi1));
    const std::string name = sight.counter_name(call.counter);
    const double word_size = sight.shape == Shape::portrait ? 44 : 60;
    const ui::TextStyle word{.size = word_size, .color = ui::musi1, .valign = Valign::baseline};
    const std::string& counter = sight.say("wall.counter");
    const double word_w = canvas.measured(counter, head, word).w;
    const double step = name.empty() ? 44 : 24;
    const double size = name.empty() ? common_size(sight, call, number_size_known,
                                                   inner.w - word_w - 80 - 3 * step - 8)
                                     : number_size_known_named;
    const Rect line{inner.x, card.y + 86, inner.w, 150};
    const Label label = label_of(call.prefix, call.ticket_number);
    const Rect number =
        canvas.number(label.letter, label.digits, line, number_style(size, ui::white));
    const double middle = line.bottom() - 0.36 * size;
    draw_arrow(sight, {number.right() + step, middle - 40, 80, 80}, call.counter, ui::musi1);
    double x = number.right() + step + 80 + step;
    if (!name.empty()) {
        draw_counter_name(sight, {x, line.y, inner.right() - x, line.h}, name, ui::white, 3);
        return;
    }
    canvas.text(counter, {x, line.y, word_w + 2, line.h}, word);
    x += word_w + step;
    canvas.text(std::to_string(call.counter.value), {x, line.y, inner.right() - x, line.h},
                number_style(size, ui::white));
}

void draw_gold(const Sight& sight) {
    const std::vector<OnStage>& cards = sight.wall.stage;
    const Rect& stage = sight.places.stage;
    if (cards.size() == 1) {
        const Call& call = cards.front().call;
        const Counter* counter = find_counter(sight.settings(), call.counter);
        const bool has_way = counter && !counter->way.id.empty(); // needs the whole bottom line
        draw_whole_card(sight, stage, call, look_of(sight.glance.tints.front()),
                        {sight.say(has_way ? "wall.being_called" : "wall.called_number"),
                         has_way ? "" : sight.say("wall.being_called")});
        return;
    }
    const std::vector<Rect> halves = ui::rows(stage, cards.size(), 12);
    for (std::size_t i = 0; i < cards.size(); ++i)
        draw_half_card(sight, halves[i], cards[i].call, look_of(sight.glance.tints[i]));
}

} // namespace

Message calls_message(const Sight& sight) {
    switch (sight.glance.scene) {
    case Scene::not_yet: {
        const std::string clock = ui::clock_zone_text(
            sight.words, sight.wall.clock->local(sight.wall.board->day.opens_at).minute_of_day,
            sight.settings().zone_label);
        return {"clock", sight.words.text("wall.not_yet", {{"clock", clock}}),
                sight.say("wall.numbers_come_here")};
    }
    case Scene::no_counter:
        if (sight.wall.earlier.empty())
            return {"pause", sight.say("wall.no_counter"), sight.say("wall.no_counter_how")};
        return {"pause", sight.say("wall.paused"), sight.say("wall.paused_how")};
    default:
        return {"bell", sight.say("wall.no_call"), sight.say("wall.numbers_come_here")};
    }
}

std::vector<Call> newest_first(const Wall& wall) {
    std::vector<Call> calls(wall.earlier.begin(), wall.earlier.end());
    calls.insert(calls.end(), wall.waiting.begin(), wall.waiting.end());
    for (const OnStage& card : wall.stage)
        calls.push_back(card.call);
    std::sort(calls.begin(), calls.end(),
              [](const Call& one, const Call& other) { return one.number > other.number; });
    return calls;
}

/// The stage is as high as its picture needs; earlier calls take what is left of their column.
void place_calls(Sight& sight) {
    Places& places = sight.places;
    const bool stale = sight.glance.trust != Trust::fresh;
    const double full = sight.shape == Shape::portrait ? 430 : 388;
    Rect calls = places.calls;
    places.stage = ui::take_top(calls, stale ? 282 : full);
    ui::take_top(calls, gap / 2);
    places.missed = ui::take_bottom(calls, missed_height(sight));
    places.earlier = calls;
}

void draw_calls(const Sight& sight) {
    const Glance& glance = sight.glance;
    const Rect& column = sight.places.calls;
    const Rect whole{column.x, column.y, column.w, column.h - gap};
    if (glance.trust == Trust::hidden) {
        draw_message(sight, whole,
                     {"speaker", sight.say("wall.hidden_title"), sight.say("wall.numbers_hold")});
        return;
    }
    std::vector<Call> calls = newest_first(sight.wall);
    if (glance.trust == Trust::fresh && !sight.wall.stage.empty()) {
        draw_gold(sight);
        calls.assign(sight.wall.earlier.begin(), sight.wall.earlier.end());
    } else if (glance.scene != Scene::calling) {
        draw_message(sight, calls.empty() ? whole : sight.places.stage, calls_message(sight));
    } else {
        // Nobody is called: the newest call rests where it was, and moves down with the next.
        const Call& last = calls.front();
        if (glance.trust == Trust::stale)
            draw_known_card(sight, sight.places.stage, last);
        else
            draw_whole_card(sight, sight.places.stage, last, resting_look,
                            {sight.say("wall.last_call"), sight.clock(last.at)});
        calls.erase(calls.begin());
    }
    draw_earlier(sight, calls);
    draw_missed(sight);
}

} // namespace giliran::wall
