#include "server/web/live.hpp"

#include "tests/server/web/open_server.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace giliran::web;
using giliran::test::Line;
using giliran::test::OpenServer;

namespace {

// An office whose one live line is kept for the test to speak on.
struct LiveOffice : OpenServer {
    int closed = 0;
    std::shared_ptr<Live> live;

    explicit LiveOffice(Role who) {
        routes.add_live("/live/{counter}", who, [this](const Call& call, auto opened) {
            live = opened;
            live->on_closed = [this] { ++closed; };
            live->on_text = [speaker = std::weak_ptr(live)](const std::string& text) {
                speaker.lock()->send("heard " + text);
            };
            live->send("view of " + call.captured);
        });
        open();
    }

    ~LiveOffice() { close(); } // before what the live line's functions use is gone

    void wait_until_closed() {
        while (in_turn([this] { return closed; }) == 0) {
            std::this_thread::yield();
        }
    }
};

} // namespace

TEST_CASE("a live line shakes hands, carries views, and is told when it ends") {
    LiveOffice office(Role::anyone);
    {
        Line line(office.port);
        const auto hands = line.shake_hands("/live/3", "Origin: http://loket.test\r\n");
        CHECK(hands.status == 101);
        CHECK(hands.header("Sec-WebSocket-Accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        CHECK(line.frame().text == "view of 3");
        line.send_text("halo");
        CHECK(line.frame().text == "heard halo");
        office.in_turn([&] { office.live->send("second view"); });
        CHECK(line.frame().text == "second view");
    }
    office.wait_until_closed();
    office.in_turn([&] {
        CHECK_FALSE(office.live->open());
        office.live->send("to nobody");
        CHECK(office.closed == 1);
    });
}

TEST_CASE("a live line is refused to a foreign page, a stranger and a wrong path") {
    LiveOffice office(Role::staff);
    CHECK(Line(office.port).shake_hands("/live/3").status == 401);
    CHECK(Line(office.port).shake_hands("/nowhere").status == 404);
    const auto cookie = office.logged_in("sari", "langit biru pagi");
    const auto foreign =
        Line(office.port).shake_hands("/live/3", cookie + "Origin: http://evil\r\n");
    CHECK(foreign.status == 403);
    CHECK(foreign.body == R"({"error":"other_origin"})");
    Line line(office.port);
    CHECK(line.shake_hands("/live/3", cookie).status == 101);
}

TEST_CASE("a slow browser loses old views and always gets the newest") {
    LiveOffice office(Role::anyone);
    Line line(office.port);
    line.hold_little();
    REQUIRE(line.shake_hands("/live/3").status == 101);
    REQUIRE(line.frame().text == "view of 3");
    // Far more than the kernel holds for both ends, so the server must choose what to leave out.
    constexpr int views = 500;
    const std::string padding(64 * 1024, '.');
    for (int i = 0; i < views; ++i) {
        office.in_turn([&] { office.live->send(std::to_string(i) + padding); });
    }
    std::vector<int> seen;
    while (seen.empty() || seen.back() != views - 1) {
        const auto frame = line.frame();
        REQUIRE(frame.kind == 1);
        seen.push_back(std::stoi(frame.text));
    }
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.size() < views / 2);
    // What waited at the end is the newest without a gap.
    REQUIRE(seen.size() > Live::unsent_max);
    CHECK(seen[seen.size() - Live::unsent_max] == views - static_cast<int>(Live::unsent_max));
}

TEST_CASE("closing a live line says goodbye after what was on its way") {
    LiveOffice office(Role::anyone);
    Line line(office.port);
    REQUIRE(line.shake_hands("/live/3").status == 101);
    CHECK(line.frame().text == "view of 3");
    office.in_turn([&] { office.live->close(); });
    CHECK(line.frame().kind == 8);
}

TEST_CASE("too long a text or a flood of them ends the line, not the server") {
    LiveOffice office(Role::anyone);
    {
        Line line(office.port);
        REQUIRE(line.shake_hands("/live/3").status == 101);
        SECTION("too long") {
            line.send_text(std::string(Live::text_bytes_max + 1, 'x'));
        }
        SECTION("a flood") {
            for (int i = 0; i <= Live::texts_max; ++i) {
                line.send_text("x");
            }
        }
        SECTION("not a frame at all") {
            line.send(std::string(64, '\xff'));
        }
        office.wait_until_closed();
    }
    CHECK(Line(office.port).get("/nothing").status == 404);
}

TEST_CASE("logging out ends the live line of that session and of no other") {
    LiveOffice office(Role::staff);
    const auto hers = office.logged_in("sari", "langit biru pagi");
    const auto his = office.logged_in("budi", "hujan di sore hari");
    Line stays(office.port);
    REQUIRE(stays.shake_hands("/live/1", his).status == 101);
    CHECK(stays.frame().text == "view of 1");
    Line ends(office.port);
    REQUIRE(ends.shake_hands("/live/2", hers).status == 101);
    CHECK(ends.frame().text == "view of 2");
    Line out(office.port);
    CHECK(out.post("/api/logout", "{}", hers).status == 200);
    CHECK(ends.frame().kind == 8);
    stays.send_text("still here");
    CHECK(stays.frame().text == "heard still here");
}
