// What can be said of a window without opening one: where it stands, and that it needs a display.

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include <catch2/catch.hpp>

#include "shared/ui/window.hpp"

using namespace giliran::ui;

namespace {

constexpr double hd_w = 1920;
constexpr double hd_h = 1080;

const WindowStyle kiosk{.title = "Giliran", .width = 1080, .height = 1920, .side = Side::right};
const WindowStyle wall{.title = "Giliran", .width = 1920, .height = 1080, .side = Side::left};

/// Puts DISPLAY back as it was.
class Display {
  public:
    Display() {
        if (const char* now = std::getenv("DISPLAY")) {
            before_ = now;
        }
    }
    ~Display() {
        if (before_) {
            setenv("DISPLAY", before_->c_str(), 1);
        } else {
            unsetenv("DISPLAY");
        }
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

  private:
    std::optional<std::string> before_;
};

} // namespace

TEST_CASE("a picture fills as much of the window as it can, in the middle, undistorted") {
    CHECK(letterbox(1080, 1920, 1080, 1920) == Rect{0, 0, 1080, 1920});
    CHECK(letterbox(1080, 1920, 540, 960) == Rect{0, 0, 540, 960});
    CHECK(letterbox(1080, 1920, 1920, 1080) == Rect{656.25, 0, 607.5, 1080});
    CHECK(letterbox(1920, 1080, 1920, 1200) == Rect{0, 60, 1920, 1080});
}

TEST_CASE("kiosk and wall stand side by side on one screen, whole, undistorted, as large as fits") {
    const auto [w, h] = GENERATE(table<double, double>(
        {{1920, 1080}, {1366, 768}, {1280, 800}, {1024, 768}, {3840, 2160}, {1080, 1920}}));
    CAPTURE(w, h);
    const Rect screen{0, 0, w, h};
    const Rect left = window_place(wall, w, h);
    const Rect right = window_place(kiosk, w, h);
    CHECK(screen.contains(left));
    CHECK(screen.contains(right));
    CHECK_FALSE(left.overlaps(right));
    const double third = std::floor(w / 3);
    CHECK((w - third - left.w < 1 || h - left.h < 1)); // whole pixels
    CHECK((third - right.w < 1 || h - right.h < 1));
    CHECK(std::abs(left.w / left.h * 9 / 16 - 1) < 0.003);
    CHECK(std::abs(right.w / right.h * 16 / 9 - 1) < 0.003);
}

TEST_CASE("on a full HD screen the kiosk fills the right third and the wall the left two thirds") {
    CHECK(window_place(wall, hd_w, hd_h) == Rect{0, 180, 1280, 720});
    CHECK(window_place(kiosk, hd_w, hd_h) == Rect{1296, 0, 607, 1080});
}

TEST_CASE("a size that was asked for is kept, on its side, its corner never off the screen") {
    WindowStyle style = kiosk;
    style.placement = Placement::sized;
    CHECK(window_place(style, hd_w, hd_h) == Rect{840, 0, 1080, 1920});
    style.width = 540;
    style.height = 960;
    CHECK(window_place(style, hd_w, hd_h) == Rect{1330, 60, 540, 960});
    style.side = Side::left;
    CHECK(window_place(style, hd_w, hd_h) == Rect{370, 60, 540, 960});
    style.width = 3000;
    CHECK(window_place(style, hd_w, hd_h) == Rect{0, 60, 3000, 960});
}

TEST_CASE("a fullscreen window has the screen's own size, whatever its design") {
    WindowStyle style = kiosk;
    style.placement = Placement::fullscreen;
    CHECK(window_place(style, hd_w, hd_h) == Rect{0, 0, hd_w, hd_h});
}

TEST_CASE("a display that is not set or does not answer is refused with a sentence, not an abort") {
    const Display display;
    for (const char* name : {":987", "127.0.0.1:987", "nonsense"}) {
        setenv("DISPLAY", name, 1);
        CAPTURE(name);
        CHECK_FALSE(display_present());
        CHECK_THROWS_WITH(Window({.title = "Giliran"}), Catch::Contains("no display"));
    }
    unsetenv("DISPLAY");
    CHECK_FALSE(display_present());
    CHECK_THROWS_WITH(Window({.title = "Giliran"}), Catch::Contains("no display"));
}
