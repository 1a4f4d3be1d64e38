// What the page of the record is told from: the newest events of one day and no other.

#include "server/todays_events.hpp"
#include "tests/server/dispatch.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::tests;

namespace {

template<class What>
bool is(const Event& event) {
    return std::holds_alternative<What>(event.fact);
}

std::vector<Event> tickets(std::uint32_t from, std::uint32_t to) {
    std::vector<Event> events;
    for (std::uint32_t n = from; n <= to; ++n)
        events.push_back({morning(), "kiosk-1", TicketIssued{{n}, {"ktp"}, general_lane, 'A', n}});
    return events;
}

} // namespace

TEST_CASE("the record of the day begins with its opening: yesterday is no longer told") {
    server::TodaysEvents today;
    today.told({}, {{morning(), "schedule", DayOpened{}}});
    today.told({}, tickets(1, 2));
    today.told({}, {{morning(), "schedule", DayClosed{}}});
    REQUIRE(today.events().size() == 4);
    CHECK(is<DayClosed>(today.events().back()));

    std::vector<Event> morning_after{{morning(), "schedule", DayOpened{}}};
    for (const Event& event : tickets(1, 1))
        morning_after.push_back(event);
    today.told({}, morning_after);
    REQUIRE(today.events().size() == 2);
    CHECK(is<DayOpened>(today.events().front()));
    CHECK(is<TicketIssued>(today.events().back()));
}

TEST_CASE("of a long day the newest events are kept, and no more than the page shows") {
    server::TodaysEvents today;
    today.told({}, {{morning(), "schedule", DayOpened{}}});
    today.told({}, tickets(1, server::events_kept + 40));
    REQUIRE(today.events().size() == server::events_kept);
    CHECK(std::get<TicketIssued>(today.events().front().fact).number == 41);
    CHECK(std::get<TicketIssued>(today.events().back().fact).number == server::events_kept + 40);
}

TEST_CASE("a server that starts again tells the same day as before") {
    const store::Scratch scratch;
    HandClock clock;
    std::vector<std::string> before;
    const auto kinds = [](const server::TodaysEvents& today) {
        std::vector<std::string> all;
        for (const Event& event : today.events())
            all.emplace_back(wire::kind_of(event.fact));
        return all;
    };
    {
        Heart heart{scratch.journal(), clock};
        server::TodaysEvents today;
        heart.dispatcher.listen(today);
        heart.ask(press());
        heart.ask(press());
        before = kinds(today);
        REQUIRE(before == std::vector<std::string>{"TicketIssued", "TicketIssued"});
    }
    store::Journal journal{scratch.journal()};
    server::Dispatcher again{journal, clock, {}};
    server::TodaysEvents today;
    again.listen(today);
    again.restore();
    const std::vector<std::string> told = kinds(today);
    REQUIRE(told.size() >= 3);
    CHECK(told.front() == "DayOpened");
    CHECK(std::vector<std::string>(told.end() - 2, told.end()) == before);
}
