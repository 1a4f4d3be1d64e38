#include "shared/queue/local_time.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

namespace {

constexpr std::int32_t palembang_min = 7 * 60;
constexpr std::int64_t hour_ms = 3'600'000;

} // namespace

TEST_CASE("an instant falls on the office's own day and minute", "[trap-14]") {
    const Instant seven_in_the_evening_utc{20'781 * 24 * hour_ms + 19 * hour_ms};
    CHECK(local_time(seven_in_the_evening_utc, 0) == LocalTime{{20'781}, 19 * 60});
    CHECK(local_time(seven_in_the_evening_utc, palembang_min) == LocalTime{{20'782}, 2 * 60});
    CHECK(local_time(seven_in_the_evening_utc, -5 * 60) == LocalTime{{20'781}, 14 * 60});
    CHECK(local_time(seven_in_the_evening_utc, 5 * 60 + 45) == LocalTime{{20'782}, 45});
}

TEST_CASE("a minute lasts to its last millisecond and a day to its last minute", "[trap-13]") {
    const Instant midnight{20'781 * 24 * hour_ms - 7 * hour_ms};
    CHECK(local_time(midnight, palembang_min) == LocalTime{{20'781}, 0});
    CHECK(local_time(midnight + 59'999, palembang_min) == LocalTime{{20'781}, 0});
    CHECK(local_time(midnight + 60'000, palembang_min) == LocalTime{{20'781}, 1});
    CHECK(local_time(midnight - 1, palembang_min) == LocalTime{{20'780}, 24 * 60 - 1});
}

TEST_CASE("before 1970, too, the clock runs forwards") {
    CHECK(local_time({0}, palembang_min) == LocalTime{{0}, 420});
    CHECK(local_time({-1}, palembang_min) == LocalTime{{0}, 419});
    CHECK(local_time({-1}, 0) == LocalTime{{-1}, 24 * 60 - 1});
    CHECK(local_time({-24 * hour_ms}, -1) == LocalTime{{-2}, 24 * 60 - 1});
}
