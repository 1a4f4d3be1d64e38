#include "shared/rehearse/forecast_score.hpp"

#include "tests/shared/rehearse/recorded.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

constexpr std::int64_t minute_ms = 60'000;

/// Whose wait of so many minutes was foretold as 10, between 5 and 20, and shown as 5 to 25.
ForecastRow row(double actual_min) {
    ForecastRow row;
    row.actual_s = actual_min * 60;
    row.point_s = 600;
    row.low_s = 300;
    row.high_s = 1200;
    row.shown_low_s = 300;
    row.shown_high_s = 1500;
    row.naive_s = 0;
    return row;
}

} // namespace

TEST_CASE("a row says what came, what was foretold and what the slip showed, rounded outward") {
    const RecordedTicket ticket = tests::ticket_at(3, 15, 10, priority_lane);
    Foretold foretold;
    foretold.naive_ms = 8 * minute_ms;
    const ForecastRow row = row_of(
        7, ticket, {NoForecast::none, 6 * minute_ms, 9 * minute_ms, 16 * minute_ms}, foretold);
    CHECK(row.day == 7);
    CHECK(row.priority);
    CHECK(row.actual_s == 720);
    CHECK(row.point_s == 540);
    CHECK(row.shown_low_s == 300);
    CHECK(row.shown_high_s == 1200);
    CHECK(row.naive_s == 480);
    CHECK(row.said);
    CHECK_FALSE(row_of(7, ticket, {NoForecast::after_closing, 0, 0, 0}, foretold).said);
}

TEST_CASE("the score counts who was inside the range, who was late, and by how much the point "
          "erred") {
    Replayed replayed;
    for (const double actual_min : {4.0, 5.0, 12.0, 20.0, 22.0, 27.0})
        replayed.rows.push_back(row(actual_min));
    replayed.rows[2].said = false;
    replayed.refresh_ms = {1, 3};
    const ForecastScore score = score_of(replayed);
    CHECK(score.tickets == 6);
    CHECK(score.unsaid == 1);
    CHECK(score.mean_wait_s == Approx(900));
    CHECK(score.error_s == Approx((6 + 5 + 2 + 10 + 12 + 17) * 10));
    CHECK(score.naive_error_s == Approx(900));
    CHECK(score.bias_s == Approx(-300));
    CHECK(score.inside == Approx(3.0 / 6)); // both ends belong to the range
    CHECK(score.late == Approx(2.0 / 6));
    CHECK(score.shown_inside == Approx(4.0 / 6));
    CHECK(score.shown_late == Approx(1.0 / 6));
    CHECK(score.shown_width_s == 1200);
    CHECK(score.refresh_ms == Approx(2));
}

TEST_CASE("without a scored ticket there is no score, and no division by nothing") {
    CHECK(score_of({}).tickets == 0);
    CHECK(text_of(score_of({})).starts_with("0 tickets scored, mean wait 0.0 min\n"));
}

TEST_CASE("the score is told in minutes, with those for whom the office would have given a "
          "reason") {
    Replayed replayed;
    replayed.rows = {row(12), row(20)};
    replayed.refresh_ms = {1};
    const std::string plain = text_of(score_of(replayed));
    CHECK(plain.find("MAE / naive          0.375\n") != std::string::npos);
    CHECK(plain.find("bias                 -6.00 min\n") != std::string::npos);
    CHECK(plain.find("would have been told") == std::string::npos);
    replayed.rows[0].said = false;
    CHECK(text_of(score_of(replayed)).find("\n1 of them would have been told why")
          != std::string::npos);
}

TEST_CASE("the rows are written as a table with a head") {
    ForecastRow first = row(12);
    first.day = 3;
    first.arrival_s = 32'400;
    first.service = "ktp";
    first.priority = true;
    CHECK(csv_of({first})
          == "day,arrival,service,prio,actual_s,point_s,low_s,high_s,shown_low_s,shown_high_s,"
             "naive_s\n3,32400,ktp,1,720,600.0,300.0,1200.0,300,1500,0.0\n");
}

} // namespace giliran::rehearse
