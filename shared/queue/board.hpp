#pragma once
// What everyone may see: the calls, how many wait for what, and how long it will take. A wall, a
// kiosk and a public page each hold one Board and keep it true by applying numbered changes; a
// missed number means asking for the whole Board again. No person and no secret is in it.

#include "shared/queue/office.hpp"

namespace giliran {

/// Why there is no waiting time to show.
enum class NoForecast { none, no_counter_open, after_closing, not_yet_known };

/// One forecast: a range, or the reason why there is none.
struct Wait {
    std::optional<WaitRange> range;
    NoForecast why_not = NoForecast::not_yet_known;
    bool operator==(const Wait&) const = default;
};

/// Why a waiting time that somebody was shown has changed.
enum class WaitCause {
    counter_paused,
    counter_closed,
    counter_opened,
    priority_came, // somebody with priority took a number
    visits_differ, // visits last longer or shorter than expected
};
struct WaitChange {
    Instant at;
    WaitCause cause = WaitCause::visits_differ;
    std::optional<CounterId> counter; // that paused, closed or opened
    bool operator==(const WaitChange&) const = default;
};

/// What a newcomer would wait for a service, in the two lanes that are open to whoever comes.
struct ServiceWait {
    ServiceId service;
    Wait general;
    Wait priority;
    /// Where a newcomer would be called only after closing: so many of those who wait are likely to
    /// be called today.
    std::uint32_t likely_today = 0;
    bool operator==(const ServiceWait&) const = default;
};

struct ServiceRow {
    ServiceId service;
    std::uint32_t waiting = 0;
    std::uint32_t counters_open = 0;
    bool quota_full = false;
    Wait general;
    Wait priority;
    std::uint32_t likely_today = 0; // see ServiceWait
    bool operator==(const ServiceRow&) const = default;
};

/// The day as the public sees it: not open, or open with its hours.
struct DayBoard {
    bool open = false;
    Day day;
    Instant opens_at;
    Instant doors_close_at;
    Instant closes_at;
    bool operator==(const DayBoard&) const = default;
};

/// The newest visit a counter has ended, so that the tablet there can ask how it was. It says
/// nothing of whether it was rated.
struct VisitEnded {
    CounterId counter;
    char prefix = 'A';
    std::uint32_t ticket_number = 0;
    Instant at;
    bool operator==(const VisitEnded&) const = default;
};

/// What a counter is doing, so that the sign above it can say so. Nothing of who works there.
struct CounterRow {
    CounterId counter;
    CounterState state = CounterState::closed;
    char prefix = 'A';
    std::uint32_t ticket_number = 0;     // called or served there; 0 = nobody is
    bool serving = false;                // whoever is there has come and is being served
    std::optional<Instant> back_at = {}; // while paused, if it was said
    bool operator==(const CounterRow&) const = default;
};

/// Somebody was called and did not come, and has not come back since.
struct Missed {
    char prefix = 'A';
    std::uint32_t ticket_number = 0;
    CounterId counter;
    Instant at;
    bool operator==(const Missed&) const = default;
};
/// The newest of them; a wall has no room for more, and who is older has mostly gone home.
inline constexpr std::size_t missed_kept = 8;

struct Board {
    Settings settings;
    DayBoard day;
    std::vector<ServiceRow> rows;          // in the order of the settings
    std::vector<Call> calls;               // oldest first, at most calls_kept
    std::vector<Notice> notices = {};      // also those that begin later
    std::vector<VisitEnded> ended = {};    // by counter, in the order of the settings
    std::vector<CounterRow> counters = {}; // in the order of the settings
    std::vector<Missed> missed = {};       // newest first, at most missed_kept
    bool operator==(const Board&) const = default;
};

struct CallShown {
    Call call;
};
struct RowChanged {
    ServiceRow row;
};
struct BoardReplaced {
    Board board;
};
struct NoticesChanged {
    std::vector<Notice> notices;
};
/// All of them, a counter each: an end that was taken back is there no more.
struct EndsChanged {
    std::vector<VisitEnded> ended;
};
struct CounterChanged {
    CounterRow counter;
};
/// All of them: who came back is there no more.
struct MissedChanged {
    std::vector<Missed> missed;
};
using Change = std::variant<CallShown, RowChanged, BoardReplaced, NoticesChanged, EndsChanged,
                            CounterChanged, MissedChanged>;

using Waits = std::vector<ServiceWait>;

Board board_of(const Office& office, const Waits& waits);
ServiceRow row_of(const Office& office, const Waits& waits, const ServiceId& service);

/// The changes that turn the board before these events into the board after them. `office` is the
/// office after.
std::vector<Change> changes_of(const Office& office, const Waits& waits,
                               const std::vector<Event>& events);
void apply(Board& board, const Change& change);

/// The wait a newcomer of that lane is shown, or none.
Wait wait_of(const Waits& waits, const ServiceId& service, const LaneId& lane);

} // namespace giliran
