#include "shared/forecast/answer.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {

/// Five people wait at one counter for visits of about ten minutes.
Question five_wait() {
    Question question = sample_question(1);
    question.visits_ms[0] = {9 * minute_ms, 10 * minute_ms, 11 * minute_ms};
    for (int i = 0; i < 5; ++i)
        one_more_waits(question);
    return question;
}

/// On past days people waited so long who found the like, and the past was always right.
std::shared_ptr<const Past> past_of(const Found& found, std::int64_t waited_min) {
    std::vector<Resolved> all(40);
    for (Resolved& each : all) {
        each.found = found;
        each.found.foretold.played = {1, 1, 1};
        each.found.foretold.naive_ms = found.foretold.naive_ms;
        each.found.foretold.seen = {minute_ms, waited_min * minute_ms, 2 * waited_min * minute_ms};
        each.waited_ms = waited_min * minute_ms;
    }
    return std::make_shared<Past>(all);
}

Forecast newcomer(const Question& question) {
    return answer(question).newcomers[0].general;
}

} // namespace

TEST_CASE("without a past and without outcomes people are told what was played") {
    const Forecast forecast = newcomer(five_wait());
    CHECK(forecast.foretold.seen == Likely{});
    CHECK(forecast.foretold.mixed == forecast.foretold.played);
    CHECK(forecast.foretold.told == forecast.foretold.played);
    CHECK(forecast.estimate.point_ms == forecast.foretold.told.point_ms);
    CHECK(forecast.foretold.ahead == 5);
    CHECK(minutes(forecast.foretold.naive_ms) == 50);
}

TEST_CASE("with a past the point is where the past weighs it, and the ends lie around it") {
    Question question = five_wait();
    Found found;
    found.service = {"ktp"};
    found.foretold = newcomer(question).foretold;
    question.past = past_of(found, 90);
    const Forecast forecast = newcomer(question);
    CHECK(minutes(forecast.foretold.seen.point_ms) == 90);
    CHECK(minutes(forecast.foretold.played.point_ms) == 50);
    CHECK(forecast.foretold.mixed.point_ms == Approx(90.0 * minute_ms).epsilon(0.01));
    CHECK(forecast.foretold.mixed.low_ms < forecast.foretold.mixed.point_ms);
    CHECK(forecast.foretold.mixed.high_ms > forecast.foretold.mixed.point_ms);
}

TEST_CASE("a past that knows nothing of the like changes nothing") {
    Question question = five_wait();
    Found elsewhere;
    elsewhere.service = {"kk"};
    question.past = past_of(elsewhere, 90);
    CHECK(newcomer(question).foretold.mixed == newcomer(question).foretold.played);
}

TEST_CASE("\"at once\" stays at once, whatever the past and the outcomes say") {
    Question question = sample_question(1);
    Found found;
    found.service = {"ktp"};
    question.past = past_of(found, 90);
    question.corrections = {{2, 9}, {2, 9}};
    CHECK(newcomer(question).estimate == Estimate{NoForecast::none, 0, 0, 0});
    CHECK(newcomer(question).foretold.seen == Likely{}); // the past is not even asked
    CHECK(answer(question).waits[0].general.range == WaitRange{0, 0});
}

TEST_CASE("what is told never ends after closing, and its point lies between its ends") {
    Question question = five_wait();
    question.closes_at = noon + 70 * minute_ms;
    question.desks[0].courses = {{{0, 70 * minute_ms}}};
    question.corrections = {{-1, 40}, {}};
    CHECK(newcomer(question).estimate.high_ms == 70 * minute_ms);
    question.corrections = {{3, 4}, {}}; // all promises were too short
    const Estimate estimate = newcomer(question).estimate;
    CHECK(estimate.low_ms <= estimate.point_ms);
    CHECK(estimate.point_ms <= estimate.high_ms);
}

TEST_CASE("where the day ends before a newcomer's turn, it is told how many are likely called") {
    Question question = five_wait();
    question.closes_at = noon + 25 * minute_ms;
    const Answer found = answer(question);
    CHECK(found.waits[0].general.why_not == NoForecast::after_closing);
    CHECK(found.waits[0].likely_today == 3);
    CHECK(found.waits[1].likely_today == 0);
    question.closes_at = noon + 600 * minute_ms;
    CHECK(answer(question).waits[0].likely_today == 0); // everybody is
}

TEST_CASE("answers come in the order of the settings and of the question") {
    Question question = five_wait();
    question.waiting[1].service = 1;
    const Answer found = answer(question);
    REQUIRE(found.waits.size() == 2);
    CHECK(found.waits[1].service == ServiceId{"kk"});
    REQUIRE(found.tickets.size() == 5);
    for (std::size_t place = 0; place < 5; ++place) {
        CHECK(found.tickets[place].ticket == question.waiting[place].place.ticket);
        CHECK(found.tickets[place].foretold.ahead == place);
    }
}
