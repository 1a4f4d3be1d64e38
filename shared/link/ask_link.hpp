#pragma once
// The client end of asking: sends an ask, repeats it under the same request id until it is
// answered, and gives up after a stated patience. No threads: the owner calls `poll` once a frame.
// Used by the kiosk, the wall (for whole boards), the rehearsal's counters and the benchmarks.

#include "shared/wire/codec.hpp"

#include <map>
#include <memory>

namespace giliran::link {

struct Address {
    std::string ask;    // "tcp://127.0.0.1:7301"
    std::string feed;   // "tcp://127.0.0.1:7302"
    std::string device; // "kiosk-1"
    std::string key;    // that device's secret
};

/// An unanswered ask is sent again after so long, and given up (Trouble unreachable) after
/// `patience_ms_usual`.
inline constexpr std::int64_t repeat_ms = 1000;
inline constexpr std::int64_t patience_ms_usual = 6000;

/// A fresh request id: the time in milliseconds, then 80 random bits.
wire::RequestId new_request();

class AskLink {
  public:
    explicit AskLink(Address address);
    ~AskLink();
    AskLink(const AskLink&) = delete;
    AskLink& operator=(const AskLink&) = delete;

    /// An ask under a fresh request id, without this device's key, so that it may lie on a disk. It
    /// expires on the server after `patience_ms`, where the server's time is known.
    wire::Ask draft(wire::Body body, std::int64_t patience_ms = patience_ms_usual) const;
    /// Sends at once if the server can be reached, otherwise with the next `poll` that can.
    /// `now_ms` is any steady clock. The same draft may be sent again, also by a later start of the
    /// program: the server answers the same id the same, and does nothing twice.
    void send(wire::Ask draft, std::int64_t now_ms, std::int64_t patience_ms = patience_ms_usual);
    /// Both at once.
    wire::RequestId ask(wire::Body body, std::int64_t now_ms,
                        std::int64_t patience_ms = patience_ms_usual);
    /// The answers that have come, and a Trouble unreachable for each ask whose patience has run
    /// out.
    std::vector<wire::Answer> poll(std::int64_t now_ms);
    bool waiting_for(const wire::RequestId& request) const;

    /// Server time for `expires_at`, where the owner knows it (from a BoardLink); asks then expire
    /// with their patience.
    void set_server_time(Instant server_now, double pace);
    /// The descriptor that turns readable when something may have come; for owners that wait
    /// instead of drawing frames.
    int descriptor() const;

  private:
    struct Open {
        std::string text;
        std::int64_t sent_ms;
        std::int64_t until_ms;
        bool sent;
    };
    void transmit(Open& open, std::int64_t now_ms);

    struct Socket;
    Address address_;
    std::unique_ptr<Socket> socket_;
    std::map<wire::RequestId, Open> open_;
    std::optional<Instant> server_now_;
    double pace_ = 1;
};

} // namespace giliran::link
