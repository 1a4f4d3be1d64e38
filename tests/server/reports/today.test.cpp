// The day in figures gives no single visitor away.

#include "server/reports/today.hpp"
#include "tests/sample_office.hpp"

using namespace giliran;
using namespace giliran::tests;
using reports::Scores;

namespace {

struct RatedDay : Play {
    RatedDay() {
        open_day();
        order(OpenCounter{{1}}, 0, "siti");
        order(OpenCounter{{2}}, 0, "budi");
    }
    void serve_and_rate(std::uint32_t counter, std::uint32_t score) {
        const TicketId ticket = issue();
        call(counter);
        order(StartService{{counter}, ticket});
        order(FinishVisit{{counter}, ticket});
        order(RateVisit{ticket, score});
    }
    reports::Today figures() const { return reports::today_of(office, morning(60), 420); }
};

} // namespace

TEST_CASE("ratings are counted in fives, so that no figure and no step between two figures is one "
          "visitor's answer") {
    RatedDay day;
    for (int rated = 0; rated < 4; ++rated) {
        day.serve_and_rate(1, 1);
        CHECK(day.figures().all.scores == Scores{});
        CHECK(day.figures().counters[0].scores == Scores{});
        CHECK(day.figures().services[0].scores == Scores{});
    }
    day.serve_and_rate(1, 4);
    CHECK(day.figures().all.scores == Scores{4, 0, 0, 1});
    CHECK(day.figures().counters[0].scores == Scores{4, 0, 0, 1});
    day.serve_and_rate(1, 2);
    CHECK(day.figures().all.scores == Scores{4, 0, 0, 1});
    CHECK(day.figures().all.finished == 6);
}

TEST_CASE("each counter's ratings are fives of its own") {
    RatedDay day;
    for (int rated = 0; rated < 4; ++rated)
        day.serve_and_rate(1, 3);
    day.serve_and_rate(2, 1);
    const reports::Today figures = day.figures();
    CHECK(figures.all.scores == Scores{1, 0, 4, 0});
    CHECK(figures.services[0].scores == Scores{1, 0, 4, 0});
    CHECK(figures.counters[0].scores == Scores{});
    CHECK(figures.counters[1].scores == Scores{});
}
