// The official survey, one question a screen: where one is (a diamond a question), the question,
// its answers from worst to best as the form has them, and the way back, out and on. A question may
// be left out, and the chosen answer may be taken back.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"
#include "kiosk/survey_steps.hpp"

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

struct Places {
    Rect strip; // the name of the survey; empty where there is no room
    Rect diamonds;
    Rect element;
    Rect question;
    Rect answers; // or the digits of the age
    Rect typed;   // the age
    Rect note;
    Rect acts;
};

/// Beside the question, but the many answers about the person stand under it.
Places places_on_small(const Frame& frame, SurveyStep step, Rect rest) {
    Places places;
    if (about_person(step) && step != SurveyStep::age) {
        places.question = ui::take_top(rest, 54);
        if (!frame.large()) {
            places.diamonds = ui::take_right(places.question, 120);
        }
        places.answers = rest;
        return places;
    }
    places.answers = ui::take_right(rest, rest.w * 0.485);
    ui::take_right(rest, frame.large() ? 12 : 24);
    if (!frame.large()) {
        ui::take_top(rest, 10);
        places.diamonds = ui::take_top(rest, 24);
        ui::take_top(rest, 6);
        places.element = ui::take_top(rest, 68);
    }
    if (step == SurveyStep::age) {
        places.typed = ui::take_bottom(rest, 80);
        ui::take_bottom(rest, 8);
    }
    places.question = rest;
    return places;
}

Places places_upright(const Frame& frame, SurveyStep step, Rect rest) {
    const Sizes& s = frame.sizes;
    const bool covered = frame.cover.h > 0;
    Places places;
    ui::take_top(rest, covered ? 0 : 28);
    places.strip = ui::take_top(rest, line_of(s.body));
    ui::take_top(rest, 14);
    places.diamonds = ui::take_top(rest, 36);
    ui::take_top(rest, covered ? 20 : 36);
    places.element = ui::take_top(rest, line_of(s.body));
    if (!covered) {
        ui::take_top(rest, 6);
        places.question = ui::take_top(rest, about_person(step) ? 90 : frame.large() ? 270 : 236);
        ui::take_top(rest, 8);
    }
    ui::take_top(rest, 16);
    if (!frame.large()) {
        places.note = ui::take_bottom(rest, 84);
        ui::take_bottom(rest, 8);
    }
    if (step == SurveyStep::age) {
        places.typed = ui::take_top(rest, 130);
        ui::take_top(rest, 24);
    }
    constexpr std::size_t pad_rows = 4;
    const auto count = static_cast<double>(step == SurveyStep::age ? pad_rows : choices_at(step));
    places.answers = ui::take_top(rest, std::min(rest.h, count * 150 + (count - 1) * s.gap));
    return places;
}

Places places_on_landscape(const Frame& frame, SurveyStep step, Rect rest) {
    const Sizes& s = frame.sizes;
    Places places;
    ui::take_top(rest, 16);
    Rect strip = ui::take_top(rest, line_of(s.body));
    places.strip = strip;
    ui::take_left(strip, frame.large() ? 640 : 500);
    places.diamonds = ui::take_left(strip, 400);
    ui::take_top(rest, 20);
    if (!frame.large()) {
        places.note = ui::take_bottom(rest, 40);
        ui::take_bottom(rest, 12);
    }
    places.answers = ui::take_right(rest, rest.w * 0.48);
    ui::take_right(rest, 48);
    places.element = ui::take_top(rest, line_of(s.body));
    if (step == SurveyStep::age) {
        places.typed = ui::take_bottom(rest, 150);
        ui::take_bottom(rest, 24);
    }
    places.question = rest;
    return places;
}

Places places_of(const Frame& frame, SurveyStep step) {
    const bool small = frame.small();
    Rect rest = frame.body;
    // the small design gives the answers their height, and what leads on a finger's
    const Rect acts = ui::take_bottom(rest, small ? 54 : frame.sizes.main_button);
    ui::take_bottom(rest, small ? 6 : 24);
    Places places = small             ? places_on_small(frame, step, rest)
                    : frame.upright() ? places_upright(frame, step, rest)
                                      : places_on_landscape(frame, step, rest);
    if (frame.cover.h > 0) { // low reach: what is only read stands above
        places.question = frame.cover.inset(frame.sizes.margin, 24);
    }
    places.acts = acts;
    return places;
}

