// When counters will be at work: as a clerk said, as is planned, as it was on past days.

#include "shared/forecast/expected.hpp"

#include "tests/shared/forecast/small_office.hpp"

using namespace giliran;
using namespace giliran::forecast;

namespace {

/// One counter that is planned from eight to twelve and from one to four.
struct Planned : SmallOffice {
    explicit Planned(bool at_work = true) : SmallOffice(one_counter(), at_work) {}
    static Settings one_counter() {
        Settings settings = office_settings(1);
        plan_lunch(settings, 1);
        return settings;
    }
    void is(std::int64_t hour, std::int64_t minute = 0) { now = at(hour * 60 + minute); }
    /// The counter as the question has it; it must be in it.
    Desk desk() const {
        const Question all = question();
        REQUIRE(all.desks.size() == 1);
        return all.desks[0];
    }
    Windows course() const {
        REQUIRE(desk().courses.size() == 1);
        return desk().courses[0];
    }
};

/// From when until when, in minutes from now.
Windows minutes_from_now(std::initializer_list<std::pair<int, int>> minutes) {
    Windows all;
    for (const auto& [from, until] : minutes)
        all.push_back({from * minute_ms, until * minute_ms});
    return all;
}

} // namespace

TEST_CASE("an open counter works as planned, with its break, until the end of its day") {
    Planned hall;
    hall.is(8, 30);
    CHECK(hall.course() == minutes_from_now({{0, 210}, {270, 450}}));
    CHECK_FALSE(hall.desk().away_ms);
    CHECK(hall.question().courses == 1);
}

TEST_CASE("a clerk who is late may come any moment, and is not yet counted") {
    Planned hall{false};
    hall.is(8, 30);
    CHECK(hall.course() == minutes_from_now({{0, 210}, {270, 450}}));
    CHECK(hall.desk().away_ms == 30 * minute_ms);
    CHECK_FALSE(hall.desk().at_work);
    const Forecast newcomer = hall.newcomer();
    CHECK(newcomer.estimate.why_not == NoForecast::none);
    CHECK(newcomer.estimate.point_ms > minute_ms);
    CHECK(newcomer.foretold.counters == 0);
}

TEST_CASE("a counter that closed for lunch is expected when its plan goes on") {
    Planned hall;
    hall.is(12);
    hall.ask(CloseCounter{{1}});
    hall.is(12, 10);
    CHECK(hall.course() == minutes_from_now({{50, 230}}));
    CHECK_FALSE(hall.desk().away_ms);
    CHECK(hall.newcomer_waits_min() == 50);
}

TEST_CASE("who went home before the time is not expected before the next planned opening") {
    Planned hall;
    hall.is(10);
    hall.ask(CloseCounter{{1}});
    hall.is(10, 5);
    CHECK(hall.course() == minutes_from_now({{175, 355}}));
    hall.is(13, 1);
    hall.ask(OpenCounter{{1}, "siti"});
    hall.is(14);
    hall.ask(CloseCounter{{1}});
    CHECK(hall.question().desks.empty());
    CHECK(hall.newcomer().estimate.why_not == NoForecast::no_counter_open);
}

TEST_CASE(
    "\"back at half past ten\" is believed before the plan, and the plan goes on from there") {
    Planned hall;
    hall.is(10);
    hall.ask(PauseCounter{{1}, PauseReason::rest, hall.at(10 * 60 + 30)});
    hall.is(10, 10);
    CHECK(hall.course() == minutes_from_now({{20, 110}, {170, 350}}));
    CHECK(hall.newcomer_waits_min() == 20);
}

TEST_CASE("\"back at\" a time for which nothing is planned holds until closing") {
    Settings settings = office_settings(1);
    for (std::uint32_t weekday = 0; weekday < 7; ++weekday)
        settings.roster.push_back({{1}, weekday, 8 * 60, 12 * 60});
    SmallOffice hall{settings};
    hall.now = hall.at(11 * 60);
    hall.ask(PauseCounter{{1}, PauseReason::meeting, hall.at(14 * 60)});
    REQUIRE(hall.question().desks.size() == 1);
    CHECK(hall.question().desks[0].courses[0] == minutes_from_now({{180, 300}}));
}

TEST_CASE("who said \"back at\" and is not back yet may come any moment") {
    Planned hall;
    hall.is(10);
    hall.ask(PauseCounter{{1}, PauseReason::rest, hall.at(10 * 60 + 30)});
    hall.is(10, 42);
    CHECK(hall.desk().away_ms == 12 * minute_ms);
    CHECK(hall.course() == minutes_from_now({{0, 78}, {138, 318}}));
}

TEST_CASE("who rests without a word may come any moment, but not in the middle of lunch") {
    Planned hall;
    hall.is(10);
    hall.ask(PauseCounter{{1}});
    hall.is(10, 7);
    CHECK(hall.desk().away_ms == 7 * minute_ms);
    hall.is(12, 15);
    CHECK_FALSE(hall.desk().away_ms);
    CHECK(hall.course() == minutes_from_now({{45, 225}}));
}

