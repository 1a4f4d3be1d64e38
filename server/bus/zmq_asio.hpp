#pragma once
// How a ZeroMQ socket waits inside Asio; the only file that knows. ZeroMQ's descriptor tells of a
// change once and then stays silent, and a send may swallow that signal, so: receive until empty
// first, look at the socket's own events before every wait and after every send, and only then wait
// on the descriptor. Used by door and feed.

#include <zmq.hpp>

#include <functional>
#include <memory>
#include <string>

namespace boost::asio {
class io_context;
}

namespace giliran::bus {

zmq::context_t& context();

class ZmqSocket {
  public:
    /// A bound socket. Throws std::runtime_error with a sentence if the address cannot be taken.
    ZmqSocket(boost::asio::io_context& io, zmq::socket_type type, const std::string& address);
    ~ZmqSocket();
    ZmqSocket(const ZmqSocket&) = delete;
    ZmqSocket& operator=(const ZmqSocket&) = delete;

    zmq::socket_t& zmq();
    /// Where it is bound, with the port the system chose.
    std::string address() const;

    /// Calls `readable` whenever messages may be there; it must receive until there are none.
    void start(std::function<void()> readable);
    /// To be called after sends outside of `readable`, which may have swallowed a signal.
    void sent();

  private:
    struct Waiting;
    std::shared_ptr<Waiting> waiting_;
};

} // namespace giliran::bus
