#include "shared/forecast/say.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {
constexpr std::int64_t minute = 60'000;

Estimate between(std::int64_t low_min, std::int64_t high_min) {
    return {NoForecast::none, low_min * minute, (low_min + high_min) / 2 * minute,
            high_min * minute};
}
} // namespace

TEST_CASE("a range is rounded outward: by 5 minutes up to 30, by 10 up to 90, then by 15") {
    struct Row {
        std::int64_t low, high;
        WaitRange said;
    };
    const Row rows[] = {
        {0, 1, {0, 5}},     {4, 6, {0, 10}},     {5, 10, {5, 10}},      {14, 16, {10, 20}},
        {29, 30, {25, 30}}, {30, 31, {30, 40}},  {39, 41, {30, 50}},    {55, 89, {50, 90}},
        {89, 90, {80, 90}}, {91, 91, {90, 105}}, {104, 106, {90, 120}}, {150, 151, {150, 165}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.low, row.high);
        CHECK(rounded(row.low * minute, row.high * minute) == row.said);
    }
}

TEST_CASE("a second over the step counts as the next step, so nobody is promised too little") {
    CHECK(rounded(9 * minute + 59'000, 10 * minute + 1'000) == WaitRange{5, 15});
}

TEST_CASE("a range never promises the very minute") {
    CHECK(rounded(20 * minute, 20 * minute) == WaitRange{20, 25});
}

TEST_CASE("0 to 0 is said only when somebody free takes the ticket at once") {
    CHECK(rounded(0, 0) == WaitRange{0, 0});
    CHECK(rounded(0, 1) == WaitRange{0, 5});
}

TEST_CASE("without a forecast the reason is said") {
    CHECK(said({NoForecast::no_counter_open, 0, 0, 0}) == Wait{{}, NoForecast::no_counter_open});
    CHECK(said(Estimate{}) == Wait{{}, NoForecast::not_yet_known});
}

TEST_CASE("moves of up to 4 minutes do not change what is shown") {
    const Wait first = said(between(15, 25));
    CHECK(first.range == WaitRange{15, 25});
    CHECK(shown(first, between(13, 28)) == first); // 10..30 if said anew
    CHECK(shown(first, between(11, 22)) == first);
    CHECK(shown(first, between(19, 29)) == first);
}

TEST_CASE("larger moves change it, in either direction") {
    const Wait first = said(between(15, 25));
    CHECK(shown(first, between(15, 31)).range == WaitRange{15, 40});
    CHECK(shown(first, between(10, 18)).range == WaitRange{10, 20});
    CHECK(shown(first, between(25, 30)).range == WaitRange{25, 30});
}

TEST_CASE("the coarse steps of long waits do not count as moves") {
    const Wait first = said(between(38, 51));
    CHECK(first.range == WaitRange{30, 60});
    CHECK(shown(first, between(41, 53)) == first);
}

TEST_CASE("at once, a reason and the end of a reason are shown immediately") {
    const Wait soon = said(between(0, 3));
    const Wait at_once = said(between(0, 0));
    const Wait none{{}, NoForecast::no_counter_open};
    CHECK(shown(soon, between(0, 0)) == at_once);
    CHECK(shown(at_once, between(0, 3)) == soon);
    CHECK(shown(soon, {NoForecast::no_counter_open, 0, 0, 0}) == none);
    CHECK(shown(none, between(0, 3)) == soon);
}
