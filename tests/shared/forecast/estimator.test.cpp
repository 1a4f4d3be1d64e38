#include "shared/forecast/estimator.hpp"

#include "tests/shared/forecast/small_office.hpp"

using namespace giliran;
using namespace giliran::forecast;

TEST_CASE("the same events give the same question, and the next number is its seed") {
    SmallOffice hall{office_settings(2)};
    for (int i = 0; i < 5; ++i)
        hall.visit(1, 7);
    hall.issue("kk", priority_lane);
    Office office;
    Estimator again;
    for (const Event& event : hall.told) {
        apply(office, event);
        again.observe(office, event);
    }
    const Question question = again.question(office, hall.now);
    CHECK(question.visits_ms == hall.question().visits_ms);
    CHECK(question.seed == hall.question().seed);
    CHECK(question.seed == 1 + office.next_ticket.value);
    CHECK(answer(question).waits == answer(hall.question()).waits);
}

TEST_CASE("an outcome is remembered with what its holder had found: service, lane, hour, grounds") {
    SmallOffice hall{office_settings(1)};
    hall.pass(90);
    hall.issue();
    hall.call(1);
    const Forecast promised = hall.newcomer(priority_lane);
    hall.issue("ktp", priority_lane);
    hall.pass(11);
    hall.finish(1);
    hall.call(1);
    REQUIRE(hall.estimator.resolved().size() == 1); // the first was called at once
    const Resolved outcome = hall.estimator.resolved()[0];
    CHECK(outcome.waited_ms == 11 * minute_ms);
    CHECK(outcome.found.service == ServiceId{"ktp"});
    CHECK(outcome.found.priority);
    CHECK(outcome.found.hours_open == Approx(1.5));
    CHECK(outcome.found.foretold == promised.foretold);
    CHECK(outcome.day == 1);
}

TEST_CASE("a number without grounds for a promise teaches nothing of promises") {
    SmallOffice hall{office_settings(1)};
    hall.ask(IssueTicket{{"ktp"}});
    hall.pass(5);
    hall.call(1);
    CHECK(hall.estimator.resolved().empty());
}

TEST_CASE("a question holds a correction for each service, and none before outcomes are known") {
    SmallOffice hall{office_settings(1)};
    CHECK(hall.question().corrections == std::vector<Correction>(2));
    CHECK_FALSE(hall.question().past);
}

TEST_CASE("who is called, sent back and called again has had one outcome: the first call") {
    SmallOffice hall{office_settings(1)};
    hall.issue();
    hall.call(1);
    const TicketId ticket = hall.issue();
    hall.pass(6);
    hall.finish(1);
    REQUIRE(hall.call(1) == ticket);
    hall.ask(ReturnTicket{{1}, ticket, true});
    hall.pass(30);
    REQUIRE(hall.call(1) == ticket);
    REQUIRE(hall.estimator.resolved().size() == 1);
    CHECK(hall.estimator.resolved()[0].waited_ms == 6 * minute_ms);
}
