#pragma once
// A kiosk as a value: what it knows of the office, which screen its person sees, and all that can
// happen to it (Input) and that it can order (Effect). kiosk_update changes it, kiosk_view draws
// it, main carries the effects out. Nothing here knows a window, a socket or a clock, so every walk
// through the screens is a plain test.

#include "kiosk/looks.hpp"
#include "kiosk/printer_state.hpp"
#include "kiosk/rating_model.hpp"
#include "kiosk/service_model.hpp"
#include "kiosk/shape.hpp"
#include "kiosk/slip.hpp"
#include "kiosk/volume.hpp"
#include "shared/wire/message.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace giliran::kiosk {

/// What the person wants from the server; kept until it is answered, so that it can be asked again.
struct TicketWanted {
    ServiceId service;
    LaneId lane = general_lane;
    bool operator==(const TicketWanted&) const = default;
};
struct VisitWanted {
    std::string code_or_label;
    bool operator==(const VisitWanted&) const = default;
};
struct RatingWanted {
    RatedVisit visit;
    Opinion opinion;
    bool operator==(const RatingWanted&) const = default;
};
struct SurveyWanted {
    SurveyForm form;
    bool operator==(const SurveyWanted&) const = default;
};
using Want = std::variant<TicketWanted, VisitWanted, RatingWanted, SurveyWanted>;

// The screens. The first four stand there when nobody is at the kiosk; the others belong to one
// person.
struct Starting {
    bool operator==(const Starting&) const = default;
};
struct Services {
    /// How many there are depends on the looks: the picture says it, and shows the last one instead
    /// of one that is not there.
    std::size_t page = 0;
    bool operator==(const Services&) const = default;
};
struct Closed {
    bool operator==(const Closed&) const = default;
};
struct Unreachable {
    std::optional<std::int32_t> since_minute; // of the office's day; none when it was never reached
    std::int64_t hold_until_ms = 0; // an ask failed: stay so long, even if the feed seems well
    bool operator==(const Unreachable&) const = default;
};
struct StillWanted {
    ServiceId service;
    bool operator==(const StillWanted&) const = default;
};
struct Bring {
    ServiceId service;
    bool operator==(const Bring&) const = default;
};
struct LaneChoice {
    ServiceId service;
    bool operator==(const LaneChoice&) const = default;
};
struct Sending {
    std::uint64_t ask = 0; // only the answer to this ask may end it
    Want want;
    SlipSoFar slip = SlipSoFar::none;
    bool operator==(const Sending&) const = default;
};
struct TicketShown {
    Slip slip;
    Printing printing = Printing::under_way;
    std::uint32_t prints = 1;
    bool operator==(const TicketShown&) const = default;
};
struct NotDone {
    Want want;
    std::variant<Refusal, wire::TroubleKind> why;
    bool operator==(const NotDone&) const = default;
};
using Screen = std::variant<Starting, Services, Closed, Unreachable, StillWanted, Bring, LaneChoice,
                            Sending, TicketShown, RateNumber, RateFaces, Writing, SurveyAsked,
                            SurveyAge, SurveyEnd, Thanks, TabletRest, TabletOffline, NotDone,
                            Asleep, OutOfOrder, ServicePin, ServiceMenu>;

// What can be touched, by meaning rather than by place; for a rating in rating_model.hpp.
struct ServiceTouched {
    ServiceId service;
    bool operator==(const ServiceTouched&) const = default;
};
struct GoOnTouched {
    bool operator==(const GoOnTouched&) const = default;
};
struct BringTouched {
    bool operator==(const BringTouched&) const = default;
};
struct LaneTouched {
    LaneId lane = general_lane;
    bool operator==(const LaneTouched&) const = default;
};
struct PageTouched {
    std::size_t page = 0; // the one to turn to
    bool operator==(const PageTouched&) const = default;
};
struct RateTouched {
    bool operator==(const RateTouched&) const = default;
};
struct RetryTouched {
    bool operator==(const RetryTouched&) const = default;
};
struct PrintAgainTouched {
    bool operator==(const PrintAgainTouched&) const = default;
};
struct HomeTouched {
    bool operator==(const HomeTouched&) const = default;
};
struct MoreTimeTouched {
    bool operator==(const MoreTimeTouched&) const = default;
};
struct LanguageTouched {
    Language language = Language::indonesian;
    bool operator==(const LanguageTouched&) const = default;
};
/// The looks to take: what stood there before, with one choice changed.
struct LookTouched {
    Look look = Look::large_letters;
    bool operator==(const LookTouched&) const = default;
};
using Touch =
    std::variant<ServiceTouched, GoOnTouched, BringTouched, LaneTouched, PageTouched, RateTouched,
                 LetterTouched, DigitTouched, SpaceTouched, EraseTouched, FindTouched, FaceTouched,
                 ReasonTouched, WriteTouched, WrittenTouched, SurveyTouched, AnswerTouched,
                 NextTouched, PreviousTouched, SendTouched, RetryTouched, PrintAgainTouched,
                 HomeTouched, MoreTimeTouched, LanguageTouched, LookTouched, MarkTouched,
                 PinTouched, TestPrintTouched, DutyTouched, LeaveTouched>;

// Keys by what they do here; which key of a keyboard does it stands in keys.hpp.
enum class Key { next, previous, choose, back, repeat, help, louder, quieter, language };

