#include "shared/setup/office_file.hpp"

#include "shared/setup/calendar.hpp"
#include "shared/setup/time_of_day.hpp"
#include "shared/setup/toml_reader.hpp"
#include "shared/setup/voice_words.hpp"
#include "shared/setup/wall_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace giliran {
namespace {

constexpr std::array<const char*, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};

/// The tables the settings were read from.
struct Origin {
    Table office;
    Table hours;
    Table rules;
    std::map<std::size_t, Table> lanes; // those the file names; the others are as usual
    std::vector<Table> services;
    std::vector<Table> counters;
    std::vector<Table> shifts;
    Table voice;
    std::vector<Table> areas;
    std::vector<Table> screens;

    std::uint32_t line_of(const Mistake& mistake) const {
        switch (mistake.in) {
        case Mistake::In::rules:
            return rules.line_of(mistake.key);
        case Mistake::In::voice:
            return voice.line_of(mistake.key);
        case Mistake::In::lane:
            if (const auto lane = lanes.find(mistake.which); lane != lanes.end())
                return lane->second.line_of(mistake.key);
            break;
        case Mistake::In::shift:
            return shifts[mistake.which].line_of(mistake.key);
        case Mistake::In::hours:
            return hours.line_of(weekdays[mistake.which]);
        case Mistake::In::service:
            return services[mistake.which].line_of(mistake.key);
        case Mistake::In::counter:
            return counters[mistake.which].line_of(mistake.key);
        case Mistake::In::area:
            return areas[mistake.which].line_of(mistake.key);
        case Mistake::In::screen:
            return screens[mistake.which].line_of(mistake.key);
        case Mistake::In::office:
            break;
        }
        return office.line_of(mistake.key);
    }
};

void read_hours(Table& table, Settings& settings) {
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        const std::vector<std::string> times = table.texts(weekdays[i]);
        if (times.empty())
            continue;
        Hours hours;
        if (times.size() == 3 && read_time(times[0], hours.opens_min)
            && read_time(times[1], hours.doors_close_min) && read_time(times[2], hours.closes_min))
            settings.hours[i] = hours;
        else
            table.wrong(weekdays[i], "must be three times, opening, last number and closing, like "
                                     "[\"08.00\", \"14.30\", \"15.00\"]");
    }
    table.done();
}

Standard read_standard(Table& table) {
    Standard standard;
    const std::vector<std::string> papers = table.texts("bring");
    const std::vector<std::string> english = table.texts("bring_en");
    if (english.size() > papers.size())
        table.wrong("bring_en", "must name as many papers as bring");
    for (std::size_t i = 0; i < papers.size(); ++i)
        standard.bring.push_back({papers[i], i < english.size() ? english[i] : ""});
    standard.fee = {table.text("fee"), table.text("fee_en")};
    standard.takes = {table.text("takes"), table.text("takes_en")};
    return standard;
}

Service read_service(Table& table) {
    Service service;
    service.id = {table.text("id")};
    const std::string prefix = table.text("prefix");
    service.prefix = prefix.size() == 1 ? prefix[0] : '?';
    service.name = {table.text("name"), table.text("name_en")};
    service.detail = {table.text("detail"), table.text("detail_en")};
    service.icon = table.text("icon");
    service.promise_min = table.number("promise_min", service.promise_min);
    service.usual_s = table.number("usual_s", service.usual_s);
    service.quota = table.number("quota", service.quota);
    service.ask_above = table.number("ask_above", service.ask_above);
    service.standard = read_standard(table);
    table.done();
    return service;
}

Counter read_counter(Table& table) {
    Counter counter;
    counter.id = {table.number("number", 0)};
    counter.name = {table.text("name"), table.text("name_en")};
    for (const std::string& service : table.texts("services"))
        counter.services.push_back({service});
    for (const std::string& service : table.texts("helps"))
        counter.helps.push_back({service});
    counter.prefer_min = table.number("prefer_min", counter.prefer_min);
    read_place(table, counter);
    table.done();
    return counter;
}

Policy read_policy(Table& table) {
    const std::string policy = table.text("policy", "credit");
    if (policy == "first_come")
        return Policy::first_come;
    if (policy == "strict")
        return Policy::strict;
    if (policy == "ratio")
        return Policy::ratio;
    if (policy != "credit")
        table.wrong("policy", "must be first_come, strict, ratio or credit");
    return Policy::credit;
}

