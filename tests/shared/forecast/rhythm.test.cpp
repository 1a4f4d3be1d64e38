#include "shared/forecast/rhythm.hpp"

#include <catch2/catch.hpp>

using namespace giliran::forecast;

namespace {

void times(int count, Rhythm& rhythm, std::int64_t half, double times_mean) {
    for (int i = 0; i < count; ++i)
        rhythm.add(half * Rhythm::half_hour_ms, times_mean);
}

} // namespace

TEST_CASE("a day goes at an even pace until some half hour was seen to be slower") {
    Rhythm rhythm;
    CHECK(rhythm.at(0) == 1.0);
    times(2, rhythm, 8, 3.0);
    CHECK(rhythm.at(8 * Rhythm::half_hour_ms) < 1.5); // two calls are chance
    times(200, rhythm, 8, 3.0);
    CHECK(rhythm.at(8 * Rhythm::half_hour_ms) == Approx(3.0).epsilon(0.1));
    CHECK(rhythm.at(9 * Rhythm::half_hour_ms) == 1.0);
    CHECK(rhythm.at(9 * Rhythm::half_hour_ms - 1) == rhythm.at(8 * Rhythm::half_hour_ms));
}

TEST_CASE("one endless visit makes no habit") {
    Rhythm rhythm;
    rhythm.add(0, 1'000);
    CHECK(rhythm.at(0) < 1.5);
}

TEST_CASE("habits of some weeks ago fade") {
    Rhythm rhythm;
    times(500, rhythm, 0, 3.0);
    times(500, rhythm, 0, 1.0);
    CHECK(rhythm.at(0) < 1.05);
}

TEST_CASE("a time before opening or past a whole day belongs to the nearest half hour") {
    CHECK(Rhythm::half_of(-1) == 0);
    CHECK(Rhythm::half_of(30 * 3'600'000) == Rhythm::halves - 1);
}
