#pragma once
// Plays a written office day (tests/days/*.day) and gives back its transcript: every order followed
// by what happened or why not. A day file is right when playing it gives the file again, to the
// letter.
//
//   service ktp A quota 2          the office comes first (day_office.hpp)
//   counter 1 ktp
//   hours 08:00 14:30 15:00
//   day 2026-11-24
//   08:00 schedule opens the day   then orders: time, who, what (day_orders.hpp)
//     day 2026-11-24 opens         and, indented, what they led to

#include "shared/queue/decide.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/phrases.hpp"
#include "tests/days/day_orders.hpp"

namespace giliran::tests {

/// The sentences of the record in that language.
inline Phrases phrases_of(const std::string& language) {
    return wire::read_phrases("assets/words/record." + language + ".json");
}

class DayScript {
  public:
    std::string play(const std::string& script) {
        std::istringstream lines{script};
        std::string line;
        for (line_ = 1; std::getline(lines, line); ++line_) {
            if (line.starts_with("  "))
                continue; // what the last player wrote down; we write our own
            transcript_ += line + '\n';
            if (!line.empty() && line[0] != '#')
                order(line);
        }
        return transcript_;
    }

    const Office& office() const { return office_; }

  private:
    void order(const std::string& line) try {
        std::istringstream words{line};
        std::string first;
        words >> first;
        if (first == "day")
            begin_day(words);
        else if (first == "language")
            phrases_ = phrases_of(line.substr(first.size() + 1));
        else if (!read_office_line(line, settings_))
            act(first, words);
    } catch (const std::exception& error) {
        throw std::runtime_error("line " + std::to_string(line_) + ": " + error.what());
    }

    void begin_day(std::istringstream& words) {
        std::string date;
        words >> date;
        if (!read_day(date, day_))
            throw std::runtime_error("no date");
        if (office_.configured)
            return;
        settings_.name = "Kantor";
        settings_.zone = "UTC"; // written days are told in the office's own time
        say(decide(office_, {{0}, "office file", 0, {}, false}, ConfigureOffice{settings_}));
    }

    void act(const std::string& clock, std::istringstream& words) {
        std::string who;
        std::string what;
        words >> who;
        std::getline(words >> std::ws, what);
        const DayNow now{office_, day_, settings_.hours[0].value_or(Hours{})};
        // The secret differs from ticket to ticket, as it would in life.
        const Stamp stamp{now.at(clock), who, ++secret_, std::nullopt,
                          what.find("after-closing") != std::string::npos};
        say(decide(office_, stamp, OrderReader{now, who, what}.read()));
    }

    void say(const Decision& decision) {
        if (const auto* refusal = std::get_if<Refusal>(&decision)) {
            transcript_ += "  refused: " + std::string(wire::name_of(*refusal)) + '\n';
            return;
        }
        for (const Event& event : std::get<Events>(decision)) {
            apply(office_, event);
            transcript_ += "  " + narrate(Narrator{phrases_, 0}, office_, event) + '\n';
        }
    }

    Phrases phrases_ = phrases_of("en");
    Settings settings_;
    Office office_;
    Day day_;
    std::uint64_t secret_ = 0;
    int line_ = 0;
    std::string transcript_;
};

} // namespace giliran::tests
