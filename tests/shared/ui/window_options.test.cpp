#include <catch2/catch.hpp>

#include "shared/ui/window_options.hpp"

using namespace giliran::ui;

namespace {

std::optional<boost::program_options::variables_map> given(std::vector<const char*> words) {
    words.insert(words.begin(), "giliran-kiosk");
    boost::program_options::options_description known;
    add_window_options(known, "1080x1920");
    return read_options(static_cast<int>(words.size()), words.data(), known);
}

WindowStyle style_from(const std::vector<const char*>& words) {
    return window_style_of(given(words).value(), Side::right);
}

} // namespace

TEST_CASE("a window that is told nothing takes its side of the screen, in its usual design") {
    const WindowStyle style = style_from({});
    CHECK(style.width == 1080);
    CHECK(style.height == 1920);
    CHECK(style.placement == Placement::fitted);
    CHECK(style.side == Side::right);
    CHECK(style.cursor == Cursor::shown);
    CHECK((*given({}))["assets"].as<std::string>() == "assets");
}

TEST_CASE("a size that is given is kept, even the usual one") {
    const WindowStyle style = style_from({"--size", "1920x1080"});
    CHECK(style.width == 1920);
    CHECK(style.height == 1080);
    CHECK(style.placement == Placement::sized);
    CHECK(style_from({"--size", "1080x1920"}).placement == Placement::sized);
}

TEST_CASE("fullscreen hides the pointer and still takes the design of the size") {
    const WindowStyle style = style_from({"--fullscreen", "--size", "1920x1080"});
    CHECK(style.placement == Placement::fullscreen);
    CHECK(style.cursor == Cursor::hidden);
    CHECK(style.width > style.height);
}

TEST_CASE(
    "a window with a position covers that part of the desktop, for a machine with two screens") {
    const WindowStyle style = style_from({"--size", "3840x2160", "--position", "1920,0"});
    CHECK(style.placement == Placement::placed);
    CHECK(style.cursor == Cursor::hidden);
    CHECK(window_place(style, 1920, 1080) == Rect{1920, 0, 3840, 2160});
    CHECK(style_from({"--position", "-1080,40"}).at == Point{-1080, 40});
    for (const char* wrong : {"1920", "1920x0", "left", "1,2,3", ""}) {
        CAPTURE(wrong);
        CHECK_THROWS_WITH(style_from({"--position", wrong}), Catch::Contains("for example 1920,0"));
    }
}

TEST_CASE("what is no size is refused with an example") {
    for (const char* wrong : {"1080", "1080x", "x1080", "axb", "1080x1920x3", "1080 1920", "-5x900",
                              "199x1920", "1080x199", "99999999999x1080", ""}) {
        CAPTURE(wrong);
        CHECK_THROWS_WITH(style_from({"--size", wrong}), Catch::Contains("for example 1080x1920"));
    }
}

TEST_CASE("an option nobody knows is named; help is said and nothing else done") {
    CHECK_THROWS_WITH(given({"--fulscreen"}), Catch::Contains("fulscreen"));
    CHECK_FALSE(given({"--help"}));
}
