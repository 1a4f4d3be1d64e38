#include "shared/rehearse/recording.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

RecordedDay recorded(const std::string& office, std::int32_t day, std::size_t tickets,
                     std::uint32_t wait_s) {
    RecordedDay made;
    made.office = office;
    made.day = day;
    for (std::size_t i = 0; i < tickets; ++i) {
        RecordedTicket ticket;
        ticket.arrival_s = 30'000;
        ticket.call_s = 30'000 + wait_s;
        made.tickets.push_back(ticket);
    }
    return made;
}

TEST_CASE("1 January 2020 is day 1, the day before it is day -1") {
    CHECK(text_of(date_of(recorded("", 1, 0, 0))) == "2020-01-01");
    CHECK(text_of(date_of(recorded("", 13, 0, 0))) == "2020-01-13");
    CHECK(text_of(date_of(recorded("", -1, 0, 0))) == "2019-12-31");
    CHECK(text_of(date_of(recorded("", -2, 0, 0))) == "2019-12-30");
}

TEST_CASE("the day to rehearse is the busy one whose visitors waited longest") {
    const std::vector<RecordedDay> days = {
        recorded("North", 2, 400, 600), recorded("North", 3, 350, 1200),
        recorded("South", 2, 40, 9000), recorded("South", 3, 60, 5)};
    CHECK(choose(days, {}).day == 3);
    CHECK(choose(days, {}).office == "North");
    CHECK(choose(days, {"North", 2}).tickets.size() == 400);
    // No day of this office is busy: then the fuller one.
    CHECK(choose(days, {"South", std::nullopt}).day == 3);
    CHECK(choose(days, {std::nullopt, 2}).office == "North");
    CHECK_THROWS_WITH(choose(days, {"West", std::nullopt}),
                      "the file records no day at all of West");
    CHECK_THROWS_WITH(choose(days, {"North", 9}), "the file records no day 9 of North");
}

} // namespace
} // namespace giliran::rehearse
