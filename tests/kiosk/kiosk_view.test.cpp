// What the picture promises: a touch means what is drawn there, no screen is a trap, and it is
// drawn again only when something to be seen changed.

#include "tests/kiosk/all_screens.hpp"
#include "tests/kiosk/pictures.hpp"

namespace giliran::kiosk::tests {

namespace {

const std::vector<Shape> shapes{Shape::portrait, Shape::landscape, Shape::small};

} // namespace

TEST_CASE("no screen that belongs to a person is a trap") {
    for (const Shown& shown : all_screens()) {
        INFO(shown.name);
        const bool unprinted_stays = !returns_alone(shown.kiosk);
        const bool resting = std::holds_alternative<Services>(shown.kiosk.screen)
                             || std::holds_alternative<Starting>(shown.kiosk.screen)
                             || std::holds_alternative<Closed>(shown.kiosk.screen)
                             || std::holds_alternative<Unreachable>(shown.kiosk.screen)
                             || std::holds_alternative<TabletRest>(shown.kiosk.screen)
                             || std::holds_alternative<TabletOffline>(shown.kiosk.screen)
                             || std::holds_alternative<Asleep>(shown.kiosk.screen)
                             || std::holds_alternative<OutOfOrder>(shown.kiosk.screen);
        bool way_home = false;
        for (const Target& target : layout(shown.kiosk, Shape::portrait)) {
            way_home = way_home || target.touch == Touch{HomeTouched{}};
        }
        CHECK((resting || way_home || !unprinted_stays));
    }
}

TEST_CASE("a touch means what is drawn there") {
    Walk walk;
    for (const Shape shape : shapes) {
        for (const Target& target : layout(walk.kiosk, shape)) {
            const auto touch = touch_at(walk.kiosk, shape, target.where.center());
            if (target.use == Use::open) {
                REQUIRE(touch == target.touch);
            } else {
                REQUIRE_FALSE(touch);
            }
        }
        REQUIRE_FALSE(touch_at(walk.kiosk, shape, {2, 2}));
    }
}

TEST_CASE("the picture changes when something to be seen changes, and only then") {
    Walk walk;
    const Kiosk before = walk.kiosk;
    walk.pass(1'000);
    REQUIRE(same_picture(before, walk.kiosk));
    walk.office_now = at_wib(10, 25);
    walk.news();
    REQUIRE_FALSE(same_picture(before, walk.kiosk));

    SECTION("a quick answer never flashes a screen of waiting") {
        walk.to_lane();
        const Kiosk lane = walk.kiosk;
        walk.touch(LaneTouched{general_lane});
        walk.pass(calm_ms - 1);
        REQUIRE(same_picture(lane, walk.kiosk));
        walk.pass(1);
        REQUIRE_FALSE(same_picture(lane, walk.kiosk));
    }
    SECTION("the seconds beside a ticket count down") {
        walk.to_ticket();
        const Kiosk ticket = walk.kiosk;
        walk.pass(1'000);
        REQUIRE_FALSE(same_picture(ticket, walk.kiosk));
    }
}

} // namespace giliran::kiosk::tests
