#pragma once
// Reads the orders pages send: {"request": "<32 hex>", ...}. Private to the audience files.

#include "server/web/desk.hpp"
#include "server/web/routes.hpp"

namespace giliran::web {

/// {"request","command"} -> the command; anything else throws GrammarError.
PageCommand read_order(const Request& request);
/// {"request"}.
wire::RequestId read_request(const Request& request);
/// {"score", "reasons"?, "comment"?} of that ticket.
RateVisit read_rating(const Request& request, TicketId ticket);
/// {"survey"} of that ticket.
AnswerSurvey read_survey(const Request& request, TicketId ticket);

/// The text under that key; anything else throws GrammarError.
std::string read_text(const Request& request, const char* key);

/// Gives the order and answers 200 with the AnswerBody; a body that is none is answered 400 with
/// its reason.
void answer_order(Desk& desk, const PageCommand& order, const Reply& reply);
Response bad_order(const wire::GrammarError& error);

} // namespace giliran::web
