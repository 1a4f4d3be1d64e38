#include <array>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>
#include <zbar.h>

#include "shared/ui/paint.hpp"

namespace {

using namespace giliran::ui;

Canvas little_screen(const Assets& assets) {
    Canvas canvas(400, 300, assets);
    canvas.fill(paper);
    canvas.box({20, 20, 200, 80}, {.fill = musi7, .edge = gold5, .edge_width = 6, .radius = 20});
    canvas.text("Ambil **nomor**", {30, 20, 180, 80},
                {.size = 24, .color = white, .align = Align::center, .strong = Font::bold});
    canvas.number("A", "039", {20, 120, 200, 80}, {.size = 90, .color = musi7});
    canvas.icon("people", {250, 20, 48, 48}, musi7);
    canvas.face(Face::satisfied, {300, 100, 80, 80}, musi7, white);
    canvas.weave_chain({0, 260, 400, 40}, {.ground = musi8, .line = gold4});
    return canvas;
}

std::string read_back(const Canvas& canvas) {
    std::string grey;
    const std::vector<std::uint8_t> bytes = canvas.rgba();
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        grey += static_cast<char>(bytes[i]);
    }
    zbar::Image image(static_cast<unsigned>(canvas.width()), static_cast<unsigned>(canvas.height()),
                      "Y800", grey.data(), grey.size());
    zbar::ImageScanner scanner;
    scanner.scan(image);
    const auto first = image.symbol_begin();
    return first == image.symbol_end() ? "" : first->get_data();
}

} // namespace

TEST_CASE("the same drawing gives the same bytes, also from fresh assets") {
    const Assets assets("assets");
    const std::vector<std::uint8_t> first = little_screen(assets).rgba();
    CHECK(first == little_screen(assets).rgba());
    CHECK(first == little_screen(Assets("assets")).rgba());
}

TEST_CASE("the bytes for the window are red, green, blue and opaque") {
    Canvas canvas(2, 1, Assets("assets"));
    canvas.fill(hex(0x102030));
    CHECK(canvas.rgba() == std::vector<std::uint8_t>{0x10, 0x20, 0x30, 255, 0x10, 0x20, 0x30, 255});
    CHECK(canvas.pixel(1, 0) == hex(0x102030));
}

TEST_CASE("text that fits keeps its size; text that does not shrinks no further than allowed") {
    Canvas canvas(600, 200, Assets("assets"));
    const TextStyle style{.size = 40, .size_min = 20};
    canvas.text("Kartu Keluarga", {0, 0, 600, 60}, style);
    canvas.text("Kartu Keluarga", {0, 60, 200, 60}, style);
    canvas.text("Kartu Keluarga, Akta Kelahiran dan Akta Kematian", {0, 120, 200, 60}, style);
    const auto& drawn = canvas.drawn();
    REQUIRE(drawn.size() == 3);
    CHECK(drawn[0].size == 40);
    CHECK_FALSE(drawn[0].cut);
    CHECK(drawn[1].size < 40);
    CHECK(drawn[1].size >= 20);
    CHECK_FALSE(drawn[1].cut);
    CHECK(drawn[2].size == 20);
    CHECK(drawn[2].cut);
    CHECK(drawn[2].ink.right() <= 200.5);
}

TEST_CASE("text wraps at words to the lines it may have, and says so when they are too few") {
    Canvas canvas(600, 400, Assets("assets"));
    const Rect narrow{0, 0, 220, 200};
    TextStyle style{.size = 30, .valign = Valign::top, .lines_max = 3};
    canvas.text("Tunggu di ruang tunggu", narrow, style);
    CHECK_FALSE(canvas.drawn().back().cut);
    CHECK(canvas.drawn().back().logical.h > 2 * 30);
    style.lines_max = 1;
    canvas.text("Tunggu di ruang tunggu", narrow, style);
    CHECK(canvas.drawn().back().cut);
}

TEST_CASE("measured tells the place of a text without drawing it") {
    Canvas canvas(600, 100, Assets("assets"));
    const Rect where{10, 10, 500, 60};
    const TextStyle style{.size = 32, .align = Align::right};
    const Rect expected = canvas.measured("11 orang", where, style);
    CHECK(canvas.drawn().empty());
    CHECK(canvas.text("11 orang", where, style) == expected);
    CHECK(expected.right() == Approx(510));
}

