// The card of a ticket: the number as the largest thing, who is ahead, how long, and when the call
// will come.

#include "kiosk/ticket_parts.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

void draw_card_head(const Scene& scene, const Rect& where, const Slip& slip) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    scene.canvas.box(where,
                     {.fill = scene.look.header, .radius = s.radius, .corners = ui::Corners::top});
    Rect rest = where.inset(frame.small() ? 16 : 40, 0);
    const bool priority = slip.lane == priority_lane;
    const bool roomy = !frame.large() && !frame.small();
    const ui::TextStyle beside{.font = priority ? Font::semibold : Font::regular,
                               .size = roomy ? s.note + 1 : s.note,
                               .color = priority ? scene.look.accent : scene.look.on_header2,
                               .align = Align::right,
                               .size_min = s.least};
    if (priority) {
        const std::string& chip = scene.words.text("kiosk.priority_chip");
        const Rect drawn = scene.canvas.text(chip, rest, beside);
        rest.w = drawn.x - rest.x - (frame.small() ? 12 : 32);
    }
    const Rect name = scene.canvas.text(scene.say(slip.service), rest,
                                        {.font = Font::medium,
                                         .size = frame.small() ? s.body : s.button + 2,
                                         .color = scene.look.on_header,
                                         .lines_max = roomy ? 1 : 2,
                                         .size_min = s.least,
                                         .line_height = 0.96});
    const double from = name.right() + 32;
    const std::string& detail = scene.say(slip.detail);
    if (!priority && roomy && fits(scene, detail, rest.right() - from, beside)) {
        scene.canvas.text(detail, {from, rest.y, rest.right() - from, rest.h}, beside);
    }
}

void draw_figure(const Scene& scene, const Rect& where, std::string_view key,
                 const std::string& value) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    Rect rest = where;
    scene.canvas.text(scene.words.text(key),
                      ui::take_top(rest, frame.small() ? line_of(s.note) - 2 : line_of(s.note + 1)),
                      {.size = s.note + (frame.large() || frame.small() ? 0 : 1),
                       .color = scene.look.ink2,
                       .size_min = s.least});
    scene.canvas.text(value, rest,
                      {.font = Font::bold,
                       .size = frame.small() ? s.strong - 2 : 58,
                       .color = scene.look.ink,
                       .lines_max = 2,
                       .size_min = std::max(s.least, frame.small() ? 27.0 : 30.0),
                       .line_height = frame.large() || frame.small() ? 1.04 : 1.22,
                       .digits = ui::Digits::proportional});
}

/// When the call will come, in gold; without a forecast, what to do instead.
void draw_about(const Scene& scene, const Rect& where, const Slip& slip) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    scene.canvas.box(
        where, {.fill = scene.look.priority, .radius = s.radius, .corners = ui::Corners::bottom});
    const double side = small ? 28 : 40;
    const double inset = small ? 14 : 40;
    scene.canvas.icon("clock", {where.x + inset, where.center().y - side / 2, side, side},
                      scene.look.on_priority);
    const std::string clock = called_about_text(scene.words, slip);
    std::string sentence = scene.words.text("kiosk.listen");
    if (!clock.empty()) {
        sentence = scene.words.text("kiosk.called_about", {{"clock", unbroken(clock)}});
    } else if (slip.wait.range) {
        sentence = scene.words.text("kiosk.called_soon");
    }
    const double x = where.x + inset + side + (small ? 10 : 20);
    scene.canvas.text(sentence, {x, where.y, where.right() - x - inset, where.h},
                      {.size = small ? s.note : s.body,
                       .color = scene.look.ink,
                       .lines_max = small || frame.large() ? 2 : 1,
                       .size_min = s.least,
                       .line_height = 1.12,
                       .digits = ui::Digits::proportional,
                       .strong = Font::bold});
}

/// The heights of the card's parts.
struct CardHeights {
    double head;
    double label; // 0: the number speaks for itself
    double figures;
    double about;
    double seeds;
};

CardHeights card_heights(const Frame& frame) {
    if (frame.small()) {
        return {56, 0, 92, 68, 0};
    }
    if (frame.large()) {
        return {100, 0, 150, 116, 18};
    }
    return {92, 46, 122, 86, 18};
}

void draw_figures(const Scene& scene, const Rect& where, const Slip& slip) {
    const bool small = scene.frame.small();
    Rect right = where;
    const Rect left = ui::take_left(right, where.w * (small ? 0.42 : 0.40));
    const double apart = small ? 16 : 40;
    draw_figure(scene, {left.x, left.y, left.w - apart * 0.6, left.h}, "slip.ahead",
                ahead_text(scene, slip));
    scene.canvas.line({right.x, right.y}, {right.x, right.bottom()}, scene.look.edge_passive, 2);
    draw_figure(scene, {right.x + apart, right.y, right.w - apart, right.h},
                small || scene.frame.large() ? "kiosk.wait_column" : "kiosk.wait_label",
                wait_text(scene.words, slip.wait));
}

void draw_number(const Scene& scene, const Rect& where, const Slip& slip) {
    const bool small = scene.frame.small();
    const std::string label = label_of(slip.prefix, slip.number);
    scene.canvas.number(label.substr(0, 1), label.substr(1), where,
                        {.size = std::min(302.0, where.h / 0.728), // capitals: 0.728 of the size
                         .color = scene.look.title,
                         .align = Align::center,
                         .valign = Valign::middle,
                         .size_min = small ? 64.0 : 160.0});
}

/// Small and large: the number and its two figures, nothing else.
void draw_short_card(const Scene& scene, const Rect& where, const Slip& slip) {
    const Sizes& s = scene.sizes();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    Rect rest = where.inset(20, 10);
    draw_number(scene, ui::take_top(rest, rest.h * 0.3), slip);
    const auto two = ui::rows(rest, 2, 0);
    draw_figure(scene, two[0], "slip.ahead", ahead_text(scene, slip));
    draw_figure(scene, two[1], "kiosk.wait_column", wait_text(scene.words, slip.wait));
}

} // namespace

void draw_ticket_card(const Scene& scene, const Rect& where, const Slip& slip) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    if (small && frame.large()) {
        draw_short_card(scene, where, slip);
        return;
    }
    const CardHeights heights = card_heights(frame);
    scene.canvas.box(where, {.fill = scene.look.card, .radius = s.radius});
    Rect rest = where;
    draw_card_head(scene, ui::take_top(rest, heights.head), slip);
    draw_about(scene, ui::take_bottom(rest, heights.about), slip);
    scene.canvas.box(
        where,
        {.edge = scene.look.edge_passive, .edge_width = scene.look.edge_width, .radius = s.radius});
    const double air = small ? 10 : 22;
    rest = rest.inset(small ? 16 : 40, 0);
    ui::take_top(rest, air);
    if (heights.label > 0) {
        scene.canvas.text(scene.words.text("slip.number"), ui::take_top(rest, heights.label),
                          {.size = s.body + 1, .color = scene.look.ink2, .align = Align::center});
    }
    ui::take_bottom(rest, small ? 8 : 22);
    draw_figures(scene, ui::take_bottom(rest, heights.figures), slip);
    if (heights.seeds > 0) {
        ui::take_bottom(rest, 16);
        scene.canvas.weave_seeds(ui::take_bottom(rest, heights.seeds), scene.look.frame);
    }
    const double above = small ? 6 : 26;
    draw_number(scene, {rest.x, rest.y + above, rest.w, rest.h - 2 * above}, slip);
}

} // namespace giliran::kiosk
