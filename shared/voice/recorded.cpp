#include "shared/voice/recorded.hpp"

#include <algorithm>
#include <span>
#include <system_error>
#include <utility>

namespace giliran::voice {
namespace {

namespace fs = std::filesystem;

// No part of a call is longer; a song in the wrong folder must not hold up a hall.
constexpr std::int64_t recording_ms_max = 15'000;
// One rate for a sentence put together from several: that of the synthesiser.
constexpr unsigned joined_rate_hz = 22'050;
// Between two parts, as a speaker draws the line between two words.
constexpr std::int64_t joint_ms = 60;

// A word of a text, in small letters, and where it stands.
struct Word {
    std::string small;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Word> places_in(std::string_view text) {
    std::vector<Word> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (belongs_to_word(letter)) {
            if (!inside)
                words.push_back({"", at, at});
            words.back().small += small_letter(letter);
            words.back().end = at + 1;
        }
        inside = belongs_to_word(letter);
    }
    return words;
}

std::string name_of(std::span<const Word> words) {
    std::string name;
    for (const Word& word : words)
        name += (name.empty() ? "" : "-") + word.small;
    return name;
}

void add_clip(Clip& joined, const Clip& part) {
    if (!joined.samples.empty())
        joined.samples.insert(joined.samples.end(),
                              static_cast<std::size_t>(joint_ms * joined_rate_hz / 1'000), 0);
    const Clip fitting = at_rate(part, joined_rate_hz);
    joined.samples.insert(joined.samples.end(), fitting.samples.begin(), fitting.samples.end());
}

} // namespace

std::optional<Clip> playable(const fs::path& file) {
    const auto clip = read_wav_file(file);
    if (!clip || length_ms(*clip) > recording_ms_max)
        return std::nullopt;
    Clip heard = without_silence_around(*clip);
    if (heard.samples.empty())
        return std::nullopt;
    return heard;
}

Recordings::Recordings(const fs::path& folder, const std::vector<Language>& languages,
                       const Report& report) {
    for (const Language language : languages) {
        std::error_code none;
        for (const auto& entry :
             fs::directory_iterator{folder / std::string{ui::code_of(language)}, none}) {
            const fs::path& file = entry.path();
            if (file.extension() != ".wav")
                continue;
            const std::string name = file.stem().string();
            Spoken& spoken = spoken_[language];
            if (auto clip = playable(file)) {
                spoken.longest = std::max(spoken.longest, places_in(name).size());
                spoken.clips.emplace(name, std::move(*clip));
            } else {
                report(file.string() + " is no mono 16-bit WAV with sound, of at most "
                       + std::to_string(recording_ms_max / 1'000)
                       + " s; its words are synthesised");
            }
        }
    }
}

const Clip* Recordings::find(Language language, const std::string& name) const {
    const auto spoken = spoken_.find(language);
    if (spoken == spoken_.end())
        return nullptr;
    const auto clip = spoken->second.clips.find(name);
    return clip == spoken->second.clips.end() ? nullptr : &clip->second;
}

std::size_t Recordings::longest(Language language) const {
    const auto spoken = spoken_.find(language);
    return spoken == spoken_.end() ? 0 : spoken->second.longest;
}

std::vector<RecordedVoice::Part> RecordedVoice::parts_of(const Phrase& phrase) const {
    const std::size_t longest = recordings_.longest(phrase.language);
    if (longest == 0)
        return {{nullptr, phrase}};
    const std::vector<Word> words = places_in(phrase.text);
    std::vector<Part> parts;
    std::size_t next = 0; // the first word that no part has yet
    const auto synthesise_until = [&](std::size_t end) {
        if (next == end)
            return;
        Phrase between = phrase;
        between.text =
            phrase.text.substr(words[next].begin, words[end - 1].end - words[next].begin);
        parts.push_back({nullptr, std::move(between)});
        next = end;
    };
    for (std::size_t at = 0; at < words.size(); at = std::max(at + 1, next)) {
        for (std::size_t count = std::min(longest, words.size() - at); count > 0; --count) {
            const std::string name = name_of({&words[at], count});
            if (const Clip* recording = recordings_.find(phrase.language, name)) {
                synthesise_until(at);
                parts.push_back({recording, {}});
                next = at + count;
                break;
            }
        }
    }
    synthesise_until(words.size());
    return parts;
}

void RecordedVoice::ask(const Phrase& phrase) {
    for (const Part& part : parts_of(phrase))
        if (!part.recording)
            otherwise_.ask(part.phrase);
}

bool RecordedVoice::working_on(const Phrase& phrase) const {
    const std::vector<Part> parts = parts_of(phrase);
    return std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
        return !part.recording && otherwise_.working_on(part.phrase);
    });
}

std::optional<Clip> RecordedVoice::clip(const Phrase& phrase) {
    const std::vector<Part> parts = parts_of(phrase);
    if (parts.size() == 1 && !parts.front().recording)
        return otherwise_.clip(parts.front().phrase);
    Clip joined{joined_rate_hz, {}};
    for (const Part& part : parts) {
        if (part.recording)
            add_clip(joined, *part.recording);
        else if (const auto made = otherwise_.clip(part.phrase); made && !made->samples.empty())
            add_clip(joined, *made);
    }
    if (joined.samples.empty())
        return std::nullopt;
    return joined;
}

} // namespace giliran::voice
