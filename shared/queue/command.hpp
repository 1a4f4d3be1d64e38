#pragma once
// What can be asked of the office: orders, one struct each. A command comes with a stamp that
// carries all that varies (the time, the asker, a fresh secret, the waiting time on the screens),
// so that deciding it again gives the same to the byte.

#include "shared/queue/settings.hpp"

#include <variant>

namespace giliran {

/// Minutes someone may wait, as shown: 0..0 means "at once". low <= high.
struct WaitRange {
    std::uint32_t low_min = 0;
    std::uint32_t high_min = 0;
    bool operator==(const WaitRange&) const = default;
};

enum class Outcome { served, papers_missing, collect_later, referred };

/// Four faces and no middle, as the official survey counts them: 4 is best.
inline constexpr std::uint32_t score_min = 1;
inline constexpr std::uint32_t score_max = 4;

struct ConfigureOffice {
    Settings settings;
};
struct OpenDay {
    Day day;
    Instant opens_at;
    Instant doors_close_at;
    Instant closes_at;
};
struct CloseDay {};
struct IssueTicket {
    ServiceId service;
    Lane lane = Lane::general;
};
struct CallNext {
    CounterId counter;
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
struct TransferTicket {
    CounterId counter;
    TicketId ticket;
    ServiceId service;
};
struct CancelTicket {
    TicketId ticket;
};
struct OpenCounter {
    CounterId counter;
};
struct PauseCounter {
    CounterId counter;
};
struct CloseCounter {
    CounterId counter;
};
struct RateVisit {
    TicketId ticket;
    std::uint32_t score = 0;
};

using Command = std::variant<ConfigureOffice, OpenDay, CloseDay, IssueTicket, CallNext, CallAgain,
                             StartService, FinishVisit, MarkAbsent, TransferTicket, CancelTicket,
                             OpenCounter, PauseCounter, CloseCounter, RateVisit>;

/// What varies from one asking to the next. Filled in by the server, never by the asker.
struct Stamp {
    Instant at;
    std::string by;                   // "kiosk-1", "siti", "schedule"
    std::uint64_t secret = 0;         // 40 random bits, used by IssueTicket
    std::optional<WaitRange> promise; // what the screens say now, used by IssueTicket
};

} // namespace giliran
