#include "tests/display/hall.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace giliran;
using namespace giliran::wall;

namespace {

using Labels = std::vector<std::string>;

Trust trust_of(const Hall& hall) {
    return glance_at(hall.wall).trust;
}

Scene scene_of(const Hall& hall) {
    return glance_at(hall.wall).scene;
}

std::string label(std::size_t number) {
    return label_of('A', static_cast<std::uint32_t>(number));
}

} // namespace

TEST_CASE("a called number stands in gold for twenty seconds and rests as the last call") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    CHECK(hall.in_gold() == Labels{"A027"});
    hall.wait(19'900);
    CHECK(hall.in_gold() == Labels{"A027"});
    hall.wait(100);
    CHECK(hall.in_gold().empty());
    CHECK(hall.in_list() == Labels{"A027"});
    CHECK(hall.spoken() == Labels{"A027"});
}

TEST_CASE("on arrival a card alternates gold and white three times, once a second, then is gold") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    std::vector<Tint> tints;
    for (int half = 0; half < 8; ++half) {
        tints.push_back(glance_at(hall.wall).tints.at(0));
        hall.wait(500);
    }
    CHECK(tints
          == std::vector<Tint>{Tint::gold, Tint::white, Tint::gold, Tint::white, Tint::gold,
                               Tint::white, Tint::gold, Tint::gold});
}

TEST_CASE("two calls in one news are both shown and both spoken") {
    Hall hall;
    hall.tell();
    const Call one = hall.call("A027", 2);
    const Call two = hall.call("L009", 3);
    hall.tell({one, two});
    CHECK(hall.in_gold() == Labels{"A027", "L009"});
    CHECK(hall.spoken() == Labels{"A027", "L009"});
}

