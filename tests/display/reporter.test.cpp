// What a wall tells the server of itself: the number that people can read on it.

#include "display/reporter.hpp"
#include "tests/display/hall.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

TEST_CASE("a wall reports the newest number it shows, also when it has moved into the list") {
    Hall hall;
    hall.tell();
    CHECK(last_shown(hall.wall).empty());
    hall.call_now("A001", 1);
    hall.call_now("K002", 2);
    CHECK(last_shown(hall.wall) == "K002");
    hall.wait(2 * gold_ms);
    CHECK(hall.in_gold().empty());
    CHECK(last_shown(hall.wall) == "K002");
}

TEST_CASE("a call that waits for its turn on the stage is not reported as shown") {
    Hall hall;
    for (const char* label : {"A001", "A002", "A003"})
        hall.call_now(label, 1);
    REQUIRE(hall.in_gold().size() == 2);
    CHECK(last_shown(hall.wall) == "A002");
}

TEST_CASE("a wall that hides its numbers reports none") {
    Hall hall;
    hall.call_now("A001", 1);
    hall.go_silent(hidden_ms);
    CHECK(last_shown(hall.wall).empty());
    hall.tell();
    CHECK(last_shown(hall.wall) == "A001");
}
