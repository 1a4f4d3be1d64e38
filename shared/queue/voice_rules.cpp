#include "shared/queue/voice_rules.hpp"

#include <algorithm>
#include <set>

namespace giliran {
namespace {

constexpr std::uint32_t minutes_a_day = 24 * 60;

using Mistakes = std::vector<std::pair<const char*, std::string>>;

void check_languages(const std::vector<std::string>& languages, Mistakes& mistakes) {
    if (languages.empty())
        mistakes.emplace_back("languages", "languages must name at least one");
    std::set<std::string> seen;
    for (const std::string& language : languages) {
        if (std::find(languages_spoken.begin(), languages_spoken.end(), language)
            == languages_spoken.end())
            mistakes.emplace_back("languages",
                                  "languages: \"" + language + "\" is no language with words here");
        if (!seen.insert(language).second)
            mistakes.emplace_back("languages", "languages names \"" + language + "\" twice");
    }
}

void check_manner(const Manner& manner, Mistakes& mistakes) {
    if (manner.words_per_minute < 80 || manner.words_per_minute > 300)
        mistakes.emplace_back("words_per_minute", "words_per_minute must be 80 to 300");
    if (manner.times < 1 || manner.times > 3)
        mistakes.emplace_back("times", "times must be 1 to 3");
    if (manner.gap_ms > 3'000)
        mistakes.emplace_back("gap_ms", "gap_ms must be 0 to 3000");
    if (manner.volume_percent < 10 || manner.volume_percent > 100)
        mistakes.emplace_back("volume_percent", "volume_percent must be 10 to 100; "
                                                "quiet names the times of silence");
}

} // namespace

bool speaks(const VoiceRules& rules, std::string_view device) {
    return rules.speakers.empty()
           || std::find(rules.speakers.begin(), rules.speakers.end(), device)
                  != rules.speakers.end();
}

bool quiet_at(const VoiceRules& rules, std::int32_t minute_of_day) {
    return std::any_of(rules.quiet.begin(), rules.quiet.end(), [&](const QuietTime& time) {
        return static_cast<std::int32_t>(time.from_min) <= minute_of_day
               && minute_of_day < static_cast<std::int32_t>(time.to_min);
    });
}

std::vector<std::pair<const char*, std::string>> mistakes_in(const VoiceRules& rules) {
    Mistakes mistakes;
    check_languages(rules.languages, mistakes);
    check_manner(rules.manner, mistakes);
    for (const QuietTime& time : rules.quiet)
        if (time.from_min >= time.to_min || time.to_min > minutes_a_day)
            mistakes.emplace_back("quiet",
                                  "quiet must run from an earlier to a later time, up to 24.00");
    std::set<std::string> seen;
    for (const std::string& device : rules.speakers)
        if (!seen.insert(device).second)
            mistakes.emplace_back("speakers", "speakers names \"" + device + "\" twice");
    return mistakes;
}

} // namespace giliran
