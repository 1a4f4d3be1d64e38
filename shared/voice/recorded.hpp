#pragma once

// A person's recorded voice where there is one, the synthesiser where there is none. A recording is
// a file <folder>/<language>/<words>.wav, named after the words it speaks in small letters with
// hyphens: "silakan-menuju-loket.wav". Within a sentence the longest recorded run of words is taken
// first; what lies between recordings is synthesised, so that one recording is worth having and a
// missing one silences nothing. Used by the wall.

#include "shared/voice/voice.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace giliran::voice {

// A file as a recording to play, without the silence around it. Nothing where it is no mono 16-bit
// WAV, is longer than 15 s, or has no sound in it.
std::optional<Clip> playable(const std::filesystem::path& file);

// The recordings of one folder. All are read at the start: a folder of a thousand words is a few
// minutes of sound, and no disk can be slow in the middle of a call.
class Recordings {
  public:
    using Report = std::function<void(const std::string&)>;

    // A file that cannot be played is reported once, here, and counts as missing. No folder is no
    // mistake: then everything is synthesised.
    Recordings(const std::filesystem::path& folder, const std::vector<Language>& languages,
               const Report& report);

    const Clip* find(Language language, const std::string& name) const;
    // Words of the longest recording of that language; 0 where there is none.
    std::size_t longest(Language language) const;

  private:
    struct Spoken {
        std::map<std::string, Clip> clips;
        std::size_t longest = 0;
    };
    std::map<Language, Spoken> spoken_;
};

class RecordedVoice : public Synthesiser {
  public:
    RecordedVoice(Recordings recordings, Synthesiser& otherwise)
        : recordings_{std::move(recordings)}, otherwise_{otherwise} {}

    void ask(const Phrase& phrase) override;
    void tick(std::int64_t now_ms) override { otherwise_.tick(now_ms); }
    bool working_on(const Phrase& phrase) const override;
    // The parts one after the other; a part that has no sound at all is left out.
    std::optional<Clip> clip(const Phrase& phrase) override;

  private:
    // A recording, or words for the synthesiser.
    struct Part {
        const Clip* recording = nullptr;
        Phrase phrase;
    };
    std::vector<Part> parts_of(const Phrase& phrase) const;

    Recordings recordings_;
    Synthesiser& otherwise_;
};

} // namespace giliran::voice
