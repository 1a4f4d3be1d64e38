#pragma once
// What the player needs from the world: to ask as the kiosk or as a counter, to hear the answers,
// to see the board and the office's time, and to wait. Behind it are the real sockets (live_client)
// or, in tests, an office in the same process.

#include "shared/wire/message.hpp"

namespace giliran::rehearse {

struct Client {
    virtual ~Client() = default;

    /// Asks as that counter, or as the kiosk where there is none. The answer comes with a later
    /// `answers`.
    virtual wire::RequestId ask(std::optional<CounterId> as, wire::Body body) = 0;
    virtual std::vector<wire::Answer> answers() = 0;

    /// The office's time; none before the server was heard.
    virtual std::optional<Instant> server_now() = 0;
    /// Office seconds in a real second.
    virtual double pace() const = 0;
    virtual const Board* board() const = 0;

    /// Real time, for round trips and patience.
    virtual std::int64_t real_us() const = 0;
    /// Waits for an answer, at most so many real milliseconds.
    virtual void wait(std::int64_t ms_most) = 0;
};

} // namespace giliran::rehearse
