#include "shared/rehearse/plan.hpp"

#include "shared/rehearse/generate.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

RecordedTicket visit(std::uint32_t arrival_s, std::uint32_t call_s, std::uint32_t end_s,
                     const std::string& service, const std::string& counter) {
    return {arrival_s, call_s, end_s, service, counter, general_lane, Fate::served};
}

RecordedDay labelled(RecordedDay day) {
    for (const RecordedTicket& ticket : day.tickets)
        day.labels[ticket.service] = ticket.service;
    return day;
}

RecordedDay two_counters() {
    RecordedDay day;
    day.day = 13;
    day.tickets = {visit(28'800, 28'860, 29'160, "ktp", "C1"),
                   visit(28'810, 28'900, 29'300, "kk", "C2"),
                   visit(28'820, 29'200, 29'500, "kk", "C1")};
    day.tickets[2].lane = priority_lane;
    day.tickets[2].fate = Fate::absent;
    return labelled(day);
}

RecordedDay called_only(std::size_t services) {
    RecordedDay day;
    day.origin = Origin::warsaw;
    day.office = "North_Office";
    day.day = 13;
    for (std::size_t service = 0; service < services; ++service)
        for (std::size_t i = 0; i <= service; ++i) // the last service is the busiest
            day.tickets.push_back({static_cast<std::uint32_t>(30'000 + i * 60),
                                   40'000,
                                   {},
                                   "Q" + std::to_string(100 + service),
                                   "",
                                   general_lane,
                                   Fate::served});
    return labelled(day);
}

TEST_CASE("recorded counters serve what they served that day, under their own numbers") {
    const Plan plan = plan_of(two_counters(), 60);
    REQUIRE(plan.settings.counters.size() == 2);
    CHECK(plan.settings.counters[0].id == CounterId{1});
    CHECK(plan.settings.counters[0].services == std::vector<ServiceId>{{"kk"}, {"ktp"}});
    CHECK(plan.settings.counters[1].services == std::vector<ServiceId>{{"kk"}});
    CHECK(plan.settings.services[0].prefix == 'A');
    CHECK(plan.settings.services[0].name.id == "Kartu Keluarga");
    CHECK(mistakes_in(plan.settings).empty());
}

TEST_CASE("every recorded ticket becomes one arrival and one call, in local time") {
    const Plan plan = plan_of(two_counters(), 60);
    CHECK(text_of(plan.date) == "2020-01-13");
    REQUIRE(plan.tickets.size() == 3);
    // 08.00 in Jakarta on 13 January 2020 is 01:00 UTC.
    CHECK(plan.tickets[0].arrival == Instant{1'578'877'200'000});
    CHECK(plan.tickets[0].call == plan.tickets[0].arrival + 60'000);
    CHECK(plan.tickets[0].end == plan.tickets[0].arrival + 360'000);
    CHECK(plan.tickets[2].lane == priority_lane);
    CHECK(plan.tickets[2].fate == Fate::absent);
    CHECK(plan.tickets[2].counter == CounterId{1});
}

TEST_CASE("the clock starts so that the first person comes five real seconds later") {
    const Plan plan = plan_of(two_counters(), 60);
    CHECK(plan.tickets.front().arrival - plan.clock_start == 5 * 60 * 1000);
    CHECK(plan_of(two_counters(), 600).tickets.front().arrival
              - plan_of(two_counters(), 600).clock_start
          == 5 * 600 * 1000);
}

TEST_CASE("the doors stay open long enough for the last person, however fast the day is played") {
    for (const double speed : {1.0, 60.0, 600.0, 3600.0}) {
        const Plan plan = plan_of(two_counters(), speed);
        const Hours hours = *plan.settings.hours[0];
        const std::uint32_t last_arrival_min = 28'820 / 60;
        CHECK(hours.opens_min * 60 <= 28'800);
        CHECK(hours.doors_close_min >= last_arrival_min + speed * lead_in_s / 60 - 1);
        CHECK(hours.closes_min > hours.doors_close_min);
    }
}

TEST_CASE("a day without counters gets its own for each queue, and every call a place") {
    const Plan plan = plan_of(called_only(4), 60);
    CHECK(plan.settings.zone == "Europe/Warsaw");
    CHECK(plan.settings.name == "North Office");
    CHECK(plan.tickets.size() == 10);
    for (const PlannedTicket& ticket : plan.tickets) {
        const Counter* counter = find_counter(plan.settings, ticket.counter);
        REQUIRE(counter);
        CHECK(counter->services == std::vector<ServiceId>{ticket.service});
        CHECK(ticket.end >= ticket.call);
    }
    // 30 000 s after midnight in Warsaw in winter is 07:20 UTC.
    CHECK(plan.tickets.front().arrival == Instant{1'578'900'000'000});
}

TEST_CASE("there are 26 letters: the busiest services stay, and the others are named") {
    const Plan plan = plan_of(called_only(28), 60);
    CHECK(plan.settings.services.size() == 26);
    CHECK(plan.settings.services.back().prefix == 'Z');
    REQUIRE(plan.left_out.size() == 2);
    CHECK(plan.left_out[1] == "Q100: 1 tickets left out, there are only 26 letters");
    CHECK(find_service(plan.settings, {"Q127"}));
    CHECK_FALSE(find_service(plan.settings, {"Q100"}));
    for (const PlannedTicket& ticket : plan.tickets)
        CHECK(find_service(plan.settings, ticket.service));
}

TEST_CASE("a day that cannot be rehearsed is refused with the reason") {
    CHECK_THROWS_WITH(plan_of(RecordedDay{}, 60), "the day has no tickets");
    CHECK_THROWS_WITH(plan_of(two_counters(), 0), "the speed must be 1 to 3600");
    RecordedDay summer = called_only(1);
    summer.day = 200;
    CHECK_THROWS_WITH(plan_of(summer, 60),
                      "Warsaw days can be rehearsed from November to March only");
}

} // namespace
} // namespace giliran::rehearse
