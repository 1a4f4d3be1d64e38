// What the wall's pictures say; that they can be read is tests/display/looks.test.cpp.

#include "tests/display/all_states.hpp"
#include "tests/display/picture.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

TEST_CASE("a called number is as tall as reading from five metres asks") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    some_calls(hall);
    hall.call_now("A027", 2);
    hall.wait(4'000);
    // 61 mm, 0.7 degrees at five metres, are 123 px of a 43-inch screen; capitals are 0.72 of the
    // size.
    const auto capital = [](const ui::Drawn& drawn) { return 0.72 * drawn.size; };
    SECTION("alone") {
        const ui::Canvas canvas = picture_of(hall, shape);
        REQUIRE(find(canvas, "A 027"));
        CHECK(capital(*find(canvas, "A 027")) >= 0.72 * 236 - 0.5);
        CHECK(find(canvas, "Sedang dipanggil"));
        const ui::Drawn* arrow = find(canvas, "arrow", ui::DrawnKind::icon);
        REQUIRE(arrow); // it must not read as a stroke of the last digit
        CHECK(arrow->ink.x - find(canvas, "A 027")->ink.right() >= 24);
        REQUIRE(find(canvas, "K 019"));
        CHECK(capital(*find(canvas, "K 019")) >= 0.72 * 78 - 0.5);
    }
    SECTION("two at once") {
        hall.call_now("L009", 3);
        hall.wait(4'000);
        const ui::Canvas canvas = picture_of(hall, shape);
        for (const char* number : {"A 027", "L 009"}) {
            REQUIRE(find(canvas, number));
            CHECK(capital(*find(canvas, number)) >= 122);
        }
    }
}

TEST_CASE("a card stands on gold, and on white while it flashes") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    const auto ground = [&] { return picture_of(hall, Shape::landscape).pixel(600, 180); };
    CHECK(ground() == ui::gold4);
    hall.wait(500);
    CHECK(ground() == ui::white);
    hall.wait(3'000);
    CHECK(ground() == ui::gold4);
}

TEST_CASE("a silent wall shows no estimate, no gold card, and at last no number") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    some_calls(hall);
    hall.call_now("A027", 2);
    CHECK(find(picture_of(hall, shape), "15–25"));
    hall.go_silent(8'000);
    const ui::Canvas stale = picture_of(hall, shape);
    CHECK_FALSE(find(stale, "15–25"));
    CHECK_FALSE(find(stale, "Langsung"));
    CHECK(find(stale, "Layar ini belum menerima kabar baru sejak 10.25"));
    CHECK(find(stale, "8 detik"));
    REQUIRE(find(stale, "A 027"));
    CHECK(find(stale, "A 027")->color == ui::white);
    hall.go_silent(180'000);
    const ui::Canvas hidden = picture_of(hall, shape);
    CHECK_FALSE(find(hidden, "A 027"));
    CHECK_FALSE(find(hidden, "K 019"));
    CHECK(find(hidden, "3 menit"));
    CHECK(find(hidden, "Perhatikan papan loket dan dengarkan petugas"));
    hall.tell();
    CHECK(find(picture_of(hall, shape), "15–25"));
}

TEST_CASE("every service is on some page, and each page is up for twelve seconds") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    many_services(hall);
    some_calls(hall);
    std::vector<std::string> missing;
    for (const Service& service : hall.board.settings.services)
        missing.push_back(service.name.id);
    const std::size_t all = missing.size();
    for (int page = 0; page < 3; ++page, hall.wait(page_ms)) {
        const ui::Canvas canvas = picture_of(hall, shape);
        std::erase_if(missing, [&](const std::string& name) { return find(canvas, name); });
        if (page == 0)
            CHECK(missing.size() > 0);
    }
    CHECK(all == 13);
    CHECK(missing == std::vector<std::string>{});
}

TEST_CASE("a counter with a name is shown by it") {
    Hall hall;
    named_counters(hall);
    hall.tell();
    hall.call_now("A027", 3);
    hall.wait(4'000);
    CHECK(find(picture_of(hall, Shape::landscape), "Ruang Akta"));
}
