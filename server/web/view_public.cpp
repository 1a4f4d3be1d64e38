#include "server/web/view_head.hpp"

namespace giliran::web {
namespace {

json::array tallies_array(const reports::PromiseDay& day) {
    json::array all;
    for (const auto& [service, tally] : day.services)
        all.push_back({{"service", service.value},
                       {"told", tally.told},
                       {"within", tally.within},
                       {"late", tally.late},
                       {"called", tally.called},
                       {"untold", tally.untold},
                       {"error_sum_ms", tally.error_sum_ms},
                       {"formula_error_sum_ms", tally.formula_error_sum_ms}});
    return all;
}

} // namespace

std::string board_view(Desk& desk) {
    json::object view = view_head(desk);
    view["board"] = wire::to_json(board_of(desk.office(), desk.waits()));
    return json::serialize(view);
}

std::string promises_view(Desk& desk) {
    json::object view = view_head(desk);
    json::array names;
    for (const Service& service : desk.office().settings.services)
        names.push_back({{"id", service.id.value}, {"name", wire::to_json(service.name)}});
    view["services"] = std::move(names);
    json::array days;
    const auto& kept = desk.kept_promises().days();
    for (auto day = kept.rbegin(); day != kept.rend(); ++day)
        days.push_back({{"day", text_of(day->day)}, {"services", tallies_array(*day)}});
    view["days"] = std::move(days);
    return json::serialize(view);
}

std::string ticket_view(Desk& desk, const Ticket& ticket) {
    json::object view = view_head(desk);
    const Settings& settings = desk.office().settings;
    view["ticket"] = wire::to_json(desk.view_of(ticket));
    view["label"] = label_or_null(&ticket);
    const Service* service = find_service(settings, ticket.service);
    view["service"] = {{"prefix", std::string(1, service->prefix)},
                       {"name", wire::to_json(service->name)},
                       {"promise_min", service->promise_min}};
    view["steps"] = {{"issued_at", ticket.issued_at.ms},
                     {"called_at", ticket.called_at.ms},
                     {"started_at", ticket.started_at.ms},
                     {"ended_at", ticket.ended_at.ms}};
    view["rate_until"] = rate_until(desk.office(), ticket).ms;
    view["likely_today"] = row_of(desk.office(), desk.waits(), ticket.service).likely_today;
    const Counter* counter = find_counter(settings, ticket.counter);
    view["counter_name"] = wire::to_json(counter ? counter->name : Bilingual{});
    return json::serialize(view);
}

} // namespace giliran::web
