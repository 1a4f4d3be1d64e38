// When a wall speaks and when it only shows.

#include "shared/queue/voice_rules.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

namespace {

std::vector<std::string> sentences(const VoiceRules& rules) {
    std::vector<std::string> all;
    for (const auto& [key, sentence] : mistakes_in(rules))
        all.push_back(std::string{key} + ": " + sentence);
    return all;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("one wall of a hall speaks, the others only show") {
    VoiceRules rules;
    rules.speakers = {"wall-1", "wall-upstairs"};
    CHECK(speaks(rules, "wall-1"));
    CHECK(speaks(rules, "wall-upstairs"));
    CHECK_FALSE(speaks(rules, "wall-2"));
    SECTION("where no wall is listed each one speaks") {
        CHECK(speaks(VoiceRules{}, "wall-2"));
    }
}

TEST_CASE("a quiet time begins with its first minute and ends with its last") {
    VoiceRules rules;
    rules.quiet = {{720, 780}, {915, 930}};
    CHECK_FALSE(quiet_at(rules, 719));
    CHECK(quiet_at(rules, 720));
    CHECK(quiet_at(rules, 779));
    CHECK_FALSE(quiet_at(rules, 780));
    CHECK(quiet_at(rules, 920));
    CHECK_FALSE(quiet_at(VoiceRules{}, 720));
}

TEST_CASE("the usual voice is without mistake, and every limit is said with its key") {
    CHECK(sentences({}).empty());
    VoiceRules rules;
    SECTION("languages") {
        rules.languages = {};
        CHECK(sentences(rules) == Sentences{"languages: languages must name at least one"});
        rules.languages = {"id", "xx", "id"};
        CHECK(sentences(rules)
              == Sentences{"languages: languages: \"xx\" is no language with words here",
                           "languages: languages names \"id\" twice"});
    }
    SECTION("the edges of speed, times, gap and volume are allowed, beyond them nothing") {
        rules.manner = {80, 1, 0, 10};
        CHECK(sentences(rules).empty());
        rules.manner = {300, 3, 3'000, 100};
        CHECK(sentences(rules).empty());
        rules.manner = {79, 0, 3'001, 9};
        CHECK(sentences(rules).size() == 4);
        rules.manner = {301, 4, 0, 101};
        CHECK(sentences(rules).size() == 3);
    }
    SECTION("quiet times") {
        rules.quiet = {{720, 720}};
        CHECK(sentences(rules).size() == 1);
        rules.quiet = {{720, 1441}};
        CHECK(sentences(rules).size() == 1);
        rules.quiet = {{0, 1440}};
        CHECK(sentences(rules).empty());
    }
    SECTION("speakers") {
        rules.speakers = {"wall-1", "wall-1"};
        CHECK(sentences(rules) == Sentences{"speakers: speakers names \"wall-1\" twice"});
    }
}
