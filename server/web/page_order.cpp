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

wire::RequestId request_in(const json::object& object) {
    wire::RequestId request;
    const json::value* found = object.if_contains("request");
    wire::from_json(found ? *found : json::value{}, request, "request");
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
    const json::value* command = object.if_contains("command");
    wire::from_json(command ? *command : json::value{}, order.body, "command");
    return order;
}

wire::RequestId read_request(const Request& request, std::uint32_t* score) {
    const json::object object = parsed(request.body);
    if (score) {
        const json::value* found = object.if_contains("score");
        wire::from_json(found ? *found : json::value{}, *score, "score");
    }
    return request_in(object);
}

std::string read_text(const Request& request, const char* key) {
    const json::object object = parsed(request.body);
    const json::value* found = object.if_contains(key);
    std::string text;
    wire::from_json(found ? *found : json::value{}, text, key);
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
