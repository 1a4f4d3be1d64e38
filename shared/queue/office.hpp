#pragma once
// The office as it stands now: nothing but the sum of its events. `apply` is the only way to change
// it, and it trusts its events: one that cannot be applied is a bug and stops the process. Used by
// decide (which only reads it), by the server, the board, the forecast and every replay. It holds
// one day; what is over lives in the journal.

#include "shared/queue/event.hpp"
#include "shared/queue/waiting.hpp"

#include <unordered_map>

namespace giliran {

enum class CounterState { closed, open, paused };

/// Somebody whom a call overtook, as they stood then.
struct Passed {
    TicketId ticket;
    std::uint32_t changes = 0; // of that ticket; it has moved on since if they differ
    bool operator==(const Passed&) const = default;
};

/// The last press at a counter, so that it can be taken back: the ticket as it was before and, of a
/// call by the order, what it counted.
struct LastPress {
    Instant at;
    Ticket before;
    std::uint32_t changes = 0; // of the ticket after the press
    bool counted = false;      // the call was its lane's turn
    std::vector<Passed> passed;
    bool operator==(const LastPress&) const = default;
};

struct CounterNow {
    CounterState state = CounterState::closed;
    std::optional<TicketId> ticket; // called or in service
    std::string staff;
    Instant since;       // of this state
    bool awaits = false; // stands ready for whoever comes next
    Instant awaits_since;
    Instant called_at;                      // its last call
    PauseReason reason = PauseReason::rest; // while paused
    std::optional<Instant> back_at;         // while paused, if it was said
    std::optional<LastPress> last;
    bool operator==(const CounterNow&) const = default;
};

/// The people who wait for one service: a line a lane.
struct Line {
    std::vector<Waiting> lanes; // by the lane's place in the settings
    Waiting at_bound;           // those of them who were overtaken as often as the office allows
    std::uint32_t issued_today = 0;

    std::size_t people() const;
    const Waiting& in(std::size_t lane) const;
    bool operator==(const Line&) const = default;
};

/// The newest calls, newest last; `number` counts every call ever made, so that a wall speaks each
/// once.
struct Call {
    std::uint64_t number = 0;
    char prefix = 'A';
    std::uint32_t ticket_number = 0;
    CounterId counter;
    ServiceId service;
    Instant at;
    bool again = false;
    bool operator==(const Call&) const = default;
};
/// So many calls are kept for late or reconnecting walls: a burst of thirty while the line is gone
/// is still found whole; at one call every two seconds it is the last minute.
inline constexpr std::size_t calls_kept = 32;

struct Office {
    Settings settings;
    std::optional<Settings> settings_tomorrow; // hold from the next opening on
    bool configured = false;
    std::optional<DayOpened> day; // the open day, or none
    std::optional<Day> last_day;  // the newest day ever opened
    Instant now;                  // of the newest event: time never runs backwards
    TicketId next_ticket{1};
    std::uint64_t next_call = 1;
    TicketId first_ticket{1}; // of the newest day: tickets[i] has id first_ticket + i
    std::vector<Ticket> tickets;
    std::size_t carried = 0; // the first so many of them came over from the day before
    std::unordered_map<std::uint64_t, TicketId> by_code;
    std::unordered_map<std::string, Line> lines;            // by service id
    std::unordered_map<std::uint32_t, CounterNow> counters; // by counter number
    std::vector<Call> calls;
    std::unordered_map<std::uint32_t, TicketId> finished; // the newest visit each counter ended
    std::vector<TicketId> rated;                          // in the order in which it was said
    Turns turns;
    std::vector<Notice> notices;
    std::uint32_t next_notice = 1;
    bool operator==(const Office&) const = default;
};

void apply(Office& office, const Event& event);

const Ticket* find_ticket(const Office& office, TicketId id);
/// The ticket of the newest day with that label, or null.
const Ticket* find_ticket(const Office& office, char prefix, std::uint32_t number);
const Ticket* find_ticket_by_code(const Office& office, std::uint64_t code);
const Line& line_of(const Office& office, const ServiceId& service);
const CounterNow& counter_now(const Office& office, CounterId counter);

/// Numbers are given at that instant.
bool doors_open(const Office& office, Instant at);

/// Until then a finished visit can be rated and its survey answered.
Instant rate_until(const Office& office, const Ticket& ticket);

Place place_of(const Ticket& ticket);
/// The place of that lane in the settings. The office has it: decide lets no other in.
std::size_t lane_place(const Settings& settings, const LaneId& lane);

/// How many people waiting for the same service will be called before this one, as far as the
/// policy's order tells; 0 if it does not wait.
std::uint32_t people_ahead(const Office& office, const Ticket& ticket);

} // namespace giliran
