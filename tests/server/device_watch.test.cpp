// Which wall is silent or frozen and which kiosk wants paper, from reports and calls at moments
// that the test sets.

#include "server/device_watch.hpp"
#include "tests/server/dispatch.hpp"

using namespace giliran;
using namespace giliran::server;
using namespace giliran::tests;
using web::DeviceState;

namespace {

struct Watched {
    Watched() { heart.dispatcher.listen(watch); }

    void pass(std::int64_t ms) {
        real_ms += ms;
        clock.at = clock.at + ms;
    }
    void wall(const std::string& shown, std::uint64_t drawn) {
        watch.heard("wall-1", {.kind = wire::ScreenKind::wall, .shown = shown, .frames = drawn});
    }
    void kiosk(wire::PaperState printer) { watch.heard("kiosk-1", {.printer = printer}); }
    web::DeviceHealth health(std::size_t place) const { return watch.health().at(place); }
    web::DeviceHealth wall() const { return health(1); }
    /// A wall that draws and reports as it should, and shows that number all the time.
    void wall_goes_on(const std::string& shown, std::int64_t ms) {
        for (std::int64_t gone = 0; gone < ms; gone += 5'000) {
            pass(5'000);
            wall(shown, ++frames);
        }
    }
    void call() {
        heart.ask(press());
        heart.ask(CallNext{{1}});
        const auto ticket = heart.office().tickets.back().id;
        heart.ask(StartService{{1}, ticket});
        heart.ask(FinishVisit{{1}, ticket});
    }

    std::int64_t real_ms = 5'000'000;
    std::uint64_t frames = 0;
    store::Scratch scratch;
    HandClock clock;
    DeviceWatch watch{{{"kiosk-1", DeviceRole::kiosk},
                       {"wall-1", DeviceRole::wall},
                       {"desk-1", DeviceRole::counter}},
                      clock,
                      [this] { return real_ms; }};
    Heart heart{scratch.journal(), clock};
};

} // namespace

TEST_CASE("walls and kiosks of the office file are listed before they were ever seen; what stands "
          "at a counter is not") {
    Watched hall;
    REQUIRE(hall.watch.health().size() == 2);
    CHECK(hall.health(0).device == "kiosk-1");
    CHECK(hall.wall().device == "wall-1");
    CHECK(hall.wall().state == DeviceState::unseen);
    CHECK_FALSE(hall.wall().report);
    CHECK(hall.wall().since == hall.clock.at);
    hall.watch.heard("wall-9", {});
    CHECK(hall.watch.health().size() == 2);
}

TEST_CASE("a wall is silent after two reports did not come, a kiosk after two and a half minutes, "
          "and both are well with the next") {
    Watched hall;
    hall.wall("", 1);
    hall.kiosk(wire::PaperState::ok);
    const Instant heard = hall.clock.at;
    hall.pass(wall_silent_ms - 1);
    CHECK(hall.wall().state == DeviceState::well);
    hall.pass(1);
    CHECK(hall.wall().state == DeviceState::silent);
    CHECK(hall.wall().since == heard);
    CHECK(hall.health(0).state == DeviceState::well);
    hall.pass(kiosk_silent_ms - wall_silent_ms);
    CHECK(hall.health(0).state == DeviceState::silent);
    hall.wall("", 2);
    hall.kiosk(wire::PaperState::ok);
    CHECK(hall.wall().state == DeviceState::well);
    CHECK(hall.health(0).state == DeviceState::well);
}

TEST_CASE("a wall that reports but draws nothing for a minute and a half is frozen") {
    Watched hall;
    hall.wall("", 7);
    const Instant drawn = hall.clock.at;
    for (std::int64_t gone = 0; gone < still_picture_ms; gone += 5'000) {
        CHECK(hall.wall().state == DeviceState::well);
        hall.pass(5'000);
        hall.wall("", 7);
    }
    CHECK(hall.wall().state == DeviceState::frozen);
    CHECK(hall.wall().since == drawn);
    hall.wall("", 8);
    CHECK(hall.wall().state == DeviceState::well);
}

TEST_CASE("a wall that draws but whose number does not follow the calls is frozen since the call "
          "that it missed") {
    Watched hall;
    hall.heart.ask(OpenCounter{{1}});
    hall.call();
    hall.wall_goes_on("A001", follow_ms);
    CHECK(hall.wall().state == DeviceState::well);
    hall.call();
    const Instant called = hall.clock.at;
    hall.wall_goes_on("A001", follow_ms - 5'000);
    CHECK(hall.wall().state == DeviceState::well);
    hall.wall_goes_on("A001", 5'000);
    CHECK(hall.wall().state == DeviceState::frozen);
    CHECK(hall.wall().since == called);
    hall.wall_goes_on("A002", 5'000);
    CHECK(hall.wall().state == DeviceState::well);
}

TEST_CASE("a wall that shows a newer number than the one that is due follows; one that shows none "
          "does not") {
    Watched hall;
    hall.heart.ask(OpenCounter{{1}});
    hall.call();
    hall.call();
    hall.wall_goes_on("A002", follow_ms);
    CHECK(hall.wall().state == DeviceState::well);
    hall.call();
    hall.wall_goes_on("", follow_ms);
    CHECK(hall.wall().state == DeviceState::frozen);
}

TEST_CASE("after closing, when walls show no number, none is missed") {
    Watched hall;
    hall.heart.ask(OpenCounter{{1}});
    hall.call();
    hall.watch.told(hall.heart.office(), {Event{hall.clock.at, "schedule", DayClosed{}}});
    hall.wall_goes_on("", 2 * follow_ms);
    CHECK(hall.wall().state == DeviceState::well);
}

TEST_CASE("a kiosk whose printer wants somebody is named, one that tells nothing is trusted") {
    Watched hall;
    for (const auto printer : {wire::PaperState::paper_low, wire::PaperState::paper_out,
                               wire::PaperState::cover_open, wire::PaperState::unreachable}) {
        hall.kiosk(printer);
        CHECK(hall.health(0).state == DeviceState::printer);
    }
    for (const auto printer :
         {wire::PaperState::ok, wire::PaperState::unknown, wire::PaperState::none}) {
        hall.kiosk(printer);
        CHECK(hall.health(0).state == DeviceState::well);
    }
}
