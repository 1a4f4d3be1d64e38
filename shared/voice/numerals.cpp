#include "shared/voice/numerals.hpp"

#include <array>
#include <string_view>

namespace giliran::voice {
namespace {

using Words = std::array<std::string_view, 10>;

constexpr Words digits_id{"nol",  "satu", "dua",   "tiga",    "empat",
                          "lima", "enam", "tujuh", "delapan", "sembilan"};
constexpr Words digits_en{"zero", "one", "two",   "three", "four",
                          "five", "six", "seven", "eight", "nine"};
constexpr Words teens_en{"ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                         "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr Words tens_en{"",      "",      "twenty",  "thirty", "forty",
                        "fifty", "sixty", "seventy", "eighty", "ninety"};

void add_word(std::string& sentence, std::string_view word) {
    if (!sentence.empty())
        sentence += ' ';
    sentence += word;
}

// 1 to 999. "se-" stands for exactly one ten or one hundred: sepuluh, sebelas, seratus.
std::string group_in_indonesian(unsigned number) {
    std::string words;
    const unsigned hundreds = number / 100;
    const unsigned rest = number % 100;
    if (hundreds == 1) {
        add_word(words, "seratus");
    } else if (hundreds > 1) {
        add_word(words, digits_id[hundreds]);
        add_word(words, "ratus");
    }
    if (rest == 10) {
        add_word(words, "sepuluh");
    } else if (rest == 11) {
        add_word(words, "sebelas");
    } else if (rest > 11 && rest < 20) {
        add_word(words, digits_id[rest % 10]);
        add_word(words, "belas");
    } else {
        if (rest >= 20) {
            add_word(words, digits_id[rest / 10]);
            add_word(words, "puluh");
        }
        if (rest % 10 > 0)
            add_word(words, digits_id[rest % 10]);
    }
    return words;
}

std::string group_in_english(unsigned number) {
    std::string words;
    const unsigned rest = number % 100;
    if (number >= 100) {
        add_word(words, digits_en[number / 100]);
        add_word(words, "hundred");
    }
    if (rest >= 20) {
        add_word(words, tens_en[rest / 10]);
        if (rest % 10 > 0)
            words.append("-").append(digits_en[rest % 10]);
    } else if (rest >= 10) {
        add_word(words, teens_en[rest - 10]);
    } else if (rest > 0) {
        add_word(words, digits_en[rest]);
    }
    return words;
}

struct Scale {
    unsigned size;
    std::string_view id;
    std::string_view en;
};
constexpr std::array<Scale, 3> scales{{{1'000'000'000, "miliar", "billion"},
                                       {1'000'000, "juta", "million"},
                                       {1'000, "ribu", "thousand"}}};

} // namespace

std::string number_in_words(Language language, unsigned number) {
    const bool indonesian = language != Language::english;
    const auto group = indonesian ? group_in_indonesian : group_in_english;
    if (number == 0)
        return std::string{indonesian ? digits_id[0] : digits_en[0]};
    std::string words;
    for (const Scale& scale : scales) {
        const unsigned count = number / scale.size;
        number %= scale.size;
        if (count == 1 && indonesian && scale.size == 1'000) {
            add_word(words, "seribu"); // but "satu juta": "se-" reaches no further than thousand
        } else if (count > 0) {
            add_word(words, group(count));
            add_word(words, indonesian ? scale.id : scale.en);
        }
    }
    if (number > 0)
        add_word(words, group(number));
    return words;
}

std::string ticket_in_words(Language language, char prefix, unsigned number, unsigned digits) {
    const Words& names = language == Language::english ? digits_en : digits_id;
    const std::string printed = std::to_string(number);
    std::string words{prefix};
    for (std::size_t place = printed.size(); place < digits; ++place)
        add_word(words, names[0]);
    if (language != Language::english) {
        add_word(words, number_in_words(language, number));
    } else {
        for (const char digit : printed)
            add_word(words, names[static_cast<std::size_t>(digit - '0')]);
    }
    return words;
}

} // namespace giliran::voice
