#include "shared/forecast/attendance.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {

constexpr CounterId one{1};
constexpr CounterId two{2};
constexpr std::int64_t hour_ms = 60 * minute_ms;

Instant at(std::int64_t hours, std::int64_t minutes = 0) {
    return noon + hours * hour_ms + minutes * minute_ms;
}

Windows windows(std::initializer_list<std::pair<int, int>> minutes) {
    Windows all;
    for (const auto& [from, until] : minutes)
        all.push_back({from * minute_ms, until * minute_ms});
    return all;
}

/// That counter is there for eight hours, but for a break that begins so many hours after opening.
void day_with_break(Attendance& attendance, std::uint32_t weekday, std::int64_t after_hours) {
    attendance.day_begins(weekday, noon);
    attendance.begins_work(one, at(0));
    attendance.leaves(one, at(after_hours));
    attendance.begins_work(one, at(after_hours + 1));
    attendance.day_ends(at(8));
}

} // namespace

TEST_CASE("the rest of some hours is counted from now, and a window that runs begins now") {
    const Windows day = windows({{0, 240}, {300, 480}});
    CHECK(rest_of(day, 0) == day);
    CHECK(rest_of(day, 60 * minute_ms) == windows({{0, 180}, {240, 420}}));
    CHECK(rest_of(day, 240 * minute_ms) == windows({{60, 240}}));
    CHECK(rest_of(day, 480 * minute_ms).empty());
}

TEST_CASE("a past day is gone by as that counter spent it, from the same time of day on") {
    Attendance attendance;
    day_with_break(attendance, 0, 4);
    CHECK(attendance.rest_of_day(one, 0, true, 3 * hour_ms) == windows({{0, 60}, {120, 300}}));
    CHECK(attendance.rest_of_day(one, 0, false, 4 * hour_ms + 10 * minute_ms)
          == windows({{50, 230}}));
    CHECK(attendance.rest_of_day(two, 0, false, 3 * hour_ms).empty());
}

TEST_CASE("a day on which it was away when it is at work now tells nothing, the nearest before "
          "does") {
    Attendance attendance;
    day_with_break(attendance, 0, 2); // older
    day_with_break(attendance, 1, 4); // newer
    const std::int64_t now = 4 * hour_ms + 30 * minute_ms;
    CHECK(attendance.rest_of_day(one, 0, true, now) == windows({{0, 210}}));
    CHECK(attendance.rest_of_day(one, 0, false, now) == windows({{30, 210}}));
    CHECK(attendance.rest_of_day(one, 1, false, now) == windows({{30, 210}}));
    CHECK(attendance.rest_of_day(two, 0, true, now).empty()); // it was never seen at work
}

TEST_CASE("time in which a clerk was found to be away was no work") {
    Attendance attendance;
    attendance.day_begins(0, noon);
    attendance.begins_work(one, at(0));
    attendance.was_away(one, at(3), at(3, 40));
    attendance.day_ends(at(8));
    CHECK(attendance.rest_of_day(one, 0, true, 0) == windows({{0, 180}, {220, 480}}));
}

TEST_CASE("who has been there today, or is there, came today") {
    Attendance attendance;
    attendance.day_begins(0, noon);
    CHECK_FALSE(attendance.came_today(one));
    attendance.begins_work(one, at(0));
    CHECK(attendance.came_today(one));
    attendance.leaves(one, at(1));
    CHECK(attendance.came_today(one));
    attendance.day_ends(at(8));
    attendance.day_begins(1, noon + 24 * hour_ms);
    CHECK_FALSE(attendance.came_today(one));
}

TEST_CASE("a weekday has habits of its own once it was seen four times; ten days are enough") {
    Attendance attendance;
    for (std::uint32_t day = 0; day < 18; ++day)
        day_with_break(attendance, day % 6, 4);
    CHECK(attendance.days_like(2).size() == 10); // three such days only: all count
    CHECK(attendance.days_like(2).front() == 0); // the newest first
    for (std::uint32_t day = 0; day < 2; ++day)
        day_with_break(attendance, 2, 4);
    const std::vector<std::size_t> like = attendance.days_like(2);
    CHECK(like.size() == 5);
    CHECK(like.front() == 0);
    CHECK(like[1] == 1);
}

TEST_CASE("twenty days are kept, and a day on which nobody worked is none of them") {
    Attendance attendance;
    attendance.day_begins(0, noon);
    attendance.day_ends(at(8));
    CHECK(attendance.days_like(0).empty());
    day_with_break(attendance, 3, 2);
    for (std::size_t day = 0; day < Attendance::days_kept; ++day)
        day_with_break(attendance, 0, 4);
    CHECK(attendance.rest_of_day(one, Attendance::days_kept - 1, true, 0)
          == windows({{0, 240}, {300, 480}}));
    CHECK(attendance.rest_of_day(one, 0, false, 2 * hour_ms + minute_ms).empty()); // forgotten
}
