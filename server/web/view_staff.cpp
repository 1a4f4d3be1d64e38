#include "server/web/view_devices.hpp"
#include "server/web/view_head.hpp"
#include "shared/queue/decide.hpp"
#include "shared/queue/lineup.hpp"

#include <algorithm>

namespace giliran::web {
namespace {

/// As many as fit a screen; the rest is a number.
constexpr std::size_t lineup_shown = 30;
constexpr std::size_t away_shown = 9; // of those set aside and of the absent: a key each

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
    object["helps"] = wire::to_json(counter.helps);
    add_rest(object, now);
    return object;
}

json::array lanes_array(const Office& office) {
    json::array all;
    for (const Lane& lane : office.settings.lanes)
        all.push_back({{"lane", lane.id.value}, {"name", wire::to_json(lane.name)}});
    return all;
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
    object["any_order"] = ticket->journey.any_order;
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

json::object away_object(const Ticket& ticket) {
    return {{"ticket", ticket.id.value},
            {"label", label_or_null(&ticket)},
            {"service", ticket.service.value},
            {"lane", wire::to_json(ticket.lane)},
            {"called_at", ticket.called_at.ms}};
}

/// Set aside, and this counter may call them; who came first stands first.
json::array parked_array(const Office& office, const Counter& counter) {
    json::array all;
    for (const Ticket& ticket : office.tickets) {
        if (all.size() == away_shown)
            break;
        if (ticket.state != TicketState::parked || !kept_for(office, counter, ticket))
            continue;
        json::object row = away_object(ticket);
        row["for"] = wire::to_json(ticket.parked);
        all.push_back(std::move(row));
    }
    return all;
}

/// Who was called in vain at any counter and may still come back, newest first.
json::array absent_array(const Office& office, const Stamp& stamp) {
    std::vector<const Ticket*> absent;
    for (const Ticket& ticket : office.tickets)
        if (ticket.state == TicketState::absent
            && std::holds_alternative<Events>(decide(office, stamp, ReviveTicket{ticket.id})))
            absent.push_back(&ticket);
    std::sort(absent.begin(), absent.end(), [](const Ticket* one, const Ticket* other) {
        return other->ended_at < one->ended_at;
    });
    json::array all;
    for (std::size_t i = 0; i < std::min(absent.size(), away_shown); ++i) {
        json::object row = away_object(*absent[i]);
        row["counter"] = absent[i]->counter.value;
        row["absent_at"] = absent[i]->ended_at.ms;
        all.push_back(std::move(row));
    }
    return all;
}

/// The last press at that counter while it can be taken back: the number it was about, what became
/// of it, and until when; null when it cannot. The rules say whether, so that the page never offers
/// what they refuse.
json::value undo_object(const Office& office, CounterId counter, const Stamp& stamp) {
    if (std::holds_alternative<Refusal>(decide(office, stamp, UndoPress{counter})))
        return nullptr;
    const LastPress& last = *counter_now(office, counter).last;
    const Ticket* ticket = find_ticket(office, last.before.id);
    const std::int64_t undo_ms = std::int64_t{office.settings.rules.undo_s} * 1000;
    return {{"label", label_or_null(ticket)},
            {"state", wire::to_json(ticket->state)},
            {"until", (last.at + undo_ms).ms}};
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
    view["lanes"] = lanes_array(office);
    view["paper"] = paper_array(desk.devices());
    view["undo_s"] = office.settings.rules.undo_s;
    view["return_places"] = office.settings.rules.return_places;
    const Counter* counter = chosen ? find_counter(office.settings, *chosen) : nullptr;
    view["counter"] = counter ? json::value(counter->id.value) : json::value(nullptr);
    view["current"] = counter ? current_object(office, counter->id) : json::value(nullptr);
    view["waiting"] = counter ? lineup_array(office, *counter, desk.time().at) : json::array{};
    view["waiting_count"] = counter ? people_for(office, *counter) : 0U;
    const Stamp stamp{desk.time().at, account, 0, std::nullopt, false};
    view["parked"] = counter ? parked_array(office, *counter) : json::array{};
    view["absent"] = counter ? absent_array(office, stamp) : json::array{};
    view["undo"] = counter ? undo_object(office, counter->id, stamp) : json::value(nullptr);
    return json::serialize(view);
}

} // namespace giliran::web
