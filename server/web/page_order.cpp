#include "server/web/page_order.hpp"

#include "shared/wire/json.hpp"

namespace giliran::web {
namespace {

namespace json = boost::json;

json::object parsed(const std::string& body) {
    boost::system::error_code error;
    json::value value = json::parse(body, error);
    if (error || !value.is_object())
        throw wire::GrammarError("message: a JSON object is expected");
    return value.get_object();
}

/// What stands under that key; an absent value is read as null.
template<class T>
void read_into(T& value, const json::object& object, const char* key) {
    const json::value* found = object.if_contains(key);
    wire::from_json(found ? *found : json::value{}, value, key);
}

wire::RequestId request_in(const json::object& object) {
    wire::RequestId request;
    read_into(request, object, "request");
    if (request.hex.empty())
        throw wire::GrammarError("request: is empty");
    return request;
}

} // namespace

PageCommand read_order(const Request& request) {
    const json::object object = parsed(request.body);
    PageCommand order;
    order.request = request_in(object);
    order.said = request.body;
    read_into(order.body, object, "command");
    return order;
}

wire::RequestId read_request(const Request& request) {
    return request_in(parsed(request.body));
}

RateVisit read_rating(const Request& request, TicketId ticket) {
    const json::object object = parsed(request.body);
    RateVisit rating{ticket};
    read_into(rating.score, object, "score");
    read_into(rating.reasons, object, "reasons");
    read_into(rating.comment, object, "comment");
    return rating;
}

AnswerSurvey read_survey(const Request& request, TicketId ticket) {
    AnswerSurvey answer{ticket, {}};
    read_into(answer.survey, parsed(request.body), "survey");
    return answer;
}

std::string read_text(const Request& request, const char* key) {
    std::string text;
    read_into(text, parsed(request.body), key);
    return text;
}

Response bad_order(const wire::GrammarError& error) {
    const wire::Trouble trouble{wire::TroubleKind::bad_message, error.what()};
    return json_answer(400, wire::encode(wire::AnswerBody{trouble}));
}

void answer_order(Desk& desk, const PageCommand& order, const Reply& reply) {
    desk.order(order, [reply](const std::string& body) { reply(json_answer(200, body)); });
}

} // namespace giliran::web
