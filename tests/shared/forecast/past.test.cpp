#include "shared/forecast/past.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {

/// Who found so many visits of ten minutes ahead of each counter.
Found found_ahead(std::int64_t visits) {
    Found found;
    found.service = {"ktp"};
    found.hours_open = 2;
    found.foretold.visit_ms = 10 * minute_ms;
    found.foretold.naive_ms = visits * 10 * minute_ms;
    return found;
}

Resolved resolved(const Found& found, std::int64_t waited_min) {
    return {1, found, waited_min * minute_ms};
}

/// Twelve people each who found none, one, two ... visits ahead and waited so long for each.
std::vector<Resolved> steady(std::int64_t minutes_a_visit) {
    std::vector<Resolved> all;
    for (std::int64_t visits = 0; visits < 10; ++visits)
        for (int i = 0; i < 12; ++i)
            all.push_back(resolved(found_ahead(visits), visits * minutes_a_visit));
    return all;
}

std::int64_t seen_min(const std::vector<Resolved>& all, const Found& found) {
    return minutes(Past{all}.seen(found).point_ms);
}

} // namespace

TEST_CASE("the past is asked for those who found the like") {
    CHECK(seen_min(steady(8), found_ahead(3)) == 24);
    CHECK(seen_min(steady(8), found_ahead(7)) == 56);
}

TEST_CASE("visits ahead are counted in visits: a service that has grown slower is still the like") {
    Found slower = found_ahead(3);
    slower.foretold.visit_ms *= 2;
    slower.foretold.naive_ms *= 2;
    CHECK(seen_min(steady(8), slower) == 24);
}

TEST_CASE("priority, the hour, and how long the first in line has waited tell cases apart") {
    std::vector<Resolved> all;
    const auto ten_of = [&](const Found& found, std::int64_t waited_min) {
        for (int i = 0; i < 10; ++i)
            all.push_back(resolved(found, waited_min));
    };
    Found priority = found_ahead(2);
    priority.priority = true;
    Found late = found_ahead(2);
    late.hours_open = 6;
    Found jammed = found_ahead(2);
    jammed.foretold.head_ms = 40 * minute_ms;
    ten_of(found_ahead(2), 20);
    ten_of(priority, 5);
    ten_of(late, 30);
    ten_of(jammed, 50);
    CHECK(seen_min(all, found_ahead(2)) == 20);
    CHECK(seen_min(all, priority) == 5);
    CHECK(seen_min(all, late) == 30);
    CHECK(seen_min(all, jammed) == 50);
}

TEST_CASE("what was seen has ends that most of the like lay between") {
    std::vector<Resolved> all;
    for (std::int64_t waited_min = 0; waited_min <= 100; ++waited_min)
        all.push_back(resolved(found_ahead(2), waited_min));
    const Likely seen = Past{all}.seen(found_ahead(2));
    CHECK(seen.low_ms < seen.point_ms);
    CHECK(seen.point_ms < seen.high_ms);
}

TEST_CASE("weeks that are long over no longer count") {
    std::vector<Resolved> all;
    for (int i = 0; i < 2'000; ++i)
        all.push_back(resolved(found_ahead(2), 5));
    for (int i = 0; i < 2'000; ++i)
        all.push_back(resolved(found_ahead(2), 25));
    const Likely seen = Past{all}.seen(found_ahead(2));
    CHECK(minutes(seen.low_ms) == 25);
}

TEST_CASE("the way of looking ahead that came near is trusted, the one that was far off is not") {
    std::vector<Resolved> all;
    for (std::int64_t waited_min = 5; waited_min <= 60; ++waited_min) {
        Found found = found_ahead(2);
        found.foretold.played = {waited_min * minute_ms * 2, waited_min * minute_ms * 2,
                                 waited_min * minute_ms * 2};
        found.foretold.seen = {minute_ms, waited_min * minute_ms, 60 * minute_ms};
        found.foretold.naive_ms = 0;
        all.push_back(resolved(found, waited_min));
    }
    Found now = found_ahead(2);
    now.foretold.played = {80 * minute_ms, 80 * minute_ms, 80 * minute_ms};
    now.foretold.seen = {minute_ms, 40 * minute_ms, 60 * minute_ms};
    CHECK(Past{all}.weighed_ms(now) == Approx(40.0 * minute_ms));
    for (Resolved& each : all)
        each.waited_ms *= 2; // now the playing was right
    CHECK(Past{all}.weighed_ms(now) == Approx(80.0 * minute_ms));
}
