#pragma once
// What a wall knows and how it changes: the board, the calls on its stage, how old its news is. A
// value and a pure `update`, so that every second of a rush, a silence or a night can be played in
// a test. Used by the wall's main (which feeds it the line and the clock and carries out what it
// orders), by wall_view (which draws it) and by the tests.

#include "display/screen.hpp"
#include "display/trend.hpp"
#include "shared/queue/board.hpp"
#include "shared/queue/local_time.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace giliran::wall {

// All times but the last in real milliseconds, on a steady clock: a rehearsal at sixty-fold pace
// must not hurry the eye, and a server's wrong clock must not make old news look fresh.

/// A called person looks up, finds the number and reads the counter: twenty seconds in gold.
inline constexpr std::int64_t gold_ms = 20'000;
/// In a rush each call still gets as long as reading one number and one counter takes.
inline constexpr std::int64_t rush_ms = 4'000;
/// Two cards are read in one glance; three would be too small at five metres.
inline constexpr std::size_t stage_calls_max = 2;
/// On arrival the card alternates gold and white, half a second each: 1 Hz, three times. Three
/// flashes a second is where photosensitive people are at risk.
inline constexpr std::int64_t flash_half_ms = 500;
inline constexpr std::int64_t flash_ms = 3'000;
/// The server beats every second; three missed beats are no accident.
inline constexpr std::int64_t stale_ms = 3'000;
/// After so long a call was missed in a busy hall, and the shown ones mislead.
inline constexpr std::int64_t hidden_ms = 15'000;
/// A page of services or of notices is read aloud in less.
inline constexpr std::int64_t page_ms = 12'000;
/// An older call sends nobody to a counter any more (the speaker keeps the same limit): it goes
/// straight to the list. By the office's clock, so that a rehearsal faster than life shows what is
/// called now and not an ever longer line of what was.
inline constexpr std::int64_t call_age_ms_max = 120'000;

/// The server's time, and how it reads on the office's clocks.
struct OfficeClock {
    Instant now;
    std::int32_t ahead_of_utc_min = 0;
    double pace = 1; // server seconds a real second: above 1 only in a rehearsal

    LocalTime local(Instant at) const { return local_time(at, ahead_of_utc_min); }
};

/// Inputs: the board has changed, with the calls not seen before, oldest first.
struct News {
    Board board;
    std::vector<Call> calls;
};
/// Inputs: time has passed. `silent_ms` since the board was last known to be true.
struct Ticked {
    std::int64_t now_ms = 0;
    std::int64_t silent_ms = 0;
    std::optional<OfficeClock> clock;
};
using Input = std::variant<News, Ticked>;

/// The only effect: let this call be heard. `age_ms` is its age on the office's clock by now.
struct Announce {
    Call call;
    std::int64_t age_ms = 0;
};
using Effects = std::vector<Announce>;

struct OnStage {
    Call call;
    std::int64_t since_ms = 0;
};

struct Wall {
    ScreenAsked asked = {};
    Screen screen = {}; // of the newest board
    std::optional<Board> board;
    std::vector<OnStage> stage; // in gold, at most stage_calls_max; a card keeps its place
    std::deque<Call> waiting;   // for the stage, oldest first
    std::deque<Call> earlier;   // newest first, each ticket once, at most calls_kept
    std::uint64_t version = 0;  // grows with every change of the four above
    std::int64_t now_ms = 0;
    std::int64_t silent_ms = 0;
    std::optional<OfficeClock> clock;
    Trends trends = {};
};

Effects update(Wall& wall, const Input& input);

/// How far the wall may be believed: stale withdraws gold and estimates, hidden the numbers too.
enum class Trust { fresh, stale, hidden };
enum class Scene {
    starting,   // no board yet
    not_set_up, // the start options name what the office has not
    closed,     // no day is open, or its hours are over and nobody serves any more
    not_yet,    // the day is open, its hours have not begun
    no_counter, // nobody can be called now
    no_call,    // counters are open, nobody was called yet
    calling,
};
enum class Tint { gold, white };

/// All that changes the picture while time passes; the picture is drawn again when it differs.
struct Glance {
    std::uint64_t version = 0;
    Scene scene = Scene::starting;
    Trust trust = Trust::fresh;
    std::vector<Tint> tints;            // of the stage's cards
    std::optional<LocalTime> minute;    // the wall's clock
    std::optional<LocalTime> since;     // stale: when the board was last known to be true
    std::int64_t silent_s = 0;          // stale: in steps that are shown
    std::int64_t page = 0;              // counts pages turned, of services and of notices alike
    std::vector<std::uint32_t> notices; // those of the board that are up now
    std::size_t missed = 0;             // how many of the missed may still come
    std::vector<Trend> trends;          // of the services, on a board of waiting times
    bool operator==(const Glance&) const = default;
};
Glance glance_at(const Wall& wall);

/// The notices of the board whose time has come and is not over, in the order they were posted.
/// Without the office's clock there are none.
std::vector<const Notice*> notices_up(const Wall& wall);

/// The services this wall shows, in the order of the settings; none before the first board.
std::vector<const ServiceRow*> rows_shown(const Wall& wall);

/// Who was called to a counter of this wall, did not come, and may still come back today.
std::vector<const Missed*> missed_up(const Wall& wall);

/// What the counter of a sign is doing; null if the office has no such counter.
const CounterRow* counter_row(const Wall& wall);

/// When numbers are given again; none when the week names no hours, or when the office is closed
/// although its hours say open, so that only its staff know.
std::optional<LocalTime> next_opening(const Wall& wall);

} // namespace giliran::wall
