// A recorded voice takes the place of the synthesiser word by word, and never silences the rest.

#include "shared/voice/recorded.hpp"

#include "tests/shared/voice/recording.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace giliran::voice;

namespace {

// Makes every phrase one sample long, and writes down what it was asked.
class Synthesised : public Synthesiser {
  public:
    void ask(const Phrase& phrase) override { asked.push_back(phrase.text); }
    void tick(std::int64_t) override {}
    bool working_on(const Phrase& phrase) const override { return slow.contains(phrase.text); }
    std::optional<Clip> clip(const Phrase& phrase) override {
        if (missing.contains(phrase.text))
            return {};
        return Clip{22'050, {synthesised}};
    }
    static constexpr std::int16_t synthesised = 5'000;
    std::vector<std::string> asked;
    std::set<std::string> slow;
    std::set<std::string> missing;
};

const Phrase call{Language::indonesian,
                  "Nomor antrean, A nol dua belas, silakan menuju loket dua."};

struct Hall {
    giliran::tests::RecordingsFolder folder;
    Synthesised synthesiser;
    std::vector<std::string> reports;

    RecordedVoice voice() {
        return {Recordings{folder.path,
                           {Language::indonesian, Language::english},
                           [&](const std::string& report) { reports.push_back(report); }},
                synthesiser};
    }
    std::vector<std::string> asked_of(const Phrase& phrase) {
        voice().ask(phrase);
        return synthesiser.asked;
    }
};

/// The loudness of each part, in the order they are heard: recordings are told apart by theirs.
std::vector<std::int16_t> parts_heard(const Clip& clip) {
    std::vector<std::int16_t> parts;
    for (const std::int16_t sample : clip.samples)
        if (sample != 0 && (parts.empty() || parts.back() != sample))
            parts.push_back(sample);
    return parts;
}

using Texts = std::vector<std::string>;
using Parts = std::vector<std::int16_t>;

} // namespace

TEST_CASE("without recordings the whole sentence is synthesised") {
    Hall hall;
    CHECK(hall.asked_of(call) == Texts{call.text});
    CHECK(hall.reports.empty());
}

TEST_CASE("a recording is played in its place, what lies between is synthesised") {
    Hall hall;
    hall.folder.add("id", "nomor-antrean", 1'000);
    hall.folder.add("id", "silakan-menuju-loket", 2'000);
    CHECK(hall.asked_of(call) == Texts{"A nol dua belas", "dua"});
    const auto clip = hall.voice().clip(call);
    REQUIRE(clip);
    CHECK(parts_heard(*clip)
          == Parts{1'000, Synthesised::synthesised, 2'000, Synthesised::synthesised});
}

TEST_CASE("the longest recorded run of words is taken") {
    Hall hall;
    hall.folder.add("id", "dua", 1'000);
    hall.folder.add("id", "dua-belas", 2'000);
    const auto clip = hall.voice().clip({Language::indonesian, "dua belas, dua"});
    REQUIRE(clip);
    CHECK(parts_heard(*clip) == Parts{2'000, 1'000});
}

TEST_CASE("a fully recorded call needs no synthesiser") {
    Hall hall;
    std::int16_t loudness = 1'000;
    for (const char* words : {"nomor-antrean", "a", "nol", "dua", "belas", "silakan-menuju-loket"})
        hall.folder.add("id", words, loudness += 100);
    CHECK(hall.asked_of(call).empty());
    CHECK_FALSE(hall.voice().working_on(call));
    const auto clip = hall.voice().clip(call);
    REQUIRE(clip);
    CHECK(parts_heard(*clip) == Parts{1'100, 1'200, 1'300, 1'400, 1'500, 1'600, 1'400});
}

TEST_CASE("the recordings of one language are not heard in another") {
    Hall hall;
    hall.folder.add("id", "a", 1'000);
    const Phrase english{Language::english, "Number A zero one two."};
    CHECK(hall.asked_of(english) == Texts{english.text});
}

TEST_CASE("a broken recording is reported once and its words are synthesised") {
    Hall hall;
    hall.folder.add("id", "nomor-antrean", 1'000);
    hall.folder.add_broken("id", "nol");
    hall.folder.add("id", "belas", 0); // nothing is in it
    CHECK(hall.asked_of(call) == Texts{"A nol dua belas, silakan menuju loket dua"});
    CHECK(hall.reports.size() == 2);
}

TEST_CASE("what neither has silences only itself") {
    Hall hall;
    hall.folder.add("id", "silakan-menuju-loket", 2'000);
    hall.synthesiser.missing = {"Nomor antrean, A nol dua belas"};
    const auto clip = hall.voice().clip(call);
    REQUIRE(clip);
    CHECK(parts_heard(*clip) == Parts{2'000, Synthesised::synthesised});
    hall.synthesiser.missing = {call.text, "Halo"};
    CHECK_FALSE(hall.voice().clip({Language::indonesian, "Halo"}));
}

TEST_CASE("a sentence is worked on while one of its parts is") {
    Hall hall;
    hall.folder.add("id", "nomor-antrean", 1'000);
    hall.synthesiser.slow = {"A nol dua belas, silakan menuju loket dua"};
    CHECK(hall.voice().working_on(call));
    hall.synthesiser.slow.clear();
    CHECK_FALSE(hall.voice().working_on(call));
}
