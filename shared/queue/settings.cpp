#include "shared/queue/settings.hpp"

#include "shared/queue/roster.hpp"

#include <algorithm>
#include <set>

namespace giliran {
namespace {

constexpr std::uint32_t minutes_a_day = 24 * 60;
constexpr std::uint32_t usual_s_max =
    4 * 60 * 60; // a visit longer than half a working day is a typing mistake
constexpr std::uint32_t every_days_max = 366;
constexpr std::size_t id_bytes_max = 32;
constexpr std::size_t text_bytes_max = 200; // longer names fit no screen

using Mistakes = std::vector<Mistake>;

/// One spot of the settings, under the name its sentences begin with.
struct Spot {
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

void check_lane(const Lane& lane, const Spot& spot, std::set<std::string>& ids) {
    if (lane.id.value.empty() || lane.id.value.size() > id_bytes_max)
        spot.wrong("id", ": its id must have 1 to 32 letters");
    if (!ids.insert(lane.id.value).second)
        spot.wrong("id", " stands twice");
    spot.check_text("name", ": name", lane.name.id);
    spot.check_text("name_en", ": name_en", lane.name.en);
    if (lane.credit_min > minutes_a_day)
        spot.wrong("credit_min", ": credit_min must be 0 to 1440");
    if (lane.share < 1 || lane.share > 9)
        spot.wrong("share", ": share must be 1 to 9");
    if (lane.within_min > minutes_a_day)
        spot.wrong("within_min", ": within_min must be 0 (not protected) to 1440");
}

void check_lanes(const Settings& settings, Mistakes& mistakes) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < settings.lanes.size(); ++i) {
        const Lane& lane = settings.lanes[i];
        check_lane(lane, {mistakes, Mistake::In::lane, i, "lane \"" + lane.id.value + "\""}, ids);
    }
    for (const LaneId& always : {general_lane, priority_lane, appointment_lane})
        if (!find_lane(settings, always))
            mistakes.push_back({Mistake::In::office, 0, "lane",
                                "the office has no lane \"" + always.value + "\""});
}

void check_rules(const Rules& rules, const Spot& spot) {
    if (rules.overtaken_max == 0 || rules.overtaken_max > 1000)
        spot.wrong("overtaken_max", "overtaken_max must be 1 to 1000");
    if (rules.appointment_early_min > minutes_a_day)
        spot.wrong("appointment_early_min", "appointment_early_min must be 0 to 1440");
    if (rules.appointment_late_min > minutes_a_day)
        spot.wrong("appointment_late_min", "appointment_late_min must be 0 to 1440");
    if (rules.call_gap_s > 60)
        spot.wrong("call_gap_s", "call_gap_s must be 0 to 60");
    if (rules.undo_s > 600)
        spot.wrong("undo_s", "undo_s must be 0 (no undo) to 600");
    if (rules.return_places > 100)
        spot.wrong("return_places", "return_places must be 0 to 100");
    if (rules.revive_min > minutes_a_day)
        spot.wrong("revive_min", "revive_min must be 0 to 1440");
    if (rules.rate_within_h < 1 || rules.rate_within_h > 24)
        spot.wrong("rate_within_h", "rate_within_h must be 1 to 24");
}

void check_standard(const Standard& standard, const Spot& spot) {
    if (standard.bring.size() > bring_max)
        spot.wrong("bring", ": bring must name at most " + std::to_string(bring_max) + " papers");
    for (const Bilingual& paper : standard.bring) {
        spot.check_text("bring", ": a paper of bring", paper.id);
        spot.check_text("bring_en", ": a paper of bring_en", paper.en);
        if (paper.id.size() > paper_bytes_max || paper.en.size() > paper_bytes_max)
            spot.wrong("bring", ": a paper of bring is longer than "
                                    + std::to_string(paper_bytes_max) + " bytes");
    }
    if (standard.fee != Bilingual{}) {
        spot.check_text("fee", ": fee", standard.fee.id);
        spot.check_text("fee_en", ": fee_en", standard.fee.en);
    }
    if (standard.takes != Bilingual{}) {
        spot.check_text("takes", ": takes", standard.takes.id);
        spot.check_text("takes_en", ": takes_en", standard.takes.en);
    }
}

void check_service(const Service& service, const Spot& spot, std::set<std::string>& ids,
                   std::set<char>& prefixes) {
    if (service.id.value.empty() || service.id.value.size() > id_bytes_max)
        spot.wrong("id", ": its id must have 1 to 32 letters");
    if (!ids.insert(service.id.value).second)
        spot.wrong("id", " stands twice");
    if (service.prefix < 'A' || service.prefix > 'Z')
        spot.wrong("prefix", ": prefix must be one letter from A to Z");
    else if (!prefixes.insert(service.prefix).second)
        spot.wrong("prefix", std::string(": prefix ") + service.prefix
                                 + " already belongs to another service");
    spot.check_text("name", ": name", service.name.id);
    spot.check_text("name_en", ": name_en", service.name.en);
    if (service.promise_min == 0 || service.promise_min > minutes_a_day)
        spot.wrong("promise_min", ": promise_min must be 1 to 1440");
    if (service.usual_s == 0 || service.usual_s > usual_s_max)
        spot.wrong("usual_s", ": usual_s must be 1 to " + std::to_string(usual_s_max));
    check_standard(service.standard, spot);
    if (service.quota > number_max)
        spot.wrong("quota", ": quota must be 0 (no limit) to " + std::to_string(number_max));
}

void check_place(const Settings& settings, const Counter& counter, const Spot& spot) {
    if (!counter.area.value.empty() && !find_area(settings, counter.area))
        spot.wrong("area", ": there is no area \"" + counter.area.value + "\"");
    if (counter.way == Bilingual{})
        return;
    spot.check_text("way", ": way", counter.way.id);
    spot.check_text("way_en", ": way_en", counter.way.en);
    if (counter.way.id.size() > way_bytes_max || counter.way.en.size() > way_bytes_max)
        spot.wrong("way", ": way is longer than " + std::to_string(way_bytes_max) + " bytes");
}

void check_counter(const Settings& settings, const Counter& counter, const Spot& spot,
                   std::set<std::uint32_t>& ids) {
    if (counter.id.value == 0 || counter.id.value > 999)
        spot.wrong("number", ": its number must be 1 to 999");
    if (!ids.insert(counter.id.value).second)
        spot.wrong("number", " stands twice");
    if (counter.services.empty())
        spot.wrong("services", " serves nothing");
    if (counter.prefer_min > minutes_a_day)
        spot.wrong("prefer_min", ": prefer_min must be 0 to 1440");
    std::set<std::string> seen;
    const auto check = [&](const char* key, const std::vector<ServiceId>& services) {
        for (const ServiceId& service : services) {
            if (!find_service(settings, service))
                spot.wrong(key, " serves \"" + service.value + "\", which is no service");
            if (!seen.insert(service.value).second)
                spot.wrong(key, " names \"" + service.value + "\" twice");
        }
    };
    check("services", counter.services);
    check("helps", counter.helps);
    check_place(settings, counter, spot);
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
        const Spot spot{mistakes, Mistake::In::service, i, "service \"" + service.id.value + "\""};
        check_service(service, spot, ids, prefixes);
        if (!served(settings, service.id))
            spot.wrong("id", " is served by no counter");
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

void check_areas(const Settings& settings, Mistakes& mistakes) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < settings.areas.size(); ++i) {
        const Area& area = settings.areas[i];
        const Spot spot{mistakes, Mistake::In::area, i, "area \"" + area.id.value + "\""};
        if (area.id.value.empty() || area.id.value.size() > id_bytes_max)
            spot.wrong("id", ": its id must have 1 to 32 letters");
        if (!ids.insert(area.id.value).second)
            spot.wrong("id", " stands twice");
        spot.check_text("name", ": name", area.name.id);
        spot.check_text("name_en", ": name_en", area.name.en);
        const auto is_here = [&](const Counter& counter) { return counter.area == area.id; };
        if (std::none_of(settings.counters.begin(), settings.counters.end(), is_here))
            spot.wrong("id", " has no counter");
    }
}

