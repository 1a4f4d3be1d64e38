#include "shared/queue/settings.hpp"

#include <algorithm>
#include <set>

namespace giliran {
namespace {

constexpr std::uint32_t minutes_a_day = 24 * 60;
constexpr std::uint32_t usual_s_max =
    4 * 60 * 60; // a visit longer than half a working day is a typing mistake
constexpr std::size_t text_bytes_max = 200; // longer names fit no screen

using Mistakes = std::vector<Mistake>;

/// One place of the settings, under the name its sentences begin with.
struct Place {
    Mistakes& mistakes;
    Mistake::In in = Mistake::In::office;
    std::size_t which = 0;
    std::string name;

    void wrong(const char* key, const std::string& why) const {
        mistakes.push_back({in, which, key, name + why});
    }
    void check_text(const char* key, const std::string& what, const std::string& text) const {
        if (text.empty())
            wrong(key, what + " is missing");
        else if (text.size() > text_bytes_max)
            wrong(key, what + " is longer than " + std::to_string(text_bytes_max) + " bytes");
    }
};

void check_service(const Service& service, const Place& place, std::set<std::string>& ids,
                   std::set<char>& prefixes) {
    if (service.id.value.empty() || service.id.value.size() > 32)
        place.wrong("id", ": its id must have 1 to 32 letters");
    if (!ids.insert(service.id.value).second)
        place.wrong("id", " stands twice");
    if (service.prefix < 'A' || service.prefix > 'Z')
        place.wrong("prefix", ": prefix must be one letter from A to Z");
    else if (!prefixes.insert(service.prefix).second)
        place.wrong("prefix", std::string(": prefix ") + service.prefix
                                  + " already belongs to another service");
    place.check_text("name", ": name", service.name.id);
    place.check_text("name_en", ": name_en", service.name.en);
    if (service.promise_min == 0 || service.promise_min > minutes_a_day)
        place.wrong("promise_min", ": promise_min must be 1 to 1440");
    if (service.usual_s == 0 || service.usual_s > usual_s_max)
        place.wrong("usual_s", ": usual_s must be 1 to " + std::to_string(usual_s_max));
    if (service.quota > number_max)
        place.wrong("quota", ": quota must be 0 (no limit) to " + std::to_string(number_max));
}

void check_counter(const Settings& settings, const Counter& counter, const Place& place,
                   std::set<std::uint32_t>& ids) {
    if (counter.id.value == 0 || counter.id.value > 999)
        place.wrong("number", ": its number must be 1 to 999");
    if (!ids.insert(counter.id.value).second)
        place.wrong("number", " stands twice");
    if (counter.services.empty())
        place.wrong("services", " serves nothing");
    std::set<std::string> seen;
    for (const ServiceId& service : counter.services) {
        if (!find_service(settings, service))
            place.wrong("services", " serves \"" + service.value + "\", which is no service");
        if (!seen.insert(service.value).second)
            place.wrong("services", " names \"" + service.value + "\" twice");
    }
}

bool served(const Settings& settings, const ServiceId& service) {
    return std::any_of(settings.counters.begin(), settings.counters.end(),
                       [&](const Counter& counter) { return serves(counter, service); });
}

void check_services(const Settings& settings, Mistakes& mistakes) {
    std::set<std::string> ids;
    std::set<char> prefixes;
    for (std::size_t i = 0; i < settings.services.size(); ++i) {
        const Service& service = settings.services[i];
        const Place place{mistakes, Mistake::In::service, i,
                          "service \"" + service.id.value + "\""};
        check_service(service, place, ids, prefixes);
        if (!served(settings, service.id))
            place.wrong("id", " is served by no counter");
    }
}

void check_counters(const Settings& settings, Mistakes& mistakes) {
    std::set<std::uint32_t> ids;
    for (std::size_t i = 0; i < settings.counters.size(); ++i) {
        const Counter& counter = settings.counters[i];
        check_counter(
            settings, counter,
            {mistakes, Mistake::In::counter, i, "counter " + std::to_string(counter.id.value)},
            ids);
    }
}

void check_hours(const Settings& settings, Mistakes& mistakes) {
    bool any = false;
    for (std::size_t day = 0; day < settings.hours.size(); ++day) {
        const auto& hours = settings.hours[day];
        if (!hours)
            continue;
        any = true;
        if (hours->opens_min >= hours->doors_close_min || hours->doors_close_min > hours->closes_min
            || hours->closes_min > minutes_a_day)
            mistakes.push_back({Mistake::In::hours, day, "",
                                "hours must run opens < doors_close <= closes <= 24.00"});
    }
    if (!any)
        mistakes.push_back(
            {Mistake::In::office, 0, "hours", "the office is open on no day of the week"});
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

std::vector<Mistake> mistakes_in(const Settings& settings) {
    Mistakes mistakes;
    const Place office{mistakes, Mistake::In::office, 0, ""};
    office.check_text("name", "the office's name", settings.name);
    office.check_text("zone", "the office's zone", settings.zone);
    if (settings.priority_credit_min > minutes_a_day)
        office.wrong("priority_credit_min", "priority_credit_min must be 0 to 1440");
    if (settings.services.empty())
        office.wrong("service", "the office has no service");
    if (settings.counters.empty())
        office.wrong("counter", "the office has no counter");
    check_services(settings, mistakes);
    check_counters(settings, mistakes);
    check_hours(settings, mistakes);
    return mistakes;
}

} // namespace giliran
