#include "shared/setup/settings_text.hpp"

#include "shared/setup/time_of_day.hpp"
#include "shared/setup/wall_words.hpp"

#include <algorithm>
#include <array>

namespace giliran {
namespace {

constexpr std::array<const char*, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            out += '\\';
        const bool control = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
        out += control ? ' ' : letter;
    }
    return out + '"';
}

/// `key = "text"`, or nothing for an empty text.
std::string line(const char* key, const std::string& text) {
    return text.empty() ? "" : std::string(key) + " = " + quoted(text) + "\n";
}

std::string time_of(std::uint32_t minute) {
    return quoted(time_text(minute));
}

const char* word_of(Policy policy) {
    switch (policy) {
    case Policy::first_come:
        return "first_come";
    case Policy::strict:
        return "strict";
    case Policy::ratio:
        return "ratio";
    case Policy::credit:
        break;
    }
    return "credit";
}

std::string number(const char* key, std::uint32_t value) {
    return std::string(key) + " = " + std::to_string(value) + "\n";
}

std::string texts_line(const char* key, const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + quoted(text);
    return std::string(key) + " = [" + all + "]\n";
}

std::string services_line(const char* key, const std::vector<ServiceId>& services) {
    std::vector<std::string> ids;
    for (const ServiceId& service : services)
        ids.push_back(service.value);
    return texts_line(key, ids);
}

std::string rules_part(const Rules& rules) {
    return "\n[rules]\n" + line("policy", word_of(rules.policy))
           + number("overtaken_max", rules.overtaken_max)
           + number("appointment_early_min", rules.appointment_early_min)
           + number("appointment_late_min", rules.appointment_late_min)
           + number("call_gap_s", rules.call_gap_s) + number("undo_s", rules.undo_s)
           + number("return_places", rules.return_places) + number("revive_min", rules.revive_min)
           + number("rate_within_h", rules.rate_within_h)
           + "stop_before_closing = " + (rules.stop_before_closing ? "true\n" : "false\n");
}

std::string lane_part(const Lane& lane) {
    return "\n[[lane]]\n" + line("id", lane.id.value) + line("name", lane.name.id)
           + line("name_en", lane.name.en) + number("credit_min", lane.credit_min)
           + number("share", lane.share) + number("within_min", lane.within_min);
}

/// Some shifts of one roster that follow each other, all with the same times, and all by weekdays
/// or all every so many days.
struct ShiftsAlike {
    std::vector<Shift> shifts;
    std::vector<std::uint32_t> days;
    std::vector<CounterId> counters;

    void add(const Shift& shift) {
        shifts.push_back(shift);
        if (std::find(days.begin(), days.end(), shift.weekday) == days.end())
            days.push_back(shift.weekday);
        if (std::find(counters.begin(), counters.end(), shift.counter) == counters.end())
            counters.push_back(shift.counter);
    }
    /// Each counter on each day, in the order in which one table would be read.
    bool whole() const {
        std::size_t place = 0;
        for (const std::uint32_t day : days)
            for (const CounterId counter : counters)
                if (place == shifts.size() || shifts[place].weekday != day
                    || shifts[place++].counter != counter)
                    return false;
        return place == shifts.size();
    }
    std::string text() const {
        std::string numbers;
        for (const CounterId counter : counters)
            numbers += (numbers.empty() ? "" : ", ") + std::to_string(counter.value);
        return "\n[[shift]]\ncounters = [" + numbers + "]\n" + days_text() + "times = ["
               + time_of(shifts[0].from_min) + ", " + time_of(shifts[0].to_min) + "]\n";
    }
    std::string days_text() const {
        if (const auto& every = shifts[0].every)
            return number("every_days", every->days) + line("first_day", text_of(every->first));
        std::string names;
        for (const std::uint32_t day : days)
            names += (names.empty() ? "" : ", ") + quoted(weekdays[day]);
        return "days = [" + names + "]\n";
    }
};

/// As few tables as give the same roster again.
std::string roster_part(const std::vector<Shift>& roster) {
    std::string text;
    for (auto next = roster.begin(); next != roster.end();) {
        const auto alike_until = std::find_if(next, roster.end(), [&](const Shift& shift) {
            return shift.from_min != next->from_min || shift.to_min != next->to_min
                   || shift.every != next->every;
        });
        ShiftsAlike alike;
        std::for_each(next, alike_until, [&](const Shift& shift) { alike.add(shift); });
        if (!alike.whole()) {
            alike = {};
            alike.add(*next);
        }
        text += alike.text();
        next += static_cast<std::ptrdiff_t>(alike.shifts.size());
    }
    return text;
}

