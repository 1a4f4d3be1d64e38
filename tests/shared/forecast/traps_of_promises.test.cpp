// The thirteen traps that others' waiting times fell into (facts: wait-times §9): those of learning
// from what became of promises. The others stand in traps.test.cpp.

#include "shared/forecast/chance.hpp"
#include "tests/shared/forecast/small_office.hpp"

#include <algorithm>

using namespace giliran;
using namespace giliran::forecast;

namespace {

const ServiceId ktp{"ktp"};

/// People came to wait anything up to an hour where the simulation was sure of half an hour.
std::int64_t some_wait_ms(Chance& chance) {
    return static_cast<std::int64_t>(chance.below(60 * minute_ms));
}

bool holds(const Likely& range, std::int64_t waited_ms) {
    return range.low_ms <= waited_ms && waited_ms <= range.high_ms;
}

double share_held(const Likely& range) {
    Chance chance{2};
    int held = 0;
    for (int i = 0; i < 1'000; ++i)
        held += holds(range, some_wait_ms(chance)) ? 1 : 0;
    return held / 1'000.0;
}

/// One who is promised something and called later than that, every ten minutes of a morning.
void disappointing_morning(SmallOffice& hall, int people) {
    for (int i = 0; i < people; ++i) {
        hall.issue();
        hall.call(1);
        hall.issue();
        hall.pass(10);
        hall.finish(1);
        hall.call(1);
        hall.finish(1);
    }
}

} // namespace

TEST_CASE("a range that is too sure of itself is widened until eight in ten waits end inside",
          "[wait trap 6]") {
    const Likely too_narrow{28 * minute_ms, 30 * minute_ms, 32 * minute_ms};
    Calibration calibration;
    Chance chance{1};
    for (std::size_t i = 0; i < Calibration::window; ++i)
        calibration.resolved(ktp, some_wait_ms(chance), too_narrow);
    CHECK(share_held(too_narrow) < 0.1);
    const double held = share_held(corrected(too_narrow, calibration.correction(ktp)));
    CHECK(held > 0.7); // the simulation's own ends still count a little
    CHECK(held < 0.85);
}

TEST_CASE("a range that is too careful is narrowed", "[wait trap 6]") {
    const Likely too_wide{0, 30 * minute_ms, 180 * minute_ms};
    Calibration calibration;
    Chance chance{1};
    for (std::size_t i = 0; i < Calibration::window; ++i)
        calibration.resolved(ktp, some_wait_ms(chance), too_wide);
    const Likely range = corrected(too_wide, calibration.correction(ktp));
    CHECK(range.high_ms < 90 * minute_ms);
    CHECK(share_held(range) < 0.93);
}

TEST_CASE("what became of promises moves the ends of the next one, not only a figure in a report",
          "[wait trap 6]") {
    Question question = sample_question(1);
    question.visits_ms[0] = {9 * minute_ms, 10 * minute_ms, 11 * minute_ms};
    for (int i = 0; i < 5; ++i)
        one_more_waits(question);
    const Forecast raw = answer(question).newcomers[0].general;
    question.corrections = {{-3, 4}, {}};
    const Forecast moved = answer(question).newcomers[0].general;
    CHECK(moved.foretold.played == raw.foretold.played);
    CHECK(moved.estimate.low_ms < raw.estimate.low_ms);
    CHECK(moved.estimate.high_ms > raw.estimate.high_ms);
    CHECK(moved.estimate.point_ms == raw.estimate.point_ms);
    CHECK(moved.foretold.told.high_ms == moved.estimate.high_ms);
}

TEST_CASE("the past is not asked before five days have passed", "[wait trap 8]") {
    SmallOffice hall{office_settings(1)};
    for (std::uint32_t day = 1; day <= Past::days_least; ++day) {
        CHECK_FALSE(hall.estimator.past_is_due());
        disappointing_morning(hall, 4);
        hall.next_day();
    }
    CHECK(hall.estimator.resolved().size() == 4 * Past::days_least);
    CHECK(hall.estimator.past_is_due());
    CHECK(hall.newcomer().foretold.seen == Likely{});
    hall.estimator.take_past(std::make_shared<Past>(hall.estimator.resolved()));
    CHECK_FALSE(hall.estimator.past_is_due()); // once a day
    hall.issue();
    hall.call(1);
    CHECK(hall.newcomer().foretold.seen.point_ms == 10 * minute_ms);
}

TEST_CASE("an office says nothing of the past of a service it has not seen enough of",
          "[wait trap 8]") {
    std::vector<Resolved> cases(9);
    for (Resolved& each : cases) {
        each.found.service = ktp;
        each.waited_ms = 20 * minute_ms;
    }
    Found found;
    found.service = ktp;
    CHECK(Past{cases}.seen(found) == Likely{});
    cases.push_back(cases.back());
    CHECK(Past{cases}.seen(found).point_ms == 20 * minute_ms);
    found.service = {"kk"};
    CHECK(Past{cases}.seen(found) == Likely{});
}

TEST_CASE("whoever gives up is no outcome: how long they would have waited is not known",
          "[wait trap 11]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.issue();
    hall.call(1);
    const TicketId gives_up = hall.issue();
    const TicketId stays = hall.issue();
    hall.pass(5);
    hall.ask(CancelTicket{gives_up});
    CHECK(hall.estimator.resolved().empty());
    hall.pass(5);
    hall.finish(1);
    REQUIRE(hall.call(1) == stays);
    REQUIRE(hall.estimator.resolved().size() == 1);
    CHECK(hall.estimator.resolved()[0].waited_ms == 10 * minute_ms);
}

TEST_CASE("whoever does not come when called stays in: as a short visit, and as a wait that ended",
          "[wait trap 11]") {
    SmallOffice hall{office_settings(1)};
    for (std::size_t i = 0; i < measured_min; ++i) {
        hall.issue();
        hall.call(1);
        const TicketId away = hall.issue();
        hall.pass(4);
        hall.finish(1);
        REQUIRE(hall.call(1) == away);
        hall.pass(1);
        hall.ask(MarkAbsent{{1}, away});
    }
    const std::vector<std::int32_t> lengths =
        hall.learned.visits_ms(hall.office.settings.services[0]);
    CHECK(std::count(lengths.begin(), lengths.end(), minute_ms) == 30);
    CHECK(std::count(lengths.begin(), lengths.end(), 4 * minute_ms) == 30);
    CHECK(hall.estimator.resolved().size() == measured_min);
}

TEST_CASE("a promise teaches when its holder is called, and not a moment earlier",
          "[wait trap 13]") {
    SmallOffice hall{office_settings(1)};
    const auto correction = [&] { return hall.question().corrections[0]; };
    disappointing_morning(hall, Calibration::office_least - 1);
    hall.next_day();
    hall.measure_visits(10);
    hall.issue();
    hall.call(1);
    const TicketId last = hall.issue();
    REQUIRE(hall.estimator.resolved().size() == Calibration::office_least - 1);
    hall.pass(100); // long past what was promised; nobody knows yet how long it will be
    CHECK(correction() == Correction{});
    hall.finish(1);
    CHECK(correction() == Correction{});
    REQUIRE(hall.call(1) == last);
    CHECK(correction() != Correction{});
    CHECK(hall.estimator.resolved().back().waited_ms == 100 * minute_ms);
}

TEST_CASE("a day's promises are asked about on later days only", "[wait trap 13]") {
    SmallOffice hall{office_settings(1)};
    for (std::uint32_t day = 1; day <= Past::days_least; ++day) {
        disappointing_morning(hall, 4);
        hall.next_day();
    }
    hall.estimator.take_past(std::make_shared<Past>(hall.estimator.resolved()));
    const std::shared_ptr<const Past> of_the_morning = hall.question().past;
    disappointing_morning(hall, 4);
    CHECK_FALSE(hall.estimator.past_is_due());
    CHECK(hall.question().past == of_the_morning);
    hall.next_day();
    CHECK(hall.estimator.past_is_due());
}
