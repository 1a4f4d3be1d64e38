// How was it: four faces, none chosen beforehand. Once one is chosen they make room for what it was
// about; the small design has room for one of the two, and a way back to the faces.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"

#include <algorithm>
#include <array>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

/// In the order of the phone's page.
struct ReasonSign {
    RatingReason reason;
    std::string_view icon;
};
constexpr std::array reasons_shown{
    ReasonSign{RatingReason::wait, "clock"},  ReasonSign{RatingReason::explanation, "speech"},
    ReasonSign{RatingReason::manner, "hand"}, ReasonSign{RatingReason::requirements, "document"},
    ReasonSign{RatingReason::room, "people"}, ReasonSign{RatingReason::system, "refresh"}};

/// What is asked now.
enum class Asked { face, reasons };

Asked asked_on(const RateFaces& screen) {
    return screen.opinion.score == 0 ? Asked::face : Asked::reasons;
}

struct Places {
    Rect faces; // empty on the small design once one is chosen
    Rect asked; // what it was about: the question, and how many may be chosen
    Rect how_many;
    Rect reasons;
    Rect note; // empty where there is no room
    Rect cancel;
    Rect write;
    Rect send;
};

/// The row of what can be done, and the rest of the body above it.
Rect place_acts(const Frame& frame, Places& places, Asked asked) {
    const Sizes& s = frame.sizes;
    Rect rest = frame.body;
    ui::take_top(rest, title_height(frame));
    Rect foot = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, frame.small() ? s.gap : 24);
    const bool beside = asked == Asked::reasons && !frame.upright();
    places.cancel = ui::take_left(foot, foot.w * (beside ? 0.24 : 0.36));
    ui::take_left(foot, s.gap);
    if (beside) {
        places.write = ui::take_left(foot, foot.w * 0.42);
        ui::take_left(foot, s.gap);
    }
    places.send = foot;
    return rest;
}

void place_note(const Frame& frame, Rect& rest, Places& places) {
    const double note = frame.large() ? 108 : 96;
    if (rest.h >= note + 24) {
        ui::take_top(rest, 24);
        places.note = ui::take_top(rest, note);
    }
}

Places places_of_faces(const Frame& frame) {
    Places places;
    Rect rest = place_acts(frame, places, Asked::face);
    ui::take_top(rest, frame.small() ? 0 : 16);
    if (frame.upright()) {
        const double note = frame.large() ? 108 : 96;
        places.faces = ui::take_top(rest, std::min(980.0, rest.h - note - 24));
        place_note(frame, rest, places);
    } else {
        if (!frame.small()) {
            places.note = ui::take_bottom(rest, 60);
            ui::take_bottom(rest, 16);
        }
        places.faces = rest;
    }
    return places;
}

Places places_of_reasons(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Places places;
    Rect rest = place_acts(frame, places, Asked::reasons);
    if (frame.small()) { // its title asks
        places.reasons = rest;
        return places;
    }
    if (frame.upright()) {
        places.faces = ui::take_top(rest, frame.large() ? 256 : 300);
        ui::take_top(rest, 24);
    } else {
        places.faces = ui::take_left(rest, 640);
        ui::take_left(rest, 48);
    }
    places.asked = ui::take_top(rest, frame.large() ? 60 : 56);
    ui::take_top(rest, 8);
    places.how_many = ui::take_top(rest, line_of(s.note));
    ui::take_top(rest, frame.large() ? 6 : 12);
    if (frame.upright()) {
        places.reasons = ui::take_top(rest, 3 * 104 + 2 * s.gap);
        ui::take_top(rest, s.gap);
        places.write = ui::take_top(rest, frame.large() ? 104 : 108);
        place_note(frame, rest, places);
    } else {
        places.reasons = rest;
    }
    return places;
}

Places places_of(const RateFaces& screen, const Frame& frame) {
    return asked_on(screen) == Asked::face ? places_of_faces(frame) : places_of_reasons(frame);
}

ui::Face face_of(std::uint32_t score) {
    switch (score) {
    case 4:
        return ui::Face::very_satisfied;
    case 3:
        return ui::Face::satisfied;
    case 2:
        return ui::Face::less_satisfied;
    default:
        return ui::Face::unsatisfied;
    }
}