Rules read_rules(Table& table) {
    Rules rules;
    rules.policy = read_policy(table);
    rules.overtaken_max = table.number("overtaken_max", rules.overtaken_max);
    rules.appointment_early_min =
        table.number("appointment_early_min", rules.appointment_early_min);
    rules.appointment_late_min = table.number("appointment_late_min", rules.appointment_late_min);
    rules.call_gap_s = table.number("call_gap_s", rules.call_gap_s);
    rules.undo_s = table.number("undo_s", rules.undo_s);
    rules.return_places = table.number("return_places", rules.return_places);
    rules.revive_min = table.number("revive_min", rules.revive_min);
    rules.rate_within_h = table.number("rate_within_h", rules.rate_within_h);
    rules.stop_before_closing = table.yes("stop_before_closing", rules.stop_before_closing);
    table.done();
    return rules;
}

/// A lane of the file takes the place of the usual one of its name, or stands behind them.
void read_lane(Table& table, Settings& settings, Origin& from) {
    const LaneId id{table.text("id")};
    std::size_t place = 0;
    while (place < settings.lanes.size() && settings.lanes[place].id != id)
        ++place;
    if (place == settings.lanes.size())
        settings.lanes.push_back({id, {}, 0, 1, 0});
    Lane& lane = settings.lanes[place];
    lane.name = {table.text("name", lane.name.id), table.text("name_en", lane.name.en)};
    lane.credit_min = table.number("credit_min", lane.credit_min);
    lane.share = table.number("share", lane.share);
    lane.within_min = table.number("within_min", lane.within_min);
    table.done();
    if (!from.lanes.emplace(place, table).second)
        table.wrong("id", "\"" + id.value + "\" stands twice");
}

/// A shift on each of the weekdays, still without counter and times.
std::vector<Shift> read_weekdays(Table& table) {
    const std::vector<std::string> days = table.texts("days");
    if (days.empty())
        table.wrong("days", "must name at least one weekday");
    std::vector<Shift> shifts;
    for (const std::string& day : days) {
        const auto found = std::find(weekdays.begin(), weekdays.end(), day);
        if (found == weekdays.end())
            table.wrong("days", "\"" + day + "\" is no weekday; write for example \"monday\"");
        else
            shifts.push_back({{}, static_cast<std::uint32_t>(found - weekdays.begin())});
    }
    return shifts;
}

/// The shift of every n-th day, still without counter and times; none if no day can be said.
std::vector<Shift> read_every_days(Table& table) {
    EveryDays every;
    every.days = table.number("every_days", every.days);
    const std::string first = table.text("first_day", text_of(every.first));
    if (!table.has("every_days"))
        table.wrong("every_days", "is missing: first_day needs to know after how many days again");
    else if (!table.has("first_day"))
        table.wrong("first_day", "is missing: every_days is counted from it");
    else if (!read_day(first, every.first))
        table.wrong("first_day", "must be a date of the calendar, like \"2026-11-24\"");
    else
        return {{{}, 0, 0, 0, every}};
    return {};
}

std::vector<Shift> read_days(Table& table) {
    const bool by_weekday = table.has("days");
    const bool every_days = table.has("every_days");
    const bool first_day = table.has("first_day");
    if (by_weekday && (every_days || first_day))
        table.wrong("days", "cannot stand beside every_days and first_day; write one or the other");
    else if (by_weekday)
        return read_weekdays(table);
    else if (every_days || first_day)
        return read_every_days(table);
    else
        table.wrong("days", "is missing; write weekdays, or every_days and first_day");
    return {};
}

/// One table is a shift of each of its counters on each of its days.
void read_shift(Table& table, Settings& settings, Origin& from) {
    std::uint32_t from_min = 0;
    std::uint32_t to_min = 0;
    const std::vector<std::string> times = table.texts("times");
    if (times.size() != 2 || !read_time(times[0], from_min) || !read_time(times[1], to_min)) {
        table.wrong("times", "must be two times, like [\"08.00\", \"12.00\"]");
        to_min = from_min + 1; // said once is enough
    }
    const std::vector<std::uint32_t> counters = table.numbers("counters");
    if (counters.empty())
        table.wrong("counters", "must name at least one counter");
    for (Shift shift : read_days(table)) {
        shift.from_min = from_min;
        shift.to_min = to_min;
        for (const std::uint32_t counter : counters) {
            shift.counter = {counter};
            settings.roster.push_back(shift);
            from.shifts.push_back(table);
        }
    }
    table.done();
}

std::string read_name(Table& table) {
    const std::string name = table.text("name");
    if (name.empty())
        table.wrong("name", "is missing");
    return name;
}

Device read_device(Table& table) {
    Device device{read_name(table), DeviceRole::kiosk};
    if (device.name.find('/') != std::string::npos)
        table.wrong("name", "must not hold a slash: it names the file of the device's key");
    const std::string role = table.text("role");
    if (role == "wall")
        device.role = DeviceRole::wall;
    else if (role == "counter")
        device.role = DeviceRole::counter;
    else if (role != "kiosk")
        table.wrong("role", "must be kiosk, wall or counter");
    table.done();
    return device;
}

