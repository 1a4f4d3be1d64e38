// Settings written as an office file are read back as they were: nothing is lost on the way to a
// supervisor's page and back.

#include "shared/setup/settings_text.hpp"
#include "shared/setup/office_file.hpp"
#include "tests/shared/setup/office_texts.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

TEST_CASE("every setting survives being written as an office file and read again") {
    const Settings settings = read_office_text(full, "settings").settings;
    CHECK(read_office_text(text_of(settings), "settings").settings == settings);
    const Settings sample = read_office_file("assets/office/palembang.toml").settings;
    CHECK(read_office_text(text_of(sample), "settings").settings == sample);
    const Settings lunch = read_office_file("tests/offices/synth_lunch.toml").settings;
    CHECK(read_office_text(text_of(lunch), "settings").settings == lunch);
}

TEST_CASE("mistakes in a typed text are said with their lines, too") {
    try {
        read_office_text("name = 7\n", "settings");
        FAIL("it was taken");
    } catch (const OfficeFileError& error) {
        CHECK(std::string(error.what()).starts_with("settings:1: name must be a text"));
    }
}
