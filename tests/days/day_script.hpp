#pragma once
// Plays a written office day (tests/days/*.day) and gives back its transcript: every order followed
// by what happened or why not. A day file is right when playing it gives the file again, to the
// letter.
//
//   service ktp A quota 2          the office comes first
//   counter 1 ktp
//   credit 20                      minutes
//   hours 08:00 14:30 15:00
//   day 2026-11-24
//   08:00 schedule opens the day   then orders: time, who, what
//     day 2026-11-24 opens         and, indented, what they led to

#include "shared/queue/decide.hpp"
#include "shared/queue/narrate.hpp"
#include "shared/wire/codec.hpp"

#include <sstream>
#include <stdexcept>

namespace giliran::tests {

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
    void order(const std::string& line) {
        std::istringstream words{line};
        std::string first;
        words >> first;
        if (first == "service")
            read_service(words);
        else if (first == "counter")
            read_counter(words);
        else if (first == "credit")
            words >> settings_.priority_credit_min;
        else if (first == "hours")
            read_hours(words);
        else if (first == "day")
            read_date(words);
        else
            act(minute(first), words);
    }

    void read_service(std::istringstream& words) {
        Service service;
        std::string quota;
        words >> service.id.value >> service.prefix >> quota;
        if (quota == "quota")
            words >> service.quota;
        service.name = {service.id.value, service.id.value};
        settings_.services.push_back(service);
    }

    void read_counter(std::istringstream& words) {
        Counter counter;
        words >> counter.id.value;
        for (std::string service; words >> service;)
            counter.services.push_back({service});
        settings_.counters.push_back(counter);
    }

    void read_hours(std::istringstream& words) {
        std::string opens;
        std::string doors;
        std::string closes;
        words >> opens >> doors >> closes;
        settings_.hours.fill(Hours{minute(opens), minute(doors), minute(closes)});
    }

    void read_date(std::istringstream& words) {
        std::string date;
        words >> date;
        if (!read_day(date, day_))
            wrong("no date");
        if (office_.configured)
            return;
        settings_.name = "Kantor";
        settings_.zone = "UTC"; // written days are told in the office's own time
        say(decide(office_, {{0}, "office file", 0, {}}, ConfigureOffice{settings_}));
    }

    std::uint32_t minute(const std::string& clock) {
        unsigned hour = 0;
        unsigned rest = 0;
        char colon = 0;
        std::istringstream text{clock};
        if (!(text >> hour >> colon >> rest) || colon != ':')
            wrong("no time of day: " + clock);
        return hour * 60 + rest;
    }

    Instant at(std::uint32_t minute_of_day) const {
        return {(std::int64_t{day_.number} * 1440 + minute_of_day) * 60'000};
    }

    void act(std::uint32_t minute_of_day, std::istringstream& words) {
        std::string who;
        std::string verb;
        words >> who >> verb;
        // The secret differs from ticket to ticket, as it would in life.
        const Stamp stamp{at(minute_of_day), who, ++secret_, std::nullopt};
        say(decide(office_, stamp, command(verb, words)));
    }

    Command command(const std::string& verb, std::istringstream& words) {
        const Hours& hours = *settings_.hours[0];
        if (verb == "opens" && next_is(words, "the"))
            return OpenDay{day_, at(hours.opens_min), at(hours.doors_close_min),
                           at(hours.closes_min)};
        if (verb == "closes" && next_is(words, "the"))
            return CloseDay{};
        if (verb == "takes")
            return read_issue(words);
        if (verb == "opens" || verb == "pauses" || verb == "closes")
            return counter_order(verb, words);
        if (verb == "calls" && next_is(words, "next"))
            return CallNext{counter(words)};
        return ticket_order(verb, words);
    }

    static bool next_is(std::istringstream& words, const std::string& expected) {
        const auto place = words.tellg();
        std::string word;
        if (words >> word && word == expected)
            return true;
        words.clear();
        words.seekg(place);
        return false;
    }

    static Command read_issue(std::istringstream& words) {
        IssueTicket issue;
        std::string lane;
        words >> issue.service.value >> lane;
        issue.lane = lane == "priority" ? Lane::priority : Lane::general;
        return issue;
    }

    static CounterId counter(std::istringstream& words) {
        std::string at;
        CounterId counter;
        words >> at >> counter.value; // "at 1" or "counter 1"
        return counter;
    }

    Command counter_order(const std::string& verb, std::istringstream& words) {
        const CounterId which = counter(words);
        if (verb == "opens")
            return OpenCounter{which};
        return verb == "pauses" ? Command{PauseCounter{which}} : Command{CloseCounter{which}};
    }

    Command ticket_order(const std::string& verb, std::istringstream& words) {
        next_is(words, "again");
        std::string label;
        words >> label;
        const TicketId ticket = ticket_of(label);
        if (verb == "cancels")
            return CancelTicket{ticket};
        if (verb == "rates") {
            RateVisit rate{ticket, 0};
            words >> rate.score;
            return rate;
        }
        const CounterId where = counter(words);
        if (verb == "calls")
            return CallAgain{where, ticket};
        if (verb == "starts")
            return StartService{where, ticket};
        if (verb == "finishes")
            return FinishVisit{where, ticket, Outcome::served};
        if (verb == "misses")
            return MarkAbsent{where, ticket};
        if (verb != "transfers")
            wrong("unknown order: " + verb);
        std::string to;
        std::string service;
        words >> to >> service;
        return TransferTicket{where, ticket, {service}};
    }

    TicketId ticket_of(const std::string& label) {
        char prefix = 0;
        std::uint32_t number = 0;
        if (!read_label(label, prefix, number))
            wrong("no ticket: " + label);
        const Ticket* ticket = find_ticket(office_, prefix, number);
        return ticket ? ticket->id : TicketId{0};
    }

    void say(const Decision& decision) {
        if (const auto* refusal = std::get_if<Refusal>(&decision)) {
            transcript_ += "  refused: " + std::string(wire::name_of(*refusal)) + '\n';
            return;
        }
        for (const Event& event : std::get<Events>(decision)) {
            apply(office_, event);
            transcript_ += "  " + narrate(office_, event) + '\n';
        }
    }

    [[noreturn]] void wrong(const std::string& why) const {
        throw std::runtime_error("line " + std::to_string(line_) + ": " + why);
    }

    Settings settings_;
    Office office_;
    Day day_;
    std::uint64_t secret_ = 0;
    int line_ = 0;
    std::string transcript_;
};

} // namespace giliran::tests
