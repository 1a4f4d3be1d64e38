// The traps other queue systems fell into (numbers, midnight and time, calling) each have a test
// or a written day that names them: a tag in the test's head, or the word and the number in the
// comment of a day. So a trap cannot lose its guard unseen.

#include "tests/house/sources.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

using namespace giliran::tests;
namespace fs = std::filesystem;

namespace {

/// Each in the words of what must not happen again.
const std::map<int, std::string> traps = {
    {1, "two numbers issued at one moment are alike"},
    {2, "a slow printer makes two slips alike"},
    {3, "more numbers than the quota at the limit"},
    {4, "yesterday's full quota blocks this morning"},
    {5, "the last number of a letter runs into the next letter"},
    {6, "the first number comes again while it still waits"},
    {7, "after a crash with nobody waiting numbers repeat"},
    {8, "number 1000 does not fit"},
    {9, "a client forges its number"},
    {10, "a transfer gives a new number, the slip is never called"},
    {11, "numbers are spoken or sorted as text"},
    {12, "the day turns over at midnight UTC"},
    {13, "the turn of the day is right only until late evening"},
    {14, "times are converted twice, calls vanish in the afternoon"},
    {15, "a day that was to be reset while the machine was off"},
    {16, "noon is taken for the start of the day"},
    {17, "the date of the program's start is taken for today"},
    {18, "the client's clock decides"},
    {19, "yesterday's leftovers are called first"},
    {20, "closing counts people as served whom nobody served"},
    {21, "the clock is set back and waits turn negative"},
    {22, "two clerks get the same person"},
    {23, "two server processes on one record"},
    {24, "a call, a cancelling and a transfer of one number meet"},
    {25, "any state after any state"},
    {26, "one absence takes a person's other numbers"},
    {27, "calling the next ends the visit before by itself"},
    {28, "the first of two steps is kept without the second"},
    {29, "the general lane starves"},
    {30, "the only one left is hidden and nobody seems to wait"},
    {31, "two counters block each other"},
};

/// The numbers after that word in a text.
std::set<int> numbers_after(const std::regex& word, const std::string& text) {
    std::set<int> numbers;
    for (std::sregex_iterator found{text.begin(), text.end(), word}, end; found != end; ++found)
        numbers.insert(std::stoi((*found)[1]));
    return numbers;
}

/// The traps that file names.
std::set<int> named_in(const fs::path& file) {
    static const std::regex tag{R"(\[trap-(\d+)\])"};
    static const std::regex note{R"(\btrap (\d+))"};
    const bool day = file.extension() == ".day";
    std::set<int> named;
    if (!day && !file.string().ends_with(".test.cpp"))
        return named;
    for (const Line& line : lines_of(file))
        if (!day || line.text.starts_with('#'))
            named.merge(numbers_after(day ? note : tag, line.text));
    return named;
}

std::set<int> named_traps() {
    std::set<int> named;
    for (const auto& room : fs::directory_iterator("tests")) {
        if (!room.is_directory() || room.path().filename() == "browser")
            continue; // what the browser's packages brought along is not ours
        for (const auto& entry : fs::recursive_directory_iterator(room))
            named.merge(named_in(entry.path()));
    }
    return named;
}

} // namespace

TEST_CASE("every known trap has a test or a written day that names it") {
    const std::set<int> named = named_traps();
    std::string wrong;
    for (const auto& [number, trap] : traps)
        if (!named.contains(number))
            wrong += "trap " + std::to_string(number) + " has no test: " + trap + "\n";
    for (const int number : named)
        if (!traps.contains(number))
            wrong +=
                "trap " + std::to_string(number) + " is named by a test, but known to nobody\n";
    CHECK(wrong == "");
}
