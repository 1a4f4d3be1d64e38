#include "tests/bench/crowd.hpp"

#include <zmq.hpp>

#include <stdexcept>

namespace giliran::bench {
namespace {

struct Asker {
    zmq::socket_t socket;
    std::size_t left; // rounds still to begin
    Stopwatch since;
};

std::vector<Asker> connect(zmq::context_t& context, const Crowd& crowd) {
    std::vector<Asker> askers;
    for (std::size_t i = 0; i < crowd.askers; ++i) {
        zmq::socket_t socket{context, zmq::socket_type::dealer};
        socket.set(zmq::sockopt::linger, 0);
        socket.connect(crowd.address);
        askers.push_back({std::move(socket), crowd.rounds, {}});
    }
    return askers;
}

} // namespace

Loop run(const Crowd& crowd, const std::function<std::string()>& message) {
    zmq::context_t context{1};
    std::vector<Asker> askers = connect(context, crowd);
    std::vector<zmq::pollitem_t> items;
    const auto send = [&](std::size_t which) {
        const std::string text = message();
        Asker& asker = askers[which];
        --asker.left;
        asker.since = Stopwatch{};
        asker.socket.send(zmq::buffer(text), zmq::send_flags::none);
    };
    Loop loop;
    const std::size_t all = crowd.askers * crowd.rounds;
    loop.latency_us.reserve(all);
    loop.answers.reserve(all);
    for (Asker& asker : askers)
        items.push_back({asker.socket.handle(), 0, ZMQ_POLLIN, 0});
    const Stopwatch whole;
    for (std::size_t i = 0; i < askers.size(); ++i)
        send(i);
    while (loop.answers.size() < all) {
        if (zmq::poll(items, std::chrono::milliseconds{10'000}) == 0)
            throw std::runtime_error("no answer for ten seconds from " + crowd.address);
        for (std::size_t i = 0; i < items.size(); ++i) {
            zmq::message_t answer;
            if (!(items[i].revents & ZMQ_POLLIN)
                || !askers[i].socket.recv(answer, zmq::recv_flags::dontwait))
                continue;
            loop.latency_us.push_back(askers[i].since.us());
            loop.answers.push_back(answer.to_string());
            if (askers[i].left > 0)
                send(i);
        }
    }
    loop.per_second = static_cast<double>(all) / whole.us() * 1e6;
    return loop;
}

} // namespace giliran::bench
