// The end of the survey: how much was answered, a suggestion for whoever wants to, and the one
// button that sends it all. Everything can still be changed.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Rect;

namespace {

struct Places {
    Rect words;
    Rect acts;
    Rect send;
};

Places places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Places places;
    Rect rest = frame.body;
    places.send = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, s.gap);
    places.acts = ui::take_bottom(rest, frame.small() ? 54 : s.main_button);
    ui::take_bottom(rest, frame.small() ? 2 : 24);
    places.words = rest;
    return places;
}

} // namespace

void targets_of(const SurveyEnd& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const Places places = places_of(frame);
    const auto acts = ui::columns(places.acts, 3, frame.sizes.gap);
    const auto icon = [&](std::string_view name) {
        return frame.large() ? std::string_view{} : name; // the words need the room
    };
    const bool written = screen.form.survey.suggestion.has_value();
    targets.push_back(
        {acts[0], PreviousTouched{}, Use::open, Rank::second, "skm.back", icon("arrow-left")});
    targets.push_back({acts[1], HomeTouched{}, Use::open, Rank::second,
                       frame.small() ? "kiosk.leave_survey" : "skm.leave"});
    targets.push_back({acts[2], WriteTouched{}, Use::open, Rank::second,
                       written ? "kiosk.suggest_again" : "kiosk.suggest",
                       icon(written ? "check" : "pencil")});
    const bool any = !screen.form.survey.answers.empty();
    targets.push_back({places.send, SendTouched{}, any ? Use::open : Use::locked, Rank::primary,
                       any ? "skm.send" : "skm.none_answered"});
}

void draw_screen(const SurveyEnd& screen, const Scene& scene) {
    draw_notice(scene, places_of(scene.frame).words,
                {"document", scene.look.on_chosen, scene.look.chosen,
                 scene.words.text("kiosk.survey_end"),
                 scene.words.text("kiosk.survey_end_how",
                                  {{"n", std::to_string(screen.form.survey.answers.size())},
                                   {"all", std::to_string(element_count)}})});
}

} // namespace giliran::kiosk
