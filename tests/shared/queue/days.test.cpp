// Every written day in tests/days must play exactly as it is written. To write a new one: write the
// orders, run with GILIRAN_WRITE_DAYS=1, and read what happened before you commit it.

#include "tests/days/day_script.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace giliran;

TEST_CASE("every written day plays as it is written") {
    std::size_t days = 0;
    for (const auto& entry : std::filesystem::directory_iterator("tests/days")) {
        if (entry.path().extension() != ".day")
            continue;
        ++days;
        INFO(entry.path().string());
        std::ostringstream written;
        written << std::ifstream{entry.path()}.rdbuf();
        const std::string played = tests::DayScript{}.play(written.str());
        if (std::getenv("GILIRAN_WRITE_DAYS"))
            std::ofstream{entry.path()} << played;
        else
            CHECK(played == written.str());
    }
    CHECK(days >= 49);
}
