#pragma once
// The head of a written day: the office, a line a setting. Also what `changes` takes in the middle
// of a day.
//
//   service ktp A quota 2 ask 10 promise 30
//   counter 1 ktp kk helps akta prefer 5
//   lane priority credit 20 within 10 share 2
//   policy ratio
//   overtaken_max 5                 and the other rules by their names in the office file
//   hours 08:00 14:30 15:00

#include "shared/wire/describe.hpp"

#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>

namespace giliran::tests {

/// "08:05", "08:05:30" or "08:05:30.250" as milliseconds since midnight.
inline std::int64_t clock_ms(const std::string& clock) {
    unsigned hour = 0;
    unsigned minute = 0;
    double second = 0;
    char colon = 0;
    std::istringstream text{clock};
    if (!(text >> hour >> colon >> minute) || colon != ':')
        throw std::runtime_error("no time of day: " + clock);
    if (text >> colon)
        text >> second;
    return (std::int64_t{hour} * 60 + minute) * 60'000
           + static_cast<std::int64_t>(second * 1000 + 0.5);
}

inline std::uint32_t clock_min(const std::string& clock) {
    return static_cast<std::uint32_t>(clock_ms(clock) / 60'000);
}

template<class Enum>
Enum enum_of(const std::string& name) {
    Enum value{};
    if (!boost::describe::enum_from_string(name.c_str(), value))
        throw std::runtime_error("unknown name: " + name);
    return value;
}

inline void read_service(std::istringstream& words, Settings& settings) {
    Service service;
    words >> service.id.value >> service.prefix;
    for (std::string key; words >> key;) {
        if (key == "quota")
            words >> service.quota;
        else if (key == "ask")
            words >> service.ask_above;
        else if (key == "promise")
            words >> service.promise_min;
        else
            throw std::runtime_error("no setting of a service: " + key);
    }
    service.name = {service.id.value, service.id.value};
    settings.services.push_back(service);
}

inline void read_counter(std::istringstream& words, Settings& settings) {
    Counter counter;
    words >> counter.id.value;
    bool helping = false;
    for (std::string word; words >> word;) {
        if (word == "helps")
            helping = true;
        else if (word == "prefer")
            words >> counter.prefer_min;
        else
            (helping ? counter.helps : counter.services).push_back({word});
    }
    std::erase_if(settings.counters, [&](const Counter& other) { return other.id == counter.id; });
    settings.counters.push_back(counter);
}

inline void read_lane(std::istringstream& words, Settings& settings) {
    LaneId id;
    words >> id.value;
    if (!find_lane(settings, id))
        settings.lanes.push_back({id, {id.value, id.value}, 0, 1, 0});
    Lane& lane = *std::find_if(settings.lanes.begin(), settings.lanes.end(),
                               [&](const Lane& each) { return each.id == id; });
    for (std::string key; words >> key;) {
        if (key == "credit")
            words >> lane.credit_min;
        else if (key == "within")
            words >> lane.within_min;
        else if (key == "share")
            words >> lane.share;
        else
            throw std::runtime_error("no setting of a lane: " + key);
    }
}

/// The rules that are numbers, by their names in the office file.
inline std::map<std::string, std::uint32_t*> number_rules(Rules& rules) {
    return {{"overtaken_max", &rules.overtaken_max},
            {"appointment_early_min", &rules.appointment_early_min},
            {"appointment_late_min", &rules.appointment_late_min},
            {"call_gap_s", &rules.call_gap_s},
            {"undo_s", &rules.undo_s},
            {"return_places", &rules.return_places},
            {"revive_min", &rules.revive_min},
            {"rate_within_h", &rules.rate_within_h}};
}

/// Reads one line of the office; false if it is none.
inline bool read_office_line(const std::string& line, Settings& settings) {
    std::istringstream words{line};
    std::string first;
    words >> first;
    const auto numbers = number_rules(settings.rules);
    if (first == "service")
        read_service(words, settings);
    else if (first == "counter")
        read_counter(words, settings);
    else if (first == "lane")
        read_lane(words, settings);
    else if (const auto number = numbers.find(first); number != numbers.end())
        words >> *number->second;
    else if (std::string name; first == "policy" && words >> name)
        settings.rules.policy = enum_of<Policy>(name);
    else if (first == "stop_before_closing")
        settings.rules.stop_before_closing = true;
    else if (first == "hours") {
        std::string opens;
        std::string doors;
        std::string closes;
        words >> opens >> doors >> closes;
        settings.hours.fill(Hours{clock_min(opens), clock_min(doors), clock_min(closes)});
    } else
        return false;
    return true;
}

} // namespace giliran::tests
