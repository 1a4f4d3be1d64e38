#include "shared/rehearse/queue_replay.hpp"

#include "tests/shared/rehearse/recorded.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

using namespace tests;

Replayed last_of(const std::vector<RecordedDay>& before, const RecordedDay& last,
                 std::uint64_t seed = 1) {
    Replayed unscored;
    Replayed scored;
    QueueReplay replay{seed};
    for (const RecordedDay& day : before)
        replay.play(day, false, unscored);
    replay.play(last, true, scored);
    return scored;
}

/// Somebody every five minutes, each called ten minutes later.
RecordedDay steady_day(std::int32_t day) {
    std::vector<RecordedTicket> tickets;
    for (std::uint32_t i = 0; i < 40; ++i)
        tickets.push_back(ticket_at(5 * i, 5 * i + 10));
    return day_of(day, std::move(tickets));
}

} // namespace

TEST_CASE("what a queue promises is the same whether or not the future is on file",
          "[wait trap 13]") {
    const std::vector<RecordedDay> before = generated_days(2);
    RecordedDay today = generate(3);
    today.day = 3;
    const Replayed whole = last_of(before, today);
    REQUIRE(whole.rows.size() > 100);
    for (const std::size_t nth : {40U, 150U, 250U}) {
        const std::uint32_t now_s = today.tickets.at(nth).arrival_s;
        const std::vector<std::string> known = foretold_until(whole, now_s);
        const Replayed cut = last_of(before, cut_off(today, now_s));
        const Replayed other = last_of(before, with_another_future(today, now_s));
        CHECK(known.size() > 10);
        CHECK(difference(foretold_until(cut, now_s), known) == "");
        CHECK(difference(foretold_until(other, now_s), known) == "");
    }
}

TEST_CASE("the same queues and the same seed give the same rows, another seed others") {
    const std::vector<RecordedDay> before = generated_days(1);
    RecordedDay today = generate(2);
    today.day = 2;
    const std::string rows = csv_of(last_of(before, today).rows);
    CHECK(csv_of(last_of(before, today).rows) == rows);
    CHECK(csv_of(last_of(before, today, 2).rows) != rows);
}

TEST_CASE("a queue is learned as one desk that calls every so often") {
    const Replayed replayed = last_of({steady_day(1), steady_day(2)}, steady_day(3));
    REQUIRE(replayed.rows.size() == 39); // the first of the day finds nobody
    const ForecastRow& row = replayed.rows[20];
    CHECK(row.actual_s == 600);
    CHECK(row.point_s == Approx(600).margin(120));
    CHECK(row.said);
}

TEST_CASE("where a feed said how many counters were open, the usual formula divides by them",
          "[wait trap 2]") {
    RecordedDay told = steady_day(2);
    told.counters["ktp"] = {{0, 2}};
    RecordedDay more = told;
    more.counters["ktp"] = {{0, 2}, {nine_s + 102 * 60, 4}};
    RecordedDay before = steady_day(1);
    before.counters["ktp"] = {{0, 2}};
    const double with_two_s = last_of({before}, told).rows.back().naive_s;
    const double with_four_s = last_of({before}, more).rows.back().naive_s;
    CHECK(with_two_s > 0);
    CHECK(with_four_s < 0.8 * with_two_s);
    CHECK(last_of({before}, more).rows.front().naive_s
          == last_of({before}, told).rows.front().naive_s); // the feed told it later
}

} // namespace giliran::rehearse
