// What the screens of a rating say when they appear, and what is said of the typing and choosing
// there.

#include "kiosk/guide_parts.hpp"
#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/spoken.hpp"

namespace giliran::kiosk {

namespace {

/// The counter by its name, or by its number.
std::string counter_spoken(const Telling& telling, const CounterId& id) {
    const Counter* counter = find_counter(telling.kiosk.board->settings, id);
    const std::string named = counter ? telling.in_language(counter->name) : std::string{};
    return named.empty() ? telling.words.text("kiosk.counter",
                                              {{"number", count_spoken(telling.words, id.value)}})
                         : named;
}

void tell_visit(Telling& telling, const RatedVisit& visit) {
    telling.tell("guide.rating_of",
                 {{"number", label_spoken(telling.words, visit.prefix, visit.number)}});
    tell_service(telling, visit.service);
    if (visit.counter) {
        telling.tell_text(counter_spoken(telling, *visit.counter));
    }
}

void tell_question(Telling& telling, const RatedVisit& visit) {
    if (telling.kiosk.tablet) {
        telling.tell("kiosk.rate_title_of",
                     {{"number", label_spoken(telling.words, visit.prefix, visit.number)}});
    } else {
        telling.tell("kiosk.rate_title");
    }
}

} // namespace

void tell(Telling& telling, const TabletRest&) {
    telling.tell("kiosk.rating");
    telling.tell_text(counter_spoken(telling, telling.kiosk.tablet->counter));
    telling.tell("kiosk.tablet_how");
}

void tell(Telling& telling, const TabletOffline& screen) {
    telling.tell("kiosk.tablet_offline");
    if (screen.since_minute) {
        telling.tell("kiosk.unreachable_since",
                     {{"clock", clock_spoken(telling.words, *screen.since_minute)}});
    } else {
        telling.tell("kiosk.unreachable_never");
    }
    telling.tell("kiosk.tablet_offline_how");
}

void tell(Telling& telling, const RateNumber&) {
    telling.tell("kiosk.rate_number");
    telling.tell("guide.rate_number_how");
    tell_typed(telling);
}

void tell(Telling& telling, const RateFaces& screen) {
    if (screen.opinion.score == 0) {
        tell_question(telling, screen.visit);
        tell_visit(telling, screen.visit);
        telling.tell("guide.rating_how");
        telling.tell("kiosk.rate_note");
        return;
    }
    const std::string& score = telling.words.text(score_key(screen.opinion.score));
    telling.tell("guide.rating_chosen", {{"score", score}});
    telling.tell(reasons_question_key(screen.opinion.score));
    telling.tell("web.rate_reasons_words");
    telling.tell("guide.reasons_how");
}

void tell(Telling& telling, const Thanks& screen) {
    const ThanksWords thanks = thanks_words(screen);
    telling.tell(thanks.title);
    telling.tell(thanks.sentence);
    if (!screen.visit.surveyed) {
        telling.tell("guide.survey_offer");
    } else if (!thanks.survey.empty()) {
        telling.tell(thanks.survey);
    }
}

void tell(Telling& telling, const Writing& screen) {
    const WritingWords writing = writing_words(screen);
    telling.tell(writing.title);
    telling.tell(writing.line);
    telling.tell("guide.writing_how");
    tell_typed(telling);
}

void tell_typed(Telling& telling) {
    if (const auto* pad = std::get_if<RateNumber>(&telling.kiosk.screen)) {
        const std::string signs =
            (pad->prefix == 0 ? std::string{} : std::string(1, pad->prefix)) + pad->digits;
        if (signs.empty()) {
            telling.tell("guide.typed_nothing");
        } else {
            telling.tell("guide.typed", {{"signs", signs_spoken(telling.words, signs)}});
        }
    } else if (const auto* writing = std::get_if<Writing>(&telling.kiosk.screen)) {
        if (writing->text.empty()) {
            telling.tell("guide.written_nothing");
        } else {
            telling.tell("guide.typed", {{"signs", writing->text}});
        }
    } else if (const auto* age = std::get_if<SurveyAge>(&telling.kiosk.screen)) {
        if (age->digits.empty()) {
            telling.tell("guide.age_nothing");
        } else {
            telling.tell("guide.typed", {{"signs", signs_spoken(telling.words, age->digits)}});
        }
    }
}

} // namespace giliran::kiosk
