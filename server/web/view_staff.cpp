#include "server/web/view_head.hpp"
#include "shared/queue/lineup.hpp"

namespace giliran::web {
namespace {

/// As many as fit a screen; the rest is a number.
constexpr std::size_t lineup_shown = 30;

json::object counter_object(const Office& office, const Counter& counter) {
    const CounterNow& now = counter_now(office, counter.id);
    json::object object;
    object["counter"] = counter.id.value;
    object["name"] = wire::to_json(counter.name);
    object["state"] = wire::to_json(now.state);
    object["staff"] = now.staff;
    object["since"] = now.since.ms;
    object["services"] = wire::to_json(counter.services);
    object["label"] = label_or_null(now.ticket ? find_ticket(office, *now.ticket) : nullptr);
    return object;
}

json::array services_array(const Office& office) {
    json::array all;
    for (const Service& service : office.settings.services)
        all.push_back({{"service", service.id.value},
                       {"prefix", std::string(1, service.prefix)},
                       {"name", wire::to_json(service.name)},
                       {"waiting", line_of(office, service.id).people()},
                       {"promise_min", service.promise_min}});
    return all;
}

json::value current_object(const Office& office, CounterId counter) {
    const CounterNow& now = counter_now(office, counter);
    const Ticket* ticket = now.ticket ? find_ticket(office, *now.ticket) : nullptr;
    if (!ticket)
        return nullptr;
    const Service* service = find_service(office.settings, ticket->service);
    json::object object;
    object["ticket"] = ticket->id.value;
    object["label"] = label_or_null(ticket);
    object["service"] = ticket->service.value;
    object["lane"] = wire::to_json(ticket->lane);
    object["state"] = wire::to_json(ticket->state);
    object["issued_at"] = ticket->issued_at.ms;
    object["then"] = wire::to_json(ticket->journey.then);
    object["called_at"] = ticket->called_at.ms;
    object["started_at"] = ticket->state == TicketState::serving ? ticket->started_at.ms : 0;
    object["calls"] = ticket->calls;
    object["promise_min"] = service->promise_min;
    object["usual_s"] = service->usual_s;
    return object;
}

json::array lineup_array(const Office& office, const Counter& counter, Instant now) {
    json::array all;
    for (const Standing& standing : lineup(office, counter, now, lineup_shown)) {
        const Ticket& ticket = *find_ticket(office, standing.ticket);
        all.push_back({{"ticket", ticket.id.value},
                       {"label", label_or_null(&ticket)},
                       {"service", ticket.service.value},
                       {"lane", wire::to_json(ticket.lane)},
                       {"issued_at", ticket.issued_at.ms},
                       {"reason", wire::to_json(standing.reason)},
                       {"overtakes", standing.overtakes}});
    }
    return all;
}

} // namespace

std::string staff_view(Desk& desk, const std::string& account, const std::string& role,
                       std::optional<CounterId> chosen) {
    json::object view = view_head(desk);
    const Office& office = desk.office();
    view["account"] = {{"name", account}, {"role", role}};
    json::array counters;
    for (const Counter& counter : office.settings.counters)
        counters.push_back(counter_object(office, counter));
    view["counters"] = std::move(counters);
    view["services"] = services_array(office);
    const Counter* counter = chosen ? find_counter(office.settings, *chosen) : nullptr;
    view["counter"] = counter ? json::value(counter->id.value) : json::value(nullptr);
    view["current"] = counter ? current_object(office, counter->id) : json::value(nullptr);
    view["waiting"] = counter ? lineup_array(office, *counter, desk.time().at) : json::array{};
    view["waiting_count"] = counter ? people_for(office, *counter) : 0U;
    return json::serialize(view);
}

} // namespace giliran::web
