#include "shared/rehearse/forecast.hpp"

#include "shared/rehearse/generate.hpp"
#include "shared/rehearse/known_services.hpp"
#include "shared/rehearse/plan.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

/// A month of generated days, one after the other.
std::vector<RecordedDay> month() {
    std::vector<RecordedDay> days;
    for (std::int32_t day = 1; day <= 25; ++day) {
        days.push_back(generate(static_cast<std::uint64_t>(day)));
        days.back().day = day;
    }
    return days;
}

TEST_CASE("a month of generated days: the office's own forecast beats the usual formula, and its "
          "ranges hold what they say") {
    constexpr std::size_t warmup = 11;
    const ForecastScore score = score_of(replay(month(), std::nullopt, warmup, 1));
    CHECK(score.tickets > 3'000);
    CHECK(score.error_s < 0.5 * score.naive_error_s);
    CHECK(score.inside > 0.76);
    CHECK(score.inside < 0.85);
    CHECK(score.late < 0.125);
    CHECK(score.shown_inside > score.inside); // rounded outward
}

/// The office of the generated days, with a guess of how long visits take.
Settings office_that_guesses(std::uint32_t (*usual_s)(const Service&)) {
    Settings office = plan_of(generate(1), 60).settings;
    office.hours.fill(Hours{450, 900, 1200});
    for (Service& service : office.services)
        service.usual_s = usual_s(service);
    return office;
}

TEST_CASE("a fresh office that only guesses how long visits take errs on its first day hardly more "
          "than one that knows") {
    const Settings knows = office_that_guesses([](const Service& service) {
        return static_cast<std::uint32_t>(find_known(service.id.value)->visit_mean_s);
    });
    const Settings guesses = office_that_guesses([](const Service&) { return 600U; });
    double knowing_s = 0;
    double guessing_s = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const std::vector<RecordedDay> first_day{generate(seed)};
        knowing_s += score_of(replay(first_day, knows, 0, 1)).error_s;
        guessing_s += score_of(replay(first_day, guesses, 0, 1)).error_s;
    }
    CHECK(guessing_s < 1.2 * knowing_s);
    CHECK(guessing_s != knowing_s);
}

TEST_CASE("the first ticket of a fresh office gets a sane range") {
    const Settings office = office_that_guesses([](const Service&) { return 300U; });
    const Replayed replayed = replay({generate(1)}, office, 0, 1);
    REQUIRE_FALSE(replayed.rows.empty());
    const ForecastRow& first = replayed.rows.front();
    CHECK(first.low_s <= first.point_s);
    CHECK(first.point_s <= first.high_s);
    CHECK(first.high_s < 3600);
}

} // namespace
} // namespace giliran::rehearse
