#pragma once
// The client end of the feed: holds a Board and keeps it true. It subscribes first, then asks for
// the whole board, then applies the numbered changes; a gap or a new epoch means asking again. It
// says how long the server has been silent, so that a screen never shows old numbers as if they
// were new. No threads: `poll` once a frame. Used by kiosk and wall.

#include "shared/link/ask_link.hpp"

namespace giliran::link {

/// What a poll brought.
struct News {
    bool board_changed = false;
    std::vector<Call> calls; // calls not seen before, oldest first; empty for the first board,
                             // whose calls are history
};

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
    /// The server's time now, reckoned from its last beat; none before the first.
    std::optional<Instant> server_now(std::int64_t now_ms) const;
    /// What the office's clocks add to UTC, by the last beat.
    std::int32_t ahead_of_utc_min() const { return beat_.ahead_of_utc_min; }
    double pace() const { return beat_.pace; }

  private:
    void take(const wire::Published& published, std::int64_t now_ms, News& news);
    void take(const wire::Seen& seen, std::int64_t now_ms, News& news);
    void heard(const wire::Beat& beat, std::int64_t now_ms);
    void see_board(std::int64_t now_ms);
    void note_calls(News& news);

    /// Both count: the numbers begin again when the server was given a fresh record.
    struct KnownCall {
        std::uint64_t number;
        Instant at;
    };

    struct Subscription;
    AskLink asks_;
    std::unique_ptr<Subscription> subscription_;
    Board board_;
    bool known_ = false;
    std::uint64_t epoch_ = 0; // where board_ stands
    std::uint64_t number_ = 0;
    std::optional<wire::RequestId> seeing_;
    std::vector<wire::Published> held_;  // came while the whole board was on its way
    std::optional<KnownCall> last_call_; // none before the first board
    std::optional<std::int64_t> true_ms_;
    std::optional<std::int64_t> heard_ms_;
    wire::Beat beat_; // the newest heard
};

} // namespace giliran::link
