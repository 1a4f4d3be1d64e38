// The experiment of three classes under eight rules of thumb (facts: dispatch-and-supervision
// §2.3), run by our own rules: 4 counters, visits of 6 minutes on average, 4 hours of arrivals and
// then until the hall is empty; one in ten priority (promised 10 minutes), two in ten appointments
// (5), the rest general (30). The same people for every policy.

#include "shared/forecast/chance.hpp"
#include "shared/whatif/hall.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <map>

using namespace giliran;
using namespace giliran::whatif;

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr Instant opens{8 * 60 * minute_ms};
constexpr int runs = 400;

const std::array<LaneId, 3> classes = {priority_lane, appointment_lane, general_lane};
const std::map<LaneId, std::int64_t> target_min = {
    {priority_lane, 10}, {appointment_lane, 5}, {general_lane, 30}};

Settings hall_with(Policy policy) {
    Settings settings;
    settings.name = "Kantor";
    settings.zone = "UTC";
    settings.rules.policy = policy;
    settings.services = {{{"layanan"}, 'A', {"Layanan", "Service"}, {}, ""}};
    if (policy == Policy::strict) { // priority, then appointments, then general, and nothing else
        settings.rules.overtaken_max = 1000;
        settings.lanes[1].credit_min = 2;
        settings.lanes[1].within_min = 0;
        settings.lanes[2].credit_min = 1;
    }
    for (std::uint32_t counter = 1; counter <= 4; ++counter)
        settings.counters.push_back({{counter}, {}, {{"layanan"}}});
    settings.hours.fill(Hours{0, 1440, 1440});
    return settings;
}

HallDay people(double load, std::uint64_t seed) {
    forecast::Chance chance{seed};
    HallDay day{{{0}, opens, opens + 240 * minute_ms, opens + 1440 * minute_ms}, {}, {}};
    const double gap_ms = 6.0 * minute_ms / 4 / load;
    double at_ms = chance.exponential(gap_ms);
    for (; at_ms < 240.0 * minute_ms; at_ms += chance.exponential(gap_ms)) {
        Visitor visitor;
        visitor.arrival = opens + static_cast<std::int64_t>(at_ms);
        visitor.service = {"layanan"};
        const std::size_t tenth = chance.below(10);
        if (tenth == 0)
            visitor.lane = priority_lane;
        else if (tenth <= 2) {
            visitor.lane = appointment_lane;
            visitor.slot = visitor.arrival;
        }
        visitor.visit_ms = static_cast<std::int64_t>(chance.exponential(6.0 * minute_ms));
        day.visitors.push_back(std::move(visitor));
    }
    for (std::uint32_t counter = 1; counter <= 4; ++counter)
        day.openings.push_back({{counter}, opens, opens + 1440 * minute_ms});
    return day;
}

/// One class under one policy at one load.
struct Seen {
    std::vector<std::int64_t> waits_ms;
    std::size_t in_target = 0;
    std::uint32_t overtaken_most = 0;

    void add(const Fared& fared, std::int64_t target_ms) {
        REQUIRE(fared.waited_ms);
        waits_ms.push_back(*fared.waited_ms);
        in_target += *fared.waited_ms <= target_ms ? 1 : 0;
        overtaken_most = std::max(overtaken_most, fared.overtaken);
    }
    double p95_min() {
        std::sort(waits_ms.begin(), waits_ms.end());
        return static_cast<double>(waits_ms[waits_ms.size() * 95 / 100]) / minute_ms;
    }
    double max_min() const { return static_cast<double>(waits_ms.back()) / minute_ms; }
    double share() const {
        return 100.0 * static_cast<double>(in_target) / static_cast<double>(waits_ms.size());
    }
};
using ByClass = std::map<LaneId, Seen>;

ByClass seen_under(Policy policy, double load) {
    ByClass seen;
    const Settings settings = hall_with(policy);
    for (int run = 1; run <= runs; ++run)
        for (const Fared& fared :
             play(settings, people(load, static_cast<std::uint64_t>(run))).fared)
            seen[fared.lane].add(fared, target_min.at(fared.lane) * minute_ms);
    return seen;
}

void print_row(const char* policy, ByClass& seen) {
    std::printf("%-12s", policy);
    for (const LaneId& lane : classes)
        std::printf(" | %5.1f %5.1f %5.1f%% %3u", seen[lane].p95_min(), seen[lane].max_min(),
                    seen[lane].share(), seen[lane].overtaken_most);
    std::printf("\n");
}

} // namespace

TEST_CASE(
    "three classes in a full and an overfull hall: the usual policy keeps the protected lane "
    "in time, appointments as punctual as strict order, and nobody overtaken beyond the bound") {
    for (const double load : {0.98, 1.10}) {
        std::printf(
            "\nload %.2f, %d days: p95, longest (min), within the target, most overtaken\n"
            "%-12s | priority (10 min)         | appointment (5 min)       | general (30 min)\n",
            load, runs, "policy");
        ByClass strict = seen_under(Policy::strict, load);
        ByClass usual = seen_under(Policy::credit, load);
        ByClass ratio = seen_under(Policy::ratio, load);
        ByClass first_come = seen_under(Policy::first_come, load);
        print_row("first_come", first_come);
        print_row("strict", strict);
        print_row("ratio", ratio);
        print_row("credit", usual);
        CHECK(usual[priority_lane].share() >= 99.0);
        CHECK(usual[appointment_lane].p95_min() <= strict[appointment_lane].p95_min() + 2.0);
        CHECK(usual[general_lane].overtaken_most <= Rules{}.overtaken_max);
        CHECK(first_come[general_lane].overtaken_most <= Rules{}.overtaken_max);
    }
}
