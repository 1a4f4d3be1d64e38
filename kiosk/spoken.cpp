#include "kiosk/spoken.hpp"

#include "kiosk/slip.hpp"
#include "shared/ui/say.hpp"
#include "shared/voice/numerals.hpp"

#include <array>
#include <cctype>
#include <utility>

namespace giliran::kiosk {

namespace {

std::string counted(const ui::Words& words, const std::string& noun, std::size_t count) {
    return words.text("common." + noun + (count == 1 ? "_one" : "_many"),
                      {{"n", count_spoken(words, count)}});
}

} // namespace

std::string without_marks(const std::string& text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> marks{
        {{"**", ""}, {"\u00A0", " "}, {" · ", ", "}, {"–", " "}, {" / ", ", "}, {"/", ", "}}};
    std::string plain = text;
    for (const auto& [mark, instead] : marks) {
        for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at)) {
            plain.replace(at, mark.size(), instead);
        }
    }
    return plain;
}

std::string count_spoken(const ui::Words& words, std::size_t count) {
    return voice::number_in_words(words.language(), static_cast<unsigned>(count));
}

std::string people_spoken(const ui::Words& words, std::size_t people) {
    return counted(words, "people", people);
}

std::string seconds_spoken(const ui::Words& words, std::size_t seconds) {
    return counted(words, "seconds", seconds);
}

std::string wait_spoken(const ui::Words& words, const Wait& wait) {
    if (!wait.range || wait.range->high_min == 0) {
        return wait_text(words, wait);
    }
    const auto [low, high] = *wait.range;
    if (low == high) {
        return counted(words, "minutes", high);
    }
    if (low == 0) {
        return words.text("common.range_up_to", {{"minutes", counted(words, "minutes", high)}});
    }
    return words.text("guide.range",
                      {{"low", count_spoken(words, low)}, {"high", count_spoken(words, high)}});
}

std::string likely_today_spoken(const ui::Words& words, std::size_t people) {
    return people == 0 ? words.text("common.likely_today_none")
                       : words.text("common.likely_today", {{"n", count_spoken(words, people)}});
}

std::string clock_spoken(const ui::Words& words, std::int32_t minute_of_day) {
    constexpr std::int32_t day_min = 24 * 60;
    const auto in_day = static_cast<std::size_t>((minute_of_day % day_min + day_min) % day_min);
    const std::size_t minute = in_day % 60;
    const std::string_view key = minute == 0   ? "guide.clock_full"
                                 : minute < 10 ? "guide.clock_early"
                                               : "guide.clock";
    return words.text(
        key, {{"hour", count_spoken(words, in_day / 60)}, {"minute", count_spoken(words, minute)}});
}

std::string day_spoken(const ui::Words& words, Day day) {
    const Date date = date_of(day);
    return words.text("guide.date",
                      {{"weekday", ui::weekday_text(words, weekday_of(day))},
                       {"day", count_spoken(words, static_cast<std::size_t>(date.day))},
                       {"month", ui::month_text(words, date.month)}});
}

std::string label_spoken(const ui::Words& words, char prefix, std::uint32_t number) {
    return voice::ticket_in_words(words.language(), prefix, number);
}

std::string signs_spoken(const ui::Words& words, const std::string& signs) {
    std::string spoken;
    for (const char sign : signs) {
        if (std::isalnum(static_cast<unsigned char>(sign)) == 0) {
            continue; // what only groups a code for the eye
        }
        if (!spoken.empty()) {
            spoken += ", ";
        }
        const bool digit = sign >= '0' && sign <= '9';
        spoken += digit ? count_spoken(words, static_cast<std::size_t>(sign - '0'))
                        : std::string(1, sign);
    }
    return spoken;
}

} // namespace giliran::kiosk
