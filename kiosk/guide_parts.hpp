#pragma once
// The parts of the guide: what a screen says of itself, and what a place does. Private to guide.

#include "kiosk/guide.hpp"

namespace giliran::kiosk {

/// Gathers the sentences of one speech.
struct Telling {
    const Kiosk& kiosk;
    const ui::Words& words;
    std::vector<std::string> sentences = {};

    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    void tell(std::string_view key, Values values = {});
    /// A text of the office itself. What has no full stop, as titles and labels have none, gets
    /// one, so that the voice falls there.
    void tell_text(const std::string& text);
    const std::string& in_language(const Bilingual& text) const {
        return said_in(text, words.language());
    }
};

/// Title, what it is for, what it shows, and how many choices there are.
void tell_screen(Telling& telling);
/// Name, detail, state, the reason where it is locked, and which of how many.
void tell_place(Telling& telling);
/// The screens of a rating, as tell_screen tells the others.
void tell(Telling& telling, const RateNumber& screen);
void tell(Telling& telling, const RateFaces& screen);
void tell(Telling& telling, const Writing& screen);
void tell(Telling& telling, const SurveyAsked& screen);
void tell(Telling& telling, const SurveyAge& screen);
void tell(Telling& telling, const SurveyEnd& screen);
void tell(Telling& telling, const Thanks& screen);
void tell(Telling& telling, const TabletRest& screen);
void tell(Telling& telling, const TabletOffline& screen);
/// What was typed so far, on the pad or on the keyboard of the screen.
void tell_typed(Telling& telling);
void tell_service(Telling& telling, const ServiceId& id);
/// An answer of the survey, from 1.
void tell_answer(Telling& telling, SurveyStep step, std::size_t choice);
/// So many wait for the service, and how long the wait of the general lane is.
void tell_row(Telling& telling, const ServiceRow& row);

} // namespace giliran::kiosk
