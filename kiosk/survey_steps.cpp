#include "kiosk/survey_steps.hpp"

#include "shared/wire/codec.hpp"

#include <algorithm>

namespace giliran::kiosk {

namespace {

// The last of each group, as its form has it.
constexpr auto sexes = static_cast<std::size_t>(Sex::female) + 1;
constexpr auto educations = static_cast<std::size_t>(Education::s3) + 1;
constexpr auto occupations = static_cast<std::size_t>(Occupation::other) + 1;

Element element_of(SurveyStep step) {
    return static_cast<Element>(place_of(step));
}

auto answer_to(Element element, const Survey& survey) {
    return std::find_if(survey.answers.begin(), survey.answers.end(),
                        [&](const SurveyAnswer& answer) { return answer.element == element; });
}

template<class Group>
std::size_t chosen_of(const std::optional<Group>& said) {
    return said ? static_cast<std::size_t>(*said) + 1 : 0;
}

template<class Group>
void choose_of(std::optional<Group>& said, std::size_t choice) {
    if (chosen_of(said) == choice) {
        said.reset();
    } else {
        said = static_cast<Group>(choice - 1);
    }
}

template<class Group>
std::string key_of(std::string_view group, std::size_t choice) {
    return "skm." + std::string(group) + "_"
           + std::string(wire::name_of(static_cast<Group>(choice - 1)));
}

} // namespace

bool about_person(SurveyStep step) {
    return step < SurveyStep::persyaratan;
}

std::size_t place_of(SurveyStep step) {
    const auto at = static_cast<std::size_t>(step);
    return about_person(step) ? at : at - who_count;
}

SurveyStep after(SurveyStep step) {
    return step == SurveyStep::end ? step
                                   : static_cast<SurveyStep>(static_cast<std::size_t>(step) + 1);
}

SurveyStep before(SurveyStep step) {
    return step == SurveyStep::sex ? step
                                   : static_cast<SurveyStep>(static_cast<std::size_t>(step) - 1);
}

std::size_t choices_at(SurveyStep step) {
    switch (step) {
    case SurveyStep::sex:
        return sexes;
    case SurveyStep::education:
        return educations;
    case SurveyStep::occupation:
        return occupations;
    case SurveyStep::age:
    case SurveyStep::end:
        return 0;
    default:
        return answer_max;
    }
}

std::size_t chosen_at(SurveyStep step, const Survey& survey) {
    switch (step) {
    case SurveyStep::sex:
        return chosen_of(survey.respondent.sex);
    case SurveyStep::education:
        return chosen_of(survey.respondent.education);
    case SurveyStep::occupation:
        return chosen_of(survey.respondent.occupation);
    case SurveyStep::age:
    case SurveyStep::end:
        return 0;
    default:
        break;
    }
    const auto answer = answer_to(element_of(step), survey);
    return answer == survey.answers.end() ? 0 : answer->value;
}

void choose_at(SurveyStep step, std::size_t choice, Survey& survey) {
    switch (step) {
    case SurveyStep::sex:
        return choose_of(survey.respondent.sex, choice);
    case SurveyStep::education:
        return choose_of(survey.respondent.education, choice);
    case SurveyStep::occupation:
        return choose_of(survey.respondent.occupation, choice);
    case SurveyStep::age:
    case SurveyStep::end:
        return;
    default:
        break;
    }
    const auto value = static_cast<std::uint32_t>(choice);
    const auto said = answer_to(element_of(step), survey);
    const bool again = said != survey.answers.end() && said->value == value;
    if (said != survey.answers.end()) {
        survey.answers.erase(said);
    }
    if (!again) {
        survey.answers.push_back({element_of(step), value});
    }
}

std::string question_key(SurveyStep step) {
    switch (step) {
    case SurveyStep::sex:
        return "skm.sex";
    case SurveyStep::age:
        return "skm.age";
    case SurveyStep::education:
        return "skm.education";
    case SurveyStep::occupation:
        return "skm.occupation";
    case SurveyStep::end:
        return "kiosk.survey_end";
    default:
        return element_key(step) + "_question";
    }
}

std::string choice_key(SurveyStep step, std::size_t choice) {
    switch (step) {
    case SurveyStep::sex:
        return key_of<Sex>("sex", choice);
    case SurveyStep::education:
        return key_of<Education>("education", choice);
    case SurveyStep::occupation:
        return key_of<Occupation>("occupation", choice);
    default:
        return element_key(step) + "_" + std::to_string(choice);
    }
}

std::string element_key(SurveyStep step) {
    return "skm." + std::string(wire::name_of(element_of(step)));
}

bool age_right(const std::string& digits) {
    if (digits.empty()) {
        return true;
    }
    const auto years = static_cast<std::uint32_t>(std::stoul(digits));
    return years >= age_min && years <= age_max;
}

} // namespace giliran::kiosk
