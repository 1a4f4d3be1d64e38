// That a wall can be read: every layout in every state and on every screen is drawn and checked by
// rule, and laid on contact sheets for the eye.

#include "shared/ui/checks.hpp"
#include "tests/contact_sheet.hpp"
#include "tests/display/all_states.hpp"
#include "tests/display/picture.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <numbers>

namespace giliran::wall {

namespace {

using tests::ContactSheet;

struct Glass {
    std::string name;
    PictureSize pixels;
    double shrink; // on the contact sheet
    std::vector<ui::Language> languages = {ui::Language::indonesian, ui::Language::english};
};
const std::vector<Glass> glasses{{"landscape", {1920, 1080}, 0.25},
                                 {"portrait", {1080, 1920}, 0.25},
                                 {"landscape-4k", {3840, 2160}, 0.125, {ui::Language::indonesian}}};

/// Of a 43-inch screen, whose design it is: 952 mm for 1,920 units, or 952 mm upright.
constexpr double mm_a_unit = 952.0 / 1920;
/// Capitals of Inter are 0.728 of the size, of Inter Display 0.72.
constexpr double capital = 0.728;
constexpr double capital_of_number = 0.72;

/// How tall something is that fills so many minutes of arc at so many millimetres.
double mm_of_arc(double arc_min, double from_mm) {
    return from_mm * std::tan(arc_min / 60 * std::numbers::pi / 180);
}

/// Ten minutes of arc at the design's five metres, twice what an eye of full strength needs.
constexpr double letter_mm_min = 14.4;
constexpr double letter_size_min = letter_mm_min / mm_a_unit / capital;
/// Twice as much again for the number that somebody waits for at the far end of a hall.
const double called_size_min = mm_of_arc(20, 10'000) / mm_a_unit / capital_of_number;

std::filesystem::path sheet_folder() {
    const std::filesystem::path folder = GILIRAN_SHEETS;
    std::filesystem::create_directories(folder);
    return folder;
}

/// Each picture by itself, in the folder named by GILIRAN_PICTURES, for whoever looks closely.
void keep_picture(const ui::Canvas& canvas, const std::string& name) {
    const char* folder = std::getenv("GILIRAN_PICTURES");
    if (!folder)
        return;
    std::filesystem::create_directories(folder);
    canvas.write_png(std::filesystem::path(folder) / ("wall-" + name + ".png"));
}

struct Part {
    std::string name;
    ScreenAsked asked;
};
const std::vector<Part> parts{{"hall", {}},
                              {"waiting", {"", Layout::waiting, {}, {}}},
                              {"counter", {"", {}, {}, CounterId{2}}},
                              {"slides", {"", Layout::slides, {}, {}}}};

Hall hall_of(const Part& part, const State& state) {
    Hall hall;
    hall.wall.asked = part.asked;
    state.arrange(hall);
    return hall;
}

ui::Canvas picture_on(const Hall& hall, const Glass& glass, ui::Language language) {
    ui::Canvas canvas = canvas_for(glass.pixels, assets());
    static const ui::Photo poster{4, 3, std::vector<std::uint32_t>(12, 0x14603A)};
    draw(canvas, hall.wall, words_in(language), &poster);
    return canvas;
}

} // namespace

TEST_CASE("on every wall nothing overlaps, nothing is cut, all can be read from five metres") {
    for (const Part& part : parts) {
        for (const Glass& glass : glasses) {
            for (const ui::Language language : glass.languages) {
                ContactSheet sheet(glass.pixels.width, glass.pixels.height, glass.shrink);
                const std::string name =
                    part.name + "-" + glass.name + "-" + std::string(ui::code_of(language));
                for (const State& state : states()) {
                    const ui::Canvas canvas = picture_on(hall_of(part, state), glass, language);
                    INFO(state.name << " on " << name);
                    CHECK(ui::faults(canvas, {.contrast_min = 7, .size_min = letter_size_min})
                          == std::vector<std::string>{});
                    sheet.add(canvas);
                    keep_picture(canvas, state.name + "-" + name);
                }
                sheet.write(sheet_folder() / (name + ".png"));
            }
        }
    }
}

TEST_CASE("the called number can be read from ten metres") {
    for (const Part& part : parts) {
        if (part.asked.layout == Layout::waiting)
            continue; // it calls nobody
        for (const Glass& glass : glasses) {
            Hall hall;
            hall.wall.asked = part.asked;
            some_calls(hall);
            hall.call_now("A027", 2);
            hall.wait(4'000);
            const ui::Canvas canvas = picture_on(hall, glass, ui::Language::indonesian);
            INFO(part.name << "-" << glass.name);
            REQUIRE(find(canvas, "A 027"));
            CHECK(find(canvas, "A 027")->size >= called_size_min);
        }
    }
}

TEST_CASE("a screen of four times the pixels is drawn with all of them") {
    Hall hall;
    some_calls(hall);
    const ui::Canvas fine = picture_on(hall, glasses.at(2), ui::Language::indonesian);
    const ui::Canvas usual = picture_on(hall, glasses.at(0), ui::Language::indonesian);
    REQUIRE(fine.width() == 3840);
    REQUIRE(fine.height() == 2160);
    REQUIRE(fine.bounds() == usual.bounds());
    // Enlarged, each four pixels would be alike.
    int unlike = 0;
    for (int y = 0; y < fine.height(); y += 2)
        for (int x = 0; x < fine.width(); x += 2)
            unlike += fine.pixel(x, y) == fine.pixel(x + 1, y + 1) ? 0 : 1;
    CHECK(unlike > 10'000);
}

TEST_CASE("a screen of unusual proportions gets the design whole, as large as fits") {
    CHECK(canvas_for({1366, 768}, assets()).width() == 1365);
    CHECK(canvas_for({1280, 1024}, assets()).height() == 720);
    CHECK(canvas_for({1280, 1024}, assets()).bounds().w == Approx(1920));
    CHECK(canvas_for({768, 1366}, assets()).height() == 1365);
}

} // namespace giliran::wall
