#include "server/reports/today.hpp"
#include "server/web/view_devices.hpp"
#include "server/web/view_head.hpp"

namespace giliran::web {
namespace {

json::object now_object(const Office& office, const reports::Today& today) {
    std::uint32_t open = 0;
    for (const Counter& counter : office.settings.counters)
        open += counter_now(office, counter.id).state == CounterState::open ? 1U : 0U;
    json::object now{{"waiting", today.waiting},
                     {"counters_open", open},
                     {"counters", office.settings.counters.size()},
                     {"longest", nullptr}};
    if (today.longest) {
        const Ticket& ticket = *find_ticket(office, today.longest->ticket);
        now["longest"] = {
            {"label", label_or_null(&ticket)},
            {"service", ticket.service.value},
            {"waited_ms", today.longest->waited_ms},
            {"promise_min", find_service(office.settings, ticket.service)->promise_min}};
    }
    return now;
}

json::object tally_object(const reports::Tally& tally) {
    return {{"called", tally.called},
            {"kept", tally.kept},
            {"finished", tally.finished},
            {"absent", tally.absent},
            {"longest_ms", tally.longest_ms},
            {"wait_mean_ms", tally.wait_mean_ms()},
            {"scores", scores_array(tally.scores)}};
}

json::array services_array(Desk& desk, const reports::Today& today) {
    const Office& office = desk.office();
    json::array all;
    for (std::size_t i = 0; i < office.settings.services.size(); ++i) {
        const Service& service = office.settings.services[i];
        json::object row = tally_object(today.services[i]);
        row["service"] = service.id.value;
        row["prefix"] = std::string(1, service.prefix);
        row["name"] = wire::to_json(service.name);
        row["promise_min"] = service.promise_min;
        row["waiting"] = line_of(office, service.id).people();
        row["wait"] = wire::to_json(wait_of(desk.waits(), service.id, general_lane));
        all.push_back(std::move(row));
    }
    return all;
}

json::array counters_array(const Office& office, const reports::Today& today) {
    json::array all;
    for (std::size_t i = 0; i < office.settings.counters.size(); ++i) {
        const Counter& counter = office.settings.counters[i];
        const CounterNow& now = counter_now(office, counter.id);
        const Ticket* ticket = now.ticket ? find_ticket(office, *now.ticket) : nullptr;
        json::object row = tally_object(today.counters[i]);
        row["counter"] = counter.id.value;
        row["name"] = wire::to_json(counter.name);
        row["state"] = wire::to_json(now.state);
        row["staff"] = now.staff;
        row["since"] = now.since.ms;
        row["label"] = label_or_null(ticket);
        row["service"] = ticket ? json::value(ticket->service.value) : json::value(nullptr);
        row["called_at"] = ticket ? ticket->called_at.ms : 0;
        add_rest(row, now);
        all.push_back(std::move(row));
    }
    return all;
}

} // namespace

std::string number_view(const Ticket& ticket) {
    return json::serialize(json::object{{"ticket", ticket.id.value},
                                        {"label", label_or_null(&ticket)},
                                        {"service", ticket.service.value},
                                        {"state", wire::to_json(ticket.state)}});
}

std::string supervisor_view(Desk& desk, const std::string& account) {
    json::object view = view_head(desk);
    const Office& office = desk.office();
    const wire::Beat time = desk.time();
    const reports::Today today = reports::today_of(office, time.at, time.ahead_of_utc_min);
    view["account"] = {{"name", account}, {"role", "supervisor"}};
    view["now"] = now_object(office, today);
    view["promise"] = {{"called", today.all.called}, {"kept", today.all.kept}};
    view["ratings"] = {{"scores", scores_array(today.all.scores)},
                       {"finished", today.all.finished}};
    view["services"] = services_array(desk, today);
    view["counters"] = counters_array(office, today);
    json::array hours;
    for (const reports::Hour& hour : today.hours)
        hours.push_back({{"hour", hour.hour}, {"issued", hour.issued}, {"called", hour.called}});
    view["by_hour"] = std::move(hours);
    view["notices"] = wire::to_json(office.notices);
    view["devices"] = devices_array(desk.devices());
    view["out_of_turn"] = desk.calls_by_number();
    const RecordHead record = desk.record();
    view["record"] = {{"events", record.events}, {"head", record.hash}};
    return json::serialize(view);
}

} // namespace giliran::web
