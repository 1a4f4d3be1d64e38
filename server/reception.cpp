#include "server/reception.hpp"

namespace giliran::server {
namespace {

std::string message(const wire::RequestId& request, const wire::AnswerBody& body) {
    return wire::encode(wire::Answer{wire::version_spoken, request, body});
}

std::string trouble(const wire::RequestId& request, wire::TroubleKind kind, std::string detail) {
    return message(request, wire::Trouble{kind, std::move(detail)});
}

/// An answer whose body is already text, so that a repeated ask gets the same bytes.
std::string message_around(const wire::RequestId& request, const std::string& body) {
    return "{\"version\":" + std::to_string(wire::version_spoken) + ",\"request\":\"" + request.hex
           + "\",\"body\":" + body + "}";
}

} // namespace

Reception::Reception(Dispatcher& dispatcher, const Devices& devices,
                     std::function<wire::Seen()> seen, OnReport on_report)
    : dispatcher_(dispatcher), devices_(devices), seen_(std::move(seen)),
      on_report_(std::move(on_report)) {}

void Reception::ask(std::string_view text, const Answer& answer) {
    wire::Ask ask;
    try {
        ask = wire::decode_ask(text);
    } catch (const wire::GrammarError& error) {
        answer(trouble(wire::request_of(text), error.kind, error.what()));
        return;
    }
    const std::optional<Asker> asker = devices_.recognise(ask.device, ask.key);
    if (!asker || !may(*asker, ask.body)) {
        answer(
            trouble(ask.request, wire::TroubleKind::not_allowed,
                    asker ? "this device may not order that" : "no such device, or not its key"));
        return;
    }
    if (const auto* report = std::get_if<wire::DeviceReport>(&ask.body)) {
        note(ask, *report, answer);
        return;
    }
    const std::optional<Command> command = wire::command_of(ask.body);
    if (!command) {
        question(ask, answer);
        return;
    }
    dispatcher_.handle({ask.request, ask.device, text, ask.expires_at, *command},
                       [request = ask.request, answer](const std::string& body) {
                           answer(message_around(request, body));
                       });
}

void Reception::question(const wire::Ask& ask, const Answer& answer) {
    dispatcher_.after_commit([this, ask, answer] {
        if (const auto* find_ticket = std::get_if<wire::FindTicket>(&ask.body))
            find(ask, find_ticket->code_or_label, answer);
        else
            answer(message(ask.request, seen_()));
    });
}

void Reception::find(const wire::Ask& ask, const std::string& what, const Answer& answer) {
    const Office& office = dispatcher_.settled();
    const Ticket* ticket = nullptr;
    std::uint64_t code = 0;
    char prefix = 0;
    std::uint32_t number = 0;
    if (read_code(what, code))
        ticket = find_ticket_by_code(office, code);
    if (!ticket && read_label(what, prefix, number))
        ticket = find_ticket(office, prefix, number);
    if (ticket)
        answer(
            message(ask.request, wire::Done{dispatcher_.now(), dispatcher_.view_of(*ticket), ""}));
    else
        answer(message(ask.request, wire::Refused{Refusal::unknown_ticket}));
}

/// Answered at once: nothing of it is on a disk that one would have to wait for.
void Reception::note(const wire::Ask& ask, const wire::DeviceReport& report, const Answer& answer) {
    if (!wire::is_bounded(report)) {
        answer(trouble(ask.request, wire::TroubleKind::bad_message,
                       "body: longer than a report may be, or of a negative time"));
        return;
    }
    on_report_(ask.device, report);
    answer(message(ask.request, wire::Done{dispatcher_.now(), {}, ""}));
}

void Reception::flood(std::string_view text, const Answer& answer) {
    answer(trouble(wire::request_of(text), wire::TroubleKind::busy, "too many asks in a second"));
}

} // namespace giliran::server
