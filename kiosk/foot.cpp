// The foot of every screen: the languages or the time left, and the access bar, lowest of all, so
// that a seated person reaches it.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/languages.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

#include <cmath>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

constexpr double paper_row = 56;

bool on_ticket(const Kiosk& kiosk) {
    return std::holds_alternative<TicketShown>(kiosk.screen);
}

bool shows_paper_row(const Kiosk& kiosk, const Frame& frame) {
    return frame.upright() && on_ticket(kiosk) && returns_alone(kiosk);
}

/// One choice of the access bar.
struct Choice {
    Look look;
    std::string_view icon;
    std::string_view word;
};

std::vector<Choice> choices_of(const Frame& frame) {
    const bool small = frame.small();
    std::vector<Choice> choices;
    if (frame.upright()) { // a wide screen is low enough
        choices.push_back({Look::low_reach, "wheelchair", "kiosk.low_reach"});
    }
    choices.push_back({Look::large_letters, "letter-size",
                       small ? "kiosk.large_letters_short" : "kiosk.large_letters"});
    choices.push_back({Look::high_contrast, "contrast",
                       small ? "kiosk.high_contrast_short" : "kiosk.high_contrast"});
    return choices;
}

struct FootPlaces {
    Rect left;   // languages, or the time left
    Rect paper;  // upright, beside a ticket
    Rect access; // the access bar
};

FootPlaces foot_places(const Kiosk& kiosk, const Frame& frame) {
    const Sizes& s = frame.sizes;
    FootPlaces places;
    const double edge = frame.small() ? 8 : 24;
    Rect rest = frame.foot.inset(s.margin, edge);
    if (frame.upright()) {
        places.left = ui::take_top(rest, s.foot_button);
        ui::take_top(rest, s.gap);
        if (shows_paper_row(kiosk, frame)) {
            places.paper = ui::take_top(rest, paper_row);
            ui::take_top(rest, s.gap);
        }
        places.access = rest;
    } else if (frame.small()) {
        places.access = ui::take_right(rest, (2 * rest.w - s.gap) / 3);
        ui::take_right(rest, s.gap);
        places.left = rest;
    } else {
        places.access = ui::take_right(rest, frame.large() ? 680 : 640);
        ui::take_right(rest, s.margin);
        places.left = rest;
    }
    return places;
}

struct RestPlaces {
    Rect words;
    Rect more_time;
};

/// In the small design the header gives way: the body must not jump under a finger.
RestPlaces rest_places(const Kiosk& kiosk, const Frame& frame) {
    const bool large = frame.large();
    Rect row =
        frame.small() ? frame.header.inset(frame.sizes.margin, 2) : foot_places(kiosk, frame).left;
    const double width = frame.small() ? (large ? 436 : 300) : large ? 480 : 392;
    RestPlaces places;
    places.more_time = ui::take_right(row, width);
    ui::take_right(row, 24);
    places.words = row;
    return places;
}

void draw_rest_bar(const Scene& scene) {
    const Rect& foot = scene.frame.foot;
    const double margin = scene.sizes().margin;
    const double height = tells_rest(scene.kiosk) && !scene.frame.small() ? 12 : 6;
    const Rect bar{foot.x + margin, foot.y - height / 2, foot.w - 2 * margin, height};
    const Rest rest = rest_of(scene.kiosk);
    const double left = std::ceil(static_cast<double>(rest.left_ms) / 1000);
    const double share = left / (static_cast<double>(rest.of_ms) / 1000);
    scene.canvas.box(bar, {.fill = scene.look.card, .edge = scene.look.edge, .radius = bar.h / 2});
    scene.canvas.box({bar.x, bar.y, bar.w * share, bar.h},
                     {.fill = scene.look.primary, .radius = bar.h / 2});
}

void draw_rest(const Scene& scene) {
    const Sizes& s = scene.sizes();
    const bool small = scene.frame.small();
    const auto seconds = static_cast<int>((rest_of(scene.kiosk).left_ms + 999) / 1000);
    scene.canvas.text(scene.words.text(small ? "kiosk.rest_short" : "kiosk.back_in",
                                       {{"seconds", ui::seconds_text(scene.words, seconds)}}),
                      rest_places(scene.kiosk, scene.frame).words,
                      {.size = s.note + 1,
                       .color = small ? scene.look.on_header : scene.look.ink,
                       .lines_max = small ? 1 : 2,
                       .size_min = s.least,
                       .strong = Font::bold});
}

enum class Chosen { no, yes };