void add_acts(const Frame& frame, const Rect& where, SurveyStep step, const Target& on,
              std::vector<Target>& targets) {
    const bool first = step == SurveyStep::sex;
    const auto parts = ui::columns(where, first ? 2 : 3, frame.sizes.gap);
    if (!first) {
        targets.push_back(
            {parts[0], PreviousTouched{}, Use::open, Rank::second, "skm.back",
             frame.small() && frame.large() ? std::string_view{} : std::string_view{"arrow-left"}});
    }
    targets.push_back({parts[parts.size() - 2], HomeTouched{}, Use::open, Rank::second,
                       frame.small() ? "kiosk.leave_survey" : "skm.leave"});
    targets.push_back(on);
    targets.back().where = parts.back();
}

void draw_progress(const Scene& scene, const Rect& where, SurveyStep step) {
    const ui::Palette& look = scene.look;
    const std::size_t count = about_person(step) ? who_count : element_count;
    const std::size_t now = place_of(step);
    const double side = scene.frame.small() ? 22 : 30;
    const double apart = side * 1.28;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect each{where.x + static_cast<double>(i) * apart, where.center().y - side / 2, side,
                        side};
        ui::BoxStyle style{.edge = look.edge, .edge_width = 3};
        if (i <= now) {
            style = {.fill = i < now ? look.title : look.frame};
        }
        scene.canvas.diamond(each, style);
    }
}

void draw_asked(const Scene& scene, const Places& places, SurveyStep step) {
    const Sizes& s = scene.sizes();
    const ui::Palette& look = scene.look;
    const bool person = about_person(step);
    if (places.strip.h > 0) {
        scene.canvas.text(scene.words.text("skm.title"), places.strip,
                          {.font = Font::medium, .size = s.note, .color = look.ink2});
    }
    if (places.strip.h > 0 && !person) {
        scene.canvas.text(scene.words.text("skm.step", {{"n", std::to_string(place_of(step) + 1)},
                                                        {"all", std::to_string(element_count)}}),
                          places.strip,
                          {.font = Font::semibold,
                           .size = s.note,
                           .color = look.title,
                           .align = Align::right,
                           .size_min = s.least});
    }
    if (places.diamonds.h > 0) {
        draw_progress(scene, places.diamonds, step);
    }
    if (places.element.h > 0) {
        scene.canvas.text(scene.words.text(person ? "skm.who_title" : element_key(step)),
                          places.element,
                          {.font = Font::semibold,
                           .size = s.note,
                           .color = look.on_priority,
                           .lines_max = scene.frame.small() ? 2 : 1,
                           .size_min = s.least});
    }
    const bool covered = scene.frame.cover.h > 0;
    const bool small = scene.frame.small();
    scene.canvas.text(scene.words.text(question_key(step)), places.question,
                      {.font = Font::display_bold,
                       .size = small ? (person ? s.title : s.strong) : s.title - 6,
                       .color = covered ? look.on_header : look.title,
                       .valign = covered || person ? Valign::middle : Valign::top,
                       .lines_max = 8,
                       .size_min = s.least,
                       .line_height = small && scene.frame.large() ? 1.02 : 1.16});
}

void draw_note(const Scene& scene, const Rect& where, SurveyStep step) {
    if (where.h == 0) {
        return;
    }
    const Sizes& s = scene.sizes();
    const double side = 40;
    scene.canvas.icon("lock", {where.x, where.center().y - side / 2, side, side}, scene.look.ink2);
    scene.canvas.text(
        scene.words.text(survey_note_key(step, scene.words.language())),
        {where.x + 60, where.y, where.w - 60, where.h},
        {.size = s.note, .color = scene.look.ink2, .lines_max = 2, .size_min = s.least});
}

/// As many bars filled as the answer is worth, so that the scale is seen before it is read.
void draw_bars(const Scene& scene, const Rect& where, std::size_t worth, ui::Color ink) {
    const auto bars = ui::columns(where, answer_max, where.w * 0.1);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        Rect rest = bars[i];
        const double share = static_cast<double>(i + 1) / static_cast<double>(bars.size());
        const Rect bar = ui::take_bottom(rest, where.h * (0.16 + 0.84 * share));
        ui::BoxStyle style{.edge = ink, .edge_width = 2.5, .radius = 3};
        if (i < worth) {
            style.fill = ink;
        }
        scene.canvas.box(bar, style);
    }
}

void draw_typed(const Scene& scene, const Rect& where, const std::string& digits) {
    const Sizes& s = scene.sizes();
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    scene.canvas.text(digits.empty() ? "…" : digits, where.inset(24, 4),
                      {.font = Font::display_bold,
                       .size = scene.frame.small() ? 56.0 : 96.0,
                       .color = digits.empty() ? scene.look.ink2 : scene.look.title,
                       .align = Align::center,
                       .size_min = s.least});
}

} // namespace

