// How a call sounds: as often, as loud and with such gaps as the office's voice rules say.

#include "display/speaker.hpp"

#include <catch2/catch.hpp>

using namespace giliran::wall;
using giliran::Manner;

namespace {

// A hall whose voice is always ready, and a clock that only the test moves. What was played is
// written down with its beginning and its end.
class Hall : public AudioPort, public Synthesiser {
  public:
    void play(std::vector<std::int16_t> samples, unsigned rate) override {
        const auto ms = static_cast<std::int64_t>(samples.size()) * 1'000 / rate;
        played.push_back({now_ms, now_ms + ms, samples.front()});
    }
    void stop() override { FAIL("a call is never cut off"); }
    bool finished() const override { return played.empty() || now_ms >= played.back().end_ms; }

    void ask(const Phrase&) override {}
    void tick(std::int64_t) override {}
    bool working_on(const Phrase&) const override { return now_ms < ready_at_ms; }
    std::optional<Clip> clip(const Phrase&) override {
        return Clip{1'000, std::vector<std::int16_t>(2'000, 10'000)};
    }

    void say(const Manner& manner) {
        speaker.offer({++call_, 0, 0, {{Language::indonesian, "satu"}}, manner}, now_ms);
    }
    void wait(std::int64_t ms) {
        for (const std::int64_t until = now_ms + ms; now_ms < until; now_ms += 20)
            speaker.tick(now_ms);
    }

    struct Played {
        std::int64_t begin_ms;
        std::int64_t end_ms;
        std::int16_t loudness;
    };
    std::vector<Played> played;
    std::int64_t now_ms = 0;
    std::int64_t ready_at_ms = 0;
    Speaker speaker{*this, *this, Clip{1'000, std::vector<std::int16_t>(1'000, 20'000)}};

  private:
    std::uint64_t call_ = 0;
};

constexpr std::int64_t minute = 60'000;

} // namespace

TEST_CASE("the voice starts within 300 ms of the chime's end, whatever the gap between sentences") {
    Hall hall;
    hall.ready_at_ms = 900; // made while the chime rings
    hall.say({.gap_ms = 3'000});
    hall.wait(minute);
    REQUIRE(hall.played.size() == 3);
    CHECK(hall.played[1].begin_ms - hall.played[0].end_ms <= 300);
    SECTION("the gap stands between the sentences") {
        const auto gap_ms = hall.played[2].begin_ms - hall.played[1].end_ms;
        CHECK(gap_ms >= 3'000);
        CHECK(gap_ms < 3'100);
    }
}

TEST_CASE("a call is said as often as the office wants") {
    for (const std::uint32_t times : {1u, 2u, 3u}) {
        Hall hall;
        hall.say({.times = times});
        hall.wait(minute);
        CHECK(hall.played.size() == 1 + times);
    }
}

TEST_CASE("chime and voice are as loud as the office wants") {
    Hall hall;
    hall.say({.volume_percent = 50});
    hall.wait(minute);
    REQUIRE(hall.played.size() == 3);
    CHECK(hall.played[0].loudness == 10'000);
    CHECK(hall.played[1].loudness == 5'000);
}

TEST_CASE("a call keeps the manner it was called with, the next has the new one") {
    Hall hall;
    hall.say({.times = 1});
    hall.say({.times = 3});
    hall.wait(minute);
    CHECK(hall.played.size() == 2 + 1 + 3);
}

TEST_CASE("three sayings of thirty calls in a burst give way until each is said once") {
    Hall hall;
    for (int call = 0; call < 30; ++call)
        hall.say({.times = 3});
    hall.wait(20 * minute);
    CHECK(hall.speaker.tally().rung == 30);
    CHECK(hall.speaker.tally().shown_not_spoken == 0);
}
