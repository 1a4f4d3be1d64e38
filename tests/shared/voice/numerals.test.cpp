#include "shared/voice/numerals.hpp"
#include "shared/queue/ids.hpp"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

using namespace giliran;
using namespace giliran::voice;

namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// The slow road to the same words: say every decimal place with its unit ("satu ratus satu puluh
// dua"), then contract the way people do. It shares no line with numerals.cpp.
std::string read_slowly(std::string rest) {
    static const std::vector<std::string> digits{"nol",  "satu", "dua",   "tiga",    "empat",
                                                 "lima", "enam", "tujuh", "delapan", "sembilan"};
    static const std::vector<std::string> units{"", " puluh", " ratus", " ribu"};
    std::string words = " ";
    for (; rest.front() == '0'; rest.erase(0, 1))
        words += "nol ";
    for (; !rest.empty(); rest.erase(0, 1))
        if (rest.front() != '0')
            words += digits.at(static_cast<std::size_t>(rest.front() - '0'))
                     + units.at(rest.size() - 1) + " ";
    for (std::size_t digit = 2; digit < 10; ++digit)
        replace_all(words, "satu puluh " + digits[digit] + " ", digits[digit] + " belas ");
    replace_all(words, "satu puluh satu ", "sebelas ");
    replace_all(words, "satu puluh ", "sepuluh ");
    replace_all(words, "satu ratus ", "seratus ");
    replace_all(words, "satu ribu ", "seribu ");
    return words.substr(1, words.size() - 2);
}

// English: each printed digit by its name, from left to right.
std::string read_digits(const std::string& digits) {
    static const std::vector<std::string> names{"zero", "one", "two",   "three", "four",
                                                "five", "six", "seven", "eight", "nine"};
    std::string words;
    for (const char digit : digits)
        words += (words.empty() ? "" : " ") + names.at(static_cast<std::size_t>(digit - '0'));
    return words;
}

} // namespace

TEST_CASE("numbers are read as the grammar has them") {
    const std::vector<std::pair<unsigned, std::string>> readings{
        {0, "nol"},
        {10, "sepuluh"},
        {11, "sebelas"},
        {12, "dua belas"},
        {19, "sembilan belas"},
        {20, "dua puluh"},
        {21, "dua puluh satu"},
        {99, "sembilan puluh sembilan"},
        {100, "seratus"},
        {101, "seratus satu"},
        {110, "seratus sepuluh"},
        {111, "seratus sebelas"},
        {112, "seratus dua belas"},
        {119, "seratus sembilan belas"},
        {120, "seratus dua puluh"},
        {199, "seratus sembilan puluh sembilan"},
        {211, "dua ratus sebelas"},
        {999, "sembilan ratus sembilan puluh sembilan"},
        {1000, "seribu"},
        {1010, "seribu sepuluh"},
        {1111, "seribu seratus sebelas"},
        {11000, "sebelas ribu"},
        {100000, "seratus ribu"},
        {101000, "seratus satu ribu"},
        {201000, "dua ratus satu ribu"},
        {1000000, "satu juta"},
        {1001000, "satu juta seribu"},
        {999999999, "sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh "
                    "sembilan ribu sembilan ratus sembilan puluh sembilan"},
    };
    for (const auto& [number, words] : readings)
        CHECK(number_in_words(Language::indonesian, number) == words);
}

TEST_CASE("numbers are read in English") {
    CHECK(number_in_words(Language::english, 0) == "zero");
    CHECK(number_in_words(Language::english, 12) == "twelve");
    CHECK(number_in_words(Language::english, 21) == "twenty-one");
    CHECK(number_in_words(Language::english, 40) == "forty");
    CHECK(number_in_words(Language::english, 105) == "one hundred five");
    CHECK(number_in_words(Language::english, 1000) == "one thousand");
    CHECK(number_in_words(Language::english, 2000315) == "two million three hundred fifteen");
}

TEST_CASE("a ticket is called by its letter, its zeros, and the rest as a number") {
    const std::vector<std::pair<std::pair<char, unsigned>, std::string>> calls{
        {{'A', 12}, "A nol dua belas"},
        {{'A', 1}, "A nol nol satu"},
        {{'B', 10}, "B nol sepuluh"},
        {{'B', 11}, "B nol sebelas"},
        {{'A', 20}, "A nol dua puluh"},
        {{'A', 99}, "A nol sembilan puluh sembilan"},
        {{'A', 100}, "A seratus"},
        {{'A', 105}, "A seratus lima"},
        {{'A', 110}, "A seratus sepuluh"},
        {{'A', 111}, "A seratus sebelas"},
        {{'A', 119}, "A seratus sembilan belas"},
        {{'A', 250}, "A dua ratus lima puluh"},
        {{'A', 1000}, "A seribu"},
    };
    for (const auto& [ticket, words] : calls)
        CHECK(ticket_in_words(Language::indonesian, ticket.first, ticket.second) == words);
}

TEST_CASE(
    "every number from 1 to 9999 is called as it is printed, with every letter, in Indonesian "
    "and in English",
    "[trap-8][trap-11]") {
    unsigned wrong = 0;
    const auto compare = [&](Language language, char prefix, unsigned number,
                             const std::string& rest) {
        const auto called = ticket_in_words(language, prefix, number);
        if (called != prefix + (" " + rest) && ++wrong < 5)
            FAIL_CHECK(label_of(prefix, number) << " is called: " << called);
    };
    for (unsigned number = 1; number <= 9999; ++number) {
        const std::string printed = label_of('A', number).substr(1);
        const std::string indonesian = read_slowly(printed);
        const std::string english = read_digits(printed);
        for (char prefix = 'A'; prefix <= 'Z'; ++prefix) {
            compare(Language::indonesian, prefix, number, indonesian);
            compare(Language::english, prefix, number, english);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("English calls a ticket digit by digit") {
    CHECK(ticket_in_words(Language::english, 'A', 12) == "A zero one two");
    CHECK(ticket_in_words(Language::english, 'B', 105) == "B one zero five");
    CHECK(ticket_in_words(Language::english, 'A', 1000) == "A one zero zero zero");
}
