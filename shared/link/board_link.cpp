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
    note_true(true_ms_.value_or(now_ms));
    zmq::message_t message;
    while (subscription_->zmq.recv(message, zmq::recv_flags::dontwait)) {
        try {
            take(wire::decode_published(message.to_string_view()), now_ms, news);
        } catch (const wire::GrammarError&) {
            continue; // shows as a gap in the numbers, which asks for the whole board
        }
    }
    for (const wire::Answer& answer : asks_.poll(now_ms)) {
        if (answer.request != seeing_)
            continue;
        seeing_.reset(); // refused or lost: whoever is still in doubt asks again
        if (const auto* seen = std::get_if<wire::Seen>(&answer.body))
            take(*seen, now_ms, news);
    }
    if (!seeing_ && in_doubt(now_ms)
        && now_ms - asked_ms_.value_or(-asks_apart_ms) >= asks_apart_ms) {
        seeing_ = asks_.ask(wire::SeeBoard{}, now_ms);
        asked_ms_ = now_ms;
    }
    return news;
}

bool BoardLink::in_doubt(std::int64_t now_ms) const {
    return behind_ || silent_ms(now_ms) >= doubt_ms || clock_.learned != Learned::from_door
           || now_ms - clock_.own_ms >= clock_age_ms_max;
}

void BoardLink::take(const wire::Published& published, std::int64_t now_ms, News& news) {
    const wire::Beat& beat = published.beat;
    if (clock_.learned != Learned::from_door || is_ahead(beat, now_ms))
        clock_ = {Learned::from_feed, beat, now_ms}; // to be learned at the door
    const bool is_beat = published.changes.empty();
    const std::uint64_t expected = is_beat ? number_ : number_ + 1;
    if (known_ && beat.epoch != epoch_ && beat.at < seen_at_)
        return; // late, from a life of the server that is over
    if (behind_ || beat.epoch != epoch_ || beat.number > expected) {
        behind_ = true;
        if (!is_beat && held_.size() < held_max)
            held_.push_back(published);
        return;
    }
    note_true(std::min(said_ms(beat), now_ms));
    if (is_beat || beat.number < expected)
        return; // nothing new, or told twice
    number_ = beat.number;
    for (const Change& change : published.changes)
        apply(board_, change);
    news.board_changed = true;
    note_calls(news);
}

void BoardLink::take(const wire::Seen& seen, std::int64_t now_ms, News& news) {
    // Asked then, answered at some moment since: the board was true and the clock showed this then
    // or later.
    clock_ = {Learned::from_door, seen.beat, *asked_ms_};
    note_true(*asked_ms_);
    const bool newer = seen.beat.epoch != epoch_ || seen.beat.number > number_;
    if (known_ && !behind_ && !newer)
        return; // the feed was not behind; only its clock was asked
    board_ = seen.board;
    epoch_ = seen.beat.epoch;
    number_ = seen.beat.number;
    seen_at_ = seen.beat.at;
    known_ = true;
    behind_ = false;
    news.board_changed = true;
    note_calls(news);
    for (const wire::Published& published : std::exchange(held_, {}))
        if (published.beat.epoch == epoch_ && published.beat.number > number_)
            take(published, now_ms, news);
}

std::int64_t BoardLink::said_ms(const wire::Beat& beat) const {
    const auto after = static_cast<double>(beat.at - clock_.beat.at) / clock_.beat.pace;
    return clock_.own_ms + static_cast<std::int64_t>(after);
}

/// The server's clock was set forward since it was learned: by the old one, late news would look
/// fresh.
bool BoardLink::is_ahead(const wire::Beat& beat, std::int64_t now_ms) const {
    return said_ms(beat) >= now_ms + doubt_ms;
}

void BoardLink::note_true(std::int64_t at_ms) {
    true_ms_ = std::max(true_ms_.value_or(at_ms), at_ms);
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
    if (clock_.learned == Learned::never)
        return std::nullopt;
    const auto since = static_cast<double>(now_ms - clock_.own_ms) * clock_.beat.pace;
    return clock_.beat.at + static_cast<std::int64_t>(since);
}

} // namespace giliran::link
