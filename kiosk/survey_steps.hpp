#pragma once
// The official survey as a kiosk asks it: who answers, the nine questions, the end where it is
// sent; a screen each, in the order of the form. What can be answered on each, and the keys of the
// words for it in assets/words/skm. Pure; used by the walk, the screens and the guide.

#include "kiosk/rating_model.hpp"

#include <string>
#include <vector>

namespace giliran::kiosk {

/// The first questions of the form are about who answers.
inline constexpr std::size_t who_count = 4;

bool about_person(SurveyStep step);
/// From 0, among those about the person or among the nine.
std::size_t place_of(SurveyStep step);
/// The last one before the end is the ninth question.
SurveyStep after(SurveyStep step);
SurveyStep before(SurveyStep step);

/// The answers of a step, from 1, in the order of the form; none where one types.
std::size_t choices_at(SurveyStep step);
/// The chosen one; 0 = none.
std::size_t chosen_at(SurveyStep step, const Survey& survey);
/// Chooses it; the chosen one again takes it back.
void choose_at(SurveyStep step, std::size_t choice, Survey& survey);

/// "skm.waktu_question", or what is asked about the person.
std::string question_key(SurveyStep step);
/// "skm.waktu_3".
std::string choice_key(SurveyStep step, std::size_t choice);
/// "skm.waktu": the element a question is about.
std::string element_key(SurveyStep step);

/// Years typed; empty is left out, and is right too.
bool age_right(const std::string& digits);

} // namespace giliran::kiosk
