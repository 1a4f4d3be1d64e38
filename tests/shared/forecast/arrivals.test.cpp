#include "shared/forecast/arrivals.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

using namespace giliran;
using namespace giliran::forecast;

namespace {

constexpr std::int64_t all_day = std::numeric_limits<std::int64_t>::max();

std::vector<Arrival> drawn(const Question& question, std::uint64_t seed = 1,
                           const std::vector<bool>& able = {true, true}) {
    Chance chance{seed};
    return draw_arrivals(question, able, chance);
}

} // namespace

TEST_CASE("under credits somebody may overtake for as long as the credit is, else all day") {
    Settings settings = sample_settings(1);
    CHECK(overtaking_ms(settings) == 20 * minute_ms);
    settings.lanes[1].within_min = 10; // protected: called in time, however late they come
    CHECK(overtaking_ms(settings) == all_day);
    settings.lanes[1].within_min = 0;
    for (const Policy policy : {Policy::strict, Policy::ratio, Policy::first_come}) {
        settings.rules.policy = policy;
        CHECK(overtaking_ms(settings) == all_day);
    }
}

TEST_CASE("as many priority people are drawn as come in an hour, in the order of coming") {
    Question question = sample_question(1);
    question.settings.rules.policy = Policy::strict;
    question.priority_per_hour = {6.0, 3.0};
    std::size_t first = 0;
    std::size_t second = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::vector<Arrival> arrivals = drawn(question, seed);
        CHECK(
            std::is_sorted(arrivals.begin(), arrivals.end(),
                           [](const auto& one, const auto& two) { return one.at_ms < two.at_ms; }));
        for (const Arrival& arrival : arrivals)
            ++(arrival.service == 0 ? first : second);
    }
    CHECK(static_cast<double>(first) / 200 == Approx(8 * 6.0).epsilon(0.05)); // eight open hours
    CHECK(static_cast<double>(second) / 200 == Approx(8 * 3.0).epsilon(0.05));
}

TEST_CASE("nobody is drawn who would come too late to overtake, or at closed doors") {
    Question question = sample_question(1);
    question.priority_per_hour = {60.0, 0.0};
    const auto latest_ms = [&] {
        std::int64_t latest = -1;
        for (std::uint64_t seed = 0; seed < 20; ++seed)
            for (const Arrival& arrival : drawn(question, seed))
                latest = std::max(latest, arrival.at_ms);
        return latest;
    };
    CHECK(latest_ms() < 20 * minute_ms);
    CHECK(latest_ms() > 15 * minute_ms);
    question.doors_close_at = noon + 5 * minute_ms;
    CHECK(latest_ms() < 5 * minute_ms);
    question.doors_close_at = noon - minute_ms;
    CHECK(latest_ms() == -1);
}

TEST_CASE("nobody is drawn for a service that nobody calls for, or that none came for") {
    Question question = sample_question(1);
    question.settings.rules.policy = Policy::strict;
    question.priority_per_hour = {6.0, 6.0};
    for (const Arrival& arrival : drawn(question, 1, {false, true}))
        CHECK(arrival.service == 1);
    question.priority_per_hour = {0.0, 0.0};
    CHECK(drawn(question).empty());
    question.priority_per_hour = {};
    CHECK(drawn(question).empty());
}
