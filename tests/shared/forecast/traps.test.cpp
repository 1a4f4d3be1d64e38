// The thirteen traps that others' waiting times fell into (facts: wait-times §9): those of the
// office as it works. Each test names its trap; tests/house holds that none loses its guard. What
// is learned from promises stands in traps_of_promises.test.cpp.

#include "tests/shared/forecast/small_office.hpp"

#include <algorithm>

using namespace giliran;
using namespace giliran::forecast;

namespace {

/// The waiting in the order in which the forecast expects their calls.
std::vector<TicketId> foretold_order(const Question& question) {
    std::vector<TicketForecast> tickets = answer(question).tickets;
    std::sort(tickets.begin(), tickets.end(), [](const auto& one, const auto& other) {
        return one.estimate.point_ms < other.estimate.point_ms;
    });
    std::vector<TicketId> order;
    for (const TicketForecast& each : tickets)
        order.push_back(each.ticket);
    return order;
}

/// Everybody is called by the first counter, a visit of six minutes after the other.
std::vector<TicketId> called_order(SmallOffice& hall) {
    std::vector<TicketId> order;
    for (std::size_t left = hall.question().waiting.size(); left > 0; --left) {
        order.push_back(hall.call(1));
        hall.pass(6);
        hall.finish(1);
    }
    return order;
}

/// Five days on which that counter was away from twelve to one without saying when it is back.
void lunch_days(SmallOffice& hall, std::uint32_t counter = 1) {
    for (int day = 0; day < 5; ++day) {
        hall.now = hall.at(12 * 60);
        hall.ask(PauseCounter{{counter}});
        hall.now = hall.at(13 * 60);
        hall.ask(OpenCounter{{counter}, "clerk " + std::to_string(counter)});
        hall.next_day();
    }
}

} // namespace

TEST_CASE("whoever is sent on keeps the place of the first number, in the forecast as in the call",
          "[wait trap 1]") {
    Settings settings = office_settings(2);
    settings.counters[0].services = {{"ktp"}};
    settings.counters[1].services = {{"kk"}};
    SmallOffice hall{settings};
    const TicketId sent_on = hall.issue("ktp");
    hall.call(1);
    hall.issue("kk");
    hall.call(2);
    hall.pass(1);
    const TicketId came_later = hall.issue("kk");
    hall.pass(4);
    hall.ask(TransferTicket{{1}, sent_on, {"kk"}});
    CHECK(hall.of(sent_on).foretold.ahead == 0);
    CHECK(hall.of(came_later).foretold.ahead == 1);
    CHECK(hall.of(sent_on).estimate.point_ms < hall.of(came_later).estimate.point_ms);
    CHECK(foretold_order(hall.question()) == std::vector{sent_on, came_later});
    hall.finish(2);
    CHECK(hall.call(2) == sent_on);
}

TEST_CASE("the forecast expects people in the very order in which the counter calls them, under "
          "every policy",
          "[wait trap 1]") {
    std::vector<std::vector<TicketId>> orders;
    for (const Policy policy :
         {Policy::credit, Policy::first_come, Policy::strict, Policy::ratio}) {
        Settings settings = office_settings(1);
        settings.rules.policy = policy;
        SmallOffice hall{settings};
        hall.measure_visits(6);
        for (int i = 0; i < 4; ++i) {
            hall.issue();
            hall.pass(7);
        }
        hall.issue("ktp", priority_lane);
        hall.issue("kk", priority_lane);
        hall.issue("kk");
        const std::vector<TicketId> foretold = foretold_order(hall.question());
        CHECK(foretold == called_order(hall));
        orders.push_back(foretold);
    }
    CHECK(orders[0] != orders[1]); // else the policies would not be told apart
    CHECK(orders[0] != orders[2]);
    CHECK(orders[1] != orders[3]);
}

TEST_CASE("the work ahead is shared by the counters that are at work, not by one and not by all "
          "there are",
          "[wait trap 2]") {
    Question question = sample_question(3);
    for (int i = 0; i < 6; ++i)
        one_more_waits(question);
    const auto newcomer = [&] { return answer(question).newcomers[0].general; };
    CHECK(minutes(newcomer().estimate.point_ms) == 20); // 6 people, 10 minutes each, 3 counters
    CHECK(minutes(newcomer().foretold.naive_ms) == 20);
    question.desks[2].at_work = false;
    question.desks[2].courses = {{}};
    CHECK(minutes(newcomer().estimate.point_ms) == 30);
    CHECK(minutes(newcomer().foretold.naive_ms) == 30);
}

