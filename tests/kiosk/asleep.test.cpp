// A kiosk opens and closes by the office's hours, and rests in the dark between them.

#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

namespace {

Walk closed_at(std::int64_t hour) {
    Walk walk;
    walk.office_now = at_wib(hour, 0);
    walk.news();
    REQUIRE(walk.shows<Closed>());
    return walk;
}

} // namespace

TEST_CASE("a closed kiosk that nobody touches darkens, and any touch wakes it and does no more") {
    Walk walk = closed_at(20);
    walk.stands_alone(sleep_after_ms - 15'000);
    REQUIRE(walk.shows<Closed>());
    walk.stands_alone(15'000);
    REQUIRE(walk.shows<Asleep>());
    walk.touch(RateTouched{});
    REQUIRE(walk.shows<Closed>());
    walk.news();
    CHECK(walk.shows<Closed>());
    walk.touch(RateTouched{});
    CHECK(walk.shows<RateNumber>());
}

TEST_CASE("a key wakes the dark kiosk as a finger does, and it speaks") {
    Walk walk = closed_at(20);
    walk.stands_alone(sleep_after_ms);
    REQUIRE(walk.shows<Asleep>());
    walk.give(KeyPressed{Key::next});
    CHECK(walk.shows<Closed>());
    CHECK(walk.ordered<Say>().size() == 1);
}

TEST_CASE("at opening the dark kiosk stands at its services by itself") {
    Walk walk = closed_at(6);
    walk.stands_alone(sleep_after_ms);
    REQUIRE(walk.shows<Asleep>());
    walk.office_now = at_wib(8, 0);
    walk.news();
    CHECK(walk.shows<Services>());
}

TEST_CASE("an open kiosk never darkens, however long nobody comes") {
    Walk walk;
    walk.stands_alone(10 * sleep_after_ms);
    CHECK(walk.shows<Services>());
}

TEST_CASE("a server switched off for the night is no fault; one silent in the office's hours is") {
    Walk walk = closed_at(20);
    walk.falls_silent(3'600'000);
    CHECK(walk.shows<Closed>());
    walk.stands_alone(sleep_after_ms);
    CHECK(walk.shows<Asleep>());
    walk.office_now = at_wib(8, 1, Day{tuesday.number + 1});
    walk.news();
    CHECK(walk.shows<Unreachable>());
}

TEST_CASE("the dark picture is drawn once a minute") {
    Walk walk = closed_at(20);
    walk.stands_alone(sleep_after_ms);
    const Kiosk before = walk.kiosk;
    walk.stands_alone(45'000);
    CHECK(same_picture(before, walk.kiosk));
    walk.office_now = walk.office_now + minute_ms;
    walk.news();
    CHECK_FALSE(same_picture(before, walk.kiosk));
    const ui::Canvas canvas = drawn(walk.kiosk, Shape::portrait);
    CHECK(canvas.pixel(4, 4) == ui::musi9);
}

} // namespace giliran::kiosk::tests
