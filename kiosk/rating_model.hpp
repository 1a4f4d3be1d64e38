#pragma once
// What a kiosk keeps while a visit is rated: the visit, what is said of it, the screens on which it
// is said, and what is touched there. A part of the model, which includes it.

#include "shared/wire/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace giliran::kiosk {

/// The visit a person speaks about, as the server showed it.
struct RatedVisit {
    TicketId ticket;
    char prefix = 'A';
    std::uint32_t number = 0;
    ServiceId service;
    std::optional<CounterId> counter;
    bool surveyed = false;
    bool operator==(const RatedVisit&) const = default;
};

/// What is said of it. The comment is empty where nothing was written.
struct Opinion {
    std::uint32_t score = 0; // 0 = nothing chosen yet
    RatingReasons reasons;
    std::string comment;
    bool operator==(const Opinion&) const = default;
};

struct RateNumber {
    char prefix = 0; // 0 = not chosen
    std::string digits;
    bool operator==(const RateNumber&) const = default;
};
/// Four faces alone; once one is chosen, also what it was about.
struct RateFaces {
    RatedVisit visit;
    Opinion opinion;
    bool operator==(const RateFaces&) const = default;
};
/// The official survey, a screen a step: who answers, the nine questions, the end.
enum class SurveyStep {
    sex,
    age,
    education,
    occupation,
    persyaratan,
    prosedur,
    waktu,
    biaya,
    produk,
    kompetensi,
    perilaku,
    sarana,
    pengaduan,
    end,
};
struct SurveyForm {
    RatedVisit visit;
    Survey survey;
    bool operator==(const SurveyForm&) const = default;
};
/// A question with its answers, of the person or of the service.
struct SurveyAsked {
    SurveyForm form;
    SurveyStep step = SurveyStep::sex;
    bool operator==(const SurveyAsked&) const = default;
};
struct SurveyAge {
    SurveyForm form;
    std::string digits; // empty where it is not said
    bool operator==(const SurveyAge&) const = default;
};
/// All is answered or left out: a suggestion may be written, and all of it is sent.
struct SurveyEnd {
    SurveyForm form;
    bool operator==(const SurveyEnd&) const = default;
};
/// A few words on a keyboard of the screen.
struct Writing {
    std::variant<RateFaces, SurveyEnd> about; // where it goes back to
    std::string text;
    bool operator==(const Writing&) const = default;
};

/// What the office has, and thanks for.
enum class Kept { rating, rating_before, survey };
/// The official survey is offered, where it was not answered yet.
struct Thanks {
    RatedVisit visit;
    Kept kept = Kept::rating;
    bool operator==(const Thanks&) const = default;
};

/// A tablet at a counter asks about the visits that end there, each once.
struct Tablet {
    CounterId counter;
    Instant asked_until; // when the visit ended that it asked about last
};
struct TabletRest {
    bool operator==(const TabletRest&) const = default;
};
struct TabletOffline {
    std::optional<std::int32_t> since_minute; // of the office's day; none when it was never reached
    bool operator==(const TabletOffline&) const = default;
};

struct LetterTouched {
    char letter = 'A'; // a capital, as it stands on its key
    bool operator==(const LetterTouched&) const = default;
};
struct DigitTouched {
    char digit = '0';
    bool operator==(const DigitTouched&) const = default;
};
struct SpaceTouched {
    bool operator==(const SpaceTouched&) const = default;
};
struct EraseTouched {
    bool operator==(const EraseTouched&) const = default;
};
struct FindTouched {
    bool operator==(const FindTouched&) const = default;
};
struct FaceTouched {
    std::uint32_t score = 0; // 0 = back to the four faces, none chosen
    bool operator==(const FaceTouched&) const = default;
};
struct ReasonTouched {
    RatingReason reason = RatingReason::wait;
    bool operator==(const ReasonTouched&) const = default;
};
struct WriteTouched {
    bool operator==(const WriteTouched&) const = default;
};
struct WrittenTouched {
    bool operator==(const WrittenTouched&) const = default;
};
struct SurveyTouched {
    bool operator==(const SurveyTouched&) const = default;
};
struct AnswerTouched {
    std::size_t choice = 1; // of the step, in the order of the form; the chosen one takes it back
    bool operator==(const AnswerTouched&) const = default;
};
struct NextTouched {
    bool operator==(const NextTouched&) const = default;
};
struct PreviousTouched {
    bool operator==(const PreviousTouched&) const = default;
};
struct SendTouched {
    bool operator==(const SendTouched&) const = default;
};

} // namespace giliran::kiosk