TEST_CASE("a visit that runs into lunch ends there; who calls one more in lunch stays") {
    Planned hall;
    hall.is(11, 58);
    hall.issue();
    hall.call(1);
    hall.is(12, 3);
    CHECK(hall.course() == minutes_from_now({{57, 237}}));
    hall.finish(1);
    hall.issue();
    hall.call(1);
    hall.is(12, 4);
    CHECK(hall.course() == minutes_from_now({{0, 236}}));
}

TEST_CASE("who opens some minutes early keeps the break that is planned") {
    Settings settings = office_settings(1);
    for (std::uint32_t weekday = 0; weekday < 7; ++weekday) {
        settings.roster.push_back({{1}, weekday, 9 * 60, 12 * 60});
        settings.roster.push_back({{1}, weekday, 13 * 60, 16 * 60});
    }
    SmallOffice hall{settings, false};
    hall.now = hall.at(8 * 60 + 50);
    hall.ask(OpenCounter{{1}, "siti"});
    hall.issue();
    hall.call(1);
    REQUIRE(hall.question().desks.size() == 1);
    CHECK(hall.question().desks[0].courses[0] == minutes_from_now({{0, 190}, {250, 430}}));
    hall.now = hall.at(9 * 60 + 10);
    CHECK(hall.question().desks[0].courses[0] == minutes_from_now({{0, 170}, {230, 410}}));
}

TEST_CASE("the last shift lasts as long as the day does, also when it closes later than usual") {
    Planned hall;
    hall.is(16);
    hall.ask(CloseDay{});
    ++hall.day.number;
    hall.is(8);
    hall.ask(OpenDay{hall.day, hall.now, hall.at(15 * 60), hall.at(17 * 60)});
    hall.ask(OpenCounter{{1}, "siti"});
    hall.is(15);
    CHECK(hall.course() == minutes_from_now({{0, 120}}));
}

TEST_CASE("a plan for every third day holds on that day and takes the weekday's place") {
    Planned hall;
    hall.is(16);
    hall.ask(CloseDay{});
    Settings settings = hall.office.settings;
    settings.roster.push_back({{1}, 0, 10 * 60, 11 * 60, EveryDays{3, {monday.number + 2}}});
    hall.ask(ConfigureOffice{settings});
    for (int day = 0; day < 4; ++day) {
        ++hall.day.number;
        hall.is(8);
        hall.ask(OpenDay{hall.day, hall.now, hall.at(15 * 60), hall.at(16 * 60)});
        hall.ask(OpenCounter{{1}, "siti"});
        hall.is(8, 30);
        if (hall.day.number == monday.number + 2) { // it opened outside these hours, and stays
            hall.ask(CloseCounter{{1}});
            CHECK(hall.course() == minutes_from_now({{90, 150}}));
        } else {
            CHECK(hall.course() == minutes_from_now({{0, 210}, {270, 450}}));
        }
        hall.is(16);
        hall.ask(CloseDay{});
    }
}

TEST_CASE("without a plan an open counter is believed to stay, a resting one to be gone, until "
          "habits are known") {
    SmallOffice hall{office_settings(2)};
    hall.ask(PauseCounter{{2}});
    const Question question = hall.question();
    REQUIRE(question.desks.size() == 1);
    CHECK(question.desks[0].courses == std::vector<Windows>{minutes_from_now({{0, 480}})});
    for (int pause = 0; pause < 5; ++pause) {
        CHECK(hall.question().desks.size() == 1);
        hall.pass(12);
        hall.ask(OpenCounter{{2}, "clerk 2"});
        hall.ask(PauseCounter{{2}});
    }
    REQUIRE(hall.question().desks.size() == 2); // by now it is known that pauses end
    CHECK(hall.question().desks[1].away_ms == 0);
}

TEST_CASE("breaks in turns stay in turns: all counters go by the same past day") {
    SmallOffice hall{office_settings(2)};
    for (std::uint32_t day = 0; day < 6; ++day) {
        for (const std::uint32_t counter : {1 + day % 2, 2 - day % 2}) {
            const std::int64_t begins = counter == 1 + day % 2 ? 12 * 60 : 13 * 60;
            hall.now = hall.at(begins);
            hall.ask(PauseCounter{{counter}});
            hall.now = hall.at(begins + 60);
            hall.ask(OpenCounter{{counter}, "clerk " + std::to_string(counter)});
        }
        hall.next_day();
    }
    hall.now = hall.at(11 * 60);
    const Question question = hall.question();
    REQUIRE(question.desks.size() == 2);
    REQUIRE(question.courses == 6);
    for (std::size_t course = 0; course < 6; ++course) {
        const Windows& one = question.desks[0].courses.at(course);
        const Windows& other = question.desks[1].courses.at(course);
        REQUIRE(one.size() == 2);
        REQUIRE(other.size() == 2);
        CHECK(std::abs(one[0].until_ms - other[0].until_ms) == 60 * minute_ms);
    }
}
