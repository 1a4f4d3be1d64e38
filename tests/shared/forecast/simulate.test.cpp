#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>

using namespace giliran;
using namespace giliran::forecast;

TEST_CASE("one counter, visits of exactly 10 minutes: the third in line waits 20") {
    Question question = sample_question(1);
    for (int i = 0; i < 3; ++i)
        one_more_waits(question);
    const Answer found = answer(question);
    REQUIRE(found.tickets.size() == 3);
    CHECK(said(found.tickets[0].estimate).range == WaitRange{0, 0});
    CHECK(minutes(found.tickets[1].estimate.point_ms) == 10);
    CHECK(minutes(found.tickets[2].estimate.point_ms) == 20);
    CHECK(minutes(found.newcomers[0].general.estimate.point_ms) == 30);
}

TEST_CASE("a second counter halves the wait") {
    Question question = sample_question(2);
    for (int i = 0; i < 4; ++i)
        one_more_waits(question);
    CHECK(minutes(answer(question).newcomers[0].general.estimate.point_ms) == 20);
}

TEST_CASE("a free counter takes a newcomer at once") {
    const Answer found = answer(sample_question(1));
    CHECK(found.waits[0].general.range == WaitRange{0, 0});
    CHECK(found.waits[0].service == ServiceId{"ktp"});
}

TEST_CASE("a priority newcomer waits less than a general one, by the credit and no more") {
    Question question = sample_question(1);
    for (int i = 0; i < 6; ++i)
        one_more_waits(question);
    Answer found = answer(question);
    CHECK(minutes(found.newcomers[0].general.estimate.point_ms) == 60);
    CHECK(minutes(found.newcomers[0].priority.estimate.point_ms)
          == 0); // all of them came a minute ago
    question.waiting[0].place.since = noon - 30 * minute_ms;
    found = answer(question);
    CHECK(minutes(found.newcomers[0].priority.estimate.point_ms) == 10);
}

TEST_CASE("expected priority tickets make general ones wait longer") {
    Question question = sample_question(1);
    one_more_waits(question);
    one_more_waits(question);
    const Estimate without = answer(question).newcomers[0].general.estimate;
    question.priority_per_hour = {6.0, 0.0};
    const Estimate with = answer(question).newcomers[0].general.estimate;
    CHECK(with.point_ms > without.point_ms);
    CHECK(with.low_ms >= without.low_ms);
}

TEST_CASE("the time a running visit has already taken counts") {
    Question question = sample_question(1);
    question.desks[0].visit = VisitNow{0, 0};
    CHECK(minutes(answer(question).newcomers[0].general.estimate.point_ms) == 10);
    question.desks[0].visit->age_ms = 7 * minute_ms;
    CHECK(minutes(answer(question).newcomers[0].general.estimate.point_ms) == 3);
}

TEST_CASE("a visit past the length of the short ones is one of the long ones") {
    Question question = sample_question(1);
    question.visits_ms[0].insert(question.visits_ms[0].begin(), 90, 2 * minute_ms);
    question.desks[0].visit = VisitNow{0, 0};
    CHECK(minutes(answer(question).newcomers[0].general.estimate.point_ms) == 2);
    question.desks[0].visit->age_ms = 3 * minute_ms;
    CHECK(minutes(answer(question).newcomers[0].general.estimate.point_ms) == 7);
}

TEST_CASE("a visit longer than any before may last, but its end is expected") {
    Question question = sample_question(1);
    question.desks[0].visit = VisitNow{0, 15 * minute_ms};
    const Estimate estimate = answer(question).newcomers[0].general.estimate;
    CHECK(estimate.why_not == NoForecast::none);
    CHECK(estimate.point_ms > 2 * minute_ms);
    CHECK(estimate.point_ms < 10 * minute_ms);
}

TEST_CASE("a slow counter makes people wait longer") {
    Question question = sample_question(1);
    one_more_waits(question);
    question.desks[0].pace = 1.5;
    CHECK(minutes(answer(question).newcomers[0].general.estimate.point_ms) == 15);
}

TEST_CASE("the pause between two visits counts") {
    Question question = sample_question(1);
    one_more_waits(question);
    one_more_waits(question);
    question.gaps_ms.assign(10, 2 * minute_ms);
    CHECK(minutes(answer(question).tickets[1].estimate.point_ms) == 14); // 2, a visit, 2 again
}

TEST_CASE("who came first is called first, whatever the service") {
    Question question = sample_question(1);
    for (const ServicePlace service : {1U, 0U, 1U})
        one_more_waits(question, service);
    const Answer found = answer(question);
    for (std::size_t place = 0; place < 3; ++place)
        CHECK(minutes(found.tickets[place].estimate.point_ms)
              == static_cast<std::int64_t>(10 * place));
}

