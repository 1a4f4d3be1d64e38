#include "shared/setup/voice_words.hpp"

#include "shared/setup/time_of_day.hpp"

#include <algorithm>
#include <set>

namespace giliran {
namespace {

std::vector<QuietTime> read_quiet(Table& table) {
    const std::vector<std::string> times = table.texts("quiet");
    std::vector<QuietTime> quiet;
    bool right = times.size() % 2 == 0;
    for (std::size_t i = 0; right && i < times.size(); i += 2) {
        QuietTime& time = quiet.emplace_back();
        right = read_time(times[i], time.from_min) && read_time(times[i + 1], time.to_min);
    }
    if (right)
        return quiet;
    table.wrong("quiet", "must be times in pairs, from and until, like [\"12.00\", \"13.00\"]");
    return {};
}

/// Of each area the first wall in the file; a wall that no screen is written for is of the whole
/// house.
std::vector<std::string> first_walls(const Settings& settings, const std::vector<Device>& devices) {
    std::vector<std::string> walls;
    std::set<std::string> areas;
    for (const Device& device : devices) {
        if (device.role != DeviceRole::wall)
            continue;
        const auto screen =
            std::find_if(settings.screens.begin(), settings.screens.end(),
                         [&](const Screen& each) { return each.device == device.name; });
        const bool written = screen != settings.screens.end();
        if (written && (screen->layout == Layout::counter || screen->layout == Layout::waiting))
            continue;
        if (areas.insert(written ? screen->area.value : "").second)
            walls.push_back(device.name);
    }
    return walls;
}

} // namespace

VoiceRules read_voice(Table& table) {
    VoiceRules rules;
    if (table.has("languages"))
        rules.languages = table.texts("languages");
    Manner& manner = rules.manner;
    manner.words_per_minute = table.number("words_per_minute", manner.words_per_minute);
    manner.times = table.number("times", manner.times);
    manner.gap_ms = table.number("gap_ms", manner.gap_ms);
    manner.volume_percent = table.number("volume_percent", manner.volume_percent);
    rules.quiet = read_quiet(table);
    rules.speakers = table.texts("speakers");
    table.done();
    return rules;
}

void settle_speakers(Settings& settings, const std::vector<Device>& devices, Table& table) {
    std::vector<std::string>& speakers = settings.voice.speakers;
    if (devices.empty())
        return;
    for (const std::string& speaker : speakers) {
        const auto is_meant = [&](const Device& device) {
            return device.name == speaker && device.role == DeviceRole::wall;
        };
        if (std::none_of(devices.begin(), devices.end(), is_meant))
            table.wrong("speakers", "\"" + speaker + "\" is no device of role wall");
    }
    if (speakers.empty())
        speakers = first_walls(settings, devices);
}

} // namespace giliran
