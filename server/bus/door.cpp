#include "server/bus/door.hpp"

#include <algorithm>
#include <chrono>

namespace giliran::bus {
namespace {

std::int64_t steady_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace

Door::Door(boost::asio::io_context& io, const std::string& address, DoorLimits limits)
    : socket_(io, zmq::socket_type::router, address), limits_(limits) {}

void Door::start(OnAsk on_ask, OnFlood on_flood, std::function<void()> drained) {
    on_ask_ = std::move(on_ask);
    on_flood_ = std::move(on_flood);
    drained_ = std::move(drained);
    socket_.start([this] { take_all(); });
}

void Door::take_all() {
    zmq::message_t connection;
    zmq::message_t part;
    for (std::size_t taken = 0; taken < limits_.taken_at_once; ++taken) {
        if (!socket_.zmq().recv(connection, zmq::recv_flags::dontwait))
            break;
        std::string text;
        std::size_t parts = 0;
        for (bool more = connection.more(); more; more = part.more()) {
            if (!socket_.zmq().recv(part, zmq::recv_flags::dontwait))
                break;
            text.assign(part.to_string_view());
            ++parts;
        }
        if (parts != 1)
            text.clear(); // no message of ours has more than one part: let it be refused as
                          // ill-formed
        const std::string from = connection.to_string();
        const auto answer = [this, from](const std::string& said) { send(from, said); };
        (within_rate(from) ? on_ask_ : on_flood_)(text, answer);
    }
    drained_();
}

bool Door::within_rate(const std::string& connection) {
    if (buckets_.size() >= limits_.connections_known)
        buckets_.clear();
    const double most = 2.0 * limits_.asks_per_second;
    const std::int64_t now = steady_ms();
    auto [entry, fresh] = buckets_.try_emplace(connection, Bucket{most, now});
    Bucket& bucket = entry->second;
    const double gained =
        static_cast<double>(now - bucket.filled_ms) / 1000 * limits_.asks_per_second;
    bucket.tokens = std::min(most, bucket.tokens + gained);
    bucket.filled_ms = now;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

void Door::send(const std::string& connection, const std::string& text) {
    // A peer that is gone or does not read loses its answer and will ask again under the same id.
    socket_.zmq().send(zmq::buffer(connection),
                       zmq::send_flags::sndmore | zmq::send_flags::dontwait);
    socket_.zmq().send(zmq::buffer(text), zmq::send_flags::dontwait);
    socket_.sent();
}

} // namespace giliran::bus
