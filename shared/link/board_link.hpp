#pragma once
// The client end of the feed: holds a Board and keeps it true. It subscribes first, then asks for
// the whole board, then applies the numbered changes; a gap or a new epoch means asking again. It
// says for how long the board may have been untrue, so that a screen never shows old numbers as if
// they were new. That is not the silence of the line: what comes may be late or a repetition, and
// says by the server's clock how old it is. The link learns that clock from round trips through the
// door, and asks there whenever the feed leaves it in doubt. No threads: `poll` once a frame. Used
// by kiosk and wall.

#include "shared/link/ask_link.hpp"

namespace giliran::link {

/// What a poll brought.
struct News {
    bool board_changed = false;
    std::vector<Call> calls; // calls not seen before, oldest first; empty for the first board,
                             // whose calls are history
};

/// So long without a true word and the link asks the door itself, without waiting for the feed to
/// come back: half of the three seconds after which a wall owns up.
inline constexpr std::int64_t doubt_ms = 1'500;
/// The server's clock is learned anew so often: two quartz clocks part by 6 ms in a minute.
inline constexpr std::int64_t clock_age_ms_max = 60'000;
/// Between two asks of the same link: a line that brings much old news makes no flood of questions.
inline constexpr std::int64_t asks_apart_ms = 250;

class BoardLink {
  public:
    explicit BoardLink(Address address);
    ~BoardLink();
    BoardLink(const BoardLink&) = delete;
    BoardLink& operator=(const BoardLink&) = delete;

    /// `now_ms` is any steady clock of the owner.
    News poll(std::int64_t now_ms);

    /// Null until the first whole board has come.
    const Board* board() const { return known_ ? &board_ : nullptr; }
    /// Milliseconds since the board was last known to be true; counts from the link's first poll if
    /// it never was.
    std::int64_t silent_ms(std::int64_t now_ms) const;
    /// The server's time now, reckoned from its clock as last learned; none before the first word.
    std::optional<Instant> server_now(std::int64_t now_ms) const;
    /// What the office's clocks add to UTC, and how fast the server's runs, as last learned.
    std::int32_t ahead_of_utc_min() const { return clock_.beat.ahead_of_utc_min; }
    double pace() const { return clock_.beat.pace; }

  private:
    void take(const wire::Published& published, std::int64_t now_ms, News& news);
    void take(const wire::Seen& seen, std::int64_t now_ms, News& news);
    bool in_doubt(std::int64_t now_ms) const;
    /// By the owner's clock, when the server said it, at the earliest.
    std::int64_t said_ms(const wire::Beat& beat) const;
    bool is_ahead(const wire::Beat& beat, std::int64_t now_ms) const;
    void note_true(std::int64_t at_ms);
    void note_calls(News& news);

    /// Both count: the numbers begin again when the server was given a fresh record.
    struct KnownCall {
        std::uint64_t number;
        Instant at;
    };

    /// The server's clock: what it showed, at or after a moment of the owner's.
    enum class Learned { never, from_feed, from_door };
    struct ServerClock {
        Learned learned = Learned::never;
        wire::Beat beat;
        std::int64_t own_ms = 0;
    };

    struct Subscription;
    AskLink asks_;
    std::unique_ptr<Subscription> subscription_;
    Board board_;
    bool known_ = false;
    std::uint64_t epoch_ = 0; // where board_ stands
    std::uint64_t number_ = 0;
    Instant seen_at_;    // when the server said the last whole board
    bool behind_ = true; // something is missing that only the whole board can bring
    std::optional<wire::RequestId> seeing_;
    std::optional<std::int64_t> asked_ms_;
    std::vector<wire::Published> held_;  // came while something was missing
    std::optional<KnownCall> last_call_; // none before the first board
    std::optional<std::int64_t> true_ms_;
    ServerClock clock_;
};

} // namespace giliran::link