TEST_CASE("a counter serves only its own services") {
    Question question = sample_question(2);
    question.desks[0].services = {0};
    question.desks[1].services = {1};
    one_more_waits(question, 0);
    one_more_waits(question, 0);
    const Answer found = answer(question);
    CHECK(minutes(found.newcomers[0].general.estimate.point_ms) == 20);
    CHECK(found.waits[1].general.range == WaitRange{0, 0});
}

TEST_CASE(
    "without an open counter for the service it says so, to newcomers and to those who wait") {
    Question question = sample_question(1);
    question.desks[0].services = {0};
    one_more_waits(question, 1);
    const Answer found = answer(question);
    CHECK(found.waits[1].general == Wait{{}, NoForecast::no_counter_open});
    CHECK(found.waits[1].priority == Wait{{}, NoForecast::no_counter_open});
    CHECK(said(found.tickets[0].estimate) == Wait{{}, NoForecast::no_counter_open});
    CHECK(found.waits[0].general.range == WaitRange{0, 0});
}

TEST_CASE("who would be called only after closing is told so, the others are not") {
    Question question = sample_question(1);
    question.closes_at = noon + 25 * minute_ms;
    for (int i = 0; i < 4; ++i)
        one_more_waits(question);
    const Answer found = answer(question);
    CHECK(said(found.tickets[2].estimate).range.has_value());
    CHECK(said(found.tickets[3].estimate) == Wait{{}, NoForecast::after_closing});
    CHECK(found.waits[0].general == Wait{{}, NoForecast::after_closing});
}

TEST_CASE("a closed office forecasts nothing") {
    Question question = sample_question(1);
    question.day_open = false;
    CHECK(answer(question).waits[0].general == Wait{{}, NoForecast::after_closing});
}

TEST_CASE("the more visits differ, the wider the range") {
    Question question = sample_question(1);
    for (int i = 0; i < 5; ++i)
        one_more_waits(question);
    question.visits_ms[0] = {9 * minute_ms, 10 * minute_ms, 11 * minute_ms};
    const Estimate even = answer(question).newcomers[0].general.estimate;
    question.visits_ms[0] = {2 * minute_ms, 10 * minute_ms, 18 * minute_ms};
    const Estimate uneven = answer(question).newcomers[0].general.estimate;
    CHECK(even.low_ms < even.point_ms);
    CHECK(even.point_ms < even.high_ms);
    CHECK(uneven.high_ms - uneven.low_ms > 3 * (even.high_ms - even.low_ms));
}

TEST_CASE("the same seed gives the same answer, another seed a slightly different one") {
    Question question = sample_question(2);
    question.visits_ms[0] = {2 * minute_ms, 10 * minute_ms, 17 * minute_ms};
    question.priority_per_hour = {4.0, 1.0};
    for (int i = 0; i < 9; ++i)
        one_more_waits(question);
    const Answer one = answer(question);
    const Answer again = answer(question);
    question.seed = 2;
    const Answer other = answer(question);
    CHECK(one.waits == again.waits);
    bool differs = false;
    for (std::size_t i = 0; i < one.tickets.size(); ++i) {
        CHECK(one.tickets[i].estimate == again.tickets[i].estimate);
        differs = differs || one.tickets[i].estimate != other.tickets[i].estimate;
    }
    CHECK(differs);
}

TEST_CASE("who stands behind more people than are played hears that it is not yet known") {
    Question question = sample_question(2);
    question.visits_ms.assign(2, std::vector<std::int32_t>(10, 1'000)); // so the day lasts
    for (std::size_t i = 0; i < played_most + 1; ++i)
        one_more_waits(question);
    const Answer found = answer(question);
    CHECK(said(found.tickets[played_most - 1].estimate).range.has_value());
    CHECK(said(found.tickets[played_most].estimate) == Wait{{}, NoForecast::not_yet_known});
    CHECK(found.waits[0].general == Wait{{}, NoForecast::not_yet_known});
    CHECK(found.waits[0].priority.range.has_value());
}

TEST_CASE("large offices are answered too") {
    struct Size {
        std::uint32_t counters;
        std::size_t waiting;
    };
    for (const Size size : {Size{8, 60}, Size{16, 200}, Size{16, played_most}}) {
        Question question = sample_question(size.counters);
        for (std::int32_t i = 0; i < 600; ++i)
            question.visits_ms[static_cast<std::size_t>(i % 2)].push_back(600'000 + i * 1'000);
        question.priority_per_hour = {5.0, 5.0};
        question.gaps_ms.assign(600, 15'000);
        for (Desk& desk : question.desks)
            desk.visit = VisitNow{0, 3 * minute_ms};
        for (std::size_t i = 0; i < size.waiting; ++i)
            one_more_waits(question, i % 2);
        const auto before = std::chrono::steady_clock::now();
        const Answer found = answer(question);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - before;
        std::printf("forecast: %u counters, %zu waiting: %.1f ms\n", size.counters, size.waiting,
                    took.count());
        CHECK(found.tickets.size() == size.waiting);
        CHECK(said(found.tickets.front().estimate).range.has_value());
    }
}
