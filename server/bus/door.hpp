#pragma once
// Where asks come in: a ROUTER socket that hands each message over with a way to answer it, and
// says when it has taken all that had arrived, so that they can share one commit. It keeps the size
// and rate limits; what a message means, others know.

#include "server/bus/zmq_asio.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace giliran::bus {

struct DoorLimits {
    std::uint32_t asks_per_second = 50; // of one connection, with twice that at once
    std::size_t taken_at_once = 256;    // then what was taken is committed and answered first
    std::size_t connections_known =
        4096; // whose rate is remembered; beyond, the memory starts anew
};

/// What becomes of one message: say the answer, now or later. Silence is allowed, too.
using Answer = std::function<void(const std::string& text)>;
using OnAsk = std::function<void(std::string_view text, Answer answer)>;
/// Told of a message that came over the rate; its answer should be short.
using OnFlood = OnAsk;

class Door {
  public:
    Door(boost::asio::io_context& io, const std::string& address, DoorLimits limits);

    /// `drained` is called after each round of messages.
    void start(OnAsk on_ask, OnFlood on_flood, std::function<void()> drained);
    std::string address() const { return socket_.address(); }

  private:
    struct Bucket {
        double tokens = 0;
        std::int64_t filled_ms = 0;
    };
    void take_all();
    bool within_rate(const std::string& connection);
    void send(const std::string& connection, const std::string& text);

    ZmqSocket socket_;
    DoorLimits limits_;
    OnAsk on_ask_;
    OnFlood on_flood_;
    std::function<void()> drained_;
    std::unordered_map<std::string, Bucket> buckets_;
};

} // namespace giliran::bus
