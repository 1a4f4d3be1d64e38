#include "kiosk/opening.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("a closed kiosk knows when it opens again") {
    Board board = board_at_ten();
    const Day wednesday{tuesday.number + 1};
    const Day friday{tuesday.number + 3};
    const Day monday{tuesday.number + 6};

    SECTION("before opening: today") {
        const LocalTime today{tuesday, 8 * 60};
        REQUIRE(next_opening(board, at_wib(7, 30), wib_min) == today);
        board.day = {};
        REQUIRE(next_opening(board, at_wib(7, 30), wib_min) == today);
    }
    SECTION("after the last number: tomorrow") {
        REQUIRE(next_opening(board, at_wib(14, 30), wib_min) == LocalTime{wednesday, 8 * 60});
        board.day = {};
        REQUIRE(next_opening(board, at_wib(23, 30), wib_min) == LocalTime{wednesday, 8 * 60});
    }
    SECTION("on Friday evening: Monday") {
        board.day = {};
        REQUIRE(next_opening(board, at_wib(18, 0, friday), wib_min) == LocalTime{monday, 8 * 60});
    }
    SECTION("closed within its own hours: only the staff know") {
        board.day = {};
        REQUIRE_FALSE(next_opening(board, at_wib(10, 0), wib_min));
    }
    SECTION("an office without hours names none") {
        board.settings.hours.fill(std::nullopt);
        board.day = {};
        REQUIRE_FALSE(next_opening(board, at_wib(10, 0), wib_min));
        REQUIRE_FALSE(opening_after(board.settings, tuesday));
    }
}

TEST_CASE("numbers are given from opening to the last number") {
    const Board board = board_at_ten();
    REQUIRE(doors_now(board, at_wib(7, 59)) == DoorsNow::closed);
    REQUIRE(doors_now(board, at_wib(8, 0)) == DoorsNow::open);
    REQUIRE(doors_now(board, at_wib(13, 59)) == DoorsNow::open);
    REQUIRE(doors_now(board, at_wib(14, 0)) == DoorsNow::closed);
}

} // namespace giliran::kiosk::tests
