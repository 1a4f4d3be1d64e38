#pragma once
// The screens of a rating, of the official survey and of the tablet at a counter, for all_screens.

#include "tests/kiosk/tablet.hpp"

#include <string>
#include <vector>

namespace giliran::kiosk::tests {

struct Shown {
    std::string name;
    Kiosk kiosk;
};

inline void add_rating(std::vector<Shown>& all) {
    Walk pad;
    pad.touch(RateTouched{});
    all.push_back({"rate-number-empty", pad.kiosk});
    pad.touch(LetterTouched{'A'});
    all.push_back({"rate-number-letter", pad.kiosk});
    for (const char digit : {'0', '3', '9'}) {
        pad.touch(DigitTouched{digit});
    }
    all.push_back({"rate-number", pad.kiosk});
    Walk finding;
    finding.type(a039_link);
    finding.pass(calm_ms);
    all.push_back({"sending-visit", finding.kiosk});
    Walk faces;
    all.push_back({"rate-faces-none", faces.to_faces().kiosk});
    faces.touch(FaceTouched{2});
    all.push_back({"rate-faces", faces.kiosk});
    for (const RatingReason reason :
         {RatingReason::explanation, RatingReason::room, RatingReason::system}) {
        faces.touch(ReasonTouched{reason});
    }
    all.push_back({"rate-reasons-three", faces.kiosk});
    Walk writing = faces;
    writing.touch(WriteTouched{});
    all.push_back({"writing-empty", writing.kiosk});
    for (const char letter : std::string("TERLALULAMAMENUNGGU")) {
        writing.touch(LetterTouched{letter});
    }
    all.push_back({"writing", writing.kiosk});
    std::get<Writing>(writing.kiosk.screen).text.assign(comment_bytes_max, 'x');
    all.push_back({"writing-full", writing.kiosk});
    writing = faces;
    writing.touch(FaceTouched{4});
    writing.touch(ReasonTouched{RatingReason::requirements});
    std::get<RateFaces>(writing.kiosk.screen).opinion.comment = "Bagus";
    all.push_back({"rate-praise-written", writing.kiosk});
    faces.touch(SendTouched{});
    faces.pass(calm_ms);
    all.push_back({"sending-rating", faces.kiosk});
    faces.answer(wire::Done{});
    all.push_back({"thanks", faces.kiosk});
}

/// All steps of the official survey, empty and answered.
inline void add_survey(std::vector<Shown>& all) {
    Walk walk;
    walk.to_survey();
    for (int step = 1; !walk.shows<SurveyEnd>(); ++step) {
        all.push_back({"survey-" + std::to_string(step), walk.kiosk});
        if (walk.shows<SurveyAge>()) {
            walk.touch(DigitTouched{'9'});
            all.push_back({"survey-age-wrong", walk.kiosk});
            walk.touch(DigitTouched{'0'});
        }
        walk.touch(AnswerTouched{2});
        if (step % 5 == 0) {
            all.push_back({"survey-answered-" + std::to_string(step), walk.kiosk});
        }
        walk.touch(NextTouched{});
    }
    all.push_back({"survey-end", walk.kiosk});
    Walk written = walk;
    written.touch(WriteTouched{});
    all.push_back({"survey-writing", written.kiosk});
    written.touch(LetterTouched{'A'});
    written.touch(WrittenTouched{});
    all.push_back({"survey-end-written", written.kiosk});
    walk.touch(SendTouched{});
    walk.pass(calm_ms);
    all.push_back({"survey-sending", walk.kiosk});
    Walk refused = walk;
    refused.answer(wire::Refused{Refusal::surveyed_already});
    all.push_back({"survey-refused", refused.kiosk});
    walk.answer(wire::Done{});
    all.push_back({"survey-thanks", walk.kiosk});
    Walk none;
    none.to_survey();
    while (!none.shows<SurveyEnd>()) {
        none.touch(NextTouched{});
    }
    all.push_back({"survey-end-empty", none.kiosk});
    for (const bool surveyed : {false, true}) {
        Walk rated;
        wire::Done done = finished_a039();
        done.ticket->score = 2;
        done.ticket->surveyed = surveyed;
        rated.type(a039_link);
        rated.answer(done);
        all.push_back({surveyed ? "rated-and-surveyed" : "rated-before", rated.kiosk});
    }
}

/// A tablet at a counter.
inline void add_tablet(std::vector<Shown>& all) {
    TabletWalk tablet;
    all.push_back({"tablet-rest", tablet.kiosk});
    tablet.to_tablet_faces();
    all.push_back({"tablet-faces", tablet.kiosk});
    tablet.pass(awaiting_ms - 10'000);
    all.push_back({"tablet-faces-last-seconds", tablet.kiosk});
    tablet.touch(FaceTouched{2});
    all.push_back({"tablet-reasons", tablet.kiosk});
    TabletWalk offline;
    offline.falls_silent(180'000);
    all.push_back({"tablet-offline", offline.kiosk});
    offline.kiosk.screen = TabletOffline{};
    all.push_back({"tablet-offline-never", offline.kiosk});
    TabletWalk named;
    named.office.settings.counters.front().name = {"Loket pengambilan dokumen",
                                                   "Counter where documents are collected"};
    named.tell();
    all.push_back({"tablet-rest-named", named.kiosk});
}

} // namespace giliran::kiosk::tests
