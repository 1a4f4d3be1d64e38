// A program that dies under a person comes back to that person's ticket, and to nobody else's.

#include "kiosk/place_file.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

#include <fstream>

namespace giliran::kiosk::tests {

namespace {

OpenTicket open_ticket(SlipSoFar slip = SlipSoFar::none) {
    wire::Ask ask;
    ask.request = {"0198a1b2c3d4e5f60718293a4b5c6d7e"};
    ask.device = "kiosk-1";
    ask.expires_at = at_wib(10, 24);
    ask.body = IssueTicket{{"ktp"}, priority_lane};
    return {ask, Language::english, slip};
}

/// After a restart, up to the answer of the same ask.
Walk comes_back(SlipSoFar slip) {
    Walk walk;
    walk.give(*came_back(open_ticket(slip), walk.office_now));
    REQUIRE(walk.ordered<AskAgain>().size() == 1);
    REQUIRE(walk.ordered<Ask>().empty());
    walk.answer(walk.kiosk.asks, done_a039());
    REQUIRE(walk.shows<TicketShown>());
    REQUIRE(walk.kiosk.language == Language::english);
    return walk;
}

} // namespace

TEST_CASE("what was kept is read again, without the device's key") {
    const auto folder = fresh_folder("place");
    PlaceFile file{folder};
    REQUIRE(file.keep({Duty::out_of_order, open_ticket(SlipSoFar::perhaps)}));
    const Place read = PlaceFile{folder}.read();
    CHECK(read.duty == Duty::out_of_order);
    REQUIRE(read.ticket);
    CHECK(read.ticket->ask.request == open_ticket().ask.request);
    CHECK(read.ticket->ask.expires_at == open_ticket().ask.expires_at);
    CHECK(read.ticket->ask.key.empty());
    CHECK(read.ticket->language == Language::english);
    CHECK(read.ticket->slip == SlipSoFar::perhaps);
    REQUIRE(file.keep({}));
    CHECK_FALSE(PlaceFile{folder}.read().ticket);
    std::filesystem::remove_all(folder);
}

TEST_CASE("a broken file, or none, is a kiosk that stands where it usually starts") {
    const auto folder = fresh_folder("place");
    for (const char* text :
         {"", "nonsense", "in_service\nid\nperhaps\n{\"version\":", "in_service\nid\n"}) {
        std::ofstream{folder / "place"} << text;
        const Place read = PlaceFile{folder}.read();
        CHECK(read.duty == Duty::in_service);
        CHECK_FALSE(read.ticket);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("the place follows the screen: kept with its ticket, gone with its person") {
    Place place{Duty::in_service, open_ticket()};
    Walk walk;
    walk.to_sending();
    follow(place, walk.kiosk);
    REQUIRE(place.ticket);
    CHECK(place.ticket->slip == SlipSoFar::none);
    walk.answer(done_a039());
    follow(place, walk.kiosk);
    CHECK(place.ticket->slip == SlipSoFar::perhaps);
    walk.give(Printed{"7KQ4-M2XD", Printing::printed});
    follow(place, walk.kiosk);
    CHECK(place.ticket->slip == SlipSoFar::printed);
    walk.touch(HomeTouched{});
    follow(place, walk.kiosk);
    CHECK_FALSE(place.ticket);
}

TEST_CASE("the same ask is asked again, and its paper comes once: never two that look alike") {
    SECTION("nothing had come out") {
        const Walk walk = comes_back(SlipSoFar::none);
        REQUIRE(walk.ordered<Print>().size() == 1);
        CHECK(walk.ordered<Print>().front().slip.issue == Issue::original);
    }
    SECTION("it may have come out") {
        const Walk walk = comes_back(SlipSoFar::perhaps);
        REQUIRE(walk.ordered<Print>().size() == 1);
        CHECK(walk.ordered<Print>().front().slip.issue == Issue::copy);
    }
    SECTION("it had come out") {
        const Walk walk = comes_back(SlipSoFar::printed);
        CHECK(walk.ordered<Print>().empty());
        CHECK(walk.screen<TicketShown>().printing == Printing::printed);
    }
}

TEST_CASE("a ticket interrupted too long ago is shown to nobody") {
    const Instant then = *open_ticket().ask.expires_at;
    CHECK(came_back(open_ticket(), then + came_back_ms_max));
    CHECK_FALSE(came_back(open_ticket(), then + (came_back_ms_max + 1)));
    OpenTicket timeless = open_ticket();
    timeless.ask.expires_at.reset();
    CHECK_FALSE(came_back(timeless, then));
}

TEST_CASE("whoever touched the kiosk first after its restart is not disturbed") {
    Walk walk;
    walk.to_lane();
    walk.give(*came_back(open_ticket(), walk.office_now));
    CHECK(walk.shows<LaneChoice>());
    CHECK(walk.ordered<AskAgain>().empty());
}

} // namespace giliran::kiosk::tests