/// The visit, and what was done at which counter.
std::string visit_line(const Scene& scene, const RatedVisit& rated) {
    const std::string label = label_of(rated.prefix, rated.number);
    const std::string visit =
        scene.words.text("kiosk.visit", {{"number", label.substr(0, 1) + " " + label.substr(1)}});
    std::string where;
    if (rated.counter) {
        where = " · " + counter_text(scene, *rated.counter);
    }
    const Service* service = find_service(scene.kiosk.board->settings, rated.service);
    const std::string line = visit + (service ? " · " + scene.say(service->name) : "") + where;
    // On the small screen a long name gives way to the counter, which the person remembers.
    const ui::TextStyle style{.size = scene.sizes().least, .strong = Font::bold};
    return scene.frame.small() && !fits(scene, line, scene.frame.body.w, style) ? visit + where
                                                                                : line;
}

/// A tablet calls its visitor by the number: whoever reads another one has not been asked.
std::string title_of(const Scene& scene, const RatedVisit& visit) {
    if (!scene.kiosk.tablet) {
        return scene.words.text("kiosk.rate_title");
    }
    return scene.words.text("kiosk.rate_title_of",
                            {{"number", label_of(visit.prefix, visit.number)}});
}

void add_faces(const Rect& where, const Frame& frame, Asked asked, std::vector<Target>& targets) {
    const double gap = frame.sizes.gap;
    const bool square = frame.upright() == (asked == Asked::face); // two rows of two
    const auto faces = square ? ui::grid(where, 2, 2, gap) : ui::columns(where, 4, gap);
    for (std::uint32_t i = 0; i < score_max; ++i) {
        targets.push_back({faces[i], FaceTouched{score_max - i}});
    }
}

void add_reasons(const RateFaces& screen, const Places& places, const Frame& frame,
                 std::vector<Target>& targets) {
    const Opinion& opinion = screen.opinion;
    const auto cells = ui::grid(places.reasons, 2, 3, frame.small() ? 6 : frame.sizes.gap);
    const bool enough = opinion.reasons.size() == reasons_max;
    for (std::size_t i = 0; i < reasons_shown.size(); ++i) {
        const bool locked = enough && !given(opinion, reasons_shown[i].reason);
        targets.push_back({cells[i],
                           ReasonTouched{reasons_shown[i].reason},
                           locked ? Use::locked : Use::open,
                           Rank::second,
                           {},
                           reasons_shown[i].icon});
    }
    const bool written = !opinion.comment.empty();
    targets.push_back({places.write, WriteTouched{}, Use::open, Rank::second,
                       written ? "kiosk.write_again" : "kiosk.write",
                       frame.small() ? ""
                       : written     ? "check"
                                     : "pencil"});
}

void draw_note(const Scene& scene, const Rect& note) {
    const Sizes& s = scene.sizes();
    scene.canvas.icon("lock", {note.x, note.center().y - 22, 44, 44}, scene.look.ink2);
    scene.canvas.text(scene.words.text("kiosk.rate_note"),
                      {note.x + 64, note.y, note.w - 64, note.h},
                      {.size = s.note + (scene.frame.large() ? 0 : 1),
                       .color = scene.look.ink2,
                       .lines_max = 2,
                       .size_min = s.least});
}

void draw_asked(const Scene& scene, const Places& places, std::string_view question) {
    const Sizes& s = scene.sizes();
    scene.canvas.text(question, places.asked,
                      {.font = Font::display_bold,
                       .size = s.strong,
                       .color = scene.look.title,
                       .size_min = s.least});
    scene.canvas.text(scene.words.text("web.rate_reasons_words"), places.how_many,
                      {.size = s.note, .color = scene.look.ink2, .size_min = s.least});
}

/// The face fills its card; beside reasons both are smaller.
struct FaceStyle {
    double inset;
    double words_height;
    double words_size;
    double line_height;
};

