// Which calls a wall says, and how: by the office's voice rules as they stand on the board.

#include "display/speech.hpp"

#include "tests/sample_office.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

namespace {

Settings hall() {
    Settings settings;
    settings.counters = {{{2}, {}, {}}, {{7}, {"meja informasi", "the information desk"}, {}}};
    settings.voice.languages = {"id", "en"};
    return settings;
}

Announce call_at(std::uint32_t counter) {
    return {{41, 'A', 12, {counter}, {"ktp"}, Instant{5'000}, false}, 700};
}

constexpr LocalTime at(std::int32_t minute) {
    return {{20'000}, minute};
}

const std::vector<Wording>& wordings() {
    static const std::vector<Wording> all = read_wordings("assets/words");
    return all;
}

std::optional<Announcement> said(const Settings& settings, std::int32_t minute = 600,
                                 std::string_view device = "wall-1", std::uint32_t counter = 2) {
    return call_to_say(call_at(counter), settings, device, at(minute), wordings());
}

} // namespace

TEST_CASE("a call is said in the office's languages, in its order and at its speed") {
    Settings settings = hall();
    settings.voice.manner.words_per_minute = 120;
    const auto call = said(settings);
    REQUIRE(call);
    CHECK(call->call == 41);
    CHECK(call->called_at_ms == 5'000);
    CHECK(call->age_ms == 700);
    CHECK(call->manner == settings.voice.manner);
    REQUIRE(call->phrases.size() == 2);
    CHECK(call->phrases[0]
          == Phrase{Language::indonesian,
                    "Nomor antrean, A nol dua belas, silakan menuju loket dua.", 120});
    CHECK(call->phrases[1]
          == Phrase{Language::english, "Number A zero one two, please go to counter two.", 120});
    SECTION("changed settings are obeyed from the next call on") {
        settings.voice.languages = {"en"};
        const auto next = said(settings);
        REQUIRE(next);
        REQUIRE(next->phrases.size() == 1);
        CHECK(next->phrases[0].language == Language::english);
    }
    SECTION("a language that this wall has no words for leaves the others standing") {
        settings.voice.languages = {"xx", "id"};
        const auto next = said(settings);
        REQUIRE(next);
        REQUIRE(next->phrases.size() == 1);
        CHECK(next->phrases[0].language == Language::indonesian);
    }
}

TEST_CASE("a named counter is called by its name in each language") {
    const auto call = said(hall(), 600, "wall-1", 7);
    REQUIRE(call);
    CHECK(call->phrases[0].text
          == "Nomor antrean, A nol dua belas, silakan menuju meja informasi.");
    CHECK(call->phrases[1].text == "Number A zero one two, please go to the information desk.");
}

TEST_CASE("in a quiet time calls are shown and not said") {
    Settings settings = hall();
    settings.voice.quiet = {{720, 780}};
    CHECK(said(settings, 719));
    CHECK_FALSE(said(settings, 720));
    CHECK_FALSE(said(settings, 779));
    CHECK(said(settings, 780));
    SECTION("while the office's clock is not known no time is quiet") {
        CHECK(call_to_say(call_at(2), settings, "wall-1", std::nullopt, wordings()));
    }
}

TEST_CASE("of two walls in a hall only the speaker says a call") {
    Settings settings = hall();
    settings.voice.speakers = {"wall-2"};
    CHECK_FALSE(said(settings, 600, "wall-1"));
    CHECK(said(settings, 600, "wall-2"));
}

TEST_CASE("a call to a counter that the settings no longer have is not said") {
    CHECK_FALSE(said(hall(), 600, "wall-1", 9));
}

TEST_CASE("every language an office may name has words to call with") {
    CHECK(wordings().size() == languages_spoken.size());
}
