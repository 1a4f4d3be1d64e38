#include "server/bus/zmq_asio.hpp"

#include "shared/wire/message.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>

#include <fmt/format.h>

namespace giliran::bus {
namespace {

// A dead line is noticed within three seconds on both sides (facts: reliability b.7, "Half-open
// TCP").
constexpr int heartbeat_ms = 1000;
constexpr int heartbeat_timeout_ms = 3000;
constexpr int handshake_ms = 3000; // half-open strangers hold a place no longer
constexpr int queued_max =
    1000; // messages for one slow peer; then it loses some and asks for the whole board

} // namespace

zmq::context_t& context() {
    static zmq::context_t one{1};
    return one;
}

struct ZmqSocket::Waiting : std::enable_shared_from_this<ZmqSocket::Waiting> {
    Waiting(boost::asio::io_context& io, zmq::socket_type type)
        : socket(context(), type), io_context(io), descriptor(io) {}

    bool readable_now() { return (socket.get(zmq::sockopt::events) & ZMQ_POLLIN) != 0; }

    /// Reads while there is something; other work gets its turn between two rounds.
    void round() {
        if (!open)
            return;
        if (readable_now()) {
            readable();
            post_round();
            return;
        }
        queued = false;
        if (waits)
            return;
        waits = true;
        descriptor.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                              [self = shared_from_this()](boost::system::error_code) {
                                  self->waits = false;
                                  self->queue_round();
                              });
    }

    void queue_round() {
        if (queued || !open)
            return;
        post_round();
    }

    void post_round() {
        queued = true;
        boost::asio::post(io_context, [self = shared_from_this()] { self->round(); });
    }

    zmq::socket_t socket;
    boost::asio::io_context& io_context;
    boost::asio::posix::stream_descriptor descriptor;
    std::function<void()> readable;
    bool open = true;
    bool queued = false;
    bool waits = false;
};

ZmqSocket::ZmqSocket(boost::asio::io_context& io, zmq::socket_type type, const std::string& address)
    : waiting_(std::make_shared<Waiting>(io, type)) {
    zmq::socket_t& socket = waiting_->socket;
    socket.set(zmq::sockopt::linger, 0);
    socket.set(zmq::sockopt::maxmsgsize, static_cast<std::int64_t>(wire::message_bytes_max));
    socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_ms);
    socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_timeout_ms);
    socket.set(zmq::sockopt::handshake_ivl, handshake_ms);
    socket.set(zmq::sockopt::sndhwm, queued_max);
    try {
        socket.bind(address);
    } catch (const zmq::error_t& error) {
        throw std::runtime_error(fmt::format("cannot listen on {}: {}. Is another server running, "
                                             "or is the address not this machine's?",
                                             address, error.what()));
    }
    waiting_->descriptor.assign(socket.get(zmq::sockopt::fd));
}

ZmqSocket::~ZmqSocket() {
    waiting_->open = false;
    waiting_->readable = nullptr;
    waiting_->descriptor.release(); // the descriptor belongs to ZeroMQ
}

zmq::socket_t& ZmqSocket::zmq() {
    return waiting_->socket;
}

std::string ZmqSocket::address() const {
    return waiting_->socket.get(zmq::sockopt::last_endpoint);
}

void ZmqSocket::start(std::function<void()> readable) {
    waiting_->readable = std::move(readable);
    waiting_->queue_round();
}

void ZmqSocket::sent() {
    if (!waiting_->queued && waiting_->readable_now())
        waiting_->queue_round();
}

} // namespace giliran::bus
