#pragma once
// Which sentence of assets/words a state of the kiosk calls for. The picture and the voice both ask
// here, so that what is seen and what is heard cannot differ. Used by the screens and by the guide.

#include "kiosk/model.hpp"

#include <string_view>

namespace giliran::kiosk {

std::string_view sending_key(const Want& want);
std::string_view not_done_key(const Want& want);
/// Why it was not done.
std::string reason_key(const NotDone& screen);
/// `score` from 1 to score_max.
std::string_view score_key(std::uint32_t score);

/// What is thanked for, what still holds, and what of the official survey: empty where nothing is
/// to be said of it.
struct ThanksWords {
    std::string_view title;
    std::string_view sentence;
    std::string_view survey;
};
ThanksWords thanks_words(const Thanks& thanks);
/// What is written about: the question, and what is not to be written.
struct WritingWords {
    std::string_view title;
    std::string_view line;
};
WritingWords writing_words(const Writing& writing);
/// What stands under a question of the survey.
std::string_view survey_note_key(SurveyStep step, Language language);

/// What a face was about: the question, and a reason under a face of that score.
std::string_view reasons_question_key(std::uint32_t score);
std::string reason_words_key(RatingReason reason, std::uint32_t score);

/// What keeps a printer from printing.
std::string_view printer_key(PrinterState state);

/// Title of the PIN pad, and the line under it.
struct PinWords {
    std::string_view title;
    std::string_view line;
};
PinWords pin_words(PinState state);
/// What the menu says of the printer: the test print, once there was one.
std::string_view menu_printer_key(const Kiosk& kiosk, const ServiceMenu& menu);

/// A sentence about a time: it has {clock}, or {day} and {clock}, or none.
struct Timed {
    std::string_view key;
    LocalTime at;
};
/// When a closed office gives numbers again.
Timed opening_words(const Kiosk& kiosk);
/// What still holds while it gives none.
Timed closed_words(const Kiosk& kiosk);

/// Where to go while the kiosk is of no use; in the language of `words`.
const std::string& help_desk_words(const Kiosk& kiosk, const ui::Words& words);

} // namespace giliran::kiosk