std::string office_part(const Settings& settings) {
    return line("name", settings.name) + line("short_name", settings.short_name)
           + line("place", settings.place) + line("zone", settings.zone)
           + line("zone_label", settings.zone_label) + line("notice", settings.notice.id)
           + line("notice_en", settings.notice.en) + line("help_desk", settings.help_desk.id)
           + line("help_desk_en", settings.help_desk.en)
           + texts_line("languages", settings.languages);
}

std::string hours_part(const Settings& settings) {
    std::string text = "\n[hours]\n";
    for (std::size_t day = 0; day < weekdays.size(); ++day)
        if (const auto& hours = settings.hours[day])
            text += std::string(weekdays[day]) + " = [" + time_of(hours->opens_min) + ", "
                    + time_of(hours->doors_close_min) + ", " + time_of(hours->closes_min) + "]\n";
    return text;
}

std::string standard_lines(const Standard& standard) {
    std::vector<std::string> papers;
    std::vector<std::string> english;
    for (const Bilingual& paper : standard.bring) {
        papers.push_back(paper.id);
        english.push_back(paper.en);
    }
    return (papers.empty() ? "" : texts_line("bring", papers))
           + (english.empty() ? "" : texts_line("bring_en", english)) + line("fee", standard.fee.id)
           + line("fee_en", standard.fee.en) + line("takes", standard.takes.id)
           + line("takes_en", standard.takes.en);
}

std::string service_part(const Service& service) {
    return "\n[[service]]\n" + line("id", service.id.value)
           + line("prefix", std::string(1, service.prefix)) + line("name", service.name.id)
           + line("name_en", service.name.en) + line("detail", service.detail.id)
           + line("detail_en", service.detail.en) + line("icon", service.icon)
           + number("promise_min", service.promise_min) + number("usual_s", service.usual_s)
           + (service.quota == 0 ? "" : number("quota", service.quota))
           + (service.ask_above == 0 ? "" : number("ask_above", service.ask_above))
           + standard_lines(service.standard);
}

std::string counter_part(const Counter& counter) {
    return "\n[[counter]]\n" + number("number", counter.id.value) + line("name", counter.name.id)
           + line("name_en", counter.name.en) + services_line("services", counter.services)
           + (counter.helps.empty() ? "" : services_line("helps", counter.helps))
           + (counter.prefer_min == 0 ? "" : number("prefer_min", counter.prefer_min))
           + line("area", counter.area.value) + line("way", counter.way.id)
           + line("way_en", counter.way.en)
           + (counter.arrow == Arrow::none ? "" : line("arrow", word_of(counter.arrow)));
}

std::string area_part(const Area& area) {
    return "\n[[area]]\n" + line("id", area.id.value) + line("name", area.name.id)
           + line("name_en", area.name.en);
}

std::string screen_part(const Screen& screen) {
    return "\n[[screen]]\n" + line("device", screen.device) + line("layout", word_of(screen.layout))
           + line("area", screen.area.value)
           + (screen.counter == CounterId{} ? "" : number("counter", screen.counter.value));
}

std::string voice_part(const VoiceRules& voice) {
    std::vector<std::string> quiet;
    for (const QuietTime& time : voice.quiet) {
        quiet.push_back(time_text(time.from_min));
        quiet.push_back(time_text(time.to_min));
    }
    return "\n[voice]\n" + texts_line("languages", voice.languages)
           + number("words_per_minute", voice.manner.words_per_minute)
           + number("times", voice.manner.times) + number("gap_ms", voice.manner.gap_ms)
           + number("volume_percent", voice.manner.volume_percent)
           + (quiet.empty() ? "" : texts_line("quiet", quiet))
           + (voice.speakers.empty() ? "" : texts_line("speakers", voice.speakers));
}

} // namespace

std::string text_of(const Settings& settings) {
    std::string text = office_part(settings) + rules_part(settings.rules);
    for (const Lane& lane : settings.lanes)
        text += lane_part(lane);
    text += hours_part(settings);
    for (const Service& service : settings.services)
        text += service_part(service);
    for (const Area& area : settings.areas)
        text += area_part(area);
    for (const Counter& counter : settings.counters)
        text += counter_part(counter);
    for (const Screen& screen : settings.screens)
        text += screen_part(screen);
    return text + roster_part(settings.roster) + voice_part(settings.voice);
}

} // namespace giliran
