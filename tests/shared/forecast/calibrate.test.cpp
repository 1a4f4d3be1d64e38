#include "shared/forecast/calibrate.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {

const ServiceId ktp{"ktp"};
const ServiceId kk{"kk"};
constexpr Likely likely{10 * minute_ms, 20 * minute_ms, 40 * minute_ms};

void times(std::size_t count, Calibration& calibration, const ServiceId& service,
           std::int64_t waited_min) {
    for (std::size_t i = 0; i < count; ++i)
        calibration.resolved(service, waited_min * minute_ms, likely);
}

} // namespace

TEST_CASE("how far off a wait was is measured in half-widths, above and below each by its own") {
    CHECK(distance_of(20 * minute_ms, likely) == 0);
    CHECK(distance_of(40 * minute_ms + 30'000, likely) == Approx(1));
    CHECK(distance_of(9 * minute_ms + 30'000, likely) == Approx(-1));
    CHECK(distance_of(61 * minute_ms, likely) == Approx(2));
    const Likely no_width{20 * minute_ms, 20 * minute_ms, 20 * minute_ms};
    CHECK(distance_of(21 * minute_ms, no_width) == Approx(2)); // half a minute is the least
}

TEST_CASE("a corrected range has its ends moved and its point kept, and never ends before now") {
    CHECK(corrected(likely, {}) == likely);
    const Likely wider = corrected(likely, {-1.5, 2});
    CHECK(wider.low_ms == 20 * minute_ms - 15 * minute_ms - 45'000);
    CHECK(wider.point_ms == likely.point_ms);
    CHECK(wider.high_ms == 20 * minute_ms + 41 * minute_ms);
    CHECK(corrected(likely, {-9, 1}).low_ms == 0);
    const Likely late = corrected(likely, {0.5, 2}); // everybody waits longer than the point
    CHECK(late.low_ms > late.point_ms);
}

TEST_CASE("a few outcomes move nothing, and the first that do move only a little") {
    Calibration calibration;
    times(Calibration::office_least - 1, calibration, ktp, 100);
    CHECK(calibration.correction(ktp) == Correction{});
    times(1, calibration, ktp, 100);
    const Correction first = calibration.correction(ktp);
    CHECK(first.high > 1);
    times(470, calibration, ktp, 100);
    CHECK(calibration.correction(ktp).high > 1.5 * first.high);
}

TEST_CASE("a service goes by the office's outcomes until it has two hundred of its own") {
    Calibration calibration;
    times(Calibration::own_least - 1, calibration, ktp, 20);
    times(Calibration::own_least, calibration, kk, 90);
    CHECK(calibration.correction(ktp) == calibration.correction({"akta"})); // the office's
    CHECK(calibration.correction(kk) != calibration.correction(ktp));
    times(1, calibration, ktp, 20);
    CHECK(calibration.correction(ktp).high < 1);
    CHECK(calibration.correction(kk).high > 1);
}

TEST_CASE("the last five hundred outcomes count, older ones are forgotten") {
    Calibration calibration;
    times(Calibration::window, calibration, ktp, 100);
    times(Calibration::window, calibration, ktp, 20);
    Calibration only_new;
    times(Calibration::window, only_new, ktp, 20);
    CHECK(calibration.correction(ktp) == only_new.correction(ktp));
    CHECK(calibration.correction(kk) == only_new.correction(kk));
}
