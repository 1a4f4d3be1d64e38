#include "kiosk/slip.hpp"

#include "shared/ui/say.hpp"

#include <chrono>

namespace giliran::kiosk {

const std::string& said_in(const Bilingual& text, Language language) {
    return language == Language::english && !text.en.empty() ? text.en : text.id;
}

Date date_of(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string date_text(const ui::Words& words, Day day) {
    const Date date = date_of(day);
    return ui::date_long(words, date.year, date.month, date.day, weekday_of(day));
}

std::string short_date_text(const ui::Words& words, Day day) {
    const Date date = date_of(day);
    return ui::date_short(words, date.month, date.day, weekday_of(day));
}

std::string wait_text(const ui::Words& words, const Wait& wait) {
    if (wait.range) {
        return ui::range_text(words, static_cast<int>(wait.range->low_min),
                              static_cast<int>(wait.range->high_min));
    }
    switch (wait.why_not) {
    case NoForecast::no_counter_open:
        return words.text("common.wait_no_counter_open");
    case NoForecast::after_closing:
        return words.text("common.wait_after_closing");
    case NoForecast::none:
    case NoForecast::not_yet_known:
        break;
    }
    return words.text("common.wait_not_yet_known");
}

std::string called_about_text(const ui::Words& words, const Slip& slip) {
    if (!slip.wait.range || slip.wait.range->high_min == 0) {
        return {};
    }
    const auto at = [&](std::uint32_t later) {
        return slip.issued.minute_of_day + static_cast<std::int32_t>(later);
    };
    const int from = at(slip.wait.range->low_min);
    const int to = at(slip.wait.range->high_min);
    return from == to ? ui::clock_zone_text(words, from, slip.zone_label)
                      : ui::clock_range_text(words, from, to, slip.zone_label);
}

std::string service_text(const Slip& slip, const ui::Words& words) {
    const std::string& name = said_in(slip.service, slip.language);
    return slip.lane == priority_lane ? words.text("slip.service_priority", {{"service", name}})
                                      : name;
}

std::string issued_text(const Slip& slip, const ui::Words& words) {
    return ui::clock_zone_text(words, slip.issued.minute_of_day, slip.zone_label);
}

std::string ahead_text(const Slip& slip, const ui::Words& words) {
    return slip.ahead == 0 ? words.text("slip.nobody_ahead")
                           : ui::people_text(words, static_cast<int>(slip.ahead));
}

std::string text_of(const Slip& slip, const ui::Words& words) {
    std::string text;
    const auto line = [&](const std::string& words_of_line) { text += words_of_line + "\n"; };
    const auto figure = [&](std::string_view key, const std::string& value) {
        line(words.text(key) + ": " + value);
    };
    const std::string label = label_of(slip.prefix, slip.number);
    if (slip.issue != Issue::original) {
        line(words.text(slip.issue == Issue::copy ? "slip.copy" : "slip.trial"));
    }
    line(slip.office);
    line(slip.place);
    line("");
    if (slip.issue == Issue::trial) {
        line(words.text("slip.trial_how"));
        line(date_text(words, slip.issued.day) + ", " + issued_text(slip, words));
        return text;
    }
    figure("slip.number", label.substr(0, 1) + " " + label.substr(1));
    line(service_text(slip, words));
    line("");
    figure("slip.ahead", ahead_text(slip, words));
    figure("slip.wait", wait_text(words, slip.wait));
    if (const std::string about = called_about_text(words, slip); !about.empty()) {
        figure("slip.about", about);
    }
    line(date_text(words, slip.issued.day) + ", " + issued_text(slip, words));
    line("");
    if (!slip.link.empty()) {
        figure("slip.follow", slip.link);
    }
    line(words.text("slip.please_wait"));
    std::string check = words.text("slip.check_code", {{"code", slip.code}});
    for (std::size_t mark = check.find("**"); mark != std::string::npos; mark = check.find("**")) {
        check.erase(mark, 2); // bold on the picture only
    }
    line(check);
    return text;
}

} // namespace giliran::kiosk
