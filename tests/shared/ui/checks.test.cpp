// The rules of checks.hpp must find what was planted, and nothing on a sound screen.

#include <catch2/catch.hpp>

#include "shared/ui/checks.hpp"

namespace {

using namespace giliran::ui;

Canvas sound_screen() {
    Canvas canvas(600, 300, Assets("assets"));
    canvas.fill(paper);
    canvas.text("Silakan pilih layanan", {20, 20, 560, 60},
                {.font = Font::display_bold, .size = 40, .color = musi7});
    canvas.icon("clock", {20, 100, 40, 40}, ink2);
    canvas.text("Perkiraan tunggu", {80, 100, 400, 40}, {.size = 28, .color = ink2});
    return canvas;
}

void check_one(const Canvas& canvas, const std::string& expected, const Demands& demands = {}) {
    const std::vector<std::string> found = faults(canvas, demands);
    REQUIRE(found.size() == 1);
    CHECK_THAT(found.front(), Catch::Contains(expected));
}

} // namespace

TEST_CASE("a sound screen has no faults") {
    CHECK(faults(sound_screen()).empty());
}

TEST_CASE("two texts over each other are found and both named") {
    Canvas canvas = sound_screen();
    canvas.text("Tutup", {100, 100, 400, 40}, {.size = 28, .color = ink});
    REQUIRE_FALSE(faults(canvas).empty());
    const std::string fault = faults(canvas).front();
    CHECK_THAT(fault, Catch::Contains("\"Perkiraan tunggu\""));
    CHECK_THAT(fault, Catch::Contains("overlaps text \"Tutup\""));
}

TEST_CASE("a text over an icon is found") {
    Canvas canvas = sound_screen();
    canvas.text("Ya", {20, 108, 60, 30}, {.size = 20, .color = ink});
    check_one(canvas, "icon \"clock\"", {.contrast_min = 1});
}

TEST_CASE("weave behind a text is found") {
    Canvas canvas = sound_screen();
    canvas.weave_shoots({0, 200, 600, 60}, {.thread = gold5});
    canvas.text("Tutup", {20, 210, 400, 40}, {.size = 28, .color = black});
    REQUIRE_FALSE(faults(canvas).empty());
    CHECK_THAT(faults(canvas).front(), Catch::Contains("ornament \"weave\""));
}

TEST_CASE("a text cut short is found") {
    Canvas canvas = sound_screen();
    canvas.text("Dinas Kependudukan dan Pencatatan Sipil", {20, 200, 120, 40},
                {.size = 28, .color = ink});
    check_one(canvas, "does not fit");
}

TEST_CASE("a text outside the picture is found") {
    Canvas canvas = sound_screen();
    canvas.text("Loket", {570, 200, 200, 40}, {.size = 28, .color = ink});
    check_one(canvas, "outside the picture");
}

TEST_CASE("grey on grey is found, with its contrast") {
    Canvas canvas = sound_screen();
    canvas.text("Loket", {20, 200, 200, 40}, {.size = 28, .color = line2});
    check_one(canvas, "contrast 3.8");
}

TEST_CASE("a text half on one ground, half on another is judged by the worse half") {
    Canvas canvas = sound_screen();
    canvas.box({100, 200, 500, 60}, {.fill = musi7});
    canvas.text("Kartu Keluarga", {20, 200, 400, 60}, {.size = 40, .color = musi7});
    check_one(canvas, "contrast 1.0");
}

TEST_CASE("a text too small for the place it hangs is found") {
    check_one(sound_screen(), "size 28.0", {.size_min = 30});
}

TEST_CASE("a text painted over in part is found; one painted over whole is gone") {
    Canvas canvas = sound_screen();
    canvas.box({60, 100, 100, 100}, {.fill = white});
    check_one(canvas, "painted over");
    canvas.box({0, 90, 600, 100}, {.fill = white});
    CHECK(faults(canvas).empty());
    CHECK(canvas.drawn().size() == 1);
}
