#pragma once
// What happened, in the past tense. The office is the sum of its events: they are what the journal
// keeps, what walls are told, and what an outsider replays. An event carries everything needed to
// apply it without asking anyone.

#include "shared/queue/foretold.hpp"
#include "shared/queue/order.hpp"
#include "shared/queue/ticket.hpp"

namespace giliran {

/// With `next_day` the settings stand in the record but hold from the next opening on.
struct OfficeConfigured {
    Settings settings;
    Effect effect = Effect::now;
};
/// A day can be replayed alone: it says where the running numbers stood when it began.
struct DayOpened {
    Day day;
    Instant opens_at;
    Instant doors_close_at;
    Instant closes_at;
    TicketId first_ticket = {};       // the id its first ticket will get
    std::uint64_t first_call = 1;     // the running number its first call will get
    std::vector<Notice> notices = {}; // those not yet over
    std::uint32_t next_notice = 1;
    bool operator==(const DayOpened&) const = default;
};
struct DayClosed {
    Day day;
};
struct TicketIssued {
    TicketId ticket;
    ServiceId service;
    LaneId lane = general_lane;
    char prefix = 'A';
    std::uint32_t number = 0;
    std::uint64_t code = 0;
    std::optional<WaitRange> promise = {};
    std::optional<Instant> slot = {};
    std::optional<Journey> journey = {};   // what follows this service
    std::optional<Foretold> foretold = {}; // what stood behind the promise
};
struct TicketCalled {
    TicketId ticket;
    CounterId counter;
    CallReason reason = CallReason::longest_wait;
    std::uint32_t overtook = 0; // people this counter can serve who came earlier and still wait
    std::int64_t waited_ms = 0; // since issue, the hour given or the end of the leg before
    std::optional<CallGround> ground = {}; // why out of turn, of a call by number
};
struct CounterAwaits {
    CounterId counter;
};
struct TicketCalledAgain {
    TicketId ticket;
    CounterId counter;
};
struct ServiceStarted {
    TicketId ticket;
    CounterId counter;
};
struct VisitFinished {
    TicketId ticket;
    CounterId counter;
    Outcome outcome = Outcome::served;
};
/// One service of a journey is done; the visit waits for the next, its waiting counted anew.
struct LegFinished {
    TicketId ticket;
    CounterId counter;
    Outcome outcome = Outcome::served;
    ServiceId next;
};
struct TicketAbsent {
    TicketId ticket;
    CounterId counter;
};
struct TicketParked {
    TicketId ticket;
    CounterId counter;
    ParkedFor place;
};
/// Waits again; `since` is the place in time it now has in its line.
struct TicketReturned {
    TicketId ticket;
    std::optional<CounterId> counter; // that had it, if one did
    Instant since;
};
struct TicketTransferred {
    TicketId ticket;
    CounterId counter;
    ServiceId from;
    ServiceId to;
};
struct TicketCancelled {
    TicketId ticket;
};
/// The office does not close, the day turned: whoever was inside goes on under the same number. The
/// ticket as it was, under its id of the new day.
struct TicketCarried {
    TicketId from; // its id of the day before
    Ticket carried;
};
/// Still waiting when the day closed: its own fate, never "served".
struct TicketUnserved {
    TicketId ticket;
};
/// The last press at that counter is taken back: the ticket is as it was before it.
struct PressUndone {
    TicketId ticket;
    CounterId counter;
};
struct CounterOpened {
    CounterId counter;
    std::string staff;
};
struct CounterPaused {
    CounterId counter;
    PauseReason reason = PauseReason::rest;
    std::optional<Instant> back_at = {};
};
struct CounterClosed {
    CounterId counter;
};
struct VisitRated {
    TicketId ticket;
    std::uint32_t score = 0;
    std::optional<RatingReasons> reasons = {};
    std::optional<std::string> comment = {};
};
struct SurveyAnswered {
    TicketId ticket;
    Survey survey;
};

struct NoticePosted {
    Notice notice;
};
struct NoticeWithdrawn {
    std::uint32_t notice = 0;
};

using Fact =
    std::variant<OfficeConfigured, DayOpened, DayClosed, TicketIssued, TicketCalled, CounterAwaits,
                 TicketCalledAgain, ServiceStarted, VisitFinished, LegFinished, TicketAbsent,
                 TicketParked, TicketReturned, TicketTransferred, TicketCancelled, TicketCarried,
                 TicketUnserved, PressUndone, CounterOpened, CounterPaused, CounterClosed,
                 VisitRated, SurveyAnswered, NoticePosted, NoticeWithdrawn>;

struct Event {
    Instant at;
    std::string by;
    Fact fact;
};

} // namespace giliran
