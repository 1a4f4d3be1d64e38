// The supervisor's page of rules: the settings as text, what a change would have done to today, and
// publishing it.
//
//   GET  /api/supervisor/rules           {text, tomorrow?}     as an office file
//   POST /api/supervisor/rules/try       {text}             -> {mistakes} or {people, lanes,
//   services,
//                                                              warnings}
//   POST /api/supervisor/rules/publish   {request, text, effect} -> {mistakes} or an answer

#include "server/web/audience.hpp"
#include "server/web/page_order.hpp"
#include "shared/setup/office_file.hpp"
#include "shared/setup/settings_text.hpp"
#include "shared/whatif/compare.hpp"
#include "shared/whatif/today.hpp"
#include "shared/wire/json.hpp"

#include <boost/describe.hpp>

#include <sstream>

namespace giliran::whatif {

BOOST_DESCRIBE_ENUM(Trap, nobody_serves, credit_inverted, promise_broken, counter_set_aside,
                    bound_decides, people_turned_away)
BOOST_DESCRIBE_STRUCT(Figures, (),
                      (people, called, p50_ms, p90_ms, longest_ms, within, overtaken_most,
                       overtaken_mean))
BOOST_DESCRIBE_STRUCT(Group, (), (name, promise_min, before, after))
BOOST_DESCRIBE_STRUCT(Warning, (), (trap, whom, amount))

} // namespace giliran::whatif

namespace giliran::web {
namespace {

namespace json = boost::json;

/// The name under which mistakes of the typed text are said; the page leaves it out.
constexpr const char* typed = "";

/// The settings in the typed text, or what is wrong with it, a line each.
std::variant<Settings, json::array> settings_in(const std::string& text) {
    try {
        return read_office_text(text, typed).settings;
    } catch (const OfficeFileError& error) {
        json::array mistakes;
        std::istringstream lines{error.what()};
        for (std::string line; std::getline(lines, line);)
            mistakes.emplace_back(line.starts_with(':') ? line.substr(1) : line);
        return mistakes;
    }
}

Response mistakes_answer(json::array mistakes) {
    return json_answer(200, json::serialize(json::object{{"mistakes", std::move(mistakes)}}));
}

Response rules_now(Desk& desk) {
    const Office& office = desk.office();
    json::object answer{{"text", text_of(office.settings)}};
    if (office.settings_tomorrow)
        answer["tomorrow"] = text_of(*office.settings_tomorrow);
    return json_answer(200, json::serialize(answer));
}

/// A busy day takes some ten milliseconds, and nobody does it twice a minute: no thread of its own.
Response tried(Desk& desk, const Settings& after) {
    const Office& office = desk.office();
    const whatif::HallDay day = whatif::day_of(office);
    json::object answer{{"people", day.visitors.size()}};
    if (!day.visitors.empty()) {
        const whatif::Comparison comparison = whatif::compare(office.settings, after, day);
        answer["lanes"] = wire::to_json(comparison.lanes);
        answer["services"] = wire::to_json(comparison.services);
        answer["warnings"] = wire::to_json(comparison.warnings);
    }
    return json_answer(200, json::serialize(answer));
}

void try_rules(Desk& desk, const Call& call, const Reply& reply) {
    const auto settings = settings_in(read_text(call.request, "text"));
    if (const auto* mistakes = std::get_if<json::array>(&settings))
        reply(mistakes_answer(*mistakes));
    else
        reply(tried(desk, std::get<Settings>(settings)));
}

void publish_rules(Desk& desk, const Call& call, const Reply& reply) {
    const auto settings = settings_in(read_text(call.request, "text"));
    if (const auto* mistakes = std::get_if<json::array>(&settings)) {
        reply(mistakes_answer(*mistakes));
        return;
    }
    PageCommand order;
    order.audience = Audience::supervisor;
    order.by = call.session->name;
    order.request = read_request(call.request);
    order.said = call.request.body;
    const bool tomorrow = read_text(call.request, "effect") == "next_day";
    order.body =
        ConfigureOffice{std::get<Settings>(settings), tomorrow ? Effect::next_day : Effect::now};
    answer_order(desk, order, reply);
}

} // namespace

void add_rules_routes(Routes& routes, Desk& desk) {
    const auto guarded = [&desk](auto act) {
        return [&desk, act](const Call& call, const Reply& reply) {
            try {
                act(desk, call, reply);
            } catch (const wire::GrammarError& error) {
                reply(bad_order(error));
            }
        };
    };
    routes.add({Method::get, "/api/supervisor/rules", Role::supervisor,
                [&desk](const Call&, const Reply& reply) { reply(rules_now(desk)); }});
    routes.add({Method::post, "/api/supervisor/rules/try", Role::supervisor, guarded(try_rules)});
    routes.add(
        {Method::post, "/api/supervisor/rules/publish", Role::supervisor, guarded(publish_rules)});
}

} // namespace giliran::web
