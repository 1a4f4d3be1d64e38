#include "shared/rehearse/live_client.hpp"

#include "shared/rehearse/office_writer.hpp"

#include <poll.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace giliran::rehearse {
namespace {

/// Asks are repeated under the same id for so long: asking afresh instead could issue a ticket
/// twice.
constexpr std::int64_t patience_ms = 60'000;

link::Address address_of(const std::string& ask, const std::string& feed,
                         const std::filesystem::path& keys, const char* device) {
    const std::filesystem::path path = keys / (std::string(device) + ".key");
    std::ifstream file{path};
    std::string key;
    if (!(file >> key))
        throw std::runtime_error("no device key in " + path.string()
                                 + "; the server writes it at its first start");
    return {ask, feed, device, key};
}

} // namespace

LiveClient::LiveClient(const std::string& ask, const std::string& feed,
                       const std::filesystem::path& keys)
    : counter_address_(address_of(ask, feed, keys, counter_device)),
      kiosk_(address_of(ask, feed, keys, kiosk_device)), board_link_(counter_address_) {}

link::AskLink& LiveClient::counter_link(CounterId counter) {
    auto& link = counters_[counter];
    if (!link)
        link = std::make_unique<link::AskLink>(counter_address_);
    return *link;
}

wire::RequestId LiveClient::ask(std::optional<CounterId> as, wire::Body body) {
    link::AskLink& link = as ? counter_link(*as) : kiosk_;
    return link.ask(std::move(body), real_us() / 1000, patience_ms);
}

std::vector<wire::Answer> LiveClient::answers() {
    const std::int64_t now_ms = real_us() / 1000;
    board_link_.poll(now_ms);
    std::vector<wire::Answer> all = kiosk_.poll(now_ms);
    for (auto& [counter, link] : counters_) {
        std::vector<wire::Answer> more = link->poll(now_ms);
        all.insert(all.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
    }
    return all;
}

std::optional<Instant> LiveClient::server_now() {
    return board_link_.server_now(real_us() / 1000);
}

std::int64_t LiveClient::real_us() const {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

void LiveClient::wait(std::int64_t ms_most) {
    std::vector<pollfd> waited{{kiosk_.descriptor(), POLLIN, 0}};
    for (const auto& [counter, link] : counters_)
        waited.push_back({link->descriptor(), POLLIN, 0});
    ::poll(waited.data(), waited.size(), static_cast<int>(ms_most));
}

} // namespace giliran::rehearse
