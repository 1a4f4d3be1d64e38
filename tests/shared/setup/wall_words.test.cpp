// What an office file says of its walls and of where its counters lie: each mistake is one sentence
// with its line.

#include "shared/setup/office_file.hpp"
#include "tests/shared/setup/office_texts.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

namespace {

/// What is said of the good file with one thing in it written otherwise.
std::string mistakes_with(const std::string& instead_of, const std::string& written) {
    std::string text = good;
    const auto at = text.find(instead_of);
    REQUIRE(at != std::string::npos);
    try {
        read_office_text(text.replace(at, instead_of.size(), written), "office");
    } catch (const OfficeFileError& error) {
        return error.what();
    }
    return "";
}

std::string with_screen(const std::string& lines) {
    return mistakes_with("[[account]]", "[[screen]]\n" + lines + "[[account]]");
}

} // namespace

TEST_CASE("a counter lies in an area of the office, and the way to it is said in both languages") {
    CHECK(mistakes_with("number = 2", "number = 2\narea = \"attic\"")
          == "office:22: counter 2: there is no area \"attic\"");
    CHECK(mistakes_with("number = 2", "number = 2\nway = \"Kiri\"")
          == "office:20: counter 2: way_en is missing");
    CHECK(mistakes_with("number = 2", "number = 2\narrow = \"west\"")
          == "office:22: arrow must be left, right, up or down");
    CHECK(mistakes_with("number = 2",
                        "number = 2\nway_en = \"Left\"\nway = \"" + std::string(41, 'x') + "\"")
          == "office:23: counter 2: way is longer than 40 bytes");
}

TEST_CASE("an area without a counter would be an empty wall") {
    CHECK(mistakes_with("[[device]]", "[[area]]\nid = \"attic\"\nname = \"Loteng\"\n"
                                      "name_en = \"Attic\"\n[[device]]")
          == "office:24: area \"attic\" has no counter");
}

TEST_CASE("a screen is a wall of the office with a layout that there is") {
    CHECK(with_screen("device = \"wall-1\"\n").empty());
    CHECK(with_screen("device = \"wall-1\"\nlayout = \"cinema\"\n")
          == "office:31: layout must be hall, waiting, counter or slides");
    CHECK(with_screen("device = \"kiosk-1\"\n")
          == "office:30: device \"kiosk-1\" is no device of role wall");
    CHECK(with_screen("device = \"wall-1\"\narea = \"attic\"\n")
          == "office:31: screen \"wall-1\": there is no area \"attic\"");
    CHECK(with_screen("device = \"wall-1\"\n[[screen]]\ndevice = \"wall-1\"\n")
          == "office:32: screen \"wall-1\" stands twice");
}

TEST_CASE("a counter's sign, and nothing else, names its counter") {
    CHECK(with_screen("device = \"wall-1\"\nlayout = \"counter\"\ncounter = 2\n").empty());
    CHECK(with_screen("device = \"wall-1\"\nlayout = \"counter\"\n")
          == "office:29: screen \"wall-1\": the layout counter needs a counter of the office");
    CHECK(with_screen("device = \"wall-1\"\ncounter = 1\n")
          == "office:31: screen \"wall-1\": only the layout counter has a counter");
}
