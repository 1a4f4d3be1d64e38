#include "shared/link/socket.hpp"

#include "shared/wire/message.hpp"

namespace giliran::link {
namespace {

// A line is dead after three seconds of silence: walls must say so then (see board_link.hpp).
constexpr int heartbeat_ms = 1000;
constexpr int heartbeat_timeout_ms = 3000;
constexpr int reconnect_ms = 100;
constexpr int reconnect_ms_max = 1000; // a returning server is found within a second

} // namespace

zmq::context_t& context() {
    static zmq::context_t one{1};
    return one;
}

zmq::socket_t connected(zmq::socket_type type, const std::string& address) {
    zmq::socket_t socket{context(), type};
    socket.set(zmq::sockopt::linger, 0);
    socket.set(zmq::sockopt::immediate, 1);
    socket.set(zmq::sockopt::maxmsgsize, static_cast<std::int64_t>(wire::message_bytes_max));
    socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_ms);
    socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_timeout_ms);
    socket.set(zmq::sockopt::reconnect_ivl, reconnect_ms);
    socket.set(zmq::sockopt::reconnect_ivl_max, reconnect_ms_max);
    if (type == zmq::socket_type::sub)
        socket.set(zmq::sockopt::subscribe, "");
    socket.connect(address);
    return socket;
}

} // namespace giliran::link
