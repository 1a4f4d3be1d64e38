#include "shared/rehearse/office_replay.hpp"

#include "shared/rehearse/forecast.hpp"
#include "shared/rehearse/plan.hpp"
#include "tests/shared/rehearse/recorded.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

using namespace tests;

/// The office of the generated days as an office file tells it, with hours and lunch in turns.
Settings office_file() {
    Settings office = plan_of(generate(1), 60).settings;
    office.hours.fill(Hours{450, 900, 960});
    for (std::uint32_t weekday = 0; weekday < 7; ++weekday)
        for (const Counter& counter : office.counters) {
            const std::uint32_t lunch_min = 720 + 30 * ((counter.id.value - 1) / 2);
            office.roster.push_back({counter.id, weekday, 450, lunch_min});
            office.roster.push_back({counter.id, weekday, lunch_min + 30, 960});
        }
    return office;
}

/// One day more is played after the days before it, and only that one is scored.
Replayed last_of(const std::vector<RecordedDay>& before, const RecordedDay& last,
                 const std::optional<Settings>& office, std::uint64_t seed = 1) {
    Replayed unscored;
    Replayed scored;
    OfficeReplay replay{office, seed};
    for (const RecordedDay& day : before)
        replay.play(day, false, unscored);
    replay.play(last, true, scored);
    return scored;
}

std::string trouble_with(const std::optional<Settings>& office, const RecordedTicket& ticket) {
    try {
        last_of({}, day_of(3, {ticket}), office);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "nothing";
}

} // namespace

TEST_CASE("what is promised to whoever comes is the same whether or not the future is on file",
          "[wait trap 13]") {
    struct Case {
        std::int32_t days_before;
        std::optional<Settings> office;
    };
    for (const Case& here :
         {Case{1, std::nullopt}, Case{1, office_file()}, Case{0, std::nullopt}}) {
        const std::vector<RecordedDay> before = generated_days(here.days_before);
        RecordedDay today = generate(2);
        today.day = 2;
        const Replayed whole = last_of(before, today, here.office);
        REQUIRE(whole.rows.size() > 100);
        for (const std::size_t nth : {40U, 150U}) {
            const std::uint32_t now_s = today.tickets.at(nth).arrival_s;
            const std::vector<std::string> known = foretold_until(whole, now_s);
            const Replayed cut = last_of(before, cut_off(today, now_s), here.office);
            const Replayed other = last_of(before, with_another_future(today, now_s), here.office);
            CHECK(known.size() > 10);
            CHECK(difference(foretold_until(cut, now_s), known) == "");
            CHECK(difference(foretold_until(other, now_s), known) == "");
        }
    }
}

TEST_CASE("that an office serves people beyond its hours is known the day after, not before",
          "[wait trap 13]") {
    Settings office = office_file();
    office.hours.fill(Hours{540, 555, 560}); // nine to twenty past
    office.roster.clear();
    office.counters.resize(1);
    const auto day = [](std::int32_t number) {
        return day_of(number, {ticket_at(0, 0), ticket_at(1, 10), ticket_at(1, 20),
                               ticket_at(1, 30), ticket_at(2, 40)});
    };
    CHECK(last_of({}, day(1), office).rows.back().high_s == 18 * 60);
    CHECK(last_of({day(1)}, day(2), office).rows.back().high_s > 18 * 60);
}

TEST_CASE("an office's days teach nobody else's forecast", "[wait trap 8]") {
    const std::vector<RecordedDay> one = generated_days(2);
    std::vector<RecordedDay> both = one;
    for (const RecordedDay& day : one) {
        RecordedDay slow = day;
        slow.office = "elsewhere";
        for (RecordedTicket& ticket : slow.tickets) {
            ticket.call_s += 3600;
            ticket.end_s = *ticket.end_s + 3600;
        }
        both.insert(both.end() - 1, slow);
    }
    const Replayed alone = replay(one, std::nullopt, 1, 1);
    const Replayed together = replay(both, std::nullopt, 1, 1);
    std::size_t found = 0;
    for (const ForecastRow& row : alone.rows)
        found += static_cast<std::size_t>(
            std::any_of(together.rows.begin(), together.rows.end(), [&](const ForecastRow& other) {
                return csv_of({other}) == csv_of({row});
            }));
    CHECK(together.rows.size() > alone.rows.size());
    CHECK(found == alone.rows.size());
}

TEST_CASE("the same days and the same seed give the same rows, another seed others") {
    const std::vector<RecordedDay> days = generated_days(1);
    const std::string rows = csv_of(last_of({}, days[0], std::nullopt).rows);
    CHECK(csv_of(last_of({}, days[0], std::nullopt).rows) == rows);
    CHECK(csv_of(last_of({}, days[0], std::nullopt, 2).rows) != rows);
}

TEST_CASE("only those are scored who were served and had to wait; who did not come is only learned",
          "[wait trap 11]") {
    RecordedTicket away = ticket_at(2, 10, 1);
    away.fate = Fate::absent;
    const Replayed replayed = last_of(
        {day_of(1, {ticket_at(0, 0)})},
        day_of(2, {ticket_at(0, 0), away, ticket_at(4, 11), ticket_at(60, 60)}), std::nullopt);
    REQUIRE(replayed.rows.size() == 2);
    CHECK(replayed.rows[0].arrival_s == nine_s); // nobody was at work yet
    CHECK(replayed.rows[1].arrival_s == nine_s + 4 * 60);
    CHECK(replayed.rows[1].actual_s == 7 * 60);
    CHECK(replayed.refresh_ms.size() == 4); // all were foretold something
}

TEST_CASE("the key of a recording is the place in the order: whoever was sent on is not passed",
          "[wait trap 1]") {
    Settings office = office_file();
    office.roster.clear();
    for (Lane& lane : office.lanes)
        if (lane.id == priority_lane) {
            lane.credit_min = 20;
            lane.within_min = 0;
        }
    office.counters.resize(1);
    RecordedTicket sent_on = ticket_at(5, 10);
    const RecordedTicket priority = ticket_at(6, 20, 10, priority_lane);
    const auto naive_s = [&] {
        return last_of({}, day_of(1, {ticket_at(0, 0), sent_on, priority}), office)
            .rows.back()
            .naive_s;
    };
    CHECK(naive_s() == 0); // passes somebody who came a minute ago
    sent_on.key_s = nine_s - 30 * 60;
    CHECK(naive_s() > 0);
}

TEST_CASE("a ticket the office file has no service or no counter for is told with its day") {
    const Settings office = office_file();
    RecordedTicket ticket = ticket_at(0, 0);
    CHECK(trouble_with(office, ticket) == "nothing");
    ticket.service = "paspor";
    CHECK(trouble_with(office, ticket)
          == "the office file has no service \"paspor\" or no counter 1, which served on day 3");
    ticket = ticket_at(0, 0);
    ticket.counter = "C77";
    CHECK(trouble_with(office, ticket)
          == "the office file has no service \"ktp\" or no counter 77, which served on day 3");
    ticket.counter = "left";
    CHECK(trouble_with(office, ticket)
          == "server \"left\" has no number of its own; write for example C3");
    CHECK(trouble_with(std::nullopt, ticket) == "nothing");
}

} // namespace giliran::rehearse
