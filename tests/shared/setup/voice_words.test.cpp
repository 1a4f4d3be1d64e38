// The part [voice] of an office file: what it says, what it leaves out, and its mistakes by line.

#include "shared/setup/office_file.hpp"
#include "tests/shared/setup/office_texts.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

namespace {

VoiceRules voice_of(const std::string& lines) {
    return read_office_text(good + lines, "office.toml").settings.voice;
}

/// What is said about the good file with a part [voice], which begins in line 35, behind it.
std::string mistakes_of(const std::string& line_36) {
    try {
        voice_of("[voice]\n" + line_36 + "\n");
    } catch (const OfficeFileError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("an office that says nothing of its voice speaks Indonesian from its first wall") {
    VoiceRules usual;
    usual.speakers = {"wall-1"};
    CHECK(voice_of("") == usual);
    SECTION("also where the part says nothing of speakers") {
        CHECK(voice_of("[voice]\ntimes = 1\n").speakers == std::vector<std::string>{"wall-1"});
    }
    SECTION("and where no device is listed every wall speaks") {
        const std::string rules = good.substr(0, good.find("[[device]]"));
        CHECK(read_office_text(rules, "rules").settings.voice == VoiceRules{});
    }
}

TEST_CASE(
    "of each area one wall speaks, and neither a board of waiting times nor a counter's sign") {
    std::string text = good;
    const auto put = [&](const std::string& before, const std::string& lines) {
        text.insert(text.find(before), lines);
    };
    put("[[account]]", "[[device]]\nname = \"up-1\"\nrole = \"wall\"\n"
                       "[[device]]\nname = \"up-2\"\nrole = \"wall\"\n"
                       "[[device]]\nname = \"up-3\"\nrole = \"wall\"\n"
                       "[[device]]\nname = \"sign\"\nrole = \"wall\"\n"
                       "[[screen]]\ndevice = \"up-1\"\narea = \"up\"\nlayout = \"waiting\"\n"
                       "[[screen]]\ndevice = \"up-2\"\narea = \"up\"\n"
                       "[[screen]]\ndevice = \"up-3\"\narea = \"up\"\n"
                       "[[screen]]\ndevice = \"sign\"\nlayout = \"counter\"\ncounter = 2\n");
    put("[[device]]", "[[area]]\nid = \"up\"\nname = \"Atas\"\nname_en = \"Upstairs\"\n");
    text.replace(text.find("number = 2"), 10, "number = 2\narea = \"up\"");
    CHECK(read_office_text(text, "office").settings.voice.speakers
          == std::vector<std::string>{"wall-1", "up-2"});
}

TEST_CASE("a mistake in the voice is said with its line") {
    CHECK(mistakes_of("languages = [\"id\", \"jv\"]")
          == "office.toml:36: languages: \"jv\" is no language with words here");
    CHECK(mistakes_of("times = 4") == "office.toml:36: times must be 1 to 3");
    CHECK(mistakes_of("words_per_minute = 20")
          == "office.toml:36: words_per_minute must be 80 to 300");
    CHECK(mistakes_of("gap_ms = 9000") == "office.toml:36: gap_ms must be 0 to 3000");
    CHECK(mistakes_of("volume = 50") == "office.toml:36: \"volume\" is no setting of this place");
    const std::string pairs =
        "office.toml:36: quiet must be times in pairs, from and until, like [\"12.00\", \"13.00\"]";
    CHECK(mistakes_of("quiet = [\"12.00\"]") == pairs);
    CHECK(mistakes_of("quiet = [\"12.00\", \"noon\"]") == pairs);
    CHECK(mistakes_of("quiet = [\"13.00\", \"12.00\"]")
          == "office.toml:36: quiet must run from an earlier to a later time, up to 24.00");
}

TEST_CASE("only a wall of the office can be its speaker") {
    CHECK(mistakes_of("speakers = [\"wall-1\"]") == "");
    CHECK(mistakes_of("speakers = [\"wall-9\"]")
          == "office.toml:36: speakers \"wall-9\" is no device of role wall");
    CHECK(mistakes_of("speakers = [\"kiosk-1\"]")
          == "office.toml:36: speakers \"kiosk-1\" is no device of role wall");
}
