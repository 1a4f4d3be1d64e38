#include "shared/queue/settings.hpp"

#include <algorithm>
#include <set>

namespace giliran {
namespace {

constexpr std::uint32_t minutes_a_day = 24 * 60;
constexpr std::uint32_t usual_s_max =
    4 * 60 * 60; // a visit longer than half a working day is a typing mistake
constexpr std::size_t text_bytes_max = 200; // longer names fit no screen

using Mistakes = std::vector<std::string>;

void check_text(const std::string& text, const std::string& what, Mistakes& mistakes) {
    if (text.empty())
        mistakes.push_back(what + " is missing");
    else if (text.size() > text_bytes_max)
        mistakes.push_back(what + " is longer than " + std::to_string(text_bytes_max) + " bytes");
}

void check_service(const Service& service, std::set<std::string>& ids, std::set<char>& prefixes,
                   Mistakes& mistakes) {
    const std::string name = "service \"" + service.id.value + "\"";
    if (service.id.value.empty() || service.id.value.size() > 32)
        mistakes.push_back(name + ": its id must have 1 to 32 letters");
    if (!ids.insert(service.id.value).second)
        mistakes.push_back(name + " stands twice");
    if (service.prefix < 'A' || service.prefix > 'Z')
        mistakes.push_back(name + ": prefix must be one letter from A to Z");
    else if (!prefixes.insert(service.prefix).second)
        mistakes.push_back(name + ": prefix " + service.prefix
                           + " already belongs to another service");
    check_text(service.name.id, name + ": name", mistakes);
    check_text(service.name.en, name + ": name_en", mistakes);
    if (service.promise_min == 0 || service.promise_min > minutes_a_day)
        mistakes.push_back(name + ": promise_min must be 1 to 1440");
    if (service.usual_s == 0 || service.usual_s > usual_s_max)
        mistakes.push_back(name + ": usual_s must be 1 to " + std::to_string(usual_s_max));
    if (service.quota > number_max)
        mistakes.push_back(name + ": quota must be 0 (no limit) to " + std::to_string(number_max));
}

void check_counter(const Counter& counter, const std::set<std::string>& services,
                   std::set<std::uint32_t>& ids, Mistakes& mistakes) {
    const std::string name = "counter " + std::to_string(counter.id.value);
    if (counter.id.value == 0 || counter.id.value > 999)
        mistakes.push_back(name + ": its number must be 1 to 999");
    if (!ids.insert(counter.id.value).second)
        mistakes.push_back(name + " stands twice");
    if (counter.services.empty())
        mistakes.push_back(name + " serves nothing");
    std::set<std::string> seen;
    for (const ServiceId& service : counter.services) {
        if (!services.contains(service.value))
            mistakes.push_back(name + " serves \"" + service.value + "\", which is no service");
        if (!seen.insert(service.value).second)
            mistakes.push_back(name + " names \"" + service.value + "\" twice");
    }
}

void check_served(const Settings& settings, Mistakes& mistakes) {
    for (const Service& service : settings.services)
        if (std::none_of(settings.counters.begin(), settings.counters.end(),
                         [&](const Counter& counter) { return serves(counter, service.id); }))
            mistakes.push_back("service \"" + service.id.value + "\" is served by no counter");
}

void check_hours(const Settings& settings, Mistakes& mistakes) {
    bool any = false;
    for (const auto& hours : settings.hours) {
        if (!hours)
            continue;
        any = true;
        if (hours->opens_min >= hours->doors_close_min || hours->doors_close_min > hours->closes_min
            || hours->closes_min > minutes_a_day)
            mistakes.emplace_back("hours must run opens < doors_close <= closes <= 24.00");
    }
    if (!any)
        mistakes.emplace_back("the office is open on no day of the week");
}

} // namespace

const Service* find_service(const Settings& settings, const ServiceId& id) {
    const auto found = std::find_if(settings.services.begin(), settings.services.end(),
                                    [&](const Service& service) { return service.id == id; });
    return found == settings.services.end() ? nullptr : &*found;
}

const Counter* find_counter(const Settings& settings, CounterId id) {
    const auto found = std::find_if(settings.counters.begin(), settings.counters.end(),
                                    [&](const Counter& counter) { return counter.id == id; });
    return found == settings.counters.end() ? nullptr : &*found;
}

bool serves(const Counter& counter, const ServiceId& service) {
    return std::find(counter.services.begin(), counter.services.end(), service)
           != counter.services.end();
}

std::vector<std::string> mistakes_in(const Settings& settings) {
    Mistakes mistakes;
    check_text(settings.name, "the office's name", mistakes);
    check_text(settings.zone, "the office's zone", mistakes);
    if (settings.priority_credit_min > minutes_a_day)
        mistakes.emplace_back("priority_credit_min must be 0 to 1440");
    if (settings.services.empty())
        mistakes.emplace_back("the office has no service");
    if (settings.counters.empty())
        mistakes.emplace_back("the office has no counter");
    std::set<std::string> services;
    std::set<char> prefixes;
    for (const Service& service : settings.services)
        check_service(service, services, prefixes, mistakes);
    std::set<std::uint32_t> counters;
    for (const Counter& counter : settings.counters)
        check_counter(counter, services, counters, mistakes);
    check_served(settings, mistakes);
    check_hours(settings, mistakes);
    return mistakes;
}

} // namespace giliran
