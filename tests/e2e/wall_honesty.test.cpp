// A wall at the end of a bad line to a real server: whatever the line does, the wall shows what is
// true or says that it does not know.

#include "display/wall_update.hpp"
#include "shared/link/board_link.hpp"
#include "tests/e2e/bad_line.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <thread>

using namespace giliran;
using namespace giliran::tests;

namespace {

class Hall {
  public:
    Hall() {
        server.start("off");
        line.emplace(server);
        link.emplace(line->address());
        people();
        until([&] { return is_true(); });
    }

    /// Counters and kiosk stand before the bad line.
    void people() {
        kiosk.emplace(server.as("kiosk-1"));
        counters.emplace(server.as("counters"));
        for (std::uint32_t counter = 1; counter <= 4; ++counter)
            ask_and_wait(*counters, OpenCounter{{counter}});
    }
    void call(std::uint32_t counter) {
        ask_and_wait(*kiosk, IssueTicket{{"ktp"}, general_lane});
        const auto called = std::get<wire::Done>(ask_and_wait(*counters, CallNext{{counter}}));
        ask_and_wait(*counters, StartService{{counter}, called.ticket->id});
        ask_and_wait(*counters, FinishVisit{{counter}, called.ticket->id});
        ++calls;
    }

    /// Lets the line and the wall work until something is so.
    template<class Done>
    void until(Done done) {
        for (const std::int64_t end = steady_ms() + 20'000; !done();
             std::this_thread::sleep_for(std::chrono::milliseconds{2})) {
            REQUIRE(steady_ms() < end);
            live();
        }
    }
    void live() {
        line->pump();
        const std::int64_t now = steady_ms();
        const link::News news = link->poll(now);
        std::optional<wall::OfficeClock> clock;
        if (const auto server_now = link->server_now(now))
            clock = wall::OfficeClock{*server_now, link->ahead_of_utc_min(), link->pace()};
        update(wall, wall::Ticked{now, link->silent_ms(now), clock});
        if (!news.board_changed)
            return;
        for (const wall::Announce& order : update(wall, wall::News{*link->board(), news.calls}))
            spoken.push_back(order.call.number);
    }

    wall::Trust trust() const { return glance_at(wall).trust; }
    /// It trusts its board, and that is the server's own at this moment.
    bool is_true() {
        if (!wall.board || trust() != wall::Trust::fresh)
            return false;
        const auto seen = std::get<wire::Seen>(ask_and_wait(*counters, wire::SeeBoard{}));
        return seen.board == *wall.board;
    }
    void becomes(wall::Trust wanted) {
        until([&] { return trust() == wanted; });
    }
    bool spoke_each_call_once() const {
        return std::set<std::uint64_t>(spoken.begin(), spoken.end()).size() == spoken.size()
               && spoken.size() == calls && std::is_sorted(spoken.begin(), spoken.end());
    }

    ServerProcess server;
    std::optional<BadLine> line;
    std::optional<link::BoardLink> link;
    std::optional<link::AskLink> kiosk;
    std::optional<link::AskLink> counters;
    wall::Wall wall;
    std::vector<std::uint64_t> spoken;
    std::size_t calls = 0;
};

} // namespace

TEST_CASE("a wall whose server is stopped or killed owns up, hides its numbers, and is right by "
          "itself when it is back") {
    Hall hall;
    hall.call(1);
    hall.until([&] { return hall.is_true(); });
    SECTION("stopped") {
        hall.server.stop();
    }
    SECTION("killed") {
        hall.server.kill_nine();
    }
    hall.becomes(wall::Trust::stale);
    hall.becomes(wall::Trust::hidden);
    hall.server.start("off");
    hall.line->plug_into(hall.server);
    hall.kiosk.emplace(hall.server.as("kiosk-1"));
    hall.counters.emplace(hall.server.as("counters"));
    hall.until([&] { return hall.is_true(); });
    hall.call(2);
    hall.until([&] { return hall.is_true() && hall.spoke_each_call_once(); });
}

TEST_CASE("a wall whose cable was pulled during calls owns up, and then shows and speaks them") {
    Hall hall;
    hall.line->feed_plugged = hall.line->door_plugged = false;
    hall.call(1);
    hall.becomes(wall::Trust::stale);
    hall.call(2);
    hall.becomes(wall::Trust::hidden);
    hall.line->feed_plugged = hall.line->door_plugged = true;
    hall.until([&] { return hall.is_true() && hall.spoke_each_call_once(); });
}

TEST_CASE("a wall that hears a feed of a minute ago asks at the door for the truth, and without a "
          "door says that it does not know") {
    Hall hall;
    hall.line->carried = Carried::a_minute_late;
    hall.call(1);
    SECTION("the door answers") {
        const std::int64_t from = steady_ms();
        hall.until([&] {
            CHECK(hall.trust() == wall::Trust::fresh);
            return steady_ms() - from > 4'000;
        });
        hall.until([&] { return hall.is_true() && hall.spoke_each_call_once(); });
    }
    SECTION("the door is cut off") {
        hall.line->door_plugged = false;
        hall.becomes(wall::Trust::stale);
        hall.call(2);
        hall.becomes(wall::Trust::hidden);
        hall.line->door_plugged = true;
        hall.until([&] { return hall.is_true() && hall.spoke_each_call_once(); });
    }
}

TEST_CASE("a wall that is told everything thrice, or in another order, shows what is true and "
          "speaks each call once") {
    Hall hall;
    hall.line->carried = GENERATE(Carried::thrice, Carried::in_pairs_turned_round);
    for (std::uint32_t round = 0; round < 12; ++round) {
        hall.call(1 + round % 4);
        hall.live();
    }
    hall.until([&] { return hall.is_true() && hall.spoke_each_call_once(); });
}
