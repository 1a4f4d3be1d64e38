#pragma once
// What happened, in the past tense. The office is the sum of its events: they are what the journal
// keeps, what walls are told, and what an outsider replays. An event carries everything needed to
// apply it without asking anyone.

#include "shared/queue/command.hpp"

namespace giliran {

/// Why this ticket and not another was called, as the record and the pages say it.
enum class CallReason {
    longest_wait,    // nobody this counter can serve came earlier
    priority_credit, // the priority lane's credit put it before someone who came earlier
};

struct OfficeConfigured {
    Settings settings;
};
/// A day can be replayed alone: it says where the running numbers stood when it began.
struct DayOpened {
    Day day;
    Instant opens_at;
    Instant doors_close_at;
    Instant closes_at;
    TicketId first_ticket;        // the id its first ticket will get
    std::uint64_t first_call = 1; // the running number its first call will get
    bool operator==(const DayOpened&) const = default;
};
struct DayClosed {
    Day day;
};
struct TicketIssued {
    TicketId ticket;
    ServiceId service;
    Lane lane = Lane::general;
    char prefix = 'A';
    std::uint32_t number = 0;
    std::uint64_t code = 0;
    std::optional<WaitRange> promise;
};
struct TicketCalled {
    TicketId ticket;
    CounterId counter;
    CallReason reason = CallReason::longest_wait;
    std::uint32_t overtook = 0; // people this counter can serve who came earlier and still wait
    std::int64_t waited_ms = 0; // since issue
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
struct TicketAbsent {
    TicketId ticket;
    CounterId counter;
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
/// Still waiting when the day closed: its own fate, never "served".
struct TicketUnserved {
    TicketId ticket;
};
struct CounterOpened {
    CounterId counter;
    std::string staff;
};
struct CounterPaused {
    CounterId counter;
};
struct CounterClosed {
    CounterId counter;
};
struct VisitRated {
    TicketId ticket;
    std::uint32_t score = 0;
};

using Fact = std::variant<OfficeConfigured, DayOpened, DayClosed, TicketIssued, TicketCalled,
                          TicketCalledAgain, ServiceStarted, VisitFinished, TicketAbsent,
                          TicketTransferred, TicketCancelled, TicketUnserved, CounterOpened,
                          CounterPaused, CounterClosed, VisitRated>;

struct Event {
    Instant at;
    std::string by;
    Fact fact;
};

} // namespace giliran
