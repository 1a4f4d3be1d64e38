// What the office says of its own promises: everybody who was told a range counts once, by the day
// that kept it or broke it.

#include "server/reports/kept_promises.hpp"
#include "server/reports/today.hpp"
#include "shared/queue/decide.hpp"
#include "tests/sample_office.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using reports::PromiseTally;

namespace {

constexpr std::int64_t minute = 60'000;

/// An office with one counter that promises what the test says.
struct Hall {
    Office office;
    reports::KeptPromises kept;
    Day day{20'780};
    Instant now{20'780 * 86'400'000LL + 60 * minute};

    Hall() {
        give(ConfigureOffice{tests::sample_settings()});
        open_day();
    }
    void give(const Command& command, const Stamp& told = {}) {
        Stamp stamp = told;
        stamp.at = now;
        stamp.secret = office.next_ticket.value;
        const Decision decision = decide(office, stamp, command);
        REQUIRE(std::holds_alternative<Events>(decision));
        for (const Event& event : std::get<Events>(decision)) {
            apply(office, event);
            kept.observe(office, event);
        }
    }
    void open_day() {
        give(OpenDay{day, now, now + 600 * minute, now + 700 * minute});
        give(OpenCounter{{1}, "siti"});
    }
    void next_day() {
        give(CloseDay{});
        ++day.number;
        now = now + 1440 * minute;
        open_day();
    }
    void pass(std::int64_t minutes) { now = now + minutes * minute; }

    TicketId take(WaitRange range, std::int64_t middle_min, std::int64_t formula_min) {
        Foretold foretold;
        foretold.told.point_ms = middle_min * minute;
        foretold.naive_ms = formula_min * minute;
        Stamp stamp;
        stamp.promise = range;
        stamp.foretold = foretold;
        const TicketId ticket = office.next_ticket;
        give(IssueTicket{{"ktp"}}, stamp);
        return ticket;
    }
    void call() { give(CallNext{{1}}); }
    void finish(TicketId ticket) {
        give(StartService{{1}, ticket});
        give(FinishVisit{{1}, ticket, Outcome::served});
    }
    PromiseTally ktp() const { return kept.days().back().services.at({"ktp"}); }
};

} // namespace

TEST_CASE("a promise is kept to the last minute of its range, and broken one minute later") {
    const WaitRange range{15, 25};
    CHECK(reports::early_for(range, 15 * minute - 1));
    CHECK_FALSE(reports::early_for(range, 15 * minute));
    CHECK_FALSE(reports::late_for(range, 26 * minute - 1)); // the clock still says 25
    CHECK(reports::late_for(range, 26 * minute));
    CHECK_FALSE(reports::late_for({0, 0}, minute - 1));
    CHECK(reports::late_for({0, 0}, minute));
}

TEST_CASE("whoever was told a range and is called counts as within it, early or late") {
    Hall hall;
    const TicketId early = hall.take({15, 25}, 20, 12);
    hall.pass(10);
    hall.call();
    hall.finish(early);
    const TicketId right = hall.take({15, 25}, 20, 12);
    hall.pass(20);
    hall.call();
    hall.finish(right);
    const TicketId late = hall.take({15, 25}, 20, 12);
    hall.pass(30);
    hall.call();
    hall.finish(late);
    const PromiseTally expected{.told = 3,
                                .within = 1,
                                .late = 1,
                                .called = 3,
                                .untold = 0,
                                .error_sum_ms = (10 + 0 + 10) * minute,
                                .formula_error_sum_ms = (2 + 8 + 18) * minute};
    CHECK(hall.ktp() == expected);
}

TEST_CASE("a call that is taken back has kept no promise; the next one does") {
    Hall hall;
    hall.take({5, 10}, 7, 7);
    hall.pass(1);
    hall.call();
    hall.give(UndoPress{{1}});
    CHECK(hall.ktp() == PromiseTally{});
    const reports::Today before = reports::today_of(hall.office, hall.now, 0);
    CHECK(before.all.called == 0); // nor is it a wait of no minutes in the day's figures
    CHECK(before.all.kept == 0);
    hall.pass(6);
    hall.call();
    CHECK(hall.ktp().within == 1);
    CHECK(hall.ktp().error_sum_ms == 0);
    CHECK(reports::today_of(hall.office, hall.now, 0).all.called == 1);
}

TEST_CASE("who still waits when the day closes was promised in vain, and who left was not") {
    Hall hall;
    hall.take({5, 10}, 7, 7);
    const TicketId left = hall.take({5, 10}, 7, 7);
    hall.give(CancelTicket{left});
    hall.next_day();
    REQUIRE(hall.kept.days().size() == 2);
    const PromiseTally yesterday = hall.kept.days().front().services.at({"ktp"});
    CHECK(yesterday.told == 1);
    CHECK(yesterday.late == 1);
    CHECK(yesterday.called == 0);
    CHECK(hall.kept.days().back().services.empty());
}

TEST_CASE("a second call of the same visit changes nothing, and no range is no promise") {
    Hall hall;
    const TicketId ticket = hall.take({0, 5}, 2, 2);
    hall.pass(3);
    hall.call();
    hall.give(CallAgain{{1}, ticket});
    hall.give(ParkTicket{{1}, ticket, ParkedFor{.counter = CounterId{1}}});
    hall.pass(30);
    hall.give(CallParked{{1}, ticket});
    hall.finish(ticket);
    CHECK(hall.ktp().told == 1);
    CHECK(hall.ktp().within == 1);
    hall.give(IssueTicket{{"ktp"}});
    hall.call();
    CHECK(hall.ktp().told == 1);
    CHECK(hall.ktp().untold == 1);
}

TEST_CASE("over midnight a promise goes on, and counts on the day of the call") {
    Hall hall;
    hall.take({5, 10}, 7, 7);
    ++hall.day.number;
    hall.pass(8);
    hall.give(
        TurnDay{OpenDay{hall.day, hall.now, hall.now + 600 * minute, hall.now + 700 * minute}});
    hall.call();
    REQUIRE(hall.kept.days().size() == 2);
    CHECK(hall.kept.days().front().services.empty());
    CHECK(hall.ktp().within == 1);
}

TEST_CASE("only so many days are kept as are shown") {
    Hall hall;
    for (std::size_t i = 0; i < reports::promise_days_kept + 3; ++i)
        hall.next_day();
    CHECK(hall.kept.days().size() == reports::promise_days_kept);
    CHECK(hall.kept.days().back().day == hall.day);
}