void check_screens(const Settings& settings, Mistakes& mistakes) {
    std::set<std::string> devices;
    for (std::size_t i = 0; i < settings.screens.size(); ++i) {
        const Screen& screen = settings.screens[i];
        const Spot spot{mistakes, Mistake::In::screen, i, "screen \"" + screen.device + "\""};
        if (screen.device.empty())
            spot.wrong("device", ": device is missing");
        if (!devices.insert(screen.device).second)
            spot.wrong("device", " stands twice");
        if (!screen.area.value.empty() && !find_area(settings, screen.area))
            spot.wrong("area", ": there is no area \"" + screen.area.value + "\"");
        const bool of_counter = screen.layout == Layout::counter;
        if (of_counter && !find_counter(settings, screen.counter))
            spot.wrong("counter", ": the layout counter needs a counter of the office");
        if (!of_counter && screen.counter != CounterId{})
            spot.wrong("counter", ": only the layout counter has a counter");
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

void check_roster(const Settings& settings, Mistakes& mistakes) {
    for (std::size_t i = 0; i < settings.roster.size(); ++i) {
        const Shift& shift = settings.roster[i];
        const Spot spot{mistakes, Mistake::In::shift, i,
                        "shift of counter " + std::to_string(shift.counter.value)};
        if (!find_counter(settings, shift.counter))
            spot.wrong("counters", ": there is no such counter");
        if (shift.every && (shift.every->days < 1 || shift.every->days > every_days_max))
            spot.wrong("every_days", ": every_days must be 1 to " + std::to_string(every_days_max));
        if (!shift.every && shift.weekday > 6)
            spot.wrong("days", ": its day is no weekday");
        if (shift.from_min >= shift.to_min || shift.to_min > minutes_a_day)
            spot.wrong("times", ": must run from an earlier to a later time, up to 24.00");
        for (std::size_t other = 0; other < i; ++other)
            if (overlap(settings.roster[other], shift)) {
                spot.wrong("times", ": overlaps another shift of that counter and day");
                break;
            }
    }
}

void check_languages(const Settings& settings, const Spot& office) {
    const std::vector<std::string>& languages = settings.languages;
    std::set<std::string> seen;
    for (const std::string& language : languages) {
        if (std::find(languages_known.begin(), languages_known.end(), language)
            == languages_known.end())
            office.wrong("languages", "languages: \"" + language + "\" is none of id, en, mui");
        if (!seen.insert(language).second)
            office.wrong("languages", "languages names \"" + language + "\" twice");
    }
    if (languages.empty() || languages.front() != "id")
        office.wrong("languages", "languages must begin with \"id\"");
}

} // namespace

std::vector<Lane> usual_lanes() {
    return {{general_lane, {"Umum", "General"}, 0, 3, 0},
            {priority_lane, {"Prioritas", "Priority"}, 90, 2, 10},
            {appointment_lane, {"Janji temu", "Appointment"}, 90, 1, 0}};
}

const Lane* find_lane(const Settings& settings, const LaneId& id) {
    const auto found = std::find_if(settings.lanes.begin(), settings.lanes.end(),
                                    [&](const Lane& lane) { return lane.id == id; });
    return found == settings.lanes.end() ? nullptr : &*found;
}

const Area* find_area(const Settings& settings, const AreaId& id) {
    const auto found = std::find_if(settings.areas.begin(), settings.areas.end(),
                                    [&](const Area& area) { return area.id == id; });
    return found == settings.areas.end() ? nullptr : &*found;
}

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

bool helps(const Counter& counter, const ServiceId& service) {
    return std::find(counter.helps.begin(), counter.helps.end(), service) != counter.helps.end();
}

std::vector<Mistake> mistakes_in(const Settings& settings) {
    Mistakes mistakes;
    const Spot office{mistakes, Mistake::In::office, 0, ""};
    office.check_text("name", "the office's name", settings.name);
    office.check_text("zone", "the office's zone", settings.zone);
    check_languages(settings, office);
    check_rules(settings.rules, {mistakes, Mistake::In::rules, 0, ""});
    if (settings.services.empty())
        office.wrong("service", "the office has no service");
    if (settings.counters.empty())
        office.wrong("counter", "the office has no counter");
    check_lanes(settings, mistakes);
    check_services(settings, mistakes);
    check_counters(settings, mistakes);
    check_hours(settings, mistakes);
    check_roster(settings, mistakes);
    for (const auto& [key, sentence] : mistakes_in(settings.voice))
        mistakes.push_back({Mistake::In::voice, 0, key, sentence});
    check_areas(settings, mistakes);
    check_screens(settings, mistakes);
    return mistakes;
}

} // namespace giliran