FaceStyle face_style(const Frame& frame, Asked asked) {
    const Sizes& s = frame.sizes;
    if (frame.small()) {
        return {8, frame.large() ? 90.0 : 64.0, s.button, 1.04};
    }
    if (asked == Asked::reasons) {
        return {12, frame.large() ? 90.0 : 84.0, frame.large() ? s.least : 34.0, 1.04};
    }
    return {20, 112, std::max(s.body, 44.0), 1.22};
}

} // namespace

std::string counter_text(const Scene& scene, CounterId id) {
    const Counter* counter = find_counter(scene.kiosk.board->settings, id);
    const std::string named = counter ? scene.say(counter->name) : std::string{};
    return named.empty() ? scene.words.text("kiosk.counter", {{"number", std::to_string(id.value)}})
                         : named;
}

void targets_of(const RateFaces& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const bool chosen = asked_on(screen) == Asked::reasons;
    const Places places = places_of(screen, frame);
    if (places.faces.h > 0) {
        add_faces(places.faces, frame, asked_on(screen), targets);
    }
    if (chosen) {
        add_reasons(screen, places, frame, targets);
    }
    if (chosen && frame.small()) {
        targets.push_back({places.cancel, FaceTouched{0}, Use::open, Rank::second, "kiosk.back"});
    } else {
        targets.push_back({places.cancel, HomeTouched{}, Use::open, Rank::second, "kiosk.cancel"});
    }
    targets.push_back({places.send, SendTouched{}, chosen ? Use::open : Use::locked, Rank::primary,
                       chosen ? "kiosk.send_rating" : "kiosk.send_locked"});
}

void draw_screen(const RateFaces& screen, const Scene& scene) {
    const Places places = places_of(screen, scene.frame);
    const bool chosen = asked_on(screen) == Asked::reasons;
    const std::string question =
        chosen ? scene.words.text(reasons_question_key(screen.opinion.score)) : std::string{};
    if (chosen && scene.frame.small()) {
        draw_title(scene, question, scene.words.text("web.rate_reasons_words"));
        return;
    }
    draw_title(scene, title_of(scene, screen.visit), visit_line(scene, screen.visit));
    if (chosen) {
        draw_asked(scene, places, question);
    }
    if (places.note.h > 0) {
        draw_note(scene, places.note);
    }
}

void draw_place(const Scene& scene, const Target& target, const FaceTouched& touched) {
    if (touched.score == 0) { // the way back to the faces
        draw_plain(scene, target);
        return;
    }
    const ui::Palette& look = scene.look;
    const Sizes& s = scene.sizes();
    const auto& screen = std::get<RateFaces>(scene.kiosk.screen);
    const bool chosen = screen.opinion.score == touched.score;
    const bool filled = chosen || scene.pressed(target.touch);
    const bool small = scene.frame.small();
    const ui::Color sign = filled ? look.on_primary : look.title;
    const FaceStyle style = face_style(scene.frame, asked_on(screen));
    scene.canvas.box(target.where, {.fill = filled ? look.primary : look.card,
                                    .edge = chosen ? look.frame : look.second_edge,
                                    .edge_width = chosen ? 8 : look.edge_width_main,
                                    .radius = s.radius});
    Rect rest = target.where.inset(style.inset, small ? 12 : style.inset + 4);
    const Rect words = ui::take_bottom(rest, style.words_height);
    const double side =
        std::min({rest.w - 20, rest.h - 12, asked_on(screen) == Asked::face ? 240.0 : 140.0});
    scene.canvas.face(face_of(touched.score), ui::centered(rest, side, side), sign);
    scene.canvas.text(scene.words.text(score_key(touched.score)), words.inset(small ? 0 : 8, 0),
                      {.font = Font::semibold,
                       .size = style.words_size,
                       .color = sign,
                       .align = Align::center,
                       .lines_max = 2,
                       .size_min = small ? s.least : std::max(s.least, 30.0),
                       .line_height = style.line_height});
    if (chosen) {
        constexpr double size = 34;
        constexpr double from_corner = 14;
        const Rect tick{target.where.right() - from_corner - size, target.where.y + from_corner,
                        size, size};
        scene.canvas.icon("check", tick, look.on_primary);
    }
}

} // namespace giliran::kiosk
