// The imagined hall opens its counters as the roster says for the date of the recorded day, and
// those the roster does not name as the recording saw them.

#include "shared/rehearse/what_if.hpp"
#include "shared/setup/calendar.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::rehearse;

namespace {

Plan saturday_plan() {
    Plan plan;
    plan.settings.zone = "Asia/Jakarta";
    plan.settings.services = {{{"ktp"}, 'A', {}, {}, ""}};
    plan.settings.hours.fill(Hours{480, 870, 900});
    REQUIRE(read_day("2020-01-04", plan.date));
    return plan;
}

/// "1:480-720": each counter with its minutes since midnight, in the order of the day.
std::string openings_of(const whatif::HallDay& day) {
    const auto minute = [&](Instant at) {
        return std::to_string((at - instant_of("Asia/Jakarta", day.day.day, 0)) / 60'000);
    };
    std::string text;
    for (const whatif::Opening& opening : day.openings)
        text += (text.empty() ? "" : " ") + std::to_string(opening.counter.value) + ":"
                + minute(opening.from) + "-" + minute(opening.until);
    return text;
}

} // namespace

TEST_CASE("the counters of a what-if open as the roster plans that date") {
    Plan plan = saturday_plan();
    const Instant midnight = instant_of("Asia/Jakarta", plan.date, 0);
    plan.tickets = {{midnight + 500 * 60'000LL,
                     {"ktp"},
                     general_lane,
                     midnight + 510 * 60'000LL,
                     {3},
                     midnight + 520 * 60'000LL}};
    Settings office = plan.settings;
    office.roster = {{{1}, 5, 480, 900},
                     {{2}, 5, 780, 900},
                     {{2}, 5, 480, 720},
                     {{1}, 0, 480, 690, EveryDays{5, plan.date}}};
    CHECK(openings_of(hall_day_of(plan, office)) == "1:480-690 2:480-720 2:780-900 3:510-520");
    plan.date.number += 7;
    plan.tickets.clear();
    CHECK(openings_of(hall_day_of(plan, office)) == "1:480-900 2:480-720 2:780-900");
}
