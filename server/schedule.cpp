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

} // namespace

std::optional<Command> due(const Office& office, Instant now) {
    if (!office.configured)
        return std::nullopt;
    if (office.day)
        return day_is_over(office, now) ? std::optional<Command>{CloseDay{}} : std::nullopt;
    const Settings& settings = // a change for the next day holds from this opening on
        office.settings_tomorrow ? *office.settings_tomorrow : office.settings;
    const Day today = day_at(settings.zone, now);
    if (office.last_day && today <= *office.last_day)
        return std::nullopt; // today was opened and closed; a clock set back changes nothing
    const std::optional<OpenDay> plan = plan_of(settings, today);
    if (!plan || now < plan->opens_at - prepare_ms || now >= plan->closes_at)
        return std::nullopt;
    return *plan;
}

} // namespace giliran::server