TEST_CASE("a quiet hour shows how seldom people come, not how slowly they are served",
          "[wait trap 3]") {
    SmallOffice hall{office_settings(1)};
    for (int day = 0; day < 3; ++day) {
        for (int i = 0; i < 12; ++i) {
            hall.visit(1, 6);
            hall.pass(24); // nobody comes
        }
        hall.next_day();
    }
    hall.visit(1, 6);
    hall.pass(24);
    for (int i = 0; i < 6; ++i)
        hall.issue();
    hall.call(1);
    CHECK(hall.newcomer_waits_min() == 36); // by the pace of the quiet hour three hours
}

TEST_CASE("while a queue grows, a newcomer is not promised what the last one waited",
          "[wait trap 4]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.visit(1, 10);
    const TicketId first = hall.issue();
    for (int i = 0; i < 8; ++i)
        hall.issue();
    hall.pass(1);
    REQUIRE(hall.call(1) == first);
    CHECK(hall.newcomer().foretold.last_ms == minute_ms);
    CHECK(hall.newcomer_waits_min() == 90);
}

TEST_CASE("how long priority people waited says nothing of the others, nor the other way round",
          "[wait trap 4]") {
    SmallOffice hall{office_settings(1)};
    hall.issue();
    hall.pass(18);
    hall.issue("ktp", priority_lane);
    hall.pass(2);
    hall.call(1); // the credit of twenty minutes puts the priority ticket first
    hall.pass(10);
    hall.finish(1);
    hall.call(1);
    CHECK(hall.newcomer(priority_lane).foretold.last_ms == 2 * minute_ms);
    CHECK(hall.newcomer(general_lane).foretold.last_ms == 30 * minute_ms);
}

TEST_CASE("before lunch and during it, the planned break is part of the wait", "[wait trap 5]") {
    Settings settings = office_settings(1);
    plan_lunch(settings, 1);
    SmallOffice hall{settings};
    hall.measure_visits(10);
    hall.now = hall.at(11 * 60 + 55);
    hall.issue();
    hall.call(1);
    CHECK(hall.newcomer_waits_min() == 65); // the visit ends at five past twelve
    hall.now = hall.at(12 * 60 + 5);
    hall.finish(1);
    hall.ask(PauseCounter{{1}});
    hall.now = hall.at(12 * 60 + 20);
    CHECK(hall.newcomer_waits_min() == 40);
}

TEST_CASE("a clerk's \"back at one\" is believed where nothing is planned", "[wait trap 5]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.now = hall.at(12 * 60);
    hall.ask(PauseCounter{{1}, PauseReason::rest, hall.at(13 * 60)});
    hall.now = hall.at(12 * 60 + 10);
    CHECK(hall.newcomer().estimate.why_not == NoForecast::none);
    CHECK(hall.newcomer_waits_min() == 50);
}

TEST_CASE("lunch that nobody planned is expected when past days had it", "[wait trap 5]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.next_day();
    SmallOffice without_lunch = hall;
    lunch_days(hall);
    for (SmallOffice* each : {&hall, &without_lunch}) {
        each->now = each->at(11 * 60 + 55);
        each->issue();
        each->call(1);
        each->issue();
    }
    CHECK(without_lunch.newcomer_waits_min() == 20);
    CHECK(hall.newcomer_waits_min() == 75); // one after lunch, then the newcomer
    hall.now = hall.at(12 * 60 + 5);
    hall.finish(1);
    hall.ask(PauseCounter{{1}});
    hall.now = hall.at(12 * 60 + 20);
    CHECK(hall.newcomer_waits_min() == 55); // sixty minutes away, fifteen of them over; one ahead
}

TEST_CASE("the time somebody has already been served for counts", "[wait trap 7]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.issue();
    hall.call(1);
    CHECK(hall.newcomer_waits_min() == 10);
    hall.pass(8);
    CHECK(hall.newcomer_waits_min() == 2);
}

TEST_CASE("a counter that stands open beside people and calls nobody is not counted on",
          "[wait trap 9]") {
    SmallOffice hall{office_settings(2)};
    hall.measure_visits(10);
    const auto counters = [&] { return hall.newcomer().foretold.counters; };
    CHECK(counters() == 2);
    hall.issue();
    hall.call(1);
    hall.issue();
    hall.pass(9);
    CHECK(counters() == 2);
    hall.pass(2); // the second clerk is not there
    CHECK(counters() == 1);
    hall.call(2);
    CHECK(counters() == 2);
}

