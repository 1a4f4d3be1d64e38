#include "shared/rehearse/what_if.hpp"

#include "shared/queue/roster.hpp"
#include "shared/setup/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace giliran::rehearse {
namespace {

using namespace whatif;

std::int64_t minutes(std::int64_t ms) {
    return ms / 60'000;
}

/// From each counter's first call to its last end.
std::vector<Opening> openings_seen(const Plan& plan) {
    std::map<CounterId, Opening> seen;
    for (const PlannedTicket& ticket : plan.tickets) {
        const auto [opening, first] =
            seen.try_emplace(ticket.counter, Opening{ticket.counter, ticket.call, ticket.end});
        opening->second.from = std::min(opening->second.from, ticket.call);
        opening->second.until = std::max(opening->second.until, ticket.end);
    }
    std::vector<Opening> openings;
    for (const auto& [counter, opening] : seen)
        openings.push_back(opening);
    return openings;
}

std::vector<Opening> openings_planned(const Plan& plan, const Settings& office) {
    std::vector<Opening> openings;
    const std::string& zone = plan.settings.zone;
    for (const Shift& shift : shifts_on(office, plan.date))
        openings.push_back({shift.counter, instant_of(zone, plan.date, shift.from_min),
                            instant_of(zone, plan.date, shift.to_min)});
    return openings;
}

std::string row(const std::string& name, const Figures& figures) {
    return fmt::format("{:<24} {:>5} {:>5} {:>5} {:>5} {:>6.1f}% {:>6} {:>7.1f}", name,
                       figures.called, minutes(figures.p50_ms), minutes(figures.p90_ms),
                       minutes(figures.longest_ms), figures.within * 100, figures.overtaken_most,
                       figures.overtaken_mean);
}

std::string sentence(const Warning& warning) {
    switch (warning.trap) {
    case Trap::nobody_serves:
        return fmt::format("nobody serves \"{}\" that day, yet people came for it", warning.whom);
    case Trap::credit_inverted:
        return fmt::format("lane \"{}\" has more credit than another and waits longer: nine in ten "
                           "up to {} min",
                           warning.whom, warning.amount);
    case Trap::promise_broken:
        return fmt::format("the promise to lane \"{}\" is kept for {} of 100", warning.whom,
                           warning.amount);
    case Trap::counter_set_aside:
        return fmt::format("counter {} stood free for {} min beside a queue it does not serve",
                           warning.whom, warning.amount);
    case Trap::bound_decides:
        return fmt::format(
            "the bound on being overtaken decided {} of 100 calls: the lanes ask for "
            "more than it allows",
            warning.amount);
    case Trap::people_turned_away:
        return fmt::format("{} more people get no number", warning.amount);
    }
    return "";
}

std::string table(const char* title, const std::vector<Group>& groups) {
    std::string text = fmt::format("{:<24} {:>5} {:>5} {:>5} {:>5} {:>7} {:>6} {:>7}\n", title,
                                   "called", "p50", "p90", "max", "within", "passed", "on avg.");
    for (const Group& group : groups)
        text += row(group.name.id + ", before", group.before) + "\n"
                + row(group.name.id + ", after", group.after) + "\n";
    return text;
}

} // namespace

HallDay hall_day_of(const Plan& plan, const Settings& office) {
    HallDay day;
    const Hours& hours = *plan.settings.hours[0];
    const std::string& zone = plan.settings.zone;
    day.day = {plan.date, instant_of(zone, plan.date, hours.opens_min),
               instant_of(zone, plan.date, hours.doors_close_min),
               instant_of(zone, plan.date, hours.closes_min)};
    for (const PlannedTicket& ticket : plan.tickets) {
        if (!find_service(office, ticket.service))
            throw std::runtime_error(fmt::format("the office file has no service \"{}\", for which "
                                                 "people came that day",
                                                 ticket.service.value));
        day.visitors.push_back({ticket.arrival, ticket.service, ticket.lane, std::nullopt,
                                ticket.end - ticket.call, ticket.fate == Fate::absent});
    }
    day.openings = openings_planned(plan, office);
    const std::vector<Opening> planned = day.openings;
    for (const Opening& seen : openings_seen(plan))
        if (std::none_of(planned.begin(), planned.end(),
                         [&](const Opening& each) { return each.counter == seen.counter; }))
            day.openings.push_back(seen);
    return day;
}

std::string text_of(const Comparison& comparison) {
    std::string text =
        "minutes of waiting; within = called within the promise; passed = how often the most "
        "overtaken person was\n"
        + table("lane", comparison.lanes) + table("service", comparison.services);
    for (const Warning& warning : comparison.warnings)
        text += "warning: " + sentence(warning) + "\n";
    if (comparison.warnings.empty())
        text += "no known trap\n";
    return text;
}

} // namespace giliran::rehearse
