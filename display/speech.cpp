#include "display/speech.hpp"

#include "shared/ui/sound.hpp"

#include <utility>

namespace giliran::wall {
namespace {

std::vector<Language> languages() {
    std::vector<Language> all;
    for (const std::string_view code : languages_spoken)
        if (const auto language = ui::language_of(code))
            all.push_back(*language);
    return all;
}

} // namespace

std::optional<Announcement> call_to_say(const Announce& order, const Settings& settings,
                                        std::string_view device, std::optional<LocalTime> minute,
                                        const std::vector<Wording>& wordings) {
    const VoiceRules& rules = settings.voice;
    const Counter* counter = find_counter(settings, order.call.counter);
    const bool quiet = minute && quiet_at(rules, minute->minute_of_day);
    if (!counter || quiet || !speaks(rules, device))
        return std::nullopt;
    return Announcement{order.call.number, order.call.at.ms, order.age_ms,
                        announcement(wordings_of(wordings, rules.languages), order.call.prefix,
                                     order.call.ticket_number, *counter,
                                     rules.manner.words_per_minute),
                        rules.manner};
}

std::vector<Wording> read_wordings(const std::filesystem::path& words) {
    std::vector<Wording> wordings;
    for (const Language language : languages())
        wordings.push_back(wording_of(ui::Words(words, language)));
    return wordings;
}

Clip read_bell(const std::filesystem::path& sounds) {
    if (auto bell = voice::playable(sounds / "bell.wav"))
        return std::move(*bell);
    return {ui::sample_rate_hz, ui::chime_samples()};
}

Speech::Speech(const SpeechFolders& folders, std::string device, Report report)
    : device_{std::move(device)}, report_{std::move(report)},
      wordings_{read_wordings(folders.words)}, synthesiser_{{.cache = folders.voices}},
      voice_{voice::Recordings{folders.sounds, languages(), report_}, synthesiser_},
      speaker_{audio_, voice_, read_bell(folders.sounds)} {}

void Speech::announce(const Announce& order, const Settings& settings,
                      std::optional<LocalTime> minute, std::int64_t now_ms) {
    if (const auto call = call_to_say(order, settings, device_, minute, wordings_))
        speaker_.offer(*call, now_ms);
}

void Speech::tick(std::int64_t now_ms) {
    speaker_.tick(now_ms);
    const SpeakerTally& tally = speaker_.tally();
    if (tally.shown_not_spoken != reported_.shown_not_spoken)
        report_("calls shown but not spoken since the start: "
                + std::to_string(tally.shown_not_spoken));
    if (tally.voices_missing > 0 && reported_.voices_missing == 0)
        report_("a call had no voice: is espeak-ng installed? Calls ring and are shown");
    reported_ = tally;
}

} // namespace giliran::wall
