#include "shared/rehearse/forecast.hpp"

#include "shared/rehearse/generate.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

/// A month of generated days, one after the other.
std::vector<RecordedDay> month() {
    std::vector<RecordedDay> days;
    for (std::int32_t day = 1; day <= 25; ++day) {
        days.push_back(generate(static_cast<std::uint64_t>(day)));
        days.back().day = day;
    }
    return days;
}

TEST_CASE("a month of generated days: the office's own forecast beats the usual formula, and its "
          "ranges hold what they say") {
    constexpr std::size_t warmup = 11;
    const ForecastScore score = score_of(replay(month(), std::nullopt, warmup, 1));
    CHECK(score.tickets > 3'000);
    CHECK(score.error_s < 0.5 * score.naive_error_s);
    CHECK(score.inside > 0.76);
    CHECK(score.inside < 0.85);
    CHECK(score.late < 0.125);
    CHECK(score.shown_inside > score.inside); // rounded outward
}

} // namespace
} // namespace giliran::rehearse
