#include "shared/forecast/found.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {

/// Two counters: the first does both services, the second only the second.
Question two_kinds_of_counters() {
    Question question = sample_question(2);
    question.desks[1].services = {1};
    question.visits_ms = {{4 * minute_ms, 8 * minute_ms}, {10 * minute_ms}};
    return question;
}

} // namespace

TEST_CASE("ahead are those whom the counters of the service call before, each with a mean visit") {
    Question question = two_kinds_of_counters();
    one_more_waits(question, 0);
    one_more_waits(question, 1);
    one_more_waits(question, 1);
    const Findings findings{question};
    const Found first = findings.by_newcomer(0, 0);
    CHECK(first.service == ServiceId{"ktp"});
    CHECK(first.foretold.ahead == 3);
    CHECK(first.foretold.counters == 1);
    CHECK(first.foretold.visit_ms == 6 * minute_ms);
    CHECK(first.foretold.naive_ms == 26 * minute_ms);
    const Found second = findings.by_newcomer(1, 0);
    CHECK(second.foretold.counters == 2);
    CHECK(second.foretold.naive_ms == 13 * minute_ms);
}

TEST_CASE("people for whom other counters work are not ahead") {
    Question question = two_kinds_of_counters();
    question.desks[0].services = {0};
    one_more_waits(question, 1);
    one_more_waits(question, 0);
    const Findings findings{question};
    CHECK(findings.by_newcomer(0, 0).foretold.ahead == 1);
    CHECK(findings.by_ticket(1).foretold.ahead == 0);
    CHECK(findings.by_ticket(1).foretold.head_ms == 0); // the other one has waited, but elsewhere
}

TEST_CASE("who waits finds those before, and how long the first of them has waited") {
    Question question = sample_question(1);
    for (int i = 0; i < 3; ++i)
        one_more_waits(question);
    question.waiting[0].place.since = noon - 25 * minute_ms;
    const Findings findings{question};
    CHECK(findings.by_ticket(0).foretold.ahead == 0);
    CHECK(findings.by_ticket(2).foretold.ahead == 2);
    CHECK(findings.by_ticket(2).foretold.head_ms == 25 * minute_ms);
    CHECK(findings.by_ticket(2).foretold.at == noon);
    CHECK(findings.by_ticket(2).hours_open == Approx(4));
}

TEST_CASE("a newcomer with priority finds only those whom the credit does not pass") {
    Question question = sample_question(1);
    for (int i = 0; i < 3; ++i)
        one_more_waits(question);
    question.waiting[0].place.since = noon - 25 * minute_ms;
    const Findings findings{question};
    CHECK(findings.by_newcomer(0, 1).foretold.ahead == 1);
    CHECK(findings.by_newcomer(0, 1).priority);
    CHECK(findings.by_newcomer(0, 0).foretold.ahead == 3);
    CHECK_FALSE(findings.by_newcomer(0, 0).priority);
}

TEST_CASE("without a counter at work the work ahead is that of one") {
    Question question = sample_question(1);
    question.desks[0].at_work = false;
    one_more_waits(question);
    const Findings findings{question};
    CHECK(findings.by_newcomer(0, 0).foretold.counters == 0);
    CHECK(findings.by_newcomer(0, 0).foretold.naive_ms == 10 * minute_ms);
}

TEST_CASE("the last waits found are those of the service and the lane") {
    Question question = sample_question(1);
    question.last_waits = {{{minute_ms, 2 * minute_ms}, {3 * minute_ms, 4 * minute_ms}, {}},
                           {{5 * minute_ms, 6 * minute_ms}, {}, {}}};
    const Findings findings{question};
    CHECK(findings.by_newcomer(0, 0).foretold.last_ms == minute_ms);
    CHECK(findings.by_newcomer(0, 1).foretold.recent_ms == 4 * minute_ms);
    CHECK(findings.by_newcomer(1, 0).foretold.last_ms == 5 * minute_ms);
}
