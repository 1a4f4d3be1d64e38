// What the office's own staff can do at a kiosk, and that nobody else gets there.

#include "kiosk/pin.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

#include <fstream>

namespace giliran::kiosk::tests {

TEST_CASE("only a mark held for three seconds asks for the PIN") {
    Walk walk;
    SECTION("a tap, or a child's hand that leaves sooner, does nothing") {
        walk.pass(1'000);
        walk.press(MarkTouched{});
        walk.pass(mark_hold_ms - 1);
        walk.release(MarkTouched{});
        walk.pass(mark_hold_ms);
        CHECK(walk.shows<Services>());
    }
    SECTION("held long enough, it does") {
        CHECK(walk.to_pin().shows<ServicePin>());
    }
    SECTION("not on a kiosk that was given no PIN") {
        walk.kiosk.machine.door = StaffDoor::none;
        CHECK(walk.to_pin().shows<Services>());
    }
}

TEST_CASE("the mark is found in the picture's header where nobody is in the middle of something") {
    Walk walk;
    for (const Shape shape : {Shape::portrait, Shape::landscape, Shape::small}) {
        const ui::Point mark{60, shape == Shape::portrait ? 84.0 : shape == Shape::small ? 26 : 62};
        CHECK(touch_at(walk.kiosk, shape, mark) == Touch{MarkTouched{}});
        CHECK_FALSE(touch_at(Walk().to_lane().kiosk, shape, mark));
        CHECK_FALSE(touch_at(Walk().to_ticket().kiosk, shape, mark));
    }
}

TEST_CASE("five wrong PINs lock the pad for five minutes, whoever comes") {
    Walk walk;
    walk.to_pin();
    for (std::uint32_t i = 1; i < pin_tries_max; ++i) {
        walk.types_pin("111111", PinVerdict::wrong);
        REQUIRE(walk.screen<ServicePin>().state == PinState::wrong);
        REQUIRE(walk.screen<ServicePin>().digits.empty());
    }
    walk.types_pin("111111", PinVerdict::wrong);
    REQUIRE(walk.screen<ServicePin>().state == PinState::locked);
    walk.touch(DigitTouched{'1'});
    CHECK(walk.screen<ServicePin>().digits.empty());
    walk.touch(HomeTouched{});
    REQUIRE(walk.shows<Services>());
    CHECK(walk.to_pin().screen<ServicePin>().state == PinState::locked);
    walk.touch(HomeTouched{});
    walk.pass(pin_lock_ms);
    CHECK(walk.to_pin().screen<ServicePin>().state == PinState::typing);
}

TEST_CASE("nothing less than six digits is tried, and the pad never shows them") {
    Walk walk;
    walk.to_pin();
    for (const char digit : {'4', '0', '2', '9', '1'}) {
        walk.touch(DigitTouched{digit});
    }
    walk.touch(PinTouched{});
    CHECK(walk.ordered<CheckPin>().empty());
    const ui::Canvas canvas = drawn(walk.kiosk, Shape::portrait);
    for (const ui::Drawn& thing : canvas.drawn()) {
        CHECK(thing.what.find("40291") == std::string::npos);
    }
    walk.touch(DigitTouched{'7'});
    walk.touch(PinTouched{});
    REQUIRE(walk.ordered<CheckPin>().size() == 1);
    CHECK(walk.ordered<CheckPin>().front().digits == "402917");
}

TEST_CASE("pad and menu close by themselves a minute after the last touch") {
    Walk walk;
    const bool menu = GENERATE(false, true);
    menu ? walk.to_menu() : walk.to_pin();
    walk.pass(service_idle_ms - 1);
    REQUIRE_FALSE(walk.shows<Services>());
    walk.pass(1);
    CHECK(walk.shows<Services>());
}

TEST_CASE("a kiosk out of order gives no numbers and says where to go, until staff put it back") {
    Walk walk;
    walk.to_menu().touch(DutyTouched{Duty::out_of_order});
    walk.touch(HomeTouched{});
    REQUIRE(walk.shows<OutOfOrder>());
    walk.falls_silent(180'000);
    walk.falls_silent(0);
    CHECK(walk.shows<OutOfOrder>());
    for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
        CHECK_FALSE(std::holds_alternative<ServiceTouched>(target.touch));
    }
    const ui::Canvas canvas = drawn(walk.kiosk, Shape::portrait);
    bool names_desk = false;
    for (const ui::Drawn& thing : canvas.drawn()) {
        names_desk = names_desk || thing.what.find("meja informasi") != std::string::npos;
    }
    CHECK(names_desk);
    walk.to_menu().touch(DutyTouched{Duty::in_service});
    walk.touch(HomeTouched{});
    CHECK(walk.shows<Services>());
}

TEST_CASE("a test print is no ticket, and the menu says what became of it") {
    Walk walk;
    walk.to_menu().touch(TestPrintTouched{});
    REQUIRE(walk.ordered<Print>().size() == 1);
    const Slip slip = walk.ordered<Print>().front().slip;
    CHECK(slip.issue == Issue::trial);
    CHECK(text_of(slip, words().id).find("Ini bukan nomor antrean.") != std::string::npos);
    CHECK(text_of(slip, words().id).find("000") == std::string::npos);
    walk.touch(TestPrintTouched{});
    CHECK(walk.ordered<Print>().empty()); // one at a time
    walk.give(Printed{trial_code, Printing::paper_out});
    CHECK(walk.screen<ServiceMenu>().trial == Printing::paper_out);
}

TEST_CASE("only the menu leads out of the program") {
    Walk walk;
    walk.to_menu().touch(LeaveTouched{Leaving::restart});
    REQUIRE(walk.ordered<Leave>().size() == 1);
    CHECK(walk.ordered<Leave>().front().leaving == Leaving::restart);
    for (const Screen& screen : {Screen{Services{}}, Screen{ServicePin{}}}) {
        Walk elsewhere;
        elsewhere.kiosk.screen = screen;
        elsewhere.touch(LeaveTouched{Leaving::stop});
        CHECK(elsewhere.ordered<Leave>().empty());
    }
}

TEST_CASE("a PIN is made by chance, kept as a hash, and opens only itself") {
    const auto folder = fresh_folder("pin");
    const std::string pin = make_pin(folder / "pin");
    REQUIRE(pin.size() == pin_digits);
    CHECK(opens_menu(folder / "pin", pin));
    CHECK_FALSE(opens_menu(folder / "pin", pin == "000000" ? "000001" : "000000"));
    CHECK_FALSE(opens_menu(folder / "no-such-file", pin));
    std::ifstream kept{folder / "pin"};
    const std::string text{std::istreambuf_iterator<char>{kept}, {}};
    CHECK(text.find(pin) == std::string::npos);
    std::filesystem::remove_all(folder);
}

} // namespace giliran::kiosk::tests
