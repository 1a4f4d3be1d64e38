// What is said of a place the focus has come to.

#include "kiosk/guide_parts.hpp"
#include "kiosk/kiosk_update.hpp"
#include "kiosk/languages.hpp"
#include "kiosk/opening.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/spoken.hpp"
#include "kiosk/survey_steps.hpp"
#include "kiosk/writing.hpp"
#include "shared/ui/say.hpp"

#include <algorithm>

namespace giliran::kiosk {

namespace {

/// When a used-up quota is fresh again.
void tell_again(Telling& telling) {
    const Kiosk& kiosk = telling.kiosk;
    const LocalTime now = local_time(*kiosk.server_now, kiosk.ahead_of_utc_min);
    if (const auto opening = opening_after(kiosk.board->settings, now.day)) {
        telling.tell("guide.again_on",
                     {{"day", ui::weekday_text(telling.words, weekday_of(opening->day))},
                      {"clock", clock_spoken(telling.words, opening->minute_of_day)}});
    }
}

void tell_locked(Telling& telling, std::string_view reason) {
    telling.tell("guide.locked", {{"reason", telling.words.text(reason)}});
}

/// What the place is. A button is called what is written on it.
void tell_name(Telling& telling, const Target& place, const auto&) {
    telling.tell(place.word);
}

void tell_name(Telling& telling, const Target&, const ServiceTouched& touched) {
    const Service& service = *find_service(telling.kiosk.board->settings, touched.service);
    telling.tell_text(telling.in_language(service.name));
    telling.tell_text(telling.in_language(service.detail));
}

void tell_name(Telling& telling, const Target&, const LaneTouched& touched) {
    const bool priority = touched.lane == priority_lane;
    telling.tell(priority ? "kiosk.lane_priority" : "kiosk.lane_general");
    telling.tell(priority ? "kiosk.lane_priority_who" : "kiosk.lane_general_who");
}

void tell_name(Telling& telling, const Target&, const LetterTouched& touched) {
    telling.tell("guide.letter", {{"letter", std::string(1, touched.letter)}});
}

void tell_name(Telling& telling, const Target&, const DigitTouched& touched) {
    telling.tell("guide.digit",
                 {{"digit", signs_spoken(telling.words, std::string(1, touched.digit))}});
}

void tell_name(Telling& telling, const Target& place, const FaceTouched& touched) {
    telling.tell(touched.score == 0 ? place.word : score_key(touched.score));
}

void tell_name(Telling& telling, const Target&, const ReasonTouched& touched) {
    const auto& faces = std::get<RateFaces>(telling.kiosk.screen);
    telling.tell(reason_words_key(touched.reason, faces.opinion.score));
}

void tell_name(Telling& telling, const Target&, const LanguageTouched& touched) {
    telling.tell("guide.language", {{"name", telling.words.text(name_key(touched.language))}});
}

/// In full, also where the button has room for a short word only.
void tell_name(Telling& telling, const Target&, const LookTouched& touched) {
    switch (touched.look) {
    case Look::low_reach:
        return telling.tell("kiosk.low_reach");
    case Look::large_letters:
        return telling.tell("kiosk.large_letters");
    case Look::high_contrast:
        return telling.tell("kiosk.high_contrast");
    }
}

// While it is locked its label is the reason, so its name comes from elsewhere.
void tell_name(Telling& telling, const Target&, const FindTouched&) {
    telling.tell("kiosk.next");
}

void tell_name(Telling& telling, const Target&, const SendTouched&) {
    const bool survey = std::holds_alternative<SurveyEnd>(telling.kiosk.screen);
    telling.tell(survey ? "skm.send" : "kiosk.send_rating");
}

void tell_name(Telling& telling, const Target& place, const NextTouched&) {
    telling.tell(place.use == Use::locked ? "skm.next" : place.word);
}

void tell_name(Telling& telling, const Target&, const AnswerTouched& touched) {
    tell_answer(telling, std::get<SurveyAsked>(telling.kiosk.screen).step, touched.choice);
}

void tell_name(Telling& telling, const Target&, const PinTouched&) {
    telling.tell("kiosk.pin_enter");
}

/// Why it cannot be pressed now.
void tell_reason(Telling& telling, const Target&, const auto&) {
    tell_locked(telling, "guide.locked_now");
}

void tell_reason(Telling& telling, const Target&, const ServiceTouched&) {
    tell_locked(telling, "kiosk.quota_full");
    tell_again(telling);
}

void tell_reason(Telling& telling, const Target&, const PageTouched& touched) {
    tell_locked(telling, touched.page == 0 ? "guide.first_page" : "guide.last_page");
}

void tell_reason(Telling& telling, const Target&, const EraseTouched&) {
    tell_locked(telling, "guide.nothing_typed");
}

void tell_reason(Telling& telling, const Target&, const PrintAgainTouched&) {
    tell_locked(telling, "guide.printing_now");
}

void tell_reason(Telling& telling, const Target&, const TestPrintTouched&) {
    tell_locked(telling, "guide.printing_now");
}

void tell_reason(Telling& telling, const Target& place, const PinTouched&) {
    tell_locked(telling, place.word);
}

void tell_reason(Telling& telling, const Target& place, const FindTouched&) {
    tell_locked(telling, place.word);
}

void tell_reason(Telling& telling, const Target&, const LetterTouched&) {
    tell_locked(telling, "guide.text_full");
}

void tell_reason(Telling& telling, const Target&, const SpaceTouched&) {
    const auto& writing = std::get<Writing>(telling.kiosk.screen);
    tell_locked(telling, full(writing.text) ? "guide.text_full" : "guide.no_space");
}

void tell_reason(Telling& telling, const Target&, const ReasonTouched&) {
    tell_locked(telling, "guide.reasons_enough");
}

void tell_reason(Telling& telling, const Target&, const SendTouched&) {
    const bool survey = std::holds_alternative<SurveyEnd>(telling.kiosk.screen);
    tell_locked(telling, survey ? "guide.none_answered" : "guide.no_rating");
}

void tell_reason(Telling& telling, const Target&, const NextTouched&) {
    tell_locked(telling, "guide.age_wrong");
}

/// What the picture shows on the place besides its name.
void tell_state(Telling&, const auto&) {}

void tell_state(Telling& telling, const ServiceTouched& touched) {
    if (const ServiceRow* row = find_row(*telling.kiosk.board, touched.service)) {
        tell_row(telling, *row);
    }
}

void tell_state(Telling& telling, const LaneTouched& touched) {
    const auto* screen = std::get_if<LaneChoice>(&telling.kiosk.screen);
    const ServiceRow* row = screen ? find_row(*telling.kiosk.board, screen->service) : nullptr;
    if (row) {
        const Wait& wait = touched.lane == priority_lane ? row->priority : row->general;
        telling.tell("guide.wait", {{"wait", wait_spoken(telling.words, wait)}});
    }
}

void tell_chosen(Telling& telling, bool chosen) {
    if (chosen) {
        telling.tell("guide.chosen");
    }
}

void tell_state(Telling& telling, const LetterTouched& touched) {
    const auto* pad = std::get_if<RateNumber>(&telling.kiosk.screen);
    tell_chosen(telling, pad && pad->prefix == touched.letter);
}

void tell_state(Telling& telling, const FaceTouched& touched) {
    const auto& faces = std::get<RateFaces>(telling.kiosk.screen);
    tell_chosen(telling, touched.score != 0 && faces.opinion.score == touched.score);
}

void tell_state(Telling& telling, const ReasonTouched& touched) {
    const Opinion& opinion = std::get<RateFaces>(telling.kiosk.screen).opinion;
    tell_chosen(telling, given(opinion, touched.reason));
}

void tell_state(Telling& telling, const AnswerTouched& touched) {
    const auto& screen = std::get<SurveyAsked>(telling.kiosk.screen);
    tell_chosen(telling, chosen_at(screen.step, screen.form.survey) == touched.choice);
}

void tell_state(Telling& telling, const LanguageTouched& touched) {
    tell_chosen(telling, touched.language == telling.kiosk.language);
}

void tell_state(Telling& telling, const LookTouched& touched) {
    tell_chosen(telling, chosen(telling.kiosk.looks, touched.look));
}

} // namespace

void tell_row(Telling& telling, const ServiceRow& row) {
    if (hall_empty_for(row)) {
        telling.tell("kiosk.nobody_waiting");
    } else {
        telling.tell("guide.waiting", {{"people", people_spoken(telling.words, row.waiting)}});
    }
    telling.tell("guide.wait", {{"wait", wait_spoken(telling.words, row.general)}});
}

void tell_place(Telling& telling) {
    const std::vector<Target> places = places_in_order(telling.kiosk);
    const auto place = std::find_if(places.begin(), places.end(), [&](const Target& each) {
        return telling.kiosk.guide.focus == each.touch;
    });
    if (place == places.end()) {
        telling.tell("guide.nothing_chosen");
        return;
    }
    std::visit(
        [&](const auto& touch) {
            tell_name(telling, *place, touch);
            if (place->use == Use::locked) {
                tell_reason(telling, *place, touch);
            } else {
                tell_state(telling, touch);
            }
        },
        place->touch);
    const auto at = static_cast<std::size_t>(place - places.begin()) + 1;
    telling.tell("guide.place_of", {{"at", count_spoken(telling.words, at)},
                                    {"all", count_spoken(telling.words, places.size())}});
}

} // namespace giliran::kiosk
