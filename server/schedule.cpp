#include "server/schedule.hpp"

#include "shared/setup/calendar.hpp"

#include <algorithm>

namespace giliran::server {
namespace {

bool anyone_inside(const Office& office) {
    return std::any_of(office.tickets.begin(), office.tickets.end(),
                       [](const Ticket& ticket) { return is_open(ticket.state); });
}

bool day_is_over(const Office& office, Instant now) {
    const DayOpened& day = *office.day;
    if (now < day.closes_at)
        return false;
    if (day_at(office.settings.zone, now) > day.day || now >= day.closes_at + overtime_ms)
        return true;
    return !anyone_inside(office);
}

/// The next day as it is planned: a change for it holds from its opening on.
std::optional<OpenDay> plan_for(const Office& office, Instant now) {
    const Settings& settings =
        office.settings_tomorrow ? *office.settings_tomorrow : office.settings;
    return plan_of(settings, day_at(settings.zone, now));
}

/// The office does not close tonight: the next day opens where this one ends. Not after a machine
/// was off so long that whoever waited is gone.
std::optional<Command> turn(const Office& office, Instant now) {
    const Instant closes_at = office.day->closes_at;
    if (now < closes_at || now >= closes_at + overtime_ms)
        return std::nullopt;
    const std::optional<OpenDay> plan = plan_for(office, now);
    if (!plan || plan->opens_at != closes_at)
        return std::nullopt;
    return TurnDay{*plan};
}

} // namespace

std::optional<Command> due(const Office& office, Instant now) {
    if (!office.configured)
        return std::nullopt;
    if (office.day) {
        if (const auto next = turn(office, now))
            return next;
        return day_is_over(office, now) ? std::optional<Command>{CloseDay{}} : std::nullopt;
    }
    const std::optional<OpenDay> plan = plan_for(office, now);
    if (plan && office.last_day && plan->day <= *office.last_day)
        return std::nullopt; // today was opened and closed; a clock set back changes nothing
    if (!plan || now < plan->opens_at - prepare_ms || now >= plan->closes_at)
        return std::nullopt;
    return *plan;
}

} // namespace giliran::server
