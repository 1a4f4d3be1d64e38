#include <catch2/catch.hpp>

#include "shared/ui/layout.hpp"

using namespace giliran::ui;

TEST_CASE("a taken strip and the rest make up the whole") {
    Rect rest{10, 20, 300, 400};
    CHECK(take_top(rest, 50) == Rect{10, 20, 300, 50});
    CHECK(take_bottom(rest, 100) == Rect{10, 320, 300, 100});
    CHECK(take_left(rest, 30) == Rect{10, 70, 30, 250});
    CHECK(take_right(rest, 70) == Rect{240, 70, 70, 250});
    CHECK(rest == Rect{40, 70, 200, 250});
}

TEST_CASE("taking more than there is takes all and leaves nothing, never a negative rest") {
    Rect rest{0, 0, 100, 40};
    CHECK(take_top(rest, 90) == Rect{0, 0, 100, 40});
    CHECK(rest == Rect{0, 40, 100, 0});
    CHECK(take_left(rest, -5) == Rect{0, 40, 0, 0});
}

TEST_CASE("rows and columns are equal and end where the whole ends") {
    const auto three = rows({0, 0, 100, 130}, 3, 5);
    REQUIRE(three.size() == 3);
    CHECK(three[0] == Rect{0, 0, 100, 40});
    CHECK(three[1] == Rect{0, 45, 100, 40});
    CHECK(three[2].bottom() == Approx(130));
    const auto two = columns({10, 0, 100, 50}, 2, 20);
    REQUIRE(two.size() == 2);
    CHECK(two[1] == Rect{70, 0, 40, 50});
    CHECK(rows({0, 0, 100, 100}, 0, 5).empty());
}

TEST_CASE("a grid runs row by row") {
    const auto cells = grid({0, 0, 100, 100}, 2, 2, 0);
    REQUIRE(cells.size() == 4);
    CHECK(cells[1] == Rect{50, 0, 50, 50});
    CHECK(cells[2] == Rect{0, 50, 50, 50});
}

TEST_CASE("a point on the left edge is inside, on the right edge outside, so neighbours never "
          "share a touch") {
    const Rect r{10, 10, 20, 20};
    CHECK(r.contains(Point{10, 10}));
    CHECK_FALSE(r.contains(Point{30, 15}));
    CHECK_FALSE(r.contains(Point{15, 30}));
}

TEST_CASE("rectangles that only touch do not overlap") {
    CHECK_FALSE(Rect{0, 0, 10, 10}.overlaps({10, 0, 10, 10}));
    CHECK(Rect{0, 0, 10, 10}.overlaps({9, 9, 10, 10}));
}

TEST_CASE("an inset larger than the rectangle leaves an empty one") {
    CHECK(Rect{0, 0, 10, 10}.inset(8).w == 0);
}
