#include "shared/link/board_link.hpp"

#include "shared/link/socket.hpp"

#include <algorithm>

namespace giliran::link {
namespace {

/// Publications that may pile up while the whole board is on its way. More means the server is far
/// ahead: start over.
constexpr std::size_t held_max = 256;

} // namespace

struct BoardLink::Subscription {
    zmq::socket_t zmq;
};

BoardLink::BoardLink(Address address)
    : asks_(address),
      subscription_(new Subscription{connected(zmq::socket_type::sub, address.feed)}) {}

BoardLink::~BoardLink() = default;

News BoardLink::poll(std::int64_t now_ms) {
    News news;
    if (!true_ms_)
        true_ms_ = now_ms;
    zmq::message_t message;
    while (subscription_->zmq.recv(message, zmq::recv_flags::dontwait)) {
        try {
            take(wire::decode_published(message.to_string_view()), now_ms, news);
        } catch (const wire::GrammarError&) {
            continue; // shows as a gap in the numbers, which asks for the whole board
        }
    }
    if (!known_ && !seeing_)
        see_board(now_ms);
    for (const wire::Answer& answer : asks_.poll(now_ms)) {
        if (answer.request != seeing_)
            continue;
        seeing_.reset();
        if (const auto* seen = std::get_if<wire::Seen>(&answer.body))
            take(*seen, now_ms, news);
        else if (known_)
            see_board(now_ms); // refused or lost: the board is still out of date
    }
    return news;
}

void BoardLink::take(const wire::Published& published, std::int64_t now_ms, News& news) {
    heard(published.beat, now_ms);
    if (seeing_) {
        if (!published.changes.empty() && held_.size() < held_max)
            held_.push_back(published);
        return;
    }
    const wire::Beat& beat = published.beat;
    const bool is_beat = published.changes.empty();
    const std::uint64_t expected = is_beat ? number_ : number_ + 1;
    if (!known_ || beat.epoch != epoch_ || beat.number > expected) {
        see_board(now_ms);
        if (!is_beat)
            held_.push_back(published);
        return;
    }
    true_ms_ = now_ms;
    if (is_beat || beat.number < expected)
        return; // nothing new, or told twice
    number_ = beat.number;
    for (const Change& change : published.changes)
        apply(board_, change);
    news.board_changed = true;
    note_calls(news);
}

void BoardLink::take(const wire::Seen& seen, std::int64_t now_ms, News& news) {
    heard(seen.beat, now_ms);
    board_ = seen.board;
    epoch_ = seen.beat.epoch;
    number_ = seen.beat.number;
    known_ = true;
    true_ms_ = now_ms;
    news.board_changed = true;
    note_calls(news);
    for (const wire::Published& published : std::exchange(held_, {}))
        if (published.beat.epoch == epoch_ && published.beat.number > number_)
            take(published, now_ms, news);
}

void BoardLink::see_board(std::int64_t now_ms) {
    held_.clear();
    seeing_ = asks_.ask(wire::SeeBoard{}, now_ms);
}

void BoardLink::heard(const wire::Beat& beat, std::int64_t now_ms) {
    beat_ = beat;
    heard_ms_ = now_ms;
}

void BoardLink::note_calls(News& news) {
    for (const Call& call : board_.calls) {
        const bool known =
            !last_call_ || (call.number <= last_call_->number && call.at <= last_call_->at);
        if (!known)
            news.calls.push_back(call);
    }
    if (!board_.calls.empty())
        last_call_ = KnownCall{board_.calls.back().number, board_.calls.back().at};
    else if (!last_call_)
        last_call_ = KnownCall{0, {0}}; // nobody was called yet: whoever comes is new
}

std::int64_t BoardLink::silent_ms(std::int64_t now_ms) const {
    return true_ms_ ? now_ms - *true_ms_ : 0;
}

std::optional<Instant> BoardLink::server_now(std::int64_t now_ms) const {
    if (!heard_ms_)
        return std::nullopt;
    const auto since = static_cast<double>(now_ms - *heard_ms_) * beat_.pace;
    return beat_.at + static_cast<std::int64_t>(since);
}

} // namespace giliran::link
