#pragma once
// Messages and events as text and back, the one place where they meet JSON. Used by the links, the
// door, the feed, the pages and the journal. Reading is strict and throws GrammarError with the
// place and the reason; writing cannot fail.

#include "shared/wire/message.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace giliran::wire {

/// A message that does not follow the grammar; `what()` says where and why, in English.
struct GrammarError : std::runtime_error {
    explicit GrammarError(const std::string& why, TroubleKind which = TroubleKind::bad_message)
        : std::runtime_error(why), kind(which) {}
    TroubleKind kind; // bad_message or wrong_version
};

std::string encode(const Ask& ask);
std::string encode(const Answer& answer);
std::string encode(const AnswerBody& body);
std::string encode(const Published& published);
std::string encode(const Fact& fact);
std::string encode(const Board& board);

Ask decode_ask(std::string_view text);
Answer decode_answer(std::string_view text);
Published decode_published(std::string_view text);
Fact decode_fact(std::string_view text);
Body decode_body(std::string_view text);

/// The request id of a message that may be broken otherwise, so that its asker can be told; empty
/// if there is none.
RequestId request_of(std::string_view text);

/// The command in a body, or none if it is a question or a report.
std::optional<Command> command_of(const Body& body);

/// "TicketIssued" and so on: the kind under which the journal files a fact.
std::string_view kind_of(const Fact& fact);
std::string_view kind_of(const Body& body);
std::string_view name_of(Refusal refusal);
std::string_view name_of(TroubleKind kind);

} // namespace giliran::wire
