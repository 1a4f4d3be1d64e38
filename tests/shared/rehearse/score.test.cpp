#include "shared/rehearse/score.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

constexpr std::int64_t minute_ms = 60'000;

/// Two tickets of service A, issued at minute 0 and called after 7 and 31 minutes; promised 5-10
/// and 15-30.
Played two_tickets() {
    Played played;
    played.planned = 2;
    played.issued = {{{1}, {"ktp"}, 'A', 1, {0}, {WaitRange{5, 10}, NoForecast::none}, 0},
                     {{2}, {"ktp"}, 'A', 2, {0}, {WaitRange{15, 30}, NoForecast::none}, 0}};
    played.calls = {{{1}, 'A', 1, {1}, {0}, {7 * minute_ms + 30'000}},
                    {{2}, 'A', 2, {1}, {0}, {31 * minute_ms}}};
    played.finished = 2;
    played.round_trips_us = {1000, 2000, 3000};
    return played;
}

TEST_CASE("a day on which everyone was issued once and called once is whole") {
    const Score score = score_of(two_tickets());
    CHECK(score.whole());
    CHECK(score.waits_ms.mean == Approx(19.25 * minute_ms));
    CHECK(score.waits_ms.most == 31 * minute_ms);
    CHECK(score.round_trips_us.p50 == 2000);
}

TEST_CASE("a missing, a forgotten, a double and a skipped number each spoil the day") {
    Played played = two_tickets();
    SECTION("a ticket that was planned was not issued") {
        played.planned = 3;
    }
    SECTION("a ticket was never called") {
        played.calls.pop_back();
    }
    SECTION("a ticket was called twice") {
        played.calls.push_back(played.calls.back());
    }
    SECTION("a number was given twice") {
        played.issued[1].number = 1;
    }
    SECTION("a number was skipped") {
        played.issued[1].number = 3;
        played.calls[1].number = 3;
    }
    CHECK_FALSE(score_of(played).whole());
    CHECK_THAT(text_of(score_of(played)), Catch::Contains("NOT every ticket"));
}

TEST_CASE("a number drawn by somebody else at the kiosk is no gap once it was called") {
    Played played = two_tickets();
    played.issued[1].number = 3;
    played.calls[1].number = 3;
    played.calls.push_back({{9}, 'A', 2, {1}, {0}, {40 * minute_ms}});
    CHECK(score_of(played).whole());
}

TEST_CASE("a promise is kept when the wait, read in whole minutes, lies in its range") {
    Played played = two_tickets();
    const Promises promises = score_of(played).promises;
    CHECK(promises.called == 2);
    CHECK(promises.with_range == 2);
    CHECK(promises.inside == 1);
    CHECK(promises.late == 1);
    // 7.5 min is the middle of 5-10; 31 min is 8.5 from the middle of 15-30.
    CHECK(promises.error_ms == Approx(4.25 * minute_ms));
    CHECK(promises.width_ms == Approx(10 * minute_ms));
    played.calls[1].at = {30 * minute_ms + 59'000};
    CHECK(score_of(played).promises.inside == 2);
    played.calls[1].at = {14 * minute_ms + 59'000}; // early is neither inside nor late
    CHECK(score_of(played).promises.inside == 1);
    CHECK(score_of(played).promises.late == 0);
}

TEST_CASE("a slip without a range counts as none promised") {
    Played played = two_tickets();
    played.issued[0].promised = {std::nullopt, NoForecast::not_yet_known};
    CHECK(score_of(played).promises.with_range == 1);
    CHECK(score_of(played).promises.called == 2);
}

TEST_CASE("the table of an empty day can be printed") {
    CHECK_THAT(text_of(score_of(Played{})), Catch::Contains("issued 0"));
}

} // namespace
} // namespace giliran::rehearse
