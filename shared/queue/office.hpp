#pragma once
// The office as it stands now: nothing but the sum of its events. `apply` is the only way to change
// it, and it trusts its events: one that cannot be applied is a bug and stops the process. Used by
// decide (which only reads it), by the server, the board, the forecast and every replay. It holds
// one day; what is over lives in the journal.

#include "shared/queue/event.hpp"
#include "shared/queue/waiting.hpp"

#include <unordered_map>

namespace giliran {

enum class TicketState { waiting, called, serving, finished, absent, cancelled, unserved };

struct Ticket {
    TicketId id;
    ServiceId service;
    Lane lane = Lane::general;
    char prefix = 'A'; // of the service that issued it: a transfer never changes what the slip says
    std::uint32_t number = 0;
    std::uint64_t code = 0;
    std::optional<WaitRange> promise;
    TicketState state = TicketState::waiting;
    Instant issued_at;
    Instant called_at; // the first call
    Instant started_at;
    Instant ended_at;  // finished, absent, cancelled or unserved
    CounterId counter; // the last that called it; 0 = none yet
    std::uint32_t calls = 0;
    Outcome outcome = Outcome::served;
    std::uint32_t score = 0; // 0 = not rated
    bool operator==(const Ticket&) const = default;
};

enum class CounterState { closed, open, paused };

struct CounterNow {
    CounterState state = CounterState::closed;
    std::optional<TicketId> ticket; // called or in service
    std::string staff;
    Instant since; // of this state
    bool operator==(const CounterNow&) const = default;
};

/// One service's line: who waits, in the order they will be called.
struct Line {
    Waiting waiting;
    std::uint32_t issued_today = 0;
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
/// So many calls are kept for late or reconnecting walls: at one call every two seconds, the last
/// half minute.
inline constexpr std::size_t calls_kept = 16;

struct Office {
    Settings settings;
    bool configured = false;
    std::optional<DayOpened> day; // the open day, or none
    std::optional<Day> last_day;  // the newest day ever opened
    Instant now;                  // of the newest event: time never runs backwards
    TicketId next_ticket{1};
    std::uint64_t next_call = 1;
    TicketId first_ticket{1}; // of the newest day: tickets[i] has id first_ticket + i
    std::vector<Ticket> tickets;
    std::unordered_map<std::uint64_t, TicketId> by_code;
    std::unordered_map<std::string, Line> lines;            // by service id
    std::unordered_map<std::uint32_t, CounterNow> counters; // by counter number
    std::vector<Call> calls;
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

/// How many people waiting for the same service will be called before this one; 0 if it does not
/// wait.
std::uint32_t people_ahead(const Office& office, const Ticket& ticket);

} // namespace giliran
