#include "shared/rehearse/counters.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

TEST_CASE("the busiest quarter of an hour decides how many counters a queue had") {
    // Six people in a quarter of an hour, five minutes each: two counters.
    std::vector<QueueCall> calls;
    for (std::uint32_t i = 0; i < 6; ++i)
        calls.push_back({28'000, 28'800 + i * 150});
    CHECK(counters_needed(calls) == 2);
    // A seventh needs a third counter if it falls into the same quarter, and none if it comes
    // later.
    calls.push_back({28'000, 28'800 + 899});
    CHECK(counters_needed(calls) == 3);
    calls.back().call_s = 28'800 + 900;
    CHECK(counters_needed(calls) == 2);
    CHECK(counters_needed({{28'000, 28'800}}) == 1);
}

TEST_CASE("while people wait, a visit lasts until the same counter calls the next") {
    std::vector<QueueCall> calls;
    for (std::uint32_t i = 0; i < 6; ++i)
        calls.push_back({28'000, 28'800 + i * 240});
    const Placement placement = place(calls);
    REQUIRE(placement.counters == 2);
    CHECK(placement.usual_s == 480);
    for (std::size_t i = 0; i < calls.size(); ++i) {
        CHECK(placement.placed[i].counter == i % 2);
        CHECK(placement.placed[i].end_s == calls[i].call_s + 480);
    }
}

TEST_CASE("a counter that stood idle gave its last visitor only the usual time") {
    const std::vector<QueueCall> calls = {
        {28'000, 28'800}, {28'000, 29'200}, {28'000, 29'600}, {35'000, 35'000}};
    const Placement placement = place(calls);
    REQUIRE(placement.counters == 1);
    CHECK(placement.usual_s == 400);
    CHECK(placement.placed[1].end_s == 29'600);
    CHECK(placement.placed[2].end_s == 29'600 + 400);
    CHECK(placement.placed[3].end_s == 35'000 + 400);
}

TEST_CASE("nobody is held longer than half an hour") {
    const std::vector<QueueCall> calls = {{28'000, 28'800}, {28'000, 39'600}};
    CHECK(place(calls).placed[0].end_s == 28'800 + longest_visit_s);
}

} // namespace
} // namespace giliran::rehearse
