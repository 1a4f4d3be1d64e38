#pragma once
// What can be asked of the office: orders, one struct each. A command comes with a stamp that
// carries all that varies (the time, the asker, a fresh secret, the waiting time on the screens),
// so that deciding it again gives the same to the byte.

#include "shared/queue/foretold.hpp"
#include "shared/queue/rating.hpp"
#include "shared/queue/settings.hpp"
#include "shared/queue/survey.hpp"

#include <variant>

namespace giliran {

/// Minutes someone may wait, as shown: 0..0 means "at once". low <= high.
struct WaitRange {
    std::uint32_t low_min = 0;
    std::uint32_t high_min = 0;
    bool operator==(const WaitRange&) const = default;
};

enum class Outcome { served, papers_missing, collect_later, referred };

/// From when on a change of settings holds. A later change takes the place of one that waits for
/// the next day.
enum class Effect { now, next_day };

/// Why somebody is called out of turn. The record keeps it; there is no "other".
enum class CallGround {
    missed_turn, // was here, and was not called or not heard
    our_mistake, // sent to the wrong counter, wrong number given
    emergency,   // someone's health or safety
    same_matter, // belongs to the visit that was just served, a parent's and a child's papers
};

/// Why a counter rests.
enum class PauseReason { rest, prayer, meeting, paperwork, system_down };

/// Where a visit is set aside: for one counter, one member of staff or whoever serves a service.
/// Exactly one is set.
struct ParkedFor {
    std::optional<CounterId> counter = {};
    std::optional<std::string> staff = {};
    std::optional<ServiceId> service = {};
    bool operator==(const ParkedFor&) const = default;
};

/// A line of text for the walls, from one instant to another.
struct Notice {
    std::uint32_t id = 0; // given by the office
    Bilingual text;
    Instant from;
    Instant until;
    bool operator==(const Notice&) const = default;
};

/// The services that follow the first: in this order or, with `any_order`, each time the one whose
/// line is shortest, the first included.
struct Journey {
    std::vector<ServiceId> then = {};
    bool any_order = false;
    bool operator==(const Journey&) const = default;
};

struct ConfigureOffice {
    Settings settings;
    Effect effect = Effect::now;
};
struct OpenDay {
    Day day;
    Instant opens_at;
    Instant doors_close_at;
    Instant closes_at;
};
struct CloseDay {};
/// The day turns while the office stays open: its people and counters go on into the next.
struct TurnDay {
    OpenDay next;
};
/// A visit to one service or, with a journey, to several.
struct IssueTicket {
    ServiceId service;
    LaneId lane = general_lane;
    std::optional<Instant> slot = {}; // the hour given in advance, for the appointment lane
    std::optional<Journey> journey = {};
};
struct CallNext {
    CounterId counter;
};
/// Calls the next, or stands ready for whoever comes next.
struct AwaitNext {
    CounterId counter;
};
struct CallTicket {
    CounterId counter;
    TicketId ticket;
    CallGround ground = CallGround::missed_turn;
};
struct CallParked {
    CounterId counter;
    TicketId ticket;
};
/// Serves somebody who stands at the counter without a number, while nobody waits for it.
struct CallDirect {
    CounterId counter;
    ServiceId service;
};
struct CallAgain {
    CounterId counter;
    TicketId ticket;
};
struct StartService {
    CounterId counter;
    TicketId ticket;
};
struct FinishVisit {
    CounterId counter;
    TicketId ticket;
    Outcome outcome = Outcome::served;
};
struct MarkAbsent {
    CounterId counter;
    TicketId ticket;
};
struct ParkTicket {
    CounterId counter;
    TicketId ticket;
    ParkedFor place;
};
/// Puts somebody back into the line: where they stood, or behind the next few.
struct ReturnTicket {
    CounterId counter;
    TicketId ticket;
    bool as_before = false;
};
/// An absent person is there after all.
struct ReviveTicket {
    TicketId ticket;
};
struct TransferTicket {
    CounterId counter;
    TicketId ticket;
    ServiceId service;
};
struct CancelTicket {
    TicketId ticket;
};
/// Takes back the last press at a counter.
struct UndoPress {
    CounterId counter;
};
/// A machine at the counter says who sits there; of a page it is whoever logged in.
struct OpenCounter {
    CounterId counter;
    std::optional<std::string> staff = {};
};
struct PauseCounter {
    CounterId counter;
    PauseReason reason = PauseReason::rest;
    std::optional<Instant> back_at = {};
};
struct CloseCounter {
    CounterId counter;
};
struct RateVisit {
    TicketId ticket;
    std::uint32_t score = 0;
    std::optional<RatingReasons> reasons = {};
    std::optional<std::string> comment = {};
};
/// The official survey of a visit, once.
struct AnswerSurvey {
    TicketId ticket;
    Survey survey;
};
struct PostNotice {
    Bilingual text;
    Instant from;
    Instant until;
};
struct WithdrawNotice {
    std::uint32_t notice = 0;
};

using Command = std::variant<ConfigureOffice, OpenDay, CloseDay, TurnDay, IssueTicket, CallNext,
                             AwaitNext, CallTicket, CallParked, CallDirect, CallAgain, StartService,
                             FinishVisit, MarkAbsent, ParkTicket, ReturnTicket, ReviveTicket,
                             TransferTicket, CancelTicket, UndoPress, OpenCounter, PauseCounter,
                             CloseCounter, RateVisit, AnswerSurvey, PostNotice, WithdrawNotice>;

/// What varies from one asking to the next. Filled in by the server, never by the asker.
struct Stamp {
    Instant at;
    std::string by;                   // "kiosk-1", "siti", "schedule"
    std::uint64_t secret = 0;         // 40 random bits, used by IssueTicket
    std::optional<WaitRange> promise; // what the screens say now, used by IssueTicket
    bool after_closing = false;       // the screens say that the day would end before their turn
    std::optional<Foretold> foretold = {}; // what stands behind that promise
};

} // namespace giliran