/// A button of the foot: filled and checked once it is chosen.
void draw_choice(const Scene& scene, const Target& target, std::string_view icon,
                 const std::string& words, Chosen chosen) {
    const ui::Palette& look = scene.look;
    const Sizes& s = scene.sizes();
    const bool on = chosen == Chosen::yes;
    const bool filled = on || scene.pressed(target.touch);
    scene.canvas.box(target.where, {.fill = filled ? look.primary : look.second,
                                    .edge = filled ? look.primary : look.edge,
                                    .edge_width = look.edge_width,
                                    .radius = s.radius});
    draw_label(scene.canvas, target.where.inset(scene.frame.small() ? 8 : 16, 2),
               on ? "check" : icon, words,
               {.font = Font::medium,
                .size = s.foot,
                .color = filled ? look.on_primary : look.on_second,
                .lines_max = scene.frame.small() ? 1 : 2,
                .size_min = s.least,
                .line_height = 1.16});
}

} // namespace

bool tells_rest(const Kiosk& kiosk) {
    if (!returns_alone(kiosk) || std::holds_alternative<Sending>(kiosk.screen)) {
        return false;
    }
    return on_ticket(kiosk) || rest_of(kiosk).left_ms <= warning_ms;
}

double foot_height(const Kiosk& kiosk, const Frame& frame) {
    const Sizes& s = frame.sizes;
    if (frame.small()) {
        return s.foot_button + 16;
    }
    if (!frame.upright()) {
        return s.foot_button + 48;
    }
    const double paper = shows_paper_row(kiosk, frame) ? paper_row + s.gap : 0;
    return 2 * s.foot_button + s.gap + paper + 48;
}

void foot_targets(const Kiosk& kiosk, const Frame& frame, std::vector<Target>& targets) {
    if (std::holds_alternative<Sending>(kiosk.screen)) {
        return; // while an ask is under way nothing else is possible
    }
    const Sizes& s = frame.sizes;
    const FootPlaces places = foot_places(kiosk, frame);
    if (tells_rest(kiosk)) {
        targets.push_back({rest_places(kiosk, frame).more_time, MoreTimeTouched{}, Use::open,
                           Rank::second, "kiosk.more_time",
                           frame.small() && frame.large() ? "" : "clock"});
    }
    const std::vector<Language> languages = languages_of(kiosk);
    const bool choice = languages.size() > 1;
    if (choice && frame.small()) {
        targets.push_back({places.left,
                           LanguageTouched{next_language(kiosk)},
                           Use::open,
                           Rank::second,
                           {},
                           frame.large() ? "" : "globe"});
    } else if (choice && !tells_rest(kiosk)) {
        Rect row = places.left;
        row.w = std::min(row.w, 984.0);
        const auto parts = ui::columns(row, languages.size(), s.gap);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            targets.push_back({parts[i], LanguageTouched{languages[i]}});
        }
    }
    const auto choices = choices_of(frame);
    const auto parts = ui::columns(places.access, choices.size(), s.gap);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        targets.push_back({parts[i], LookTouched{choices[i].look}, Use::open, Rank::second,
                           choices[i].word, choices[i].icon});
    }
}

void draw_foot(const Scene& scene) {
    const Rect& foot = scene.frame.foot;
    scene.canvas.box(foot, {.fill = scene.look.foot});
    scene.canvas.line({foot.x, foot.y}, {foot.right(), foot.y}, scene.look.edge_passive, 2);
    if (!returns_alone(scene.kiosk) || std::holds_alternative<Sending>(scene.kiosk.screen)) {
        return;
    }
    draw_rest_bar(scene);
    if (tells_rest(scene.kiosk)) {
        draw_rest(scene);
    }
    if (shows_paper_row(scene.kiosk, scene.frame)) {
        draw_paper_way(scene, foot_places(scene.kiosk, scene.frame).paper);
    }
}

void draw_paper_way(const Scene& scene, const Rect& where) {
    const Sizes& s = scene.sizes();
    const double arrow = std::round(s.body * 1.1);
    const ui::TextStyle style{.font = Font::semibold,
                              .size = s.body,
                              .color = scene.look.title,
                              .align = Align::center,
                              .size_min = s.least};
    const Rect text = scene.canvas.text(scene.words.text("kiosk.paper_below"),
                                        where.inset(arrow * 1.6, 0), style);
    for (const double x : {text.x - arrow * 1.5, text.right() + arrow * 0.5}) {
        scene.canvas.icon("arrow-down", {x, where.center().y - arrow / 2, arrow, arrow},
                          scene.look.title);
    }
}

void draw_place(const Scene& scene, const Target& target, const LanguageTouched& touched) {
    const bool chosen = touched.language == scene.kiosk.language;
    draw_choice(scene, target, target.icon, scene.words.text(name_key(touched.language)),
                chosen ? Chosen::yes : Chosen::no);
}

void draw_place(const Scene& scene, const Target& target, const LookTouched& touched) {
    draw_choice(scene, target, target.icon, scene.words.text(target.word),
                chosen(scene.kiosk.looks, touched.look) ? Chosen::yes : Chosen::no);
}

} // namespace giliran::kiosk