TEST_CASE("a clerk who forgot to press the break is expected back as on past days",
          "[wait trap 9]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    lunch_days(hall);
    hall.now = hall.at(11 * 60 + 50);
    hall.visit(1, 10);
    hall.issue();
    hall.now = hall.at(12 * 60 + 20);
    CHECK(hall.newcomer().foretold.counters == 0);
    CHECK(hall.newcomer_waits_min() >= 40); // however open it stands there
}

TEST_CASE("a visit nobody ended counts as two hours, not as the whole afternoon", "[wait trap 9]") {
    SmallOffice hall{office_settings(1)};
    for (std::size_t i = 0; i < measured_min; ++i) {
        hall.visit(1, 351);
        hall.next_day();
    }
    CHECK(hall.learned.visits_ms(hall.office.settings.services[0])
          == std::vector<std::int32_t>(measured_min, 120 * minute_ms));
}

TEST_CASE("people left over at the end of the day teach nothing", "[wait trap 9]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.now = hall.at(15 * 60 - 1);
    hall.issue();
    hall.call(1);
    hall.issue();
    const std::vector<std::int32_t> lengths =
        hall.learned.visits_ms(hall.office.settings.services[0]);
    hall.next_day();
    CHECK(hall.learned.visits_ms(hall.office.settings.services[0]) == lengths);
    CHECK(hall.estimator.resolved().empty());
    CHECK(hall.newcomer().foretold.last_ms == 0);
}

TEST_CASE("outside its hours an office foretells nothing and says why", "[wait trap 10]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.now = hall.at(15 * 60 + 55);
    CHECK(hall.newcomer().estimate.why_not == NoForecast::none);
    hall.now = hall.at(16 * 60);
    CHECK(hall.newcomer().estimate == Estimate{NoForecast::after_closing, 0, 0, 0});
    hall.ask(CloseDay{});
    CHECK(hall.newcomer().estimate == Estimate{NoForecast::after_closing, 0, 0, 0});
    hall.now = hall.now + 12 * 60 * minute_ms; // deep in the night
    CHECK(hall.newcomer().estimate == Estimate{NoForecast::after_closing, 0, 0, 0});
}

TEST_CASE("nobody is promised a wait that ends after closing", "[wait trap 10]") {
    SmallOffice hall{office_settings(1)};
    hall.measure_visits(10);
    hall.now = hall.at(14 * 60 + 59);
    for (int i = 0; i < 9; ++i)
        hall.issue();
    hall.call(1);
    const Forecast forecast = hall.newcomer();
    CHECK(forecast.estimate.why_not == NoForecast::after_closing);
    CHECK(forecast.foretold.told.high_ms <= 61 * minute_ms);
}

TEST_CASE("who comes while the doors are closed teaches nothing of how many come",
          "[wait trap 10]") {
    SmallOffice hall{office_settings(1)};
    hall.pass(60);
    hall.issue("ktp", priority_lane);
    const double before = hall.learned.priority_per_hour({"ktp"}, 7 * 60 * minute_ms);
    hall.now = hall.at(15 * 60 + 10);
    SmallOffice late = hall; // a recording may hold people whom our kiosk would have sent away
    for (std::uint32_t number = 2; number < 12; ++number)
        late.tell(late.now, TicketIssued{late.office.next_ticket,
                                         {"ktp"},
                                         priority_lane,
                                         'A',
                                         number,
                                         number,
                                         {},
                                         {},
                                         {},
                                         {}});
    hall.next_day();
    late.next_day();
    CHECK(before > 0);
    CHECK(late.learned.priority_per_hour({"ktp"}, 7 * 60 * minute_ms)
          == hall.learned.priority_per_hour({"ktp"}, 7 * 60 * minute_ms));
}

TEST_CASE("of waits that differ much, the point is the middle one and not the mean",
          "[wait trap 12]") {
    Question question = sample_question(1);
    question.visits_ms[0] = std::vector<std::int32_t>(70, 4 * minute_ms);
    question.visits_ms[0].insert(question.visits_ms[0].end(), 30, 60 * minute_ms);
    question.desks[0].visit = VisitNow{0, 0};
    const Estimate estimate = answer(question).newcomers[0].general.estimate;
    CHECK(minutes(estimate.point_ms) == 4); // the mean is 20.8
    CHECK(minutes(estimate.high_ms) == 60);
}

TEST_CASE("what is shown is the whole range, its low end rounded down and its high end up",
          "[wait trap 12]") {
    const Estimate estimate{NoForecast::none, 14 * minute_ms, 18 * minute_ms, 61 * minute_ms};
    CHECK(said(estimate) == Wait{WaitRange{10, 70}, NoForecast::none});
}