void targets_of(const SurveyAsked& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const Places places = places_of(frame, screen.step);
    const std::size_t count = choices_at(screen.step);
    const bool many = about_person(screen.step) && !frame.upright();
    const std::size_t across = many ? 2 : 1;
    const std::size_t down = std::max<std::size_t>((count + across - 1) / across, many ? 3 : 1);
    const auto cells = ui::grid(places.answers, across, down, frame.small() ? 6 : frame.sizes.gap);
    for (std::size_t i = 0; i < count; ++i) {
        targets.push_back({cells[i], AnswerTouched{i + 1}});
    }
    const bool chosen = chosen_at(screen.step, screen.form.survey) != 0;
    add_acts(frame, places.acts, screen.step,
             {{},
              NextTouched{},
              Use::open,
              chosen ? Rank::primary : Rank::second,
              chosen ? "skm.next" : "skm.skip"},
             targets);
}

void targets_of(const SurveyAge& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const Places places = places_of(frame, SurveyStep::age);
    const auto pad = ui::grid(places.answers, 3, 4, frame.small() ? 6 : frame.sizes.gap);
    for (std::size_t i = 0; i < 9; ++i) {
        targets.push_back({pad[i], DigitTouched{static_cast<char>('1' + i)}});
    }
    targets.push_back({pad[9], DigitTouched{'0'}}); // beside it, as wide as its word needs
    targets.push_back({ui::hull(pad[10], pad[11]), EraseTouched{},
                       screen.digits.empty() ? Use::locked : Use::open, Rank::second, "kiosk.erase",
                       "undo"});
    const bool right = age_right(screen.digits);
    const bool typed = !screen.digits.empty();
    add_acts(frame, places.acts, SurveyStep::age,
             {{},
              NextTouched{},
              right ? Use::open : Use::locked,
              typed ? Rank::primary : Rank::second,
              !right  ? "kiosk.age_locked"
              : typed ? "skm.next"
                      : "skm.skip"},
             targets);
}

void draw_screen(const SurveyAsked& screen, const Scene& scene) {
    const Places places = places_of(scene.frame, screen.step);
    draw_asked(scene, places, screen.step);
    draw_note(scene, places.note, screen.step);
}

void draw_screen(const SurveyAge& screen, const Scene& scene) {
    const Places places = places_of(scene.frame, SurveyStep::age);
    draw_asked(scene, places, SurveyStep::age);
    draw_typed(scene, places.typed, screen.digits);
    draw_note(scene, places.note, SurveyStep::age);
}

void draw_place(const Scene& scene, const Target& target, const AnswerTouched& touched) {
    const ui::Palette& look = scene.look;
    const Sizes& s = scene.sizes();
    const auto& screen = std::get<SurveyAsked>(scene.kiosk.screen);
    const bool chosen = chosen_at(screen.step, screen.form.survey) == touched.choice;
    const bool filled = chosen || scene.pressed(target.touch);
    const bool small = scene.frame.small();
    const bool narrow = small && scene.frame.large();
    const ui::Color ink = filled ? look.on_primary : look.title;
    scene.canvas.box(target.where, {.fill = filled ? look.primary : look.card,
                                    .edge = chosen ? look.frame : look.second_edge,
                                    .edge_width = chosen ? 6 : look.edge_width_main,
                                    .radius = s.radius});
    Rect rest = target.where.inset(narrow ? 10 : small ? 16 : 36, 0);
    if (!about_person(screen.step) && !narrow) {
        const double side = small ? 44 : 64;
        draw_bars(scene, ui::centered(ui::take_left(rest, side), side, side * 0.62), touched.choice,
                  ink);
        ui::take_left(rest, small ? 14 : 32);
    }
    if (chosen && !narrow) { // there the fill and the frame say it
        const double side = small ? 32 : 48;
        scene.canvas.icon("check", ui::centered(ui::take_right(rest, side), side, side), ink);
        ui::take_right(rest, 8);
    }
    scene.canvas.text(scene.words.text(choice_key(screen.step, touched.choice)), rest,
                      {.font = Font::semibold,
                       .size = narrow  ? s.least
                               : small ? s.body
                                       : s.button,
                       .color = ink,
                       .lines_max = 2,
                       .size_min = s.least,
                       .line_height = narrow ? 0.94 : 1.1});
}

} // namespace giliran::kiosk
