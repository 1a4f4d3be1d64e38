// Days turn over at the office's midnight, whatever the machine is set to.

#include "shared/setup/calendar.hpp"
#include "tests/sample_office.hpp"

#include <cstdlib>
#include <ctime>

using namespace giliran;

namespace {

Day day_of(const char* text) {
    Day day;
    REQUIRE(read_day(text, day));
    return day;
}

} // namespace

TEST_CASE("in Palembang the day begins at 17.00 UTC, with TZ unset, UTC or anything else",
          "[trap-12]") {
    const Instant before{1'795'539'599'999}; // 2026-11-24 16:59:59.999 UTC
    const Instant after{1'795'539'600'000};
    for (const char* zone : {"", "UTC", "Asia/Jakarta", "America/New_York"}) {
        if (*zone)
            ::setenv("TZ", zone, 1);
        else
            ::unsetenv("TZ");
        ::tzset();
        INFO("TZ=" << zone);
        CHECK(text_of(day_at("Asia/Jakarta", before)) == "2026-11-24");
        CHECK(text_of(day_at("Asia/Jakarta", after)) == "2026-11-25");
    }
    ::unsetenv("TZ");
    ::tzset();
}

TEST_CASE("the three Indonesian zones are 7, 8 and 9 hours ahead, all year") {
    for (const char* date : {"2026-01-15", "2026-07-15"}) {
        const Instant noon = instant_of("Asia/Jakarta", day_of(date), 720);
        CHECK(ahead_of_utc_min("Asia/Jakarta", noon) == 420);
        CHECK(ahead_of_utc_min("Asia/Makassar", noon) == 480);
        CHECK(ahead_of_utc_min("Asia/Jayapura", noon) == 540);
    }
}

TEST_CASE(
    "opening hours stand on the office's own clocks, also when they are put forward overnight") {
    Settings settings = tests::sample_settings();
    settings.zone = "Europe/Warsaw";
    settings.hours.fill(Hours{480, 870, 900});
    const auto winter = plan_of(settings, day_of("2026-03-28"));
    const auto summer = plan_of(settings, day_of("2026-03-29"));
    REQUIRE(winter);
    REQUIRE(summer);
    CHECK(summer->opens_at - winter->opens_at == 23LL * 60 * 60 * 1000);
    CHECK(summer->closes_at - summer->opens_at == 7LL * 60 * 60 * 1000);
}

TEST_CASE("a weekday without hours has no plan, and 24.00 is the next midnight") {
    Settings settings = tests::sample_settings();
    settings.hours[6].reset();
    CHECK_FALSE(plan_of(settings, day_of("2026-11-29"))); // a Sunday
    const auto tuesday = plan_of(settings, day_of("2026-11-24"));
    REQUIRE(tuesday);
    CHECK(tuesday->closes_at == instant_of("Asia/Jakarta", day_of("2026-11-25"), 0));
}

TEST_CASE("a zone that does not exist is known as such") {
    CHECK(zone_known("Asia/Jakarta"));
    CHECK_FALSE(zone_known("Mars/Olympus"));
}
