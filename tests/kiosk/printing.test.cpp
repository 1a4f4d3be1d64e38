// What a person is told of paper, and when.

#include "tests/kiosk/slips.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("people know before they take a number that there is no paper, and since when") {
    Walk walk;
    walk.give(PrinterNews{PrinterState::cover_open});
    CHECK(walk.kiosk.printer_trouble == PrinterTrouble{PrinterState::cover_open, 10 * 60 + 24});
    walk.office_now = at_wib(10, 30);
    walk.news();
    walk.give(PrinterNews{PrinterState::paper_out}); // the cover is closed, yet no roll within
    CHECK(walk.kiosk.printer_trouble == PrinterTrouble{PrinterState::paper_out, 10 * 60 + 24});
    walk.to_sending();
    CHECK(walk.shows<Sending>()); // the number is given all the same
    walk.give(PrinterNews{GENERATE(PrinterState::ready, PrinterState::paper_low)});
    CHECK(walk.kiosk.printer_trouble == PrinterTrouble{});
}

TEST_CASE("the banner stands where a number can still be taken, and nowhere else") {
    Walk walk;
    walk.give(PrinterNews{PrinterState::paper_out});
    const auto banner_on = [&](const Kiosk& kiosk) {
        Kiosk without = kiosk;
        without.printer_trouble = {};
        return drawn(kiosk, Shape::portrait).rgba() != drawn(without, Shape::portrait).rgba();
    };
    CHECK(banner_on(walk.kiosk));
    CHECK(banner_on(walk.to_lane().kiosk));
    walk.touch(LaneTouched{});
    walk.answer(done_a039());
    CHECK_FALSE(banner_on(walk.kiosk));
    walk.give(Printed{"7KQ4-M2XD", Printing::paper_out});
    CHECK_FALSE(banner_on(walk.kiosk));
}

TEST_CASE(
    "a banner that comes or goes moves the services, so a finger on its way presses nothing") {
    Walk walk;
    const auto [first, then] = GENERATE(
        table<PrinterState, PrinterState>({{PrinterState::ready, PrinterState::paper_out},
                                           {PrinterState::paper_out, PrinterState::ready}}));
    walk.give(PrinterNews{first});
    walk.pass(inert_ms);
    walk.press(ServiceTouched{{"ktp"}});
    walk.give(PrinterNews{then});
    walk.release(ServiceTouched{{"ktp"}});
    CHECK(walk.shows<Services>());
    walk.pass(inert_ms - 1);
    walk.press(ServiceTouched{{"ktp"}});
    walk.release(ServiceTouched{{"ktp"}});
    CHECK(walk.shows<Services>());
    walk.touch(ServiceTouched{{"ktp"}});
    CHECK(walk.shows<LaneChoice>());
    walk.pass(inert_ms);
    walk.press(LaneTouched{});
    walk.give(PrinterNews{then}); // it changes nothing
    walk.release(LaneTouched{});
    CHECK(walk.shows<Sending>());
}

TEST_CASE("news of the printer is a reason to draw") {
    Walk walk;
    const Kiosk before = walk.kiosk;
    walk.give(PrinterNews{PrinterState::paper_out});
    CHECK_FALSE(same_picture(before, walk.kiosk));
}

TEST_CASE("the first slip of a number is the original, every later one a copy") {
    Walk walk;
    walk.to_sending().answer(done_a039());
    REQUIRE(walk.ordered<Print>().size() == 1);
    CHECK(walk.ordered<Print>().front().slip.issue == Issue::original);
    for (std::uint32_t again = 1; again < prints_max; ++again) {
        walk.give(Printed{"7KQ4-M2XD", GENERATE(Printing::printed, Printing::paper_out)});
        walk.touch(PrintAgainTouched{});
        REQUIRE(walk.ordered<Print>().size() == 1);
        CHECK(walk.ordered<Print>().front().slip.issue == Issue::copy);
    }
}

} // namespace giliran::kiosk::tests