TEST_CASE("a third call waits until the first has had its twenty seconds") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    hall.wait(5'000);
    hall.call_now("L009", 3);
    hall.wait(5'000);
    hall.call_now("K020", 1);
    CHECK(hall.spoken() == Labels{"A027", "L009", "K020"});
    CHECK(hall.in_gold() == Labels{"A027", "L009"});
    hall.wait(9'900);
    CHECK(hall.in_gold() == Labels{"A027", "L009"});
    hall.wait(100);
    CHECK(hall.in_gold() == Labels{"K020", "L009"}); // in A027's place; the other stands still
    CHECK(hall.in_list() == Labels{"A027"});
}

TEST_CASE("in a rush every call gets at least four seconds in gold, oldest first, all end in the "
          "list") {
    const std::size_t calls = GENERATE(0u, 1u, 2u, 3u, 5u, 6u, 7u, 16u, 17u, 50u);
    CAPTURE(calls);
    Hall hall;
    hall.tell();
    std::vector<Call> made;
    for (std::size_t i = 1; i <= calls; ++i)
        made.push_back(hall.call(label(i), 1 + static_cast<std::uint32_t>(i % 8)));
    hall.tell(made);
    std::map<std::string, std::int64_t> first_seen;
    std::map<std::string, std::int64_t> last_seen;
    Labels order;
    for (int frames = 0; frames < 4'000 && (frames == 0 || !hall.in_gold().empty()); ++frames) {
        REQUIRE(hall.in_gold().size() <= stage_calls_max);
        for (const std::string& shown : hall.in_gold()) {
            if (first_seen.emplace(shown, hall.now_ms).second)
                order.push_back(shown);
            last_seen[shown] = hall.now_ms;
        }
        hall.wait(100);
    }
    CHECK(hall.heard.size() == calls);
    REQUIRE(order.size() == calls);
    CHECK(std::is_sorted(order.begin(), order.end()));
    for (const auto& [shown, since] : first_seen) {
        CAPTURE(shown);
        CHECK(last_seen[shown] + 100 - since >= 4'000);
    }
    const Labels list = hall.in_list();
    REQUIRE(list.size() == std::min(calls, calls_kept));
    for (std::size_t i = 0; i < list.size(); ++i)
        CHECK(list[i] == label(calls - i));
}

TEST_CASE("a call again shows again and speaks again, and the number stands in one place only") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);

    SECTION("after it has moved down") {
        hall.wait(25'000);
        hall.call_now("A027", 2);
        CHECK(hall.in_gold() == Labels{"A027"});
        CHECK(hall.in_list().empty());
        CHECK(glance_at(hall.wall).tints == std::vector<Tint>{Tint::gold});
    }
    SECTION("while it is still in gold: its twenty seconds begin anew") {
        hall.wait(15'000);
        hall.call_now("A027", 2);
        hall.wait(19'900);
        CHECK(hall.in_gold() == Labels{"A027"});
        hall.wait(100);
        CHECK(hall.in_gold().empty());
    }
    SECTION("while it waits for the stage") {
        hall.call_now("L009", 3);
        hall.call_now("K020", 1);
        hall.call_now("K020", 4);
        CHECK(hall.wall.waiting.size() == 1);
        CHECK(hall.wall.waiting.front().counter == CounterId{4});
    }
    const Labels spoken = hall.spoken();
    CHECK(spoken.at(spoken.size() - 1) == spoken.at(spoken.size() - 2));
}

TEST_CASE("the calls of the first board are shown, not spoken") {
    Hall hall;
    hall.call("K019", 1);
    hall.call("A026", 2);
    hall.call("K019", 5);
    hall.tell();
    CHECK(hall.heard.empty());
    CHECK(hall.in_gold().empty());
    CHECK(hall.in_list() == Labels{"K019", "A026"});
    CHECK(hall.wall.earlier.front().counter == CounterId{5});
}

TEST_CASE("a wall back after minutes shows late calls in the list, not in gold") {
    Hall hall;
    hall.tell();
    const Call late = hall.call("A027", 2);
    hall.go_silent(call_age_ms_max + 1'000);
    const Call fresh = hall.call("L009", 3);
    hall.tell({late, fresh});
    CHECK(hall.in_gold() == Labels{"L009"});
    CHECK(hall.in_list() == Labels{"A027"});
    REQUIRE(hall.heard.size() == 2);
    CHECK(hall.heard.at(0).age_ms > call_age_ms_max); // the speaker decides by this
    CHECK(hall.heard.at(1).age_ms == 0);
}

TEST_CASE(
    "a silent wall says so after three seconds, hides numbers after fifteen, is back at once") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    hall.go_silent(2'900);
    CHECK(trust_of(hall) == Trust::fresh);
    hall.go_silent(100);
    CHECK(trust_of(hall) == Trust::stale);
    CHECK(glance_at(hall.wall).tints.empty()); // no gold
    CHECK(glance_at(hall.wall).silent_s == 3);
    CHECK(glance_at(hall.wall).since == LocalTime{{20'781}, 10 * 60 + 24});
    hall.go_silent(11'900);
    CHECK(trust_of(hall) == Trust::stale);
    hall.go_silent(100);
    CHECK(trust_of(hall) == Trust::hidden);
    hall.tell();
    CHECK(trust_of(hall) == Trust::fresh);
    CHECK(hall.in_gold() == Labels{"A027"});
}

TEST_CASE("what waits for the stage when the line breaks is still shown when it is back") {
    Hall hall;
    hall.tell();
    hall.tell({hall.call("A001", 1), hall.call("A002", 2), hall.call("A003", 3)});
    hall.go_silent(30'000);
    CHECK(hall.wall.waiting.size() == 1);
    hall.tell();
    CHECK(hall.in_gold() == Labels{"A003"});
    CHECK(hall.in_list() == Labels{"A002", "A001"});
}

TEST_CASE("the age of silence is real time, also in a rehearsal at sixty-fold pace") {
    Wall wall;
    const OfficeClock clock{Hall::at(10, 24), Hall::ahead_min, 60};
    Hall hall;
    update(wall, Ticked{1'000, 0, clock});
    update(wall, News{hall.board, {}});
    update(wall, Ticked{3'900, 2'900, clock});
    CHECK(glance_at(wall).trust == Trust::fresh);
    update(wall, Ticked{4'000, 3'000, clock});
    CHECK(glance_at(wall).trust == Trust::stale);
    CHECK(glance_at(wall).since == LocalTime{{20'781}, 10 * 60 + 21}); // 3 s ago was 3 min ago
}

TEST_CASE("a rehearsal faster than life shows what is called now, the rest goes to the list") {
    Hall hall;
    Wall wall;
    const auto clock_at = [&](std::int64_t now_ms) {
        return OfficeClock{Hall::at(9, 0) + 60 * now_ms, Hall::ahead_min, 60};
    };
    update(wall, Ticked{0, 0, clock_at(0)});
    update(wall, News{hall.board, {}});
    std::vector<Call> calls;
    for (std::size_t i = 1; i <= 5; ++i) {
        calls.push_back(hall.call(label(i), 1));
        calls.back().at = Hall::at(9, 0);
    }
    update(wall, News{hall.board, calls});
    CHECK(wall.stage.size() == 2);
    update(wall, Ticked{2'100, 0, clock_at(2'100)}); // two minutes of the office
    CHECK(wall.stage.size() == 2);
    CHECK(wall.waiting.empty());
    CHECK(wall.earlier.size() == 3);
}

TEST_CASE("the wall knows what kind of moment it is") {
    Hall hall;
    CHECK(scene_of(hall) == Scene::starting);
    hall.tell();
    CHECK(scene_of(hall) == Scene::no_call);
    hall.call_now("A027", 2);
    CHECK(scene_of(hall) == Scene::calling);
    for (ServiceRow& row : hall.board.rows)
        row.counters_open = 0;
    hall.tell();
    CHECK(scene_of(hall) == Scene::calling); // the called still have to find their counter
    hall.wait(20'000);
    CHECK(scene_of(hall) == Scene::no_counter);
    hall.office_ms = Hall::at(7, 30).ms - hall.now_ms;
    hall.tell();
    CHECK(scene_of(hall) == Scene::not_yet);
    hall.office_ms = Hall::at(15, 0).ms - hall.now_ms;
    hall.tell();
    CHECK(scene_of(hall) == Scene::closed);
    hall.board.day.open = false;
    hall.tell();
    CHECK(scene_of(hall) == Scene::closed);
    CHECK(hall.in_list().empty());
}

TEST_CASE("yesterday's calls are gone when a new day opens") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    hall.board.day.day.number += 1;
    hall.board.calls.clear();
    hall.tell();
    CHECK(hall.in_gold().empty());
    CHECK(hall.in_list().empty());
}

TEST_CASE("a closed office says when it opens again") {
    Hall hall;
    hall.board.day.open = false;
    const auto opening_at = [&](int hour) {
        hall.office_ms = Hall::at(hour, 0).ms - hall.now_ms;
        hall.tell();
        return next_opening(hall.wall);
    };
    CHECK(opening_at(6) == LocalTime{{20'781}, 480});
    CHECK(opening_at(16) == LocalTime{{20'782}, 480});
    CHECK(opening_at(3 * 24 + 16) == LocalTime{{20'787}, 480}); // Friday evening: Monday
    CHECK_FALSE(opening_at(10));                                // only its staff know
    hall.board.settings.hours = {};
    CHECK_FALSE(opening_at(6));
}

TEST_CASE("a notice changes the picture when it begins and when it is over, not in between") {
    Hall hall;
    hall.tell();
    const Glance before = glance_at(hall.wall);
    const auto up = [&](int hour, int minute) {
        hall.office_ms = Hall::at(hour, minute).ms - hall.now_ms;
        hall.tick();
        return glance_at(hall.wall).notices;
    };
    hall.board.notices = {{7, {"Listrik padam", "Power cut"}, Hall::at(11, 0), Hall::at(12, 0)}};
    hall.tell();
    CHECK(glance_at(hall.wall).notices == before.notices);
    CHECK(up(10, 59) == std::vector<std::uint32_t>{});
    CHECK(up(11, 0) == std::vector<std::uint32_t>{7});
    CHECK(up(11, 59) == std::vector<std::uint32_t>{7});
    CHECK(up(12, 0) == std::vector<std::uint32_t>{});
}

TEST_CASE("the picture changes only when something to see has changed") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    hall.wait(4'000);
    int pictures = 0;
    Glance shown = glance_at(hall.wall);
    for (int tenths = 0; tenths < 300; ++tenths) {
        hall.wait(100);
        const Glance glance = glance_at(hall.wall);
        pictures += glance == shown ? 0 : 1;
        shown = glance;
    }
    // Half a minute: at most three pages, a minute of the clock, and the card moving down.
    CHECK(pictures <= 5);
    CHECK(pictures >= 2);
}

TEST_CASE(
    "a call at any hour is shown, spoken and dated by the office's clock: before three in the "
    "afternoon, after it, and a minute before midnight",
    "[trap-14]") {
    for (const auto& [hour, minute] : {std::pair{14, 59}, {15, 1}, {17, 1}, {22, 1}, {23, 59}}) {
        INFO(hour << "." << minute);
        Hall hall;
        hall.office_ms = Hall::at(hour, minute).ms - hall.now_ms;
        hall.board.day = {true, {20'781}, Hall::at(8, 0), Hall::at(24, 0), Hall::at(24, 0)};
        hall.tell();
        hall.call_now("A027", 2);
        CHECK(scene_of(hall) == Scene::calling);
        CHECK(hall.in_gold() == Labels{"A027"});
        CHECK(hall.spoken() == Labels{"A027"});
        const OfficeClock clock{{hall.office_ms + hall.now_ms}, Hall::ahead_min, 1};
        CHECK(clock.local(hall.board.calls.back().at) == LocalTime{{20'781}, hour * 60 + minute});
        hall.wait(20'000);
        CHECK(hall.in_list() == Labels{"A027"});
    }
}
