#include "server/web/view_head.hpp"

namespace giliran::web {

json::object view_head(Desk& desk) {
    const Office& office = desk.office();
    const Settings& settings = office.settings;
    const wire::Beat time = desk.time();
    json::object head;
    head["at"] = time.at.ms;
    head["utc_min"] = time.ahead_of_utc_min;
    head["pace"] = time.pace;
    head["office"] = {{"name", settings.name},
                      {"short_name", settings.short_name},
                      {"place", settings.place},
                      {"zone_label", settings.zone_label}};
    head["day"] = wire::to_json(board_of(office, desk.waits()).day);
    return head;
}

json::value label_or_null(const Ticket* ticket) {
    if (!ticket)
        return nullptr;
    return json::string(label_of(ticket->prefix, ticket->number));
}

void add_rest(json::object& counter, const CounterNow& now) {
    counter["awaits"] = now.awaits;
    counter["reason"] = wire::to_json(now.reason);
    counter["back_at"] = now.back_at ? json::value(now.back_at->ms) : json::value(nullptr);
}

json::array scores_array(const std::array<std::uint32_t, score_max>& scores) {
    return json::array(scores.begin(), scores.end());
}

} // namespace giliran::web