TEST_CASE("a clock keeps its width from minute to minute") {
    const Canvas canvas(600, 100, Assets("assets"));
    const auto width = [&](const char* clock) {
        return canvas.measured(clock, {0, 0, 600, 100}, {.font = Font::display_bold, .size = 64}).w;
    };
    CHECK(width("11.11") == width("08.38"));
}

TEST_CASE("strong parts are set stronger and their marks are not drawn") {
    Canvas canvas(900, 100, Assets("assets"));
    const Rect where{0, 0, 900, 100};
    TextStyle style{.size = 40};
    const double plain = canvas.measured("Biaya: gratis. Lapor", where, style).w;
    style.strong = Font::bold;
    const double strong = canvas.text("**Biaya: gratis.** Lapor", where, style).w;
    CHECK(strong > plain);
    CHECK(canvas.drawn().back().what == "Biaya: gratis. Lapor");
}

TEST_CASE("a ticket number is recorded as it is spoken of, and shrinks into its place") {
    Canvas canvas(400, 200, Assets("assets"));
    const Rect marks = canvas.number("A", "039", {0, 0, 400, 200},
                                     {.size = 300, .align = Align::center, .size_min = 60});
    CHECK(canvas.drawn().back().what == "A 039");
    CHECK_FALSE(canvas.drawn().back().cut);
    CHECK(marks.w <= 400.5);
    CHECK(marks.center().x == Approx(200).margin(1));
    canvas.number("A", "039", {0, 0, 50, 200}, {.size = 300, .size_min = 60});
    CHECK(canvas.drawn().back().cut);
}

TEST_CASE("capitals stand in the middle of their button") {
    Canvas canvas(400, 100, Assets("assets"));
    canvas.text("HEI", {0, 0, 400, 100}, {.font = Font::bold, .size = 50});
    const Rect marks = canvas.drawn().back().ink;
    CHECK(marks.center().y == Approx(50).margin(1));
}

TEST_CASE("the ground under a text is sampled before the text is drawn") {
    Canvas canvas(300, 100, Assets("assets"));
    canvas.fill(musi8);
    canvas.text("Loket", {0, 0, 300, 100}, {.size = 50, .color = white});
    CHECK(canvas.drawn().back().ground == musi8);
    CHECK(canvas.drawn().back().contrast == Approx(13.4).margin(0.05));
}

TEST_CASE("every icon can be drawn and leaves marks inside its frame") {
    const Assets assets("assets");
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("assets/icons")) {
        Canvas canvas(48, 48, assets);
        canvas.icon(entry.path().stem().string(), canvas.bounds(), black);
        INFO(entry.path());
        const std::vector<std::uint8_t> bytes = canvas.rgba();
        std::size_t dark = 0;
        std::size_t dark_on_edge = 0;
        for (std::size_t i = 0; i < bytes.size(); i += 4) {
            const std::size_t x = i / 4 % 48;
            const std::size_t y = i / 4 / 48;
            const bool on_edge = x == 0 || y == 0 || x == 47 || y == 47;
            dark += bytes[i] < 128 ? 1 : 0;
            dark_on_edge += on_edge && bytes[i] < 128 ? 1 : 0;
        }
        CHECK(dark > 50);
        CHECK(dark_on_edge == 0);
        ++count;
    }
    CHECK(count >= 36);
}

TEST_CASE("an icon takes the colour it is given") {
    Canvas canvas(240, 240, Assets("assets"));
    canvas.icon("pause", canvas.bounds(), bad);
    CHECK(canvas.pixel(80, 120) == bad);
}

TEST_CASE("an icon that is not there is named") {
    Canvas canvas(48, 48, Assets("assets"));
    CHECK_THROWS_WITH(canvas.icon("unicorn", canvas.bounds(), black), Catch::Contains("unicorn"));
}

TEST_CASE("a code is read back as it was written, on a screen and on paper") {
    const std::string address = "https://antrean.example.go.id/t/7KQ4-M2XD-9PLX";
    for (const Edges edges : {Edges::smooth, Edges::crisp}) {
        Canvas canvas(400, 400, Assets("assets"), edges);
        canvas.fill(musi7);
        const Rect square = canvas.qr(address, {40.4, 30.2, 300, 320});
        CHECK(Rect{40, 30, 301, 321}.contains(square));
        CHECK(read_back(canvas) == address);
    }
}

