#pragma once
// What the pages show, as JSON: pure functions from the office to a whole view. Each is sent as it
// stands over HTTP and over the live line, so that a page has one way to draw itself. The fields
// are named where they are written.

#include "server/web/desk.hpp"
#include "shared/queue/narrate.hpp"

namespace giliran::web {

/// `counter` may be none (not chosen yet) or one that does not exist, which counts as none.
std::string staff_view(Desk& desk, const std::string& account, const std::string& role,
                       std::optional<CounterId> counter);
std::string supervisor_view(Desk& desk, const std::string& account);
/// Today's events as sentences in both languages, newest first, and where the record stands.
std::string record_view(Desk& desk, const Phrases& id, const Phrases& en);
/// One ticket, for whoever typed its number: {ticket, label, service, state}.
std::string number_view(const Ticket& ticket);
std::string board_view(Desk& desk);
/// What became of the promises, by day (newest first) and service: {day, services: [{service, told,
/// within, late, called, untold, error_sum_ms, formula_error_sum_ms}]}.
std::string promises_view(Desk& desk);
std::string ticket_view(Desk& desk, const Ticket& ticket);

} // namespace giliran::web
