#include "server/bus/feed.hpp"

#include <boost/asio/steady_timer.hpp>

namespace giliran::bus {

struct Feed::Timer {
    boost::asio::steady_timer asio;
};

Feed::Feed(boost::asio::io_context& io, const std::string& address, std::uint64_t epoch,
           std::function<wire::Beat()> time)
    : socket_(io, zmq::socket_type::xpub, address), epoch_(epoch), time_(std::move(time)),
      timer_(new Timer{boost::asio::steady_timer{io}}) {
    // Subscriptions arrive as messages; they are read so that they do not pile up.
    socket_.start([this] {
        zmq::message_t subscription;
        while (socket_.zmq().recv(subscription, zmq::recv_flags::dontwait)) {
        }
    });
    beat_again();
}

Feed::~Feed() = default;

wire::Beat Feed::position() const {
    wire::Beat beat = time_();
    beat.epoch = epoch_;
    beat.number = number_;
    return beat;
}

void Feed::publish(std::vector<Change> changes) {
    if (changes.empty())
        return;
    ++number_;
    send({position(), std::move(changes)});
}

void Feed::send(const wire::Published& published) {
    const std::string text = wire::encode(published);
    socket_.zmq().send(zmq::buffer(text), zmq::send_flags::dontwait);
    socket_.sent();
}

void Feed::beat_again() {
    timer_->asio.expires_after(std::chrono::milliseconds{wire::beat_ms});
    timer_->asio.async_wait([this](boost::system::error_code stopped) {
        if (stopped)
            return;
        send({position(), {}});
        beat_again();
    });
}

} // namespace giliran::bus
