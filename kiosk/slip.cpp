#include "kiosk/slip.hpp"

#include "shared/ui/say.hpp"

#include <chrono>

namespace giliran::kiosk {

namespace {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::TextStyle;
using ui::Valign;

std::string service_text(const Slip& slip, const ui::Words& words) {
    const std::string& name = said_in(slip.service, slip.language);
    return slip.lane == priority_lane ? words.text("slip.service_priority", {{"service", name}})
                                      : name;
}

std::string issued_clock(const Slip& slip, const ui::Words& words) {
    return ui::clock_zone_text(words, slip.issued.minute_of_day, slip.zone_label);
}

std::string ahead_text(const Slip& slip, const ui::Words& words) {
    return slip.ahead == 0 ? words.text("slip.nobody_ahead")
                           : ui::people_text(words, static_cast<int>(slip.ahead));
}

// Draws from top to bottom and remembers how far it has come, because names and reasons differ in
// length.
class Roll {
  public:
    Roll(ui::Canvas& canvas, const Slip& slip, const ui::Words& words)
        : canvas_(canvas), slip_(slip), words_(words) {}

    double draw() {
        head();
        number();
        figures();
        follow();
        farewell();
        return y_;
    }

  private:
    static constexpr double margin = 4;
    static constexpr double width = slip_dots - 2 * margin;

    Rect strip(double height) {
        const Rect strip{margin, y_, width, height};
        y_ += height;
        return strip;
    }
    void rule() { canvas_.box(strip(4), {.fill = ui::black}); }

    // As many lines as it needs, up to three.
    void paragraph(const std::string& text, double size, Font font) {
        TextStyle style{.font = font,
                        .size = size,
                        .color = ui::black,
                        .align = Align::center,
                        .valign = Valign::top,
                        .lines_max = 3,
                        .strong = Font::bold};
        const Rect room = Rect{margin, y_, width, 200}.inset(44, 0); // even lines, no lone word
        y_ = canvas_.text(text, room, style).bottom() + 4;
    }

    void head() {
        y_ = 16;
        paragraph(slip_.office, 31, Font::bold);
        paragraph(slip_.place, 29, Font::regular);
        y_ += 14;
        canvas_.weave_chain(strip(36),
                            {.thread = ui::black, .ground = ui::white, .line = ui::black});
        y_ += 20;
    }

    void number() {
        paragraph(words_.text("slip.number"), 31, Font::regular);
        y_ += 16;
        const std::string label = label_of(slip_.prefix, slip_.number);
        canvas_.number(label.substr(0, 1), label.substr(1), strip(150),
                       {.size = 204,
                        .color = ui::black,
                        .align = Align::center,
                        .valign = Valign::middle,
                        .size_min = 120});
        y_ += 26;
        paragraph(service_text(slip_, words_), 42, Font::bold);
        y_ += 14;
    }

    void figure(std::string_view key, const std::string& value) {
        const Rect line = strip(51);
        const TextStyle style{
            .size = 34, .color = ui::black, .size_min = 26, .digits = ui::Digits::proportional};
        TextStyle strong = style;
        strong.font = Font::bold;
        strong.align = Align::right;
        const std::string& label = words_.text(key);
        const double taken = canvas_.text(label, line, style).right() - line.x + 16;
        canvas_.text(value, {line.x + taken, line.y, line.w - taken, line.h}, strong);
    }

    void figures() {
        rule();
        y_ += 12;
        figure("slip.ahead", ahead_text(slip_, words_));
        figure("slip.wait", wait_text(words_, slip_.wait));
        if (const std::string about = called_about_text(words_, slip_); !about.empty()) {
            figure("slip.about", about);
        }
        y_ += 10;
        rule();
        y_ += 8;
        const Rect line = strip(56);
        const std::string clock = issued_clock(slip_, words_);
        canvas_.text(date_text(words_, slip_.issued.day), {line.x, line.y, 400, line.h},
                     {.size = 28, .color = ui::black, .size_min = 24});
        canvas_.text(clock, {line.x + 400, line.y, line.w - 400, line.h},
                     {.font = Font::bold,
                      .size = 28,
                      .color = ui::black,
                      .align = Align::right,
                      .size_min = 24});
    }

    void follow() {
        if (slip_.link.empty()) {
            return;
        }
        const Rect row = strip(270);
        const Rect code = canvas_.qr(slip_.link, {row.x, row.y, 268, 268});
        Rect beside{code.right() + 4, code.y + 24, row.right() - code.right() - 4, 222};
        canvas_.text(words_.text("slip.follow"), ui::take_top(beside, 40),
                     {.font = Font::bold,
                      .size = 28,
                      .color = ui::black,
                      .valign = Valign::top,
                      .size_min = 24});
        canvas_.text(words_.text("slip.follow_how"), beside,
                     {.size = 28,
                      .color = ui::black,
                      .valign = Valign::top,
                      .lines_max = 6,
                      .size_min = 22,
                      .line_height = 1.3});
    }

    void farewell() {
        y_ += 12;
        canvas_.weave_seeds(strip(16), ui::black);
        y_ += 18;
        paragraph(words_.text("slip.please_wait"), 27, Font::regular);
        paragraph(words_.text("slip.check_code", {{"code", slip_.code}}), 27, Font::regular);
        y_ += 16;
    }

    ui::Canvas& canvas_;
    const Slip& slip_;
    const ui::Words& words_;
    double y_ = 0;
};

} // namespace

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
        return words.text("slip.wait_no_counter_open");
    case NoForecast::after_closing:
        return words.text("slip.wait_after_closing");
    case NoForecast::none:
    case NoForecast::not_yet_known:
        break;
    }
    return words.text("slip.wait_not_yet_known");
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

ui::Canvas picture_of(const Slip& slip, const ui::Words& words, const ui::Assets& assets) {
    constexpr int longest = 1800; // dots; a first pass finds the true length
    ui::Canvas measure(slip_dots, longest, assets, ui::Edges::crisp);
    const double height = Roll(measure, slip, words).draw();
    ui::Canvas canvas(slip_dots, static_cast<int>(height), assets, ui::Edges::crisp);
    Roll(canvas, slip, words).draw();
    return canvas;
}

std::string text_of(const Slip& slip, const ui::Words& words) {
    std::string text;
    const auto line = [&](const std::string& words_of_line) { text += words_of_line + "\n"; };
    const auto figure = [&](std::string_view key, const std::string& value) {
        line(words.text(key) + ": " + value);
    };
    const std::string label = label_of(slip.prefix, slip.number);
    line(slip.office);
    line(slip.place);
    line("");
    figure("slip.number", label.substr(0, 1) + " " + label.substr(1));
    line(service_text(slip, words));
    line("");
    figure("slip.ahead", ahead_text(slip, words));
    figure("slip.wait", wait_text(words, slip.wait));
    if (const std::string about = called_about_text(words, slip); !about.empty()) {
        figure("slip.about", about);
    }
    line(date_text(words, slip.issued.day) + ", " + issued_clock(slip, words));
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
