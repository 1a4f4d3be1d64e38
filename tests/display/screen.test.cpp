// Which part of the office a wall shows and speaks.

#include "display/screen.hpp"
#include "tests/display/all_states.hpp"
#include "tests/display/picture.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

namespace {

using Labels = std::vector<std::string>;

/// Counters 1 to 8 are below, the others above; only counter 9 advises.
Hall two_floors() {
    Hall hall;
    sixteen_counters(hall);
    for (Counter& counter : hall.board.settings.counters)
        if (counter.id != CounterId{9})
            std::erase(counter.services, ServiceId{"U"});
    return hall;
}

Screen named(Layout layout, const char* area = "", std::uint32_t counter = 0) {
    return {"wall-1", layout, {area}, {counter}};
}

} // namespace

TEST_CASE("a wall has the layout that the office file names for its device, else the hall's") {
    Settings settings;
    settings.screens = {named(Layout::waiting, "above")};
    CHECK(screen_for(settings, {"wall-1", {}, {}, {}}) == named(Layout::waiting, "above"));
    CHECK(screen_for(settings, {"wall-2", {}, {}, {}}).layout == Layout::hall);
}

TEST_CASE("the start options of a wall win over the office file") {
    Settings settings;
    settings.screens = {named(Layout::waiting, "above")};
    CHECK(screen_for(settings, {"wall-1", Layout::hall, {}, {}}) == named(Layout::hall, "above"));
    CHECK(screen_for(settings, {"wall-1", {}, AreaId{"below"}, {}})
          == named(Layout::waiting, "below"));
    CHECK(screen_for(settings, {"wall-1", {}, {}, CounterId{3}})
          == named(Layout::counter, "above", 3));
}

TEST_CASE("a wall of one area shows and speaks only its calls, its services and its missed") {
    Hall hall = two_floors();
    hall.board.settings.screens = {named(Layout::hall, "below")};
    hall.wall.asked.device = "wall-1";
    hall.board.missed = {{'A', 3, {2}, Hall::at(10, 20)}, {'K', 4, {10}, Hall::at(10, 20)}};
    hall.call("L001", 12); // before the wall was there
    hall.call("L002", 4);
    hall.tell();
    CHECK(hall.in_list() == Labels{"L002"});
    hall.tell({hall.call("A027", 2), hall.call("K030", 9)});
    CHECK(hall.in_gold() == Labels{"A027"});
    CHECK(hall.spoken() == Labels{"A027"});
    CHECK(rows_shown(hall.wall).size() == 5);
    const ui::Canvas canvas = picture_of(hall, Shape::landscape);
    CHECK(find(canvas, "Kota Palembang · Lantai 1"));
    CHECK(find(canvas, "A 003"));
    CHECK_FALSE(find(canvas, "K 004"));
    CHECK_FALSE(find(canvas, "Konsultasi"));
}

TEST_CASE("a counter of no area is called on the walls of all areas") {
    Hall hall = two_floors();
    hall.board.settings.counters.at(1).area = {};
    hall.wall.asked.area = AreaId{"above"};
    hall.tell();
    hall.call_now("A027", 2);
    CHECK(hall.in_gold() == Labels{"A027"});
}

TEST_CASE("a board of waiting times calls nobody, so it also speaks for nobody") {
    Hall hall;
    hall.wall.asked.layout = Layout::waiting;
    hall.tell();
    hall.call_now("A027", 2);
    CHECK(hall.spoken().empty());
    CHECK(hall.in_gold().empty());
}

TEST_CASE(
    "a new office file reaches a wall that runs: it shows the calls of its new area at once") {
    Hall hall = two_floors();
    hall.wall.asked.device = "wall-1";
    hall.board.settings.screens = {named(Layout::hall, "below")};
    hall.tell();
    hall.tell({hall.call("A027", 2), hall.call("K030", 9)});
    hall.board.settings.screens = {named(Layout::hall, "above")};
    hall.tell();
    CHECK(hall.in_gold().empty());
    CHECK(hall.in_list() == Labels{"K030"});
    CHECK(hall.spoken() == Labels{"A027"}); // what was called before is not spoken late
}

TEST_CASE("a wall started for an area or a counter that the office has not says so") {
    Hall hall;
    SECTION("area") {
        hall.wall.asked.area = AreaId{"attic"};
    }
    SECTION("counter") {
        hall.wall.asked.counter = CounterId{99};
    }
    hall.tell();
    CHECK(glance_at(hall.wall).scene == Scene::not_set_up);
    CHECK(find(picture_of(hall, Shape::landscape), "Layar ini belum diatur"));
}

TEST_CASE("a missed number stays on the wall as long as its person may come back") {
    Hall hall;
    hall.board.settings.rules.revive_min = 30;
    hall.board.missed = {{'A', 3, {2}, Hall::at(10, 20)}};
    hall.tell();
    CHECK(find(picture_of(hall, Shape::landscape), "A 003"));
    const Glance before = glance_at(hall.wall);
    hall.office_ms += 26 * 60'000;
    hall.tick();
    CHECK(glance_at(hall.wall) != before); // so that it is drawn again
    CHECK_FALSE(find(picture_of(hall, Shape::landscape), "A 003"));
}

TEST_CASE("the way to a counter, where the office says it, stands with the call, and its arrow "
          "points there") {
    Hall hall;
    Counter& counter = hall.board.settings.counters.at(1);
    counter.way = {"Lantai 2, kiri", "Second floor, left"};
    counter.arrow = Arrow::left;
    hall.tell();
    hall.call_now("A027", 2);
    hall.wait(4'000);
    const ui::Canvas canvas = picture_of(hall, Shape::landscape);
    CHECK(find(canvas, "Lantai 2, kiri"));
    CHECK(find(canvas, "arrow-left", ui::DrawnKind::icon));
    CHECK(find(canvas, "Sedang dipanggil"));
}
