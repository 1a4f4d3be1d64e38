#include <catch2/catch.hpp>

#include "shared/ui/say.hpp"

namespace {

using namespace giliran::ui;

const Words& indonesian() {
    static const Words words("assets/words", Language::indonesian);
    return words;
}

const Words& english() {
    static const Words words("assets/words", Language::english);
    return words;
}

} // namespace

TEST_CASE("a clock shows two digits each, with a point, and runs on past midnight") {
    CHECK(clock_text(indonesian(), 10 * 60 + 24) == "10.24");
    CHECK(clock_text(indonesian(), 8 * 60 + 5) == "08.05");
    CHECK(clock_text(indonesian(), 0) == "00.00");
    CHECK(clock_text(indonesian(), 24 * 60 + 10) == "00.10");
    CHECK(clock_zone_text(indonesian(), 8 * 60 + 30, "WIB") == "08.30 WIB");
    CHECK(clock_range_text(indonesian(), 639, 649, "WIB") == "10.39–10.49 WIB");
}

TEST_CASE("dates name the day and the month") {
    CHECK(date_long(indonesian(), 2025, 8, 12, 1) == "Selasa, 12 Agustus 2025");
    CHECK(date_short(indonesian(), 8, 12, 1) == "Sel, 12 Agustus");
    CHECK(date_long(english(), 2025, 8, 12, 1) == "Tuesday, 12 August 2025");
    CHECK(weekday_text(indonesian(), 6) == "Minggu");
    CHECK(day_text(indonesian(), 2026, 1, 1) == "1 Januari 2026");
}

TEST_CASE("a weekday or month that does not exist is an error, not a wrong name") {
    CHECK_THROWS_WITH(weekday_text(indonesian(), 7), Catch::Contains("common.weekday_7"));
    CHECK_THROWS_WITH(day_text(indonesian(), 2025, 13, 1), Catch::Contains("common.month_13"));
}

TEST_CASE("a wait is a range of minutes, and no wait is never zero minutes") {
    CHECK(range_text(indonesian(), 15, 25) == "15–25 menit");
    CHECK(range_text(indonesian(), 0, 0) == "Langsung");
    CHECK(range_text(indonesian(), 0, 5) == "Sampai 5 menit");
    CHECK(range_text(indonesian(), 5, 5) == "5 menit");
    CHECK(range_text(english(), 0, 1) == "Up to 1 minute");
    CHECK(range_short_text(indonesian(), 15, 25) == "15–25");
    CHECK(range_short_text(indonesian(), 0, 0) == "Langsung");
}

TEST_CASE("counts bend where the language does") {
    CHECK(people_text(indonesian(), 11) == "11 orang");
    CHECK(people_text(indonesian(), 0) == "0 orang");
    CHECK(people_text(english(), 1) == "1 person");
    CHECK(people_text(english(), 2) == "2 people");
    CHECK(seconds_text(indonesian(), 24) == "24 detik");
    CHECK(minutes_text(english(), 1) == "1 minute");
}

TEST_CASE("figures are written as the language writes them") {
    CHECK(count_text(indonesian(), 1284) == "1.284");
    CHECK(count_text(indonesian(), 12) == "12");
    CHECK(count_text(indonesian(), 1234567) == "1.234.567");
    CHECK(count_text(english(), -1284) == "-1,284");
    CHECK(decimal_text(indonesian(), 86.94, 2) == "86,94");
    CHECK(decimal_text(indonesian(), 3.05, 2) == "3,05");
    CHECK(decimal_text(indonesian(), 99.999, 2) == "100,00");
    CHECK(decimal_text(indonesian(), -0.001, 2) == "0,00");
    CHECK(decimal_text(english(), 1284.5, 1) == "1,284.5");
    CHECK(decimal_text(english(), 4.6, 0) == "5");
}

TEST_CASE("near closing it is said how many are likely to be served today, or that nobody is") {
    const Words id("assets/words", Language::indonesian);
    const Words en("assets/words", Language::english);
    CHECK(likely_today_text(id, 8) == "Sekitar 8 orang lagi terlayani hari ini");
    CHECK(likely_today_text(en, 1'200) == "About 1,200 more people served today");
    CHECK(likely_today_text(id, 0) == "Mungkin tidak ada lagi yang terlayani hari ini");
    CHECK(likely_today_text(en, 0) == "Probably nobody more served today");
}
