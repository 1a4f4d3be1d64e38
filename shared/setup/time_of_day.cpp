#include "shared/setup/time_of_day.hpp"

#include <charconv>

namespace giliran {

bool read_time(std::string_view text, std::uint32_t& minute) {
    std::uint32_t hour = 0;
    std::uint32_t rest = 0;
    if (text.size() != 5 || (text[2] != '.' && text[2] != ':'))
        return false;
    const auto left = std::from_chars(text.data(), text.data() + 2, hour);
    const auto right = std::from_chars(text.data() + 3, text.data() + 5, rest);
    minute = hour * 60 + rest;
    return left.ptr == text.data() + 2 && right.ptr == text.data() + 5 && rest < 60
           && minute <= 1440;
}

std::string time_text(std::uint32_t minute) {
    const auto two = [](std::uint32_t value) {
        return (value < 10 ? "0" : "") + std::to_string(value);
    };
    return two(minute / 60) + '.' + two(minute % 60);
}

} // namespace giliran
