// The traps other queue systems fell into (numbers, midnight and time, calling) each have a test
// or a written day that names them: a tag in the test's head, or the word and the number in the
// comment of a day. The traps of foretelling waits have tests alone, with a tag of their own. So a
// trap cannot lose its guard unseen.

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

/// Of foretelling how long people wait, in the same words.
const std::map<int, std::string> wait_traps = {
    {1, "the forecast expects another order than the one people are called in"},
    {2, "minutes per person times people, as if one counter did it all"},
    {3, "the pace of a quiet hour is taken for what the counters can do"},
    {4, "the last waits are promised while the queue grows, priority waits among them"},
    {5, "lunch is not foreseen"},
    {6, "simulated ranges are believed and hold far too seldom"},
    {7, "how long a visit has lasted already is not looked at"},
    {8, "history speaks before there is a week of it, or for another office"},
    {9, "a visit nobody ended, a counter nobody stands at, people left over count as real"},
    {10, "a closed office foretells, and who comes after closing is learned from"},
    {11, "people who gave up are outcomes, people who did not come are none"},
    {12, "the mean of skewed waits is shown"},
    {13, "what becomes of a promise is known before its holder is called"},
};

/// The numbers after that word in a text.
std::set<int> numbers_after(const std::regex& word, const std::string& text) {
    std::set<int> numbers;
    for (std::sregex_iterator found{text.begin(), text.end(), word}, end; found != end; ++found)
        numbers.insert(std::stoi((*found)[1]));
    return numbers;
}

struct Named {
    std::set<int> traps;
    std::set<int> wait_traps;
};

/// Adds the traps that file names.
void read_names(const fs::path& file, Named& named) {
    static const std::regex tag{R"(\[trap-(\d+)\])"};
    static const std::regex wait_tag{R"(\[wait trap (\d+)\])"};
    static const std::regex note{R"(\btrap (\d+))"};
    const bool day = file.extension() == ".day";
    if (!day && !file.string().ends_with(".test.cpp"))
        return;
    for (const Line& line : lines_of(file)) {
        if (!day || line.text.starts_with('#'))
            named.traps.merge(numbers_after(day ? note : tag, line.text));
        if (!day)
            named.wait_traps.merge(numbers_after(wait_tag, line.text));
    }
}

Named named_traps() {
    Named named;
    for (const auto& room : fs::directory_iterator("tests")) {
        if (!room.is_directory() || room.path().filename() == "browser")
            continue; // what the browser's packages brought along is not ours
        for (const auto& entry : fs::recursive_directory_iterator(room))
            read_names(entry.path(), named);
    }
    return named;
}

/// What is not as it should be: a known trap without a test, a named one that nobody knows.
std::string gaps(const std::map<int, std::string>& known, const std::set<int>& named) {
    std::string wrong;
    for (const auto& [number, trap] : known)
        if (!named.contains(number))
            wrong += "trap " + std::to_string(number) + " has no test: " + trap + "\n";
    for (const int number : named)
        if (!known.contains(number))
            wrong +=
                "trap " + std::to_string(number) + " is named by a test, but known to nobody\n";
    return wrong;
}

} // namespace

TEST_CASE("every known trap has a test or a written day that names it") {
    CHECK(gaps(traps, named_traps().traps) == "");
}

TEST_CASE("every known trap of foretelling waits has a test that names it") {
    CHECK(gaps(wait_traps, named_traps().wait_traps) == "");
}
