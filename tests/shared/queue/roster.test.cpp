// Who opens when on a given date: weekdays as usual, every n-th day from a date in their place, and
// which planned openings of one counter stand in each other's way.

#include "shared/queue/roster.hpp"
#include "tests/sample_office.hpp"

using namespace giliran;
using namespace giliran::tests;

namespace {

constexpr std::uint32_t monday = 0;
constexpr std::uint32_t saturday = 5;

Day day_of(const char* text) {
    Day day;
    REQUIRE(read_day(text, day));
    return day;
}

Shift on(std::uint32_t weekday, std::uint32_t counter, std::uint32_t from, std::uint32_t to) {
    return {{counter}, weekday, from * 60, to * 60};
}

Shift every(std::uint32_t days, const char* first, std::uint32_t counter, std::uint32_t from,
            std::uint32_t to) {
    return {{counter}, 0, from * 60, to * 60, EveryDays{days, day_of(first)}};
}

Settings with(const std::vector<Shift>& roster) {
    Settings settings = sample_settings();
    settings.roster = roster;
    return settings;
}

/// "1:8-12 2:9-15": each counter with its hours.
std::string held(const Settings& settings, const char* day) {
    std::string text;
    for (const Shift& shift : shifts_on(settings, day_of(day)))
        text += (text.empty() ? "" : " ") + std::to_string(shift.counter.value) + ":"
                + std::to_string(shift.from_min / 60) + "-" + std::to_string(shift.to_min / 60);
    return text;
}

std::string mistakes_of(const std::vector<Shift>& roster) {
    std::string text;
    for (const Mistake& mistake : mistakes_in(with(roster)))
        text += (text.empty() ? "" : "; ") + std::string(mistake.key) + " " + mistake.sentence;
    return text;
}

} // namespace

TEST_CASE("a shift by weekday holds on that weekday only") {
    const Settings settings = with({on(monday, 1, 8, 12), on(saturday, 1, 9, 11)});
    CHECK(held(settings, "2026-11-23") == "1:8-12");
    CHECK(held(settings, "2026-11-24").empty());
    CHECK(held(settings, "2026-11-28") == "1:9-11");
}

TEST_CASE("every fifth day is counted from its first day, over the new year and backwards, too") {
    const Settings settings = with({every(5, "2020-01-04", 1, 8, 12)});
    for (const char* day : {"2020-01-04", "2020-01-09", "2020-02-28", "2020-03-04", "2021-01-03",
                            "2019-12-30", "2019-12-25", "1969-12-27"}) {
        INFO(day);
        CHECK(held(settings, day) == "1:8-12");
    }
    for (const char* day : {"2020-01-03", "2020-01-05", "2020-01-08", "2019-12-31", "2019-12-29"}) {
        INFO(day);
        CHECK(held(settings, day).empty());
    }
}

TEST_CASE("on its fifth day a counter leaves its weekday aside; the other counters keep theirs") {
    const Settings settings = with({on(saturday, 1, 8, 12), on(saturday, 1, 13, 15),
                                    on(saturday, 2, 8, 15), every(5, "2020-01-04", 1, 10, 11)});
    CHECK(held(settings, "2020-01-04") == "1:10-11 2:8-15");        // a Saturday and a fifth day
    CHECK(held(settings, "2020-01-11") == "1:8-12 1:13-15 2:8-15"); // a Saturday only
    CHECK(held(settings, "2020-01-09") == "1:10-11");               // a fifth day only
}

TEST_CASE("the shifts of a date stand in the order of counter and time, however they are written") {
    const Settings settings =
        with({on(saturday, 2, 13, 15), every(7, "2020-01-04", 3, 9, 10), on(saturday, 1, 9, 12),
              on(saturday, 2, 8, 12), every(14, "2020-01-04", 3, 8, 9)});
    CHECK(held(settings, "2020-01-04") == "1:9-12 2:8-12 2:13-15 3:8-9 3:9-10");
    CHECK(held(settings, "2020-01-11") == "1:9-12 2:8-12 2:13-15 3:9-10");
}

TEST_CASE("two shifts of one counter are in each other's way only on a day on which both hold") {
    const std::string twice =
        "times shift of counter 1: overlaps another shift of that counter and day";
    CHECK(mistakes_of({on(monday, 1, 8, 12), on(monday, 1, 11, 15)}) == twice);
    CHECK(mistakes_of({on(monday, 1, 8, 12), on(monday, 1, 12, 15)}).empty());
    CHECK(mistakes_of({on(monday, 1, 8, 12), on(saturday, 1, 8, 12)}).empty());
    CHECK(mistakes_of({on(monday, 1, 8, 12), on(monday, 2, 8, 12)}).empty());

    // the fifth day takes the weekday's place, so they never hold together
    CHECK(mistakes_of({on(monday, 1, 8, 12), every(5, "2020-01-04", 1, 8, 12)}).empty());

    const Shift fifth = every(5, "2020-01-04", 1, 8, 12);
    CHECK(mistakes_of({fifth, every(5, "2020-01-04", 1, 11, 15)}) == twice);
    CHECK(mistakes_of({fifth, every(5, "2019-12-30", 1, 11, 15)}) == twice);
    CHECK(mistakes_of({fifth, every(5, "2020-01-05", 1, 11, 15)}).empty());
    CHECK(mistakes_of({fifth, every(5, "2020-01-04", 1, 12, 15)}).empty());
    CHECK(mistakes_of({fifth, every(5, "2020-01-04", 2, 11, 15)}).empty());
    // every fourth and every sixth day meet if and only if their first days lie evenly apart
    const Shift fourth = every(4, "2020-01-04", 1, 8, 12);
    CHECK(mistakes_of({fourth, every(6, "2020-01-06", 1, 8, 12)}) == twice);
    CHECK(mistakes_of({fourth, every(6, "2020-01-05", 1, 8, 12)}).empty());
}

TEST_CASE("a shift of every n-th day needs a number of days and times that can be") {
    CHECK(mistakes_of({every(1, "2020-01-04", 1, 8, 12)}).empty());
    CHECK(mistakes_of({every(366, "2020-01-04", 1, 0, 24)}).empty());
    const std::string days = "every_days shift of counter 1: every_days must be 1 to 366";
    CHECK(mistakes_of({every(0, "2020-01-04", 1, 8, 12)}) == days);
    CHECK(mistakes_of({every(0, "2020-01-04", 1, 8, 12), every(0, "2020-01-04", 1, 8, 12)})
          == days + "; " + days);
    CHECK(mistakes_of({every(367, "2020-01-04", 1, 8, 12)}) == days);
    const std::string times =
        "times shift of counter 1: must run from an earlier to a later time, up to 24.00";
    CHECK(mistakes_of({every(5, "2020-01-04", 1, 12, 12)}) == times);
    CHECK(mistakes_of({every(5, "2020-01-04", 1, 8, 25)}) == times);
}
