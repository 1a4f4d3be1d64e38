#pragma once
// How every client socket is set: refuses huge frames, notices a dead line within seconds, never
// lingers at the end, and holds no asks for a server that is not there. Used only inside the link
// room.

#include <zmq.hpp>

namespace giliran::link {

/// One context for the process: its I/O thread serves all links.
zmq::context_t& context();
/// A connected socket of that kind. Throws zmq::error_t for an address that cannot be used.
zmq::socket_t connected(zmq::socket_type type, const std::string& address);

} // namespace giliran::link
