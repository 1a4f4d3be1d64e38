// The walk through the official survey: a question a screen, forwards and back, each answered or
// left out. Nothing of it leaves the kiosk before the end.

#include "kiosk/moves.hpp"
#include "kiosk/rating_update.hpp"
#include "kiosk/survey_steps.hpp"

namespace giliran::kiosk {

namespace {

void show_step(Kiosk& kiosk, const SurveyForm& form, SurveyStep step) {
    if (step == SurveyStep::age) {
        const auto& age = form.survey.respondent.age;
        show(kiosk, SurveyAge{form, age ? std::to_string(*age) : std::string{}});
    } else if (step == SurveyStep::end) {
        show(kiosk, SurveyEnd{form});
    } else {
        show(kiosk, SurveyAsked{form, step});
    }
}

/// The form with the age that was typed, or without one.
SurveyForm with_age(const SurveyAge& screen) {
    SurveyForm form = screen.form;
    form.survey.respondent.age.reset();
    if (!screen.digits.empty() && age_right(screen.digits)) {
        form.survey.respondent.age = static_cast<std::uint32_t>(std::stoul(screen.digits));
    }
    return form;
}

} // namespace

Effects rate(Kiosk& kiosk, const SurveyTouched&) {
    if (const auto* thanks = std::get_if<Thanks>(&kiosk.screen);
        thanks && !thanks->visit.surveyed) {
        show_step(kiosk, {thanks->visit, {}}, SurveyStep::sex);
    }
    return {};
}

Effects rate(Kiosk& kiosk, const AnswerTouched& touch) {
    if (auto* asked = std::get_if<SurveyAsked>(&kiosk.screen)) {
        choose_at(asked->step, touch.choice, asked->form.survey);
    }
    return {};
}

Effects rate(Kiosk& kiosk, const NextTouched&) {
    if (const auto* asked = std::get_if<SurveyAsked>(&kiosk.screen)) {
        show_step(kiosk, SurveyForm{asked->form}, after(asked->step));
    } else if (const auto* age = std::get_if<SurveyAge>(&kiosk.screen);
               age && age_right(age->digits)) {
        show_step(kiosk, with_age(*age), after(SurveyStep::age));
    }
    return {};
}

Effects rate(Kiosk& kiosk, const PreviousTouched&) {
    if (const auto* asked = std::get_if<SurveyAsked>(&kiosk.screen)) {
        show_step(kiosk, SurveyForm{asked->form}, before(asked->step));
    } else if (const auto* age = std::get_if<SurveyAge>(&kiosk.screen)) {
        show_step(kiosk, with_age(*age), before(SurveyStep::age));
    } else if (const auto* end = std::get_if<SurveyEnd>(&kiosk.screen)) {
        show_step(kiosk, SurveyForm{end->form}, before(SurveyStep::end));
    }
    return {};
}

} // namespace giliran::kiosk
