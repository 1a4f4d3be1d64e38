#include "display/announce.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <utility>

using namespace giliran;
using namespace giliran::wall;

namespace {

Wording wording_from(Language language, const std::string& file) {
    std::ifstream stream{file};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto words = boost::json::parse(text);
    return {language, words.at("voice.call").as_string().c_str(),
            words.at("voice.call_named").as_string().c_str()};
}

const Wording& indonesian() {
    static const Wording wording = wording_from(Language::indonesian, "assets/words/voice.id.json");
    return wording;
}

const Wording& english() {
    static const Wording wording = wording_from(Language::english, "assets/words/voice.en.json");
    return wording;
}

} // namespace

TEST_CASE("the call is one sentence in each of the office's languages, in its order") {
    const Counter counter{{2}, {}, {}};
    const auto phrases = announcement({indonesian(), english()}, 'A', 12, counter);
    REQUIRE(phrases.size() == 2);
    CHECK(phrases[0]
          == Phrase{Language::indonesian,
                    "Nomor antrean, A nol dua belas, silakan menuju loket dua."});
    CHECK(phrases[1]
          == Phrase{Language::english, "Number A zero one two, please go to counter two."});
    CHECK(announcement({english(), indonesian()}, 'A', 12, counter)[0].language
          == Language::english);
}

TEST_CASE("a counter with a name is called by its name") {
    const Counter desk{{7}, {"meja informasi", "the information desk"}, {}};
    const auto phrases = announcement({indonesian(), english()}, 'K', 7, desk);
    CHECK(phrases[0].text == "Nomor antrean, K nol nol tujuh, silakan menuju meja informasi.");
    CHECK(phrases[1].text == "Number K zero zero seven, please go to the information desk.");
    SECTION("which stays Indonesian where it was never translated") {
        const Counter untranslated{{7}, {"meja informasi", ""}, {}};
        CHECK(announcement({english()}, 'K', 7, untranslated)[0].text
              == "Number K zero zero seven, please go to meja informasi.");
    }
    SECTION("and a name that looks like a placeholder stays a name") {
        const Counter odd{{7}, {"{ticket}", ""}, {}};
        CHECK(announcement({indonesian()}, 'K', 7, odd)[0].text
              == "Nomor antrean, K nol nol tujuh, silakan menuju {ticket}.");
    }
}
