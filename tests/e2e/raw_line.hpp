#pragma once
// A bare DEALER, for tests that say what no client of ours would say.

#include "shared/wire/codec.hpp"

#include <zmq.hpp>

namespace giliran::tests {

class RawLine {
  public:
    explicit RawLine(const std::string& address) : socket_(context_, zmq::socket_type::dealer) {
        socket_.set(zmq::sockopt::linger, 0);
        socket_.set(zmq::sockopt::rcvtimeo, 10'000);
        zmq_socket_monitor(socket_.handle(), "inproc://watch", ZMQ_EVENT_DISCONNECTED);
        watch_.set(zmq::sockopt::rcvtimeo, 10'000);
        watch_.connect("inproc://watch");
        socket_.connect(address);
    }
    void say(const std::string& text) { socket_.send(zmq::buffer(text), zmq::send_flags::none); }
    void say_in_two(const std::string& one, const std::string& two) {
        socket_.send(zmq::buffer(one), zmq::send_flags::sndmore);
        socket_.send(zmq::buffer(two), zmq::send_flags::none);
    }
    /// The answer to come; empty after ten seconds of silence.
    std::string hear() {
        zmq::message_t message;
        return socket_.recv(message) ? message.to_string() : "";
    }
    /// The other side has closed the line; false if it has not within ten seconds.
    bool hung_up() {
        zmq::message_t event;
        zmq::message_t who;
        return watch_.recv(event) && watch_.recv(who);
    }
    wire::Answer ask(const std::string& text) {
        say(text);
        return wire::decode_answer(hear());
    }

  private:
    zmq::context_t context_{1};
    zmq::socket_t socket_;
    zmq::socket_t watch_{context_, zmq::socket_type::pair}; // told when the line closes
};

} // namespace giliran::tests
