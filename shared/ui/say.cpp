#include "shared/ui/say.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace giliran::ui {

namespace {

std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

// Languages that bend the noun have two texts; Indonesian gives the same twice.
std::string counted(const Words& words, const std::string& stem, int n) {
    return words.text("common." + stem + (n == 1 ? "_one" : "_many"),
                      {{"n", count_text(words, n)}});
}

std::string numbered(const std::string& stem, int value) {
    return "common." + stem + "_" + std::to_string(value);
}

} // namespace

std::string clock_text(const Words& words, int minute_of_day) {
    const int minute = (minute_of_day % 1440 + 1440) % 1440;
    const std::string hours = two_digits(minute / 60);
    const std::string minutes = two_digits(minute % 60);
    return words.text("common.clock", {{"hour", hours}, {"minute", minutes}});
}

std::string clock_zone_text(const Words& words, int minute_of_day, std::string_view zone) {
    return words.text("common.clock_zone",
                      {{"clock", clock_text(words, minute_of_day)}, {"zone", zone}});
}

std::string clock_range_text(const Words& words, int from_minute, int to_minute,
                             std::string_view zone) {
    return words.text("common.clock_range", {{"from", clock_text(words, from_minute)},
                                             {"to", clock_text(words, to_minute)},
                                             {"zone", zone}});
}

std::string weekday_text(const Words& words, int weekday) {
    return words.text(numbered("weekday", weekday));
}

std::string month_text(const Words& words, int month) {
    return words.text(numbered("month", month));
}

std::string day_text(const Words& words, int year, int month, int day) {
    return words.text("common.day", {{"day", std::to_string(day)},
                                     {"month", month_text(words, month)},
                                     {"year", std::to_string(year)}});
}

std::string date_long(const Words& words, int year, int month, int day, int weekday) {
    return words.text("common.date_long", {{"weekday", weekday_text(words, weekday)},
                                           {"date", day_text(words, year, month, day)}});
}

std::string date_short(const Words& words, int month, int day, int weekday) {
    return words.text("common.date_short",
                      {{"weekday", words.text(numbered("weekday_short", weekday))},
                       {"day", std::to_string(day)},
                       {"month", month_text(words, month)}});
}

std::string range_text(const Words& words, int low_min, int high_min) {
    if (high_min <= 0) {
        return words.text("common.range_now");
    }
    if (low_min == high_min) {
        return minutes_text(words, high_min);
    }
    if (low_min <= 0) {
        return words.text("common.range_up_to", {{"minutes", minutes_text(words, high_min)}});
    }
    return words.text("common.range",
                      {{"low", std::to_string(low_min)}, {"high", std::to_string(high_min)}});
}

std::string range_short_text(const Words& words, int low_min, int high_min) {
    if (high_min <= 0) {
        return words.text("common.range_now");
    }
    if (low_min == high_min) {
        return std::to_string(high_min);
    }
    return words.text("common.range_short",
                      {{"low", std::to_string(low_min)}, {"high", std::to_string(high_min)}});
}

std::string likely_today_text(const Words& words, int people) {
    if (people <= 0) {
        return words.text("common.likely_today_none");
    }
    return words.text("common.likely_today", {{"n", count_text(words, people)}});
}

std::string people_text(const Words& words, int people) {
    return counted(words, "people", people);
}

std::string minutes_text(const Words& words, int minutes) {
    return counted(words, "minutes", minutes);
}

std::string seconds_text(const Words& words, int seconds) {
    return counted(words, "seconds", seconds);
}

std::string count_text(const Words& words, long long count) {
    std::string digits = std::to_string(std::llabs(count));
    const std::string& separator = words.text("common.thousands");
    for (std::size_t from_end = 3; from_end < digits.size(); from_end += 3 + separator.size()) {
        digits.insert(digits.size() - from_end, separator);
    }
    return count < 0 ? "-" + digits : digits;
}

std::string decimal_text(const Words& words, double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const long long scaled = std::llround(std::abs(value) * scale);
    const auto whole_scale = static_cast<long long>(scale);
    std::string fraction = std::to_string(scaled % whole_scale);
    fraction.insert(0,
                    static_cast<std::size_t>(decimals)
                        - std::min(fraction.size(), static_cast<std::size_t>(decimals)),
                    '0');
    const std::string whole = count_text(words, scaled / whole_scale);
    const std::string sign = value < 0 && scaled != 0 ? "-" : "";
    return decimals == 0 ? sign + whole : sign + whole + words.text("common.decimal") + fraction;
}

} // namespace giliran::ui