TEST_CASE("a code keeps four modules of white around it, also on a dark screen") {
    Canvas canvas(400, 400, Assets("assets"));
    canvas.fill(musi7);
    const Rect square = canvas.qr("https://antrean.example.go.id/t/7KQ4", {0, 0, 400, 400});
    // Along the diagonal the first black is the corner of a finder pattern, one module thick.
    const auto run = [&](int from, Color color) {
        int length = 0;
        while (canvas.pixel(static_cast<int>(square.x) + from + length,
                            static_cast<int>(square.y) + from + length)
               == color) {
            ++length;
        }
        return length;
    };
    const int quiet = run(0, white);
    const int module = run(quiet, black);
    CHECK(module >= 1);
    CHECK(quiet == 4 * module);
}

TEST_CASE("a code with no room is refused rather than drawn unreadable") {
    Canvas canvas(400, 400, Assets("assets"));
    CHECK_THROWS_WITH(canvas.qr("https://antrean.example.go.id/t/7KQ4", {0, 0, 20, 20}),
                      Catch::Contains("no room"));
}

TEST_CASE("a picture for paper holds only black and white") {
    Canvas canvas(576, 300, Assets("assets"), Edges::crisp);
    canvas.text("Nomor antrean", {0, 0, 576, 60}, {.size = 30, .color = black});
    canvas.number("A", "039", {0, 60, 576, 120}, {.size = 120, .color = black});
    canvas.icon("clock", {0, 200, 60, 60}, black);
    canvas.weave_chain({0, 264, 576, 36}, {.thread = black, .line = black});
    canvas.weave_seeds({0, 190, 576, 9}, black);
    const std::vector<std::uint8_t> bytes = canvas.rgba();
    std::size_t grey = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        grey += bytes[i] != 0 && bytes[i] != 255 ? 1 : 0;
    }
    CHECK(grey == 0);
}

TEST_CASE("neighbouring boxes leave no seam, wherever they fall") {
    Canvas canvas(100, 10, Assets("assets"));
    canvas.fill(white);
    for (const Rect& part : columns({0, 0, 100, 10}, 7, 0)) {
        canvas.box(part, {.fill = musi7});
    }
    for (int x = 0; x < 100; ++x) {
        CHECK(canvas.pixel(x, 5) == musi7);
    }
}

TEST_CASE("the four faces differ, and none is empty") {
    const Assets assets("assets");
    std::vector<std::vector<std::uint8_t>> pictures;
    for (const Face face :
         {Face::very_satisfied, Face::satisfied, Face::less_satisfied, Face::unsatisfied}) {
        Canvas canvas(100, 100, assets);
        canvas.face(face, canvas.bounds(), musi7);
        for (const auto& other : pictures) {
            CHECK(canvas.rgba() != other);
        }
        pictures.push_back(canvas.rgba());
    }
}

TEST_CASE("a canvas of no size is refused") {
    CHECK_THROWS_WITH(Canvas(0, 10, Assets("assets")), Catch::Contains("cannot be made"));
}

TEST_CASE("a canvas of two pixels a unit holds the same design, twice as fine") {
    const Assets assets("assets");
    const auto draw = [](Canvas& canvas) {
        canvas.fill(paper);
        canvas.box({10, 10, 80, 40}, {.fill = musi7, .radius = 8});
        canvas.icon("check", {20, 15, 30, 30}, white);
        canvas.text("Loket", {10, 60, 180, 40}, {.size = 30});
        canvas.qr("giliran", {110, 2, 60, 60});
    };
    Canvas plain(200, 120, assets);
    Canvas fine(400, 240, assets, Edges::smooth, 2);
    draw(plain);
    draw(fine);
    CHECK(fine.bounds() == plain.bounds());
    CHECK(fine.pixel(2 * 14, 2 * 30) == plain.pixel(14, 30));
    CHECK(fine.pixel(2 * 95, 2 * 30) == plain.pixel(95, 30));
    REQUIRE(fine.drawn().size() == plain.drawn().size());
    for (std::size_t i = 0; i < plain.drawn().size(); ++i) {
        INFO(plain.drawn()[i].what);
        CHECK(fine.drawn()[i].ink.x == Approx(plain.drawn()[i].ink.x).margin(2));
        CHECK(fine.drawn()[i].ink.right() == Approx(plain.drawn()[i].ink.right()).margin(2));
    }
}
