#include "shared/link/ask_link.hpp"

#include "shared/link/socket.hpp"

#include <chrono>
#include <random>

namespace giliran::link {
namespace {

std::string hex_of(std::uint64_t value, int digits) {
    std::string text(static_cast<std::size_t>(digits), '0');
    for (int place = digits - 1; place >= 0; --place, value >>= 4)
        text[static_cast<std::size_t>(place)] = "0123456789abcdef"[value & 15U];
    return text;
}

} // namespace

wire::RequestId new_request() {
    static std::random_device chance;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    return {hex_of(static_cast<std::uint64_t>(ms), 12) + hex_of(chance(), 8) + hex_of(chance(), 8)
            + hex_of(chance(), 4)};
}

struct AskLink::Socket {
    zmq::socket_t zmq;
};

AskLink::AskLink(Address address)
    : address_(std::move(address)),
      socket_(new Socket{connected(zmq::socket_type::dealer, address_.ask)}) {}

AskLink::~AskLink() = default;

wire::Ask AskLink::draft(wire::Body body, std::int64_t patience_ms) const {
    wire::Ask ask;
    ask.request = new_request();
    ask.device = address_.device;
    if (server_now_)
        ask.expires_at =
            *server_now_ + static_cast<std::int64_t>(static_cast<double>(patience_ms) * pace_);
    ask.body = std::move(body);
    return ask;
}

void AskLink::send(wire::Ask draft, std::int64_t now_ms, std::int64_t patience_ms) {
    draft.key = address_.key;
    Open& open = open_[draft.request];
    open = {wire::encode(draft), now_ms, now_ms + patience_ms, false};
    transmit(open, now_ms);
}

wire::RequestId AskLink::ask(wire::Body body, std::int64_t now_ms, std::int64_t patience_ms) {
    wire::Ask made = draft(std::move(body), patience_ms);
    wire::RequestId request = made.request;
    send(std::move(made), now_ms, patience_ms);
    return request;
}

void AskLink::transmit(Open& open, std::int64_t now_ms) {
    const auto sent = socket_->zmq.send(zmq::buffer(open.text), zmq::send_flags::dontwait);
    open.sent = sent.has_value();
    open.sent_ms = now_ms;
}

std::vector<wire::Answer> AskLink::poll(std::int64_t now_ms) {
    std::vector<wire::Answer> answers;
    zmq::message_t message;
    while (socket_->zmq.recv(message, zmq::recv_flags::dontwait)) {
        try {
            wire::Answer answer = wire::decode_answer(message.to_string_view());
            if (open_.erase(answer.request)
                == 1) // a second answer to the same ask is the same answer
                answers.push_back(std::move(answer));
        } catch (const wire::GrammarError&) {
            continue; // not ours to understand: the ask is repeated and, in the end, given up
        }
    }
    for (auto entry = open_.begin(); entry != open_.end();) {
        Open& open = entry->second;
        if (now_ms >= open.until_ms) {
            answers.push_back({wire::version_spoken, entry->first,
                               wire::Trouble{wire::TroubleKind::unreachable, "no answer in time"}});
            entry = open_.erase(entry);
            continue;
        }
        if (!open.sent || now_ms - open.sent_ms >= repeat_ms)
            transmit(open, now_ms);
        ++entry;
    }
    return answers;
}

bool AskLink::waiting_for(const wire::RequestId& request) const {
    return open_.contains(request);
}

void AskLink::set_server_time(Instant server_now, double pace) {
    server_now_ = server_now;
    pace_ = pace;
}

int AskLink::descriptor() const {
    return socket_->zmq.get(zmq::sockopt::fd);
}

} // namespace giliran::link
