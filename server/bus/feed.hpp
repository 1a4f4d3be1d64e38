#pragma once
// What is told to everyone: changes of the board, numbered without gaps within the server's life,
// and a beat each second, so that a wall can tell silence from calm. An XPUB socket; whoever misses
// a number asks the door for the whole board.

#include "server/bus/zmq_asio.hpp"
#include "shared/wire/codec.hpp"

namespace giliran::bus {

class Feed {
  public:
    /// `time` gives the moment's server time, offset and pace; epoch and number are filled in here.
    Feed(boost::asio::io_context& io, const std::string& address, std::uint64_t epoch,
         std::function<wire::Beat()> time);
    ~Feed();

    void publish(std::vector<Change> changes);
    /// Where the feed stands now: goes with a whole board.
    wire::Beat position() const;
    std::string address() const { return socket_.address(); }

  private:
    void send(const wire::Published& published);
    void beat_again();

    struct Timer;
    ZmqSocket socket_;
    std::uint64_t epoch_;
    std::uint64_t number_ = 0;
    std::function<wire::Beat()> time_;
    std::unique_ptr<Timer> timer_;
};

} // namespace giliran::bus
