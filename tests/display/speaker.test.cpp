#include "display/speaker.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <unistd.h>

using namespace giliran::wall;

namespace {

// A hall: a loudspeaker that writes down what it played, a voice made of numbers instead of sound,
// and a clock that only the test moves. Every sound carries its text, so that the test can read
// what was heard.
class Hall : public AudioPort, public Synthesiser {
  public:
    explicit Hall(SpeakerLimits limits = {}) : speaker{*this, *this, Clip{1'000, chime}, limits} {}

    void play(std::vector<std::int16_t> samples, unsigned rate) override {
        CHECK((finished() || stuck)); // nothing is ever cut off
        busy_until_ms_ = now_ms + static_cast<std::int64_t>(samples.size()) * 1'000 / rate;
        heard.push_back(samples == chime ? "*" : texts_.at(samples.front()));
        heard_at_ms.push_back(now_ms);
    }
    void stop() override { FAIL("a call is never cut off"); }
    bool finished() const override { return now_ms >= busy_until_ms_ && !stuck; }

    void ask(const Phrase& phrase) override { asked.push_back(phrase.text); }
    void tick(std::int64_t) override {}
    bool working_on(const Phrase& phrase) const override { return slow.contains(phrase.text); }
    std::optional<Clip> clip(const Phrase& phrase) override {
        if (slow.contains(phrase.text) || missing.contains(phrase.language))
            return {};
        if (hollow.contains(phrase.language))
            return Clip{1'000, {}};
        const auto number = static_cast<std::int16_t>(texts_.size() + 1);
        texts_[number] = phrase.text;
        return Clip{1'000, std::vector<std::int16_t>(4'000, number)};
    }

    void wait(std::int64_t ms) {
        for (const std::int64_t until = now_ms + ms; now_ms < until; now_ms += 20)
            speaker.tick(now_ms);
    }
    void offer(std::uint64_t call, std::int64_t age_ms = 0) {
        speaker.offer({call,
                       1'000'000 + static_cast<std::int64_t>(call),
                       age_ms,
                       {{Language::indonesian, "id " + std::to_string(call)}}},
                      now_ms);
    }
    void offer_in_two_languages(std::uint64_t call) {
        speaker.offer({call,
                       0,
                       0,
                       {{Language::indonesian, "id " + std::to_string(call)},
                        {Language::english, "en " + std::to_string(call)}}},
                      now_ms);
    }
    std::ptrdiff_t times_heard(const std::string& text) const {
        return std::count(heard.begin(), heard.end(), text);
    }

    const std::vector<std::int16_t> chime = std::vector<std::int16_t>(1'000, -1);
    std::int64_t now_ms = 50'000;
    bool stuck = false;
    std::set<std::string> slow;
    std::set<Language> missing;
    std::set<Language> hollow; // gives a clip, but nothing is in it
    std::vector<std::string> heard;
    std::vector<std::int64_t> heard_at_ms;
    std::vector<std::string> asked;
    Speaker speaker;

  private:
    std::int64_t busy_until_ms_ = 0;
    std::map<std::int16_t, std::string> texts_;
};

using Heard = std::vector<std::string>;
constexpr std::int64_t minute = 60'000;

} // namespace

TEST_CASE("a call rings once and is said twice") {
    Hall hall;
    hall.offer(1);
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 1", "id 1"});
    CHECK(hall.speaker.tally() == SpeakerTally{1, 1, 0, 0});
}

TEST_CASE("each language speaks in the office's order, then all once more") {
    Hall hall;
    hall.offer_in_two_languages(1);
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 1", "en 1", "id 1", "en 1"});
}

TEST_CASE("thirty calls in a burst are all spoken, in order, none lost and none twice") {
    Hall hall;
    Heard wanted;
    for (std::uint64_t call = 1; call <= 30; ++call) {
        hall.offer(call);
        wanted.insert(wanted.end(), {"*", "id " + std::to_string(call)});
    }
    hall.wait(10 * minute);
    hall.heard.erase(std::unique(hall.heard.begin(), hall.heard.end()), hall.heard.end());
    CHECK(hall.heard == wanted);
    CHECK(hall.speaker.tally().rung == 30);
    CHECK(hall.speaker.tally().shown_not_spoken == 0);
}

TEST_CASE("a burst is said once each until three wait, so that the delay stays bounded") {
    Hall hall;
    for (std::uint64_t call = 1; call <= 30; ++call)
        hall.offer(call);
    hall.wait(10 * minute);
    for (std::uint64_t call = 1; call <= 30; ++call)
        CHECK(hall.times_heard("id " + std::to_string(call)) == (call <= 26 ? 1 : 2));
    const auto last = std::find(hall.heard.begin(), hall.heard.end(), "id 27");
    const auto began_ms = hall.heard_at_ms.at(static_cast<std::size_t>(last - hall.heard.begin()));
    CHECK(began_ms - hall.heard_at_ms.front() < 27 * (1'000 + 4'000 + 3 * 320));
}

TEST_CASE("a board that lists the newest call first is spoken oldest first") {
    Hall hall;
    for (const std::uint64_t call : {9u, 8u, 7u})
        hall.offer(call);
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 7", "id 7", "*", "id 8", "id 8", "*", "id 9", "id 9"});
}

TEST_CASE(
    "calls offered again are silent: while waiting, while spoken, after, and after a reconnect") {
    Hall hall;
    for (int frame = 0; frame < 3'000; ++frame) {
        hall.offer(1);
        hall.offer(2);
        hall.wait(20);
    }
    hall.offer(1, 10 * minute);
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 1", "id 1", "*", "id 2", "id 2"});
}

TEST_CASE("a call again is a new event and speaks again, even before the first was spoken") {
    Hall hall;
    const std::vector<Phrase> words{{Language::indonesian, "nomor yang sama"}};
    hall.speaker.offer({1, 100, 0, words}, hall.now_ms);
    hall.speaker.offer({2, 200, 0, words}, hall.now_ms);
    hall.wait(minute);
    CHECK(hall.speaker.tally().rung == 2);
    CHECK(hall.times_heard("nomor yang sama") == 4);
    hall.speaker.offer({3, 300, 0, words}, hall.now_ms);
    hall.wait(minute);
    CHECK(hall.speaker.tally().rung == 3);
}

TEST_CASE("the calls of a new record are not mistaken for those of the one before") {
    Hall hall;
    hall.speaker.offer({1, 100, 0, {}}, hall.now_ms);
    hall.speaker.offer({1, 999, 0, {}}, hall.now_ms);
    hall.wait(minute);
    CHECK(hall.speaker.tally().rung == 2);
}

TEST_CASE("a missing voice silences neither the chime nor the other language") {
    Hall hall;
    SECTION("the first language is missing") {
        hall.missing = {Language::indonesian};
        hall.offer_in_two_languages(1);
        hall.wait(minute);
        CHECK(hall.heard == Heard{"*", "en 1", "en 1"});
    }
    SECTION("the second language is missing") {
        hall.missing = {Language::english};
        hall.offer_in_two_languages(1);
        hall.wait(minute);
        CHECK(hall.heard == Heard{"*", "id 1", "id 1"});
    }
    SECTION("the first language gives a sound without sound") {
        hall.hollow = {Language::indonesian};
        hall.offer_in_two_languages(1);
        hall.wait(minute);
        CHECK(hall.heard == Heard{"*", "en 1", "en 1"});
        CHECK(hall.speaker.tally().voices_missing == 2);
    }
    SECTION("there is no voice at all: every call still rings, once") {
        hall.missing = {Language::indonesian, Language::english};
        hall.offer_in_two_languages(1);
        hall.offer_in_two_languages(2);
        hall.wait(minute);
        CHECK(hall.heard == Heard{"*", "*"});
        CHECK(hall.speaker.tally().voices_missing == 4);
    }
}

TEST_CASE("a voice that never comes holds up its language for five seconds, not the hall") {
    Hall hall;
    hall.slow = {"id 1"};
    hall.offer_in_two_languages(1);
    hall.wait(minute);
    REQUIRE(hall.heard.size() >= 2);
    CHECK(hall.heard[1] == "en 1");
    CHECK(hall.heard_at_ms[1] - hall.heard_at_ms[0] < 1'000 + 320 + 5'000 + 100);
}

TEST_CASE("a voice that comes while its chime rings is spoken") {
    Hall hall;
    hall.slow = {"id 1"};
    hall.offer(1);
    hall.wait(2'000);
    CHECK(hall.heard == Heard{"*"});
    hall.slow.clear();
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 1", "id 1"});
}

TEST_CASE("the voice is asked when the call comes, not when its turn comes") {
    Hall hall;
    hall.offer(1);
    hall.offer(2);
    CHECK(hall.asked == Heard{"id 1", "id 2"});
}

TEST_CASE("an old call is shown, not spoken") {
    Hall hall;
    hall.offer(1, 120'001);
    hall.offer(2, 120'000);
    hall.offer(1, 0); // nor later, whatever a clock says by then
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 2", "id 2"});
    CHECK(hall.speaker.tally().shown_not_spoken == 1);
}

TEST_CASE("the waiting calls stay within their bound, and repetitions go first") {
    Hall hall;
    SECTION("forty calls are all kept, each to be said once") {
        for (std::uint64_t call = 1; call <= 40; ++call)
            hall.offer(call);
        CHECK(hall.speaker.waiting() == 40);
        CHECK(hall.speaker.tally().shown_not_spoken == 0);
        hall.wait(20 * minute);
        for (std::uint64_t call = 1; call <= 40; ++call)
            CHECK(hall.times_heard("id " + std::to_string(call)) == 1);
    }
    SECTION("of twenty-five the oldest give up their repetition") {
        Hall patient{{.waiting_for_repetition = 100}};
        for (std::uint64_t call = 1; call <= 25; ++call)
            patient.offer(call);
        patient.wait(20 * minute);
        for (std::uint64_t call = 1; call <= 25; ++call)
            CHECK(patient.times_heard("id " + std::to_string(call)) == (call <= 10 ? 1 : 2));
    }
    SECTION("a flood leaves the bound as it is, and is counted") {
        for (std::uint64_t call = 1; call <= 5'000; ++call)
            hall.offer(call);
        CHECK(hall.speaker.waiting() == 40);
        CHECK(hall.speaker.tally().shown_not_spoken == 4'960);
        hall.wait(20 * minute);
        CHECK(hall.times_heard("id 40") == 1);
        CHECK(hall.times_heard("id 41") == 0);
    }
    SECTION("a call that grew old while waiting makes room for a fresh one") {
        for (std::uint64_t call = 1; call <= 40; ++call)
            hall.offer(call, call == 2 ? 100'000 : 0);
        hall.now_ms += 30'000;
        hall.offer(41);
        hall.wait(20 * minute);
        CHECK(hall.times_heard("id 1") == 1);
        CHECK(hall.times_heard("id 2") == 0);
        CHECK(hall.times_heard("id 41") == 1);
    }
}

TEST_CASE("a loudspeaker that never reports an end does not hold up the calls") {
    Hall hall;
    hall.stuck = true;
    hall.offer(1);
    hall.offer(2);
    hall.wait(minute);
    CHECK(hall.heard == Heard{"*", "id 1", "id 1", "*", "id 2", "id 2"});
}

TEST_CASE("the real voice and the rules together speak a call in both languages") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("speaker-" + std::to_string(::getpid()));
    giliran::voice::EspeakVoice voice{{.cache = folder}};
    struct Loudspeaker : AudioPort {
        void play(std::vector<std::int16_t>, unsigned rate) override { rates.push_back(rate); }
        void stop() override {}
        bool finished() const override { return true; }
        std::vector<unsigned> rates;
    } loudspeaker;
    Speaker speaker{loudspeaker, voice, Clip{44'100, {1}}, {.patience_ms = 20'000}};
    const std::vector<Phrase> words{{Language::indonesian, "Nomor antrean, A nol dua belas."},
                                    {Language::english, "Number A zero one two."}};
    speaker.offer({1, 0, 0, words}, 0);
    const auto start = std::chrono::steady_clock::now();
    while (loudspeaker.rates.size() < 5 && speaker.tally().voices_missing == 0)
        speaker.tick((std::chrono::steady_clock::now() - start) / std::chrono::milliseconds{1});
    CHECK(loudspeaker.rates == std::vector<unsigned>{44'100, 22'050, 22'050, 22'050, 22'050});
    CHECK(speaker.tally() == SpeakerTally{1, 1, 0, 0});
    std::filesystem::remove_all(folder);
}
