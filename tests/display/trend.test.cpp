// The trend of a waiting time: what is shown now against what was shown ten minutes ago.

#include "display/trend.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

namespace {

struct Estimate {
    Trends trends;
    ServiceRow row{{"ktp"}, 5, 1, false, {}, {}};
    Instant now{1'000'000'000};

    void shows(std::uint32_t low_min, std::uint32_t high_min) {
        row.general.range = WaitRange{low_min, high_min};
    }
    Trend after(std::int64_t minutes) {
        for (std::int64_t second = 0; second <= minutes * 60; ++second) {
            trends.see({row}, now);
            now = now + 1000;
        }
        return trends.of(row);
    }
};

} // namespace

TEST_CASE("a trend is said only once its wait was shown for ten minutes") {
    Estimate wait;
    wait.shows(10, 20);
    CHECK(wait.after(9) == Trend::unknown);
    CHECK(wait.after(2) == Trend::steady);
}

TEST_CASE("a wait that has grown or shrunk by a step is said to be longer or shorter") {
    Estimate wait;
    wait.shows(10, 20);
    wait.after(11);
    wait.shows(15, 25);
    CHECK(wait.after(0) == Trend::longer);
    wait.shows(5, 15);
    CHECK(wait.after(0) == Trend::shorter);
    wait.shows(10, 25);
    CHECK(wait.after(0) == Trend::steady);
}

TEST_CASE("after ten minutes at its new length a wait is steady again") {
    Estimate wait;
    wait.shows(10, 20);
    wait.after(11);
    wait.shows(30, 40);
    CHECK(wait.after(5) == Trend::longer);
    CHECK(wait.after(6) == Trend::steady);
}

TEST_CASE("after a break in the estimates, or on a clock set back, there is nothing to compare") {
    Estimate wait;
    wait.shows(10, 20);
    wait.after(11);
    SECTION("break") {
        wait.row.general.range.reset();
        CHECK(wait.after(1) == Trend::unknown);
        wait.shows(30, 40);
    }
    SECTION("clock") {
        wait.now = wait.now - 3'600'000;
    }
    CHECK(wait.after(2) == Trend::unknown);
}