// What a kiosk notices.
struct Ticked {
    std::int64_t now_ms = 0;
}; // any steady clock; sent before everything else of a frame
struct Pressed {
    std::optional<Touch> touch;
};
struct Released {
    std::optional<Touch> touch;
};
struct Typed {
    char32_t character = 0;
}; // '\n' ends a scanned code
struct Answered {
    std::uint64_t ask = 0;
    wire::AnswerBody body;
};
struct Printed {
    std::string code;
    Printing result = Printing::printed;
};
struct PrinterNews {
    PrinterState state = PrinterState::unknown;
};
struct BoardNews {
    std::optional<Board> board; // only when it changed
    std::int64_t silent_ms = 0;
    std::optional<Instant> server_now;
    std::int32_t ahead_of_utc_min = 0;
};
struct KeyPressed {
    Key key = Key::help;
};
struct SpeechEnded {
    std::uint64_t number = 0;
}; // said to its end, not hushed
/// The program died under a person who had asked for a number, and stands here again.
struct CameBack {
    TicketWanted want;
    Language language = Language::indonesian;
    SlipSoFar slip = SlipSoFar::none;
};
using Input = std::variant<Ticked, Pressed, Released, Typed, Answered, Printed, PrinterNews,
                           BoardNews, KeyPressed, SpeechEnded, CameBack, PinChecked>;

/// What can be spoken about; guide.hpp puts it into sentences.
enum class Topic {
    welcome, // the keys
    screen,
    place, // the one that Enter would choose
    typed,
    chosen_face,
    printing,
    time_given,
    volume,
    warning, // the screen is about to return to the start
    farewell
};

// What a kiosk orders.
struct Ask {
    std::uint64_t number = 0;
    wire::Body body;
};
/// The ask that was open when the program died, under its old request id: this is its answer's
/// number now.
struct AskAgain {
    std::uint64_t number = 0;
};
struct Print {
    Slip slip;
};
struct Beep {};
struct Say {
    std::uint64_t number = 0;
    std::vector<Topic> topics;
    Language language = Language::indonesian;
    std::size_t volume = volume_usual;
}; // at once, instead of what is being said
struct Hush {};
using Effect = std::variant<Ask, AskAgain, Print, Beep, Say, Hush, CheckPin, Leave>;
using Effects = std::vector<Effect>;

/// What keeps the printer from printing, and since which minute of the office's day.
struct PrinterTrouble {
    PrinterState state = PrinterState::unknown; // one that prints: no trouble
    std::optional<std::int32_t> since_minute;
    bool operator==(const PrinterTrouble&) const = default;
};

/// The spoken guidance of a person who goes by keys. Gone with that person.
struct Guide {
    bool on = false;
    std::optional<Touch> focus; // what Enter would choose
    std::size_t volume = volume_usual;
    std::vector<Topic> said; // what `repeat` says again
    std::vector<Topic> owed; // said at `owed_ms`, unless something else comes before
    std::int64_t owed_ms = 0;
};

struct Kiosk {
    std::optional<Board> board;
    std::int64_t silent_ms = 0;
    std::optional<Instant> server_now;
    std::int32_t ahead_of_utc_min = 0;
    PrinterState printer = PrinterState::unknown; // as it last said
    PrinterTrouble printer_trouble;
    Machine machine;
    Duty duty = Duty::in_service;
    PinGuard pin_guard;

    std::optional<Tablet> tablet; // none: a kiosk in the hall, which gives numbers

    Shape shape = Shape::portrait; // of the glass it stands behind
    Language language = Language::indonesian;
    Looks looks;
    Screen screen;
    std::optional<Touch> pressed;
    std::string scanned; // since the last Enter

    std::int64_t now_ms = 0;
    std::int64_t changed_ms = 0; // when this screen appeared
    std::int64_t touched_ms = 0; // the last sign of a person
    std::int64_t scanned_ms = 0;
    bool warned = false; // of the coming return to the start
    std::uint64_t asks = 0;

    Guide guide;
    std::uint64_t speeches = 0;
    std::uint64_t speaking = 0;           // the speech under way; 0 = silence
    std::optional<std::int64_t> typed_ms; // the last character since the last key
};

/// A finger still on the glass must not press what appears under it.
inline constexpr std::int64_t inert_ms = 600;
inline constexpr std::int64_t idle_ms = 80'000;
inline constexpr std::int64_t ticket_idle_ms = 40'000;
inline constexpr std::int64_t thanks_idle_ms = 15'000;
/// Thanks that also offer the survey want a decision.
inline constexpr std::int64_t offer_idle_ms = 40'000;
/// Whoever was served has left the counter by then: a tablet asks nobody else in their place.
inline constexpr std::int64_t still_there_ms = 60'000;
/// Faces that came up by themselves go again when nobody touches them.
inline constexpr std::int64_t awaiting_ms = 60'000;
/// A closed kiosk that nobody touches darkens after so long: whoever came to a closed door has read
/// by then when it opens.
inline constexpr std::int64_t sleep_after_ms = 120'000;
/// The return to the start is announced, by sight and by sound, so long before.
inline constexpr std::int64_t warning_ms = 20'000;
/// Waiting is only mentioned when it lasts.
inline constexpr std::int64_t calm_ms = 500;
/// A server silent for so long cannot give numbers.
inline constexpr std::int64_t silent_ms_max = 5'000;
inline constexpr std::int64_t unreachable_hold_ms = 8'000;
/// A scanner types without pause; what lies longer back belongs to something else.
inline constexpr std::int64_t scan_gap_ms = 3'000;
/// A scanner is through with a character much sooner, a person's finger never.
inline constexpr std::int64_t typing_ms = 100;
/// So often a slip is printed in all: enough for a jam, too few for a game.
inline constexpr std::uint32_t prints_max = 3;

} // namespace giliran::kiosk
