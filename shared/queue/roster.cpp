#include "shared/queue/roster.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace giliran {
namespace {

std::int64_t days_between(Day one, Day other) {
    return std::int64_t{one.number} - other.number;
}

bool every_holds(const Shift& shift, Day day) {
    return shift.every && shift.every->days > 0
           && days_between(day, shift.every->first) % shift.every->days == 0;
}

/// Some day belongs to both: their first days lie a multiple of the common divisor apart.
bool meet(const EveryDays& one, const EveryDays& other) {
    const std::uint32_t common = std::gcd(one.days, other.days);
    return common > 0 && days_between(one.first, other.first) % common == 0;
}

bool share_a_day(const Shift& one, const Shift& other) {
    if (one.every && other.every)
        return meet(*one.every, *other.every);
    return !one.every && !other.every && one.weekday == other.weekday;
}

} // namespace

std::vector<Shift> shifts_on(const Settings& settings, Day day) {
    const auto other_day = [&](CounterId counter) {
        return std::none_of(settings.roster.begin(), settings.roster.end(), [&](const Shift& each) {
            return each.counter == counter && every_holds(each, day);
        });
    };
    const auto weekday = static_cast<std::uint32_t>(weekday_of(day));
    std::vector<Shift> held;
    for (const Shift& shift : settings.roster)
        if (shift.every ? every_holds(shift, day)
                        : shift.weekday == weekday && other_day(shift.counter))
            held.push_back(shift);
    std::sort(held.begin(), held.end(), [](const Shift& one, const Shift& other) {
        return std::tie(one.counter, one.from_min) < std::tie(other.counter, other.from_min);
    });
    return held;
}

bool overlap(const Shift& one, const Shift& other) {
    return one.counter == other.counter && share_a_day(one, other) && one.from_min < other.to_min
           && other.from_min < one.to_min;
}

} // namespace giliran
