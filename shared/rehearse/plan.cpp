#include "shared/rehearse/plan.hpp"

#include "shared/rehearse/counters.hpp"
#include "shared/rehearse/known_services.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <stdexcept>
#include <tuple>

namespace giliran::rehearse {
namespace {

constexpr std::size_t letters = 26;
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::uint32_t minutes_a_day = 1440;

/// What the clocks of the place show, in this room where no time zones can be looked up.
struct Place {
    const char* zone;
    const char* zone_label;
    std::int64_t ahead_of_utc_min;
};

Place place_of(const RecordedDay& recorded) {
    if (recorded.origin == Origin::generated)
        return {"Asia/Jakarta", "WIB", 7LL * 60};
    // Summer time would need the zone's rules; the Warsaw recordings are of one winter.
    const std::string month = text_of(date_of(recorded)).substr(5, 2);
    if (month > "03" && month < "11")
        throw std::runtime_error("Warsaw days can be rehearsed from November to March only");
    return {"Europe/Warsaw", "CET", 60};
}

std::string spaced(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// The recorded services by how busy they were, the busiest first, cut to as many as there are
/// letters.
std::vector<std::string> services_kept(const RecordedDay& recorded, Plan& plan) {
    std::map<std::string, std::size_t> tickets;
    for (const RecordedTicket& ticket : recorded.tickets)
        ++tickets[ticket.service];
    std::vector<std::string> kept;
    for (const auto& [service, count] : tickets)
        kept.push_back(service);
    std::sort(kept.begin(), kept.end(), [&](const std::string& one, const std::string& other) {
        return std::pair{tickets[other], one} < std::pair{tickets[one], other};
    });
    for (std::size_t i = letters; i < kept.size(); ++i)
        plan.left_out.push_back(fmt::format("{}: {} tickets left out, there are only 26 letters",
                                            kept[i], tickets[kept[i]]));
    kept.resize(std::min(kept.size(), letters));
    std::sort(kept.begin(), kept.end());
    return kept;
}

Service service_of(const std::string& recorded, const std::string& label, char prefix) {
    Service service;
    service.id = {recorded};
    service.prefix = prefix;
    if (const KnownService* known = find_known(recorded)) {
        service.name = {known->name, known->name_en};
        service.detail = {known->detail, known->detail_en};
        service.icon = known->icon;
        service.promise_min = known->promise_min;
        return service;
    }
    service.name = {"Layanan " + label, "Service " + label};
    service.icon = "document";
    return service;
}

/// "C3" is counter 3.
std::uint32_t number_in(const std::string& counter) {
    const std::size_t digit = counter.find_first_of("0123456789");
    std::uint32_t number = 0;
    if (digit != std::string::npos)
        std::from_chars(counter.data() + digit, counter.data() + counter.size(), number);
    return number;
}

/// The recorded counters under their own numbers, or under 1, 2, ... where those are no numbers or
/// not distinct.
std::map<std::string, CounterId> numbered(const std::set<std::string>& counters) {
    std::map<std::string, CounterId> own;
    std::map<std::string, CounterId> counted;
    std::set<std::uint32_t> seen;
    for (const std::string& counter : counters) {
        own[counter] = {number_in(counter)};
        counted[counter] = {static_cast<std::uint32_t>(counted.size() + 1)};
        if (number_in(counter) != 0)
            seen.insert(number_in(counter));
    }
    return seen.size() == counters.size() ? own : counted;
}

std::uint32_t median(std::vector<std::uint32_t> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? shortest_visit_s
                          : std::max(values[values.size() / 2], std::uint32_t{1});
}

/// Lays out one day: keeps the local midnight and adds tickets and counters to the plan.
struct Layout {
    Plan& plan;
    std::int64_t midnight_ms;

    Instant at(std::uint32_t second) const { return {midnight_ms + std::int64_t{second} * 1000}; }

    PlannedTicket arrival_of(const RecordedTicket& ticket) const {
        PlannedTicket planned;
        planned.arrival = at(ticket.arrival_s);
        planned.service = {ticket.service};
        planned.lane = ticket.lane;
        planned.call = at(ticket.call_s);
        planned.fate = ticket.fate;
        return planned;
    }

    /// Counters as recorded, each with the services it served that day.
    void as_recorded(const std::vector<RecordedTicket>& tickets) {
        std::set<std::string> names;
        std::map<std::string, std::set<std::string>> served;
        std::map<std::string, std::vector<std::uint32_t>> visits;
        for (const RecordedTicket& ticket : tickets) {
            names.insert(ticket.counter);
            served[ticket.counter].insert(ticket.service);
            if (ticket.fate == Fate::served)
                visits[ticket.service].push_back(*ticket.end_s - ticket.call_s);
        }
        const auto numbers = numbered(names);
        for (const auto& [name, number] : numbers) {
            Counter counter{number, {}, {}};
            for (const std::string& service : served[name])
                counter.services.push_back({service});
            plan.settings.counters.push_back(std::move(counter));
        }
        std::sort(plan.settings.counters.begin(), plan.settings.counters.end(),
                  [](const Counter& one, const Counter& other) { return one.id < other.id; });
        for (Service& service : plan.settings.services)
            service.usual_s = median(visits[service.id.value]);
        for (const RecordedTicket& ticket : tickets) {
            PlannedTicket planned = arrival_of(ticket);
            planned.counter = numbers.at(ticket.counter);
            planned.end = at(*ticket.end_s);
            plan.tickets.push_back(std::move(planned));
        }
    }

    /// Counters inferred for each queue by itself.
    void as_inferred(const std::vector<RecordedTicket>& tickets) {
        for (Service& service : plan.settings.services) {
            std::vector<const RecordedTicket*> queue;
            for (const RecordedTicket& ticket : tickets)
                if (ticket.service == service.id.value)
                    queue.push_back(&ticket);
            std::sort(queue.begin(), queue.end(),
                      [](const RecordedTicket* one, const RecordedTicket* other) {
                          return std::pair{one->call_s, one->arrival_s}
                                 < std::pair{other->call_s, other->arrival_s};
                      });
            std::vector<QueueCall> calls;
            for (const RecordedTicket* ticket : queue)
                calls.push_back({ticket->arrival_s, ticket->call_s});
            const Placement placement = place(calls);
            const auto first = static_cast<std::uint32_t>(plan.settings.counters.size() + 1);
            for (std::uint32_t i = 0; i < placement.counters; ++i)
                plan.settings.counters.push_back({{first + i}, {}, {service.id}});
            service.usual_s = placement.usual_s;
            for (std::size_t i = 0; i < queue.size(); ++i) {
                PlannedTicket planned = arrival_of(*queue[i]);
                planned.counter = {first + placement.placed[i].counter};
                planned.end = at(placement.placed[i].end_s);
                plan.tickets.push_back(std::move(planned));
            }
        }
        std::sort(plan.tickets.begin(), plan.tickets.end(),
                  [](const PlannedTicket& one, const PlannedTicket& other) {
                      return std::tie(one.arrival, one.call, one.service)
                             < std::tie(other.arrival, other.call, other.service);
                  });
    }
};

/// Doors open with the first arrival and close some time after the last, so that an ask which the
/// compression makes late is not refused; the same again until closing. The same hours every
/// weekday: only one day is played.
void set_hours(Plan& plan, std::int64_t midnight_ms) {
    Instant last_end;
    Instant last_arrival;
    for (const PlannedTicket& ticket : plan.tickets) {
        last_end = std::max({last_end, ticket.end, ticket.call});
        last_arrival = std::max(last_arrival, ticket.arrival);
    }
    const auto minute = [&](Instant at) {
        return static_cast<std::uint32_t>((at.ms - midnight_ms) / 60'000);
    };
    const auto slack = static_cast<std::uint32_t>(std::max(15.0, lead_in_s * plan.speed / 60));
    const auto rounded = [](std::uint32_t at) {
        return std::min((at + 14) / 15 * 15, minutes_a_day);
    };
    Hours hours;
    hours.opens_min = minute(plan.tickets.front().arrival) / 5 * 5;
    hours.doors_close_min = rounded(minute(last_arrival) + slack);
    hours.closes_min = rounded(std::max(hours.doors_close_min, minute(last_end)) + slack);
    plan.settings.hours.fill(hours);
}

void set_names(Plan& plan, const RecordedDay& recorded, const Place& place) {
    Settings& settings = plan.settings;
    settings.zone = place.zone;
    settings.zone_label = place.zone_label;
    if (recorded.origin == Origin::warsaw) {
        settings.name = spaced(recorded.office);
        settings.place = "Warszawa";
    } else {
        settings.name = "Dinas Kependudukan dan Pencatatan Sipil";
        settings.short_name = "Disdukcapil";
        settings.place = "Kota Palembang";
    }
    if (settings.short_name.empty())
        settings.short_name = settings.name;
    const char* id = recorded.origin == Origin::warsaw ? "rekaman" : "buatan";
    const char* en = recorded.origin == Origin::warsaw ? "recorded" : "generated";
    settings.notice = {fmt::format("Gladi dengan hari {}. Ini bukan antrean sungguhan.", id),
                       fmt::format("Rehearsal of a {} day. This is not a real queue.", en)};
}

} // namespace

Plan plan_of(const RecordedDay& recorded, double speed) {
    if (recorded.tickets.empty())
        throw std::runtime_error("the day has no tickets");
    if (!(speed >= 1 && speed <= 3600))
        throw std::runtime_error("the speed must be 1 to 3600");
    Plan plan;
    plan.date = date_of(recorded);
    plan.speed = speed;
    const Place place = place_of(recorded);
    const std::int64_t midnight_ms = plan.date.number * day_ms - place.ahead_of_utc_min * 60'000;
    set_names(plan, recorded, place);
    const std::vector<std::string> kept = services_kept(recorded, plan);
    for (std::size_t i = 0; i < kept.size(); ++i)
        plan.settings.services.push_back(
            service_of(kept[i], recorded.labels.at(kept[i]), static_cast<char>('A' + i)));
    std::vector<RecordedTicket> tickets;
    for (const RecordedTicket& ticket : recorded.tickets)
        if (std::binary_search(kept.begin(), kept.end(), ticket.service))
            tickets.push_back(ticket);
    Layout layout{plan, midnight_ms};
    if (recorded.origin == Origin::generated)
        layout.as_recorded(tickets);
    else
        layout.as_inferred(tickets);
    set_hours(plan, midnight_ms);
    if (const auto mistakes = mistakes_in(plan.settings); !mistakes.empty())
        throw std::runtime_error("no office can be made of this day: " + mistakes.front().sentence);
    const auto lead_in_ms = static_cast<std::int64_t>(std::llround(lead_in_s * speed * 1000));
    plan.clock_start = std::max(plan.tickets.front().arrival - lead_in_ms, Instant{midnight_ms});
    return plan;
}

} // namespace giliran::rehearse
