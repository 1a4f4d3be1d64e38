// Pictures that are not of the house: they fit their room, and what is no picture is refused.

#include "shared/ui/photo.hpp"
#include "shared/ui/paint.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>

using namespace giliran::ui;

namespace {

std::filesystem::path file_named(const std::string& name) {
    static const std::filesystem::path folder = [] {
        std::random_device chance;
        auto made =
            std::filesystem::temp_directory_path() / ("giliran-photos-" + std::to_string(chance()));
        std::filesystem::create_directories(made);
        return made;
    }();
    return folder / name;
}

std::filesystem::path picture(int width, int height) {
    const auto file = file_named(std::to_string(width) + "x" + std::to_string(height) + ".png");
    Canvas canvas(width, height, Assets{"assets"});
    canvas.fill(bad);
    canvas.write_png(file);
    return file;
}

} // namespace

TEST_CASE("a photo is read as large as its room allows, undistorted") {
    const Photo wide = read_photo(picture(400, 100), 200, 200);
    CHECK(wide.width == 200);
    CHECK(wide.height == 50);
    CHECK(wide.pixels.size() == 200U * 50U);
    CHECK(hex(wide.pixels.at(777)) == bad);
    const Photo small = read_photo(picture(30, 60), 200, 200);
    CHECK(small.height == 200);
}

TEST_CASE(
    "a photo is drawn in the middle of its room, and told as a thing that nothing may cover") {
    const Photo wide = read_photo(picture(400, 100), 200, 200);
    Canvas canvas(300, 300, Assets{"assets"});
    CHECK(canvas.photo(wide, {50, 50, 200, 200}) == Rect{50, 125, 200, 50});
    CHECK(canvas.pixel(60, 130) == bad);
    CHECK(canvas.pixel(60, 110) == white);
    REQUIRE(canvas.drawn().size() == 1);
    CHECK(canvas.drawn()[0].kind == DrawnKind::ornament);
}

TEST_CASE("what is no picture, or far too large a one, is refused by its name") {
    std::ofstream{file_named("note.png")} << "no picture";
    CHECK_THROWS_WITH(read_photo(file_named("note.png"), 10, 10), Catch::Contains("note.png"));
    CHECK_THROWS_WITH(read_photo(file_named("absent.png"), 10, 10), Catch::Contains("absent.png"));
    // The head of a PNG of 60,000 by 60,000 pixels: refused before its 14 GB are asked for.
    const unsigned char head[] = {0x89, 'P',  'N', 'G', '\r', '\n', 0x1a, '\n', 0,    0,    0,
                                  13,   'I',  'H', 'D', 'R',  0,    0,    0xea, 0x60, 0,    0,
                                  0xea, 0x60, 8,   2,   0,    0,    0,    0x6d, 0x7e, 0x5a, 0x2e};
    std::ofstream{file_named("bomb.png"), std::ios::binary}.write(
        reinterpret_cast<const char*>(head), sizeof head);
    CHECK_THROWS_WITH(read_photo(file_named("bomb.png"), 10, 10), Catch::Contains("bomb.png"));
}

TEST_CASE("pictures are known by their endings") {
    CHECK(is_photo("a.png"));
    CHECK(is_photo("a.JPG"));
    CHECK(is_photo("a.jpeg"));
    CHECK_FALSE(is_photo("a.svg"));
    CHECK_FALSE(is_photo("png"));
}