AccountWanted read_account(Table& table) {
    AccountWanted account{read_name(table), false};
    const std::string role = table.text("role");
    account.supervisor = role == "supervisor";
    if (!account.supervisor && role != "staff")
        table.wrong("role", "must be staff or supervisor");
    table.done();
    return account;
}

Network read_network(Table& root) {
    Network network;
    Table table = root.table("network");
    network.ask = table.text("ask", network.ask);
    network.feed = table.text("feed", network.feed);
    network.web_address = table.text("web_address", network.web_address);
    const std::uint32_t port = table.number("web_port", network.web_port);
    if (port > 65535)
        table.wrong("web_port", "must be 0 to 65535");
    network.web_port = static_cast<std::uint16_t>(port);
    network.public_url = table.text("public_url");
    network.asks_per_second = table.number("asks_per_second", network.asks_per_second);
    if (network.asks_per_second == 0)
        table.wrong("asks_per_second", "must be at least 1, or nobody is heard");
    table.done();
    return network;
}

Settings read_settings(Origin& from) {
    Settings settings;
    Table& root = from.office;
    settings.name = root.text("name");
    settings.short_name = root.text("short_name", settings.name);
    settings.place = root.text("place");
    settings.zone = root.text("zone");
    settings.zone_label = root.text("zone_label");
    settings.notice = {root.text("notice"), root.text("notice_en")};
    settings.help_desk = {root.text("help_desk"), root.text("help_desk_en")};
    if (root.has("languages"))
        settings.languages = root.texts("languages");
    if (!settings.zone.empty() && !zone_known(settings.zone))
        root.wrong("zone", "is no time zone; write for example \"Asia/Jakarta\"");
    read_hours(from.hours, settings);
    settings.rules = read_rules(from.rules);
    root.each("lane", [&](Table& table) { read_lane(table, settings, from); });
    root.each("service", [&](Table& table) {
        settings.services.push_back(read_service(table));
        from.services.push_back(table);
    });
    root.each("counter", [&](Table& table) {
        settings.counters.push_back(read_counter(table));
        from.counters.push_back(table);
    });
    root.each("shift", [&](Table& table) { read_shift(table, settings, from); });
    settings.voice = read_voice(from.voice);
    root.each("area", [&](Table& table) {
        settings.areas.push_back(read_area(table));
        from.areas.push_back(table);
    });
    root.each("screen", [&](Table& table) {
        settings.screens.push_back(read_screen(table));
        from.screens.push_back(table);
    });
    return settings;
}

/// Devices or accounts: each under a name of its own.
template<class Named>
std::vector<Named> read_named(Table& root, const char* key, Named (*read)(Table&)) {
    std::vector<Named> all;
    std::set<std::string> seen;
    root.each(key, [&](Table& table) {
        all.push_back(read(table));
        const std::string& name = all.back().name;
        if (!name.empty() && !seen.insert(name).second)
            table.wrong("name", "\"" + name + "\" stands twice");
    });
    return all;
}

} // namespace

namespace {

/// The typed text of the rules names no devices; a file that does must name those of its screens.
void check_screens(const OfficeFile& file, std::vector<Table>& tables) {
    const std::vector<Screen>& screens = file.settings.screens;
    for (std::size_t i = 0; i < screens.size() && !file.devices.empty(); ++i) {
        const auto is_meant = [&](const Device& device) {
            return device.name == screens[i].device && device.role == DeviceRole::wall;
        };
        if (std::none_of(file.devices.begin(), file.devices.end(), is_meant))
            tables[i].wrong("device", "\"" + screens[i].device + "\" is no device of role wall");
    }
}

OfficeFile read(TomlFile& toml) {
    Table root = toml.root();
    Origin from{
        root, root.table("hours"), root.table("rules"), {}, {}, {}, {}, root.table("voice"), {},
        {}};
    OfficeFile file;
    file.settings = read_settings(from);
    file.devices = read_named(root, "device", read_device);
    file.accounts = read_named(root, "account", read_account);
    file.network = read_network(root);
    settle_speakers(file.settings, file.devices, from.voice);
    check_screens(file, from.screens);
    root.done();
    for (const Mistake& mistake : mistakes_in(file.settings))
        toml.add(mistake.sentence, from.line_of(mistake));
    toml.throw_if_wrong();
    return file;
}

} // namespace

OfficeFile read_office_file(const std::filesystem::path& path) {
    TomlFile toml{path};
    return read(toml);
}

OfficeFile read_office_text(const std::string& text, const std::string& name) {
    TomlFile toml{text, name};
    return read(toml);
}

} // namespace giliran
