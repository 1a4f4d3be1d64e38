// The languages of the kiosks in an office file: usually two, Indonesian always first.

#include "shared/setup/office_file.hpp"
#include "tests/shared/setup/office_texts.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

namespace {

/// What is said of the good file with that line before all others.
std::string mistakes_with(const std::string& line) {
    try {
        read_office_text(line + "\n" + good, "office");
    } catch (const OfficeFileError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("an office that names no languages offers Indonesian and English") {
    CHECK(read_office_text(good, "office").settings.languages
          == std::vector<std::string>{"id", "en"});
}

TEST_CASE(
    "a language that no kiosk speaks, one named twice, and another before Indonesian are told") {
    CHECK(mistakes_with("languages = [\"id\", \"mui\"]").empty());
    CHECK(mistakes_with("languages = [\"id\", \"fr\", \"id\"]")
          == "office:1: languages: \"fr\" is none of id, en, mui\n"
             "office:1: languages names \"id\" twice");
    CHECK(mistakes_with("languages = [\"en\", \"id\"]")
          == "office:1: languages must begin with \"id\"");
}
