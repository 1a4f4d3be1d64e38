#include "shared/queue/ids.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <string_view>

namespace giliran {
namespace {

constexpr std::string_view code_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int code_length = 8; // eight letters of five bits: 40 bits, beyond guessing by hand
constexpr std::size_t label_digits_min = 3;

std::string padded(std::uint32_t number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() >= digits ? text : std::string(digits - text.size(), '0') + text;
}

char code_letter_read(char typed) {
    const char letter = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
    if (letter == 'O')
        return '0';
    return letter == 'I' || letter == 'L' ? '1' : letter;
}

template<class Number>
bool read_number(std::string_view text, Number& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && read.ec == std::errc{} && read.ptr == text.data() + text.size();
}

} // namespace

std::string text_of(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return padded(static_cast<std::uint32_t>(static_cast<int>(date.year())), 4) + '-'
           + padded(static_cast<unsigned>(date.month()), 2) + '-'
           + padded(static_cast<unsigned>(date.day()), 2);
}

bool read_day(const std::string& text, Day& day) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int year = 0;
    unsigned month = 0;
    unsigned of_month = 0;
    const std::string_view all = text;
    if (!read_number(all.substr(0, 4), year) || !read_number(all.substr(5, 2), month)
        || !read_number(all.substr(8, 2), of_month))
        return false;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{of_month}};
    if (!date.ok())
        return false;
    day.number = static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
    return true;
}

int weekday_of(Day day) {
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{day.number}}};
    return static_cast<int>(weekday.iso_encoding()) - 1;
}

std::string label_of(char prefix, std::uint32_t number) {
    return prefix + padded(number, label_digits_min);
}

bool read_label(const std::string& text, char& prefix, std::uint32_t& number) {
    std::string packed;
    for (const char typed : text)
        if (typed != ' ' && typed != '-')
            packed += typed;
    if (packed.size() < 2 || !std::isalpha(static_cast<unsigned char>(packed[0])))
        return false;
    prefix = static_cast<char>(std::toupper(static_cast<unsigned char>(packed[0])));
    return read_number(std::string_view{packed}.substr(1), number);
}

std::string text_of_code(std::uint64_t code) {
    std::string text;
    for (int place = code_length - 1; place >= 0; --place) {
        text += code_letters[(code >> (5 * place)) & 31U];
        if (place == code_length / 2)
            text += '-';
    }
    return text;
}

bool read_code(const std::string& text, std::uint64_t& code) {
    std::uint64_t read = 0;
    int letters = 0;
    for (const char typed : text) {
        if (typed == '-' || typed == ' ')
            continue;
        const auto place = code_letters.find(code_letter_read(typed));
        if (place == std::string_view::npos || ++letters > code_length)
            return false;
        read = (read << 5) | place;
    }
    code = read;
    return letters == code_length;
}

} // namespace giliran
