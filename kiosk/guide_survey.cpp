// What the screens of the official survey say when they appear, and how its answers are called.

#include "kiosk/guide_parts.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/spoken.hpp"
#include "kiosk/survey_steps.hpp"

namespace giliran::kiosk {

namespace {

void tell_age_limits(Telling& telling) {
    telling.tell("guide.age_limits", {{"low", count_spoken(telling.words, age_min)},
                                      {"high", count_spoken(telling.words, age_max)}});
}

} // namespace

void tell(Telling& telling, const SurveyAsked& screen) {
    if (about_person(screen.step)) {
        telling.tell("skm.who_title");
    } else {
        telling.tell("skm.step", {{"n", count_spoken(telling.words, place_of(screen.step) + 1)},
                                  {"all", count_spoken(telling.words, element_count)}});
    }
    telling.tell(question_key(screen.step));
    telling.tell("skm.choose");
    if (place_of(screen.step) == 0) { // once for the person, once for the questions
        telling.tell(survey_note_key(screen.step, telling.words.language()));
    }
}

void tell(Telling& telling, const SurveyAge&) {
    telling.tell("skm.age");
    tell_age_limits(telling);
    tell_typed(telling);
}

void tell(Telling& telling, const SurveyEnd& screen) {
    const std::size_t answered = screen.form.survey.answers.size();
    telling.tell("kiosk.survey_end");
    telling.tell("kiosk.survey_end_how", {{"n", count_spoken(telling.words, answered)},
                                          {"all", count_spoken(telling.words, element_count)}});
}

void tell_answer(Telling& telling, SurveyStep step, std::size_t choice) {
    const std::string key = choice_key(step, choice);
    const std::string spoken = "guide." + key; // where letters and figures stand for words
    telling.tell(telling.words.has(spoken) ? spoken : key);
}

} // namespace giliran::kiosk
