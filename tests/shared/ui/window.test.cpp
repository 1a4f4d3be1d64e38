// What can be said of a window without opening one. The kiosk's and the wall's end-to-end tests
// open it.

#include <cstdlib>

#include <catch2/catch.hpp>

#include "shared/ui/window.hpp"

using namespace giliran::ui;

TEST_CASE("a picture fills as much of the window as it can, in the middle, undistorted") {
    CHECK(letterbox(1080, 1920, 1080, 1920) == Rect{0, 0, 1080, 1920});
    CHECK(letterbox(1080, 1920, 540, 960) == Rect{0, 0, 540, 960});
    CHECK(letterbox(1080, 1920, 1920, 1080) == Rect{656.25, 0, 607.5, 1080});
    CHECK(letterbox(1920, 1080, 1920, 1200) == Rect{0, 60, 1920, 1080});
}

TEST_CASE("without a display a window is refused with a sentence, not an abort") {
    if (!display_present()) {
        CHECK_THROWS_WITH(Window({.title = "Giliran"}), Catch::Contains("no display"));
    }
}
