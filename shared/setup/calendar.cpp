#include "shared/setup/calendar.hpp"

#include "shared/queue/local_time.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace giliran {
namespace {

const date::time_zone* zone_of(const std::string& zone) {
    return date::locate_zone(zone);
}

date::sys_time<std::chrono::milliseconds> system_time(Instant at) {
    return date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{at.ms}};
}

} // namespace

bool zone_known(const std::string& zone) {
    try {
        return zone_of(zone) != nullptr;
    } catch (const std::runtime_error&) {
        return false;
    }
}

std::int32_t ahead_of_utc_min(const std::string& zone, Instant at) {
    const date::sys_info info = zone_of(zone)->get_info(system_time(at));
    return static_cast<std::int32_t>(
        std::chrono::duration_cast<std::chrono::minutes>(info.offset).count());
}

Day day_at(const std::string& zone, Instant at) {
    return local_time(at, ahead_of_utc_min(zone, at)).day;
}

Instant instant_of(const std::string& zone, Day day, std::uint32_t minute) {
    const date::local_time<std::chrono::minutes> local{date::days{day.number}
                                                       + std::chrono::minutes{minute}};
    // A local time that a summer-time change skips or repeats is taken at its first possible
    // instant.
    const auto system = zone_of(zone)->to_sys(local, date::choose::earliest);
    return {
        std::chrono::duration_cast<std::chrono::milliseconds>(system.time_since_epoch()).count()};
}

std::optional<OpenDay> plan_of(const Settings& settings, Day day) {
    const auto& hours = settings.hours[static_cast<std::size_t>(weekday_of(day))];
    if (!hours)
        return std::nullopt;
    return OpenDay{day, instant_of(settings.zone, day, hours->opens_min),
                   instant_of(settings.zone, day, hours->doors_close_min),
                   instant_of(settings.zone, day, hours->closes_min)};
}

} // namespace giliran
