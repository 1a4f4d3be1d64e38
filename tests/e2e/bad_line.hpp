#pragma once
// The cable between a server and a wall, in the hands of a test: it may be pulled, repeat what it
// carried, carry it in another order or as if it had been a minute on the way. It works when it is
// pumped, so that nothing here depends on threads.

#include "shared/wire/codec.hpp"
#include "tests/e2e/server_process.hpp"

#include <zmq.hpp>

#include <optional>
#include <utility>

namespace giliran::tests {

/// How the feed is carried. The door, where questions go, is carried as it is.
enum class Carried { as_it_is, in_pairs_turned_round, thrice, a_minute_late };

class BadLine {
  public:
    explicit BadLine(const ServerProcess& server) {
        for (zmq::socket_t* socket : {&to_wall_, &from_wall_}) {
            socket->set(zmq::sockopt::linger, 0);
            socket->bind("tcp://127.0.0.1:*");
        }
        plug_into(server);
    }

    /// The server may have come back at another place.
    void plug_into(const ServerProcess& server) {
        const link::Address there = server.as("wall-1");
        from_server_.emplace(context_, zmq::socket_type::sub);
        from_server_->set(zmq::sockopt::subscribe, "");
        to_server_.emplace(context_, zmq::socket_type::dealer);
        for (zmq::socket_t* socket : {&*from_server_, &*to_server_})
            socket->set(zmq::sockopt::linger, 0);
        from_server_->connect(there.feed);
        to_server_->connect(there.ask);
        key_ = there.key;
    }

    link::Address address() {
        return {from_wall_.get(zmq::sockopt::last_endpoint),
                to_wall_.get(zmq::sockopt::last_endpoint), "wall-1", key_};
    }

    Carried carried = Carried::as_it_is;
    bool feed_plugged = true;
    bool door_plugged = true;

    /// Carries what has come; what comes while a plug is out is lost.
    void pump() {
        zmq::message_t message;
        while (from_server_->recv(message, zmq::recv_flags::dontwait))
            if (feed_plugged)
                carry(message.to_string());
        while (from_wall_.recv(message, zmq::recv_flags::dontwait)) {
            wall_ = message.to_string();
            if (from_wall_.recv(message, zmq::recv_flags::dontwait) && door_plugged)
                to_server_->send(message, zmq::send_flags::dontwait);
        }
        while (to_server_->recv(message, zmq::recv_flags::dontwait)) {
            if (!door_plugged)
                continue;
            from_wall_.send(zmq::buffer(wall_), zmq::send_flags::sndmore);
            from_wall_.send(message, zmq::send_flags::dontwait);
        }
    }

  private:
    void carry(const std::string& said) {
        switch (carried) {
        case Carried::as_it_is:
            tell(said);
            break;
        case Carried::thrice:
            for (int time = 0; time < 3; ++time)
                tell(said);
            break;
        case Carried::in_pairs_turned_round:
            if (!kept_) {
                kept_ = said;
                break;
            }
            tell(said);
            tell(*std::exchange(kept_, std::nullopt));
            break;
        case Carried::a_minute_late: {
            wire::Published published = wire::decode_published(said);
            published.beat.at = published.beat.at + -60'000;
            tell(wire::encode(published));
            break;
        }
        }
    }
    void tell(const std::string& said) {
        to_wall_.send(zmq::buffer(said), zmq::send_flags::dontwait);
    }

    zmq::context_t context_{1};
    zmq::socket_t to_wall_{context_, zmq::socket_type::pub};
    zmq::socket_t from_wall_{context_, zmq::socket_type::router};
    std::optional<zmq::socket_t> from_server_;
    std::optional<zmq::socket_t> to_server_;
    std::string key_;
    std::string wall_; // whom answers go to
    std::optional<std::string> kept_;
};

} // namespace giliran::tests
