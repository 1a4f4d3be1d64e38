// A change of the rules is shown before anybody has to live with it, and its known traps are named.

#include "shared/whatif/compare.hpp"
#include "tests/sample_office.hpp"

using namespace giliran;
using namespace giliran::tests;
using namespace giliran::whatif;

namespace {

/// Counters 1 and 2 open all morning; so many people every three minutes, each served in ten.
HallDay morning_of(std::size_t people, const LaneId& lane_of_every_fifth) {
    HallDay day{{sample_day, morning(0), morning(240), morning(600)}, {}, {}};
    for (std::size_t i = 0; i < people; ++i)
        day.visitors.push_back({morning(static_cast<std::int64_t>(i) * 3),
                                {"ktp"},
                                i % 5 == 4 ? lane_of_every_fifth : general_lane,
                                std::nullopt,
                                10 * minute_ms,
                                false});
    for (std::uint32_t counter : {1U, 2U})
        day.openings.push_back({{counter}, morning(0), morning(600)});
    return day;
}

bool warned(const Comparison& comparison, Trap trap, const std::string& whom) {
    return std::any_of(comparison.warnings.begin(), comparison.warnings.end(),
                       [&](const Warning& each) { return each.trap == trap && each.whom == whom; });
}

const Group& group(const std::vector<Group>& groups, const std::string& name) {
    return *std::find_if(groups.begin(), groups.end(),
                         [&](const Group& each) { return each.name.en == name; });
}

} // namespace

TEST_CASE("the same rules on the same day give the same figures on both sides") {
    const Settings settings = sample_settings();
    const Comparison comparison = compare(settings, settings, morning_of(60, priority_lane));
    for (const Group& each : comparison.lanes) {
        CHECK(each.before.p90_ms == each.after.p90_ms);
        CHECK(each.before.called == each.after.called);
        CHECK(each.before.overtaken_most == each.after.overtaken_most);
    }
    CHECK(group(comparison.lanes, "Priority").after.people == 12);
    CHECK(group(comparison.services, "Identity card").after.people == 60);
}

TEST_CASE("without its promise and credit the priority lane waits longer, and the table says so") {
    Settings after = sample_settings();
    after.rules.policy = Policy::first_come;
    after.lanes[1].within_min = 0;
    const Comparison comparison = compare(sample_settings(), after, morning_of(60, priority_lane));
    const Group& priority = group(comparison.lanes, "Priority");
    CHECK(priority.after.p90_ms > 2 * priority.before.p90_ms);
    CHECK(priority.before.within > priority.after.within);
    CHECK(group(comparison.lanes, "General").after.overtaken_most == 0);
}

TEST_CASE("each known trap of a change is named: nobody serves, promise broken, credit inverted, "
          "counter set aside, bound decides, people turned away") {
    const HallDay day = morning_of(60, priority_lane);
    HallDay for_nobody = day;
    for_nobody.visitors[7].service = {"kk"};
    Settings no_kk = sample_settings();
    no_kk.counters[0].services = {{"ktp"}};
    CHECK(warned(compare(sample_settings(), no_kk, for_nobody), Trap::nobody_serves, "kk"));

    // Half of all people protected: more than the counters can call in time.
    HallDay many = day;
    for (std::size_t i = 0; i < many.visitors.size(); i += 2)
        many.visitors[i].lane = priority_lane;
    CHECK(warned(compare(sample_settings(), sample_settings(), many), Trap::promise_broken,
                 "priority"));

    // A lane with less credit but a promise of its own is called before the one with more.
    Settings threshold = sample_settings();
    threshold.lanes[0].within_min = 10;
    threshold.lanes[1].within_min = 0;
    CHECK(warned(compare(sample_settings(), threshold, day), Trap::credit_inverted, "priority"));

    Settings aside = sample_settings();
    aside.counters[0].services = {{"kk"}};
    CHECK(warned(compare(sample_settings(), aside, day), Trap::counter_set_aside, "1"));

    Settings bound = sample_settings();
    bound.rules.overtaken_max = 1;
    CHECK(warned(compare(sample_settings(), bound, day), Trap::bound_decides, ""));

    Settings quota = sample_settings();
    quota.services[0].quota = 30;
    const Comparison fewer = compare(sample_settings(), quota, day);
    REQUIRE(warned(fewer, Trap::people_turned_away, ""));
    CHECK(group(fewer.services, "Identity card").after.people == 30);
}
