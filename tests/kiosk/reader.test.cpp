// Reading aloud: in order, interruptible at once, never held up by a voice that is slow or missing.

#include "kiosk/reader.hpp"
#include "kiosk/volume.hpp"
#include "tests/kiosk/pictures.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>
#include <thread>

namespace giliran::kiosk::tests {

namespace {

using voice::Clip;
using voice::Phrase;
using Texts = std::vector<std::string>;

constexpr std::int64_t sentence_ms = 1'000;
constexpr std::int16_t loud = 20'000;

/// Headphones that write down what they played, a voice made of numbers, and a clock that only the
/// test moves.
class Ear : public voice::AudioPort, public voice::Synthesiser {
  public:
    void play(std::vector<std::int16_t> samples, unsigned) override {
        heard.push_back(made_last_);
        loudest = *std::max_element(samples.begin(), samples.end());
        busy_until_ms_ = now_ms + sentence_ms;
    }
    void stop() override {
        stopped += finished() ? 0 : 1;
        busy_until_ms_ = now_ms;
    }
    bool finished() const override { return now_ms >= busy_until_ms_ && !stuck; }

    void ask(const Phrase& phrase) override { asked.insert(phrase.text); }
    void tick(std::int64_t) override {}
    bool working_on(const Phrase& phrase) const override { return slow.contains(phrase.text); }
    std::optional<Clip> clip(const Phrase& phrase) override {
        if (slow.contains(phrase.text) || missing.contains(phrase.text)
            || !asked.contains(phrase.text)) {
            return std::nullopt;
        }
        made_last_ = phrase.text;
        return Clip{1'000, std::vector<std::int16_t>(sentence_ms, loud)};
    }

    void read(std::uint64_t number, const Texts& texts, double volume = 0) {
        Speech speech{number, {}, volume};
        for (const std::string& text : texts) {
            speech.phrases.push_back({Language::indonesian, text});
        }
        reader.read(std::move(speech), now_ms);
    }
    void wait(std::int64_t ms) {
        for (const std::int64_t until = now_ms + ms; now_ms < until; now_ms += 10) {
            if (const auto number = reader.tick(now_ms)) {
                ended.push_back(*number);
            }
        }
    }

    std::int64_t now_ms = 5'000;
    bool stuck = false;
    std::set<std::string> slow;
    std::set<std::string> missing;
    std::set<std::string> asked;
    Texts heard;
    std::vector<std::uint64_t> ended;
    int stopped = 0;
    std::int16_t loudest = 0;
    Reader reader{*this, *this};

  private:
    std::string made_last_;
    std::int64_t busy_until_ms_ = 0;
};

} // namespace

TEST_CASE("sentences are read in their order, and the end is told once") {
    Ear ear;
    ear.read(7, {"one", "two", "three"});
    ear.wait(4'000);
    CHECK(ear.heard == Texts{"one", "two", "three"});
    CHECK(ear.ended == std::vector<std::uint64_t>{7});
}

TEST_CASE("a new speech stops the old one in the middle of its sentence") {
    Ear ear;
    ear.read(1, {"one", "two"});
    ear.wait(200);
    ear.read(2, {"three"});
    CHECK(ear.stopped == 1);
    ear.wait(20);
    CHECK(ear.heard == Texts{"one", "three"});
    ear.wait(3'000);
    CHECK(ear.heard == Texts{"one", "three"});
    CHECK(ear.ended == std::vector<std::uint64_t>{2});
}

TEST_CASE("a hushed voice is silent at once and stays so") {
    Ear ear;
    ear.read(1, {"one", "two"});
    ear.wait(200);
    ear.reader.hush();
    CHECK(ear.stopped == 1);
    ear.wait(5'000);
    CHECK(ear.heard == Texts{"one"});
    CHECK(ear.ended.empty());
}

TEST_CASE("no more is made than is soon needed, so that an interrupted speech costs little") {
    Ear ear;
    ear.read(1, {"one", "two", "three", "four"});
    CHECK(ear.asked == std::set<std::string>{"one", "two"});
    ear.wait(200);
    CHECK(ear.asked == std::set<std::string>{"one", "two"});
    ear.wait(1'200);
    CHECK(ear.asked == std::set<std::string>{"one", "two", "three"});
}

TEST_CASE("a voice that is slow, missing or without an end costs its sentence, not the rest") {
    Ear ear;
    SECTION("slow, but in time") {
        ear.slow = {"one"};
        ear.read(1, {"one", "two"});
        ear.wait(2'000);
        CHECK(ear.heard.empty());
        ear.slow.clear();
        ear.wait(3'000);
        CHECK(ear.heard == Texts{"one", "two"});
    }
    SECTION("too slow") {
        ear.slow = {"one"};
        ear.read(1, {"one", "two"});
        ear.wait(6'000);
        CHECK(ear.heard == Texts{"two"});
    }
    SECTION("missing") {
        ear.missing = {"one", "three"};
        ear.read(1, {"one", "two", "three"});
        ear.wait(2'000);
        CHECK(ear.heard == Texts{"two"});
    }
    SECTION("headphones pulled out") {
        ear.stuck = true;
        ear.read(1, {"one", "two"});
        ear.wait(8'000);
        CHECK(ear.heard == Texts{"one", "two"});
    }
    CHECK(ear.ended == std::vector<std::uint64_t>{1});
}

TEST_CASE("from the quietest step to the loudest the voice grows by 24 decibels") {
    Ear ear;
    std::vector<std::int16_t> peaks;
    for (const double volume : volume_db) {
        ear.read(1, {"one"}, volume);
        ear.wait(20);
        peaks.push_back(ear.loudest);
    }
    CHECK(peaks == std::vector<std::int16_t>{1'262, 2'518, 5'024, 10'024, 20'000});
}

TEST_CASE("the real voice reads the first sentence aloud and is silent when interrupted") {
    struct Headphones : voice::AudioPort {
        void play(std::vector<std::int16_t> samples, unsigned) override {
            played.push_back(std::move(samples));
            playing = true;
        }
        void stop() override { playing = false; }
        bool finished() const override { return !playing; }
        std::vector<std::vector<std::int16_t>> played;
        bool playing = false;
    } headphones;
    const auto cache = fresh_folder("reader");
    {
        voice::EspeakVoice espeak{{.cache = cache}};
        Reader reader(headphones, espeak, {.gap_ms = 0, .patience_ms = 20'000});
        reader.read({1,
                     {{Language::indonesian, "Nomor antrean Anda: A nol tiga puluh sembilan."},
                      {Language::indonesian, "Di depan Anda: sebelas orang."}},
                     volume_db[volume_usual]},
                    0);
        const auto start = std::chrono::steady_clock::now();
        const auto now_ms = [&] {
            return (std::chrono::steady_clock::now() - start) / std::chrono::milliseconds{1};
        };
        while (headphones.played.empty() && now_ms() < 20'000) {
            reader.tick(now_ms());
            std::this_thread::yield();
        }
        REQUIRE(headphones.played.size() == 1);
        const auto& sound = headphones.played.front();
        CHECK(sound.size() > 22'050); // more than a second of it
        CHECK(*std::max_element(sound.begin(), sound.end()) > 1'000);
        reader.hush();
        CHECK_FALSE(headphones.playing);
        reader.tick(now_ms());
        CHECK(headphones.played.size() == 1);
    }
    std::filesystem::remove_all(cache);
}

} // namespace giliran::kiosk::tests
