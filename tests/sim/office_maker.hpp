#pragma once
// Random offices, as the head of a written day: small enough that everything happens soon, odd
// enough that nothing is taken for granted.

#include "shared/forecast/chance.hpp"
#include "tests/days/day_office.hpp"

namespace giliran::sim {

/// A line of an office file that may be changed while the office is open.
inline std::string some_rule(forecast::Chance& chance) {
    const auto number = [&](const char* name, std::initializer_list<int> choices) {
        return std::string(name) + " "
               + std::to_string(choices.begin()[chance.below(choices.size())]);
    };
    switch (chance.below(11)) {
    case 0:
        return number("overtaken_max", {1, 2, 3, 30});
    case 1:
        return number("return_places", {0, 1, 3});
    case 2:
        return number("undo_s", {0, 60, 600});
    case 3:
        return number("revive_min", {0, 5, 1440});
    case 4:
        return number("appointment_early_min", {0, 30, 1440});
    case 5:
        return number("appointment_late_min", {0, 15});
    case 6:
        return number("call_gap_s", {0, 5});
    case 7:
        return "lane priority" + number(" credit", {0, 5, 20}) + number(" within", {0, 10, 60})
               + number(" share", {1, 2, 9});
    case 8:
        return "lane appointment" + number(" credit", {0, 10, 90}) + number(" share", {1, 3});
    case 9:
        return number("rate_within_h", {1, 12});
    default:
        return std::string("policy ")
               + std::array<const char*, 4>{"first_come", "strict", "ratio",
                                            "credit"}[chance.below(4)];
    }
}

inline std::vector<std::string> some_office(forecast::Chance& chance) {
    std::vector<std::string> lines;
    const std::array<const char*, 4> names = {"ktp", "kk", "akta", "pindah"};
    const std::size_t services = 1 + chance.below(names.size());
    for (std::size_t i = 0; i < services; ++i) {
        std::string line = std::string("service ") + names[i] + ' ' + static_cast<char>('A' + i);
        if (chance.below(5) == 0)
            line += " quota " + std::to_string(3 + chance.below(10));
        lines.push_back(line);
    }
    const std::size_t counters = 1 + chance.below(4);
    for (std::size_t counter = 1; counter <= counters; ++counter) {
        // The first does everything, so that every service has somebody.
        std::string own;
        std::string helps;
        for (std::size_t i = 0; i < services; ++i) {
            const std::size_t does = counter == 1 ? 0 : chance.below(3);
            if (does == 0)
                own += std::string(" ") + names[i];
            else if (does == 1)
                helps += std::string(" ") + names[i];
        }
        if (own.empty())
            continue;
        std::string line = "counter " + std::to_string(counter) + own;
        if (!helps.empty())
            line += " helps" + helps;
        if (chance.below(3) == 0)
            line += " prefer " + std::to_string(chance.below(20));
        lines.push_back(line);
    }
    if (chance.below(3) == 0)
        lines.emplace_back("lane notary credit 7 share 4");
    for (std::size_t rules = chance.below(8); rules > 0; --rules)
        lines.push_back(some_rule(chance));
    if (chance.below(4) == 0)
        lines.emplace_back("stop_before_closing");
    lines.emplace_back("hours 08:00 14:30 15:00");
    return lines;
}

} // namespace giliran::sim
