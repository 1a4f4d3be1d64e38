#pragma once

// All that a wall needs to be heard, joined: the recordings, the synthesiser, the loudspeaker and
// the Speaker, obeying the office's voice rules as they stand on the board. Used by the wall's
// main, which hands it the calls that `update` wants heard.

#include "display/speaker.hpp"
#include "display/wall_update.hpp"
#include "shared/voice/recorded.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giliran::wall {

// The call as this wall says it, or nothing where it only shows it: another wall speaks, it is a
// quiet time, or the counter is gone from the settings. Pure. `minute` is none while the office's
// clock is not known; then no time is quiet.
std::optional<Announcement> call_to_say(const Announce& order, const Settings& settings,
                                        std::string_view device, std::optional<LocalTime> minute,
                                        const std::vector<Wording>& wordings);

// The wording of every language that has words, read from assets/words.
std::vector<Wording> read_wordings(const std::filesystem::path& words);

// bell.wav of the folder of sounds; where there is none, or none that plays, the drawn chime.
Clip read_bell(const std::filesystem::path& sounds);

struct SpeechFolders {
    std::filesystem::path words;
    std::filesystem::path sounds; // recordings, a folder a language, and bell.wav
    std::filesystem::path voices; // where synthesised sentences are kept
};

class Speech {
  public:
    using Report = std::function<void(const std::string&)>;

    // `report` is told of recordings that cannot be played, and of calls that were not heard.
    Speech(const SpeechFolders& folders, std::string device, Report report);

    void announce(const Announce& order, const Settings& settings, std::optional<LocalTime> minute,
                  std::int64_t now_ms);
    void tick(std::int64_t now_ms);
    // Something waits to be said.
    bool busy() const { return speaker_.waiting() > 0; }

  private:
    std::string device_;
    Report report_;
    std::vector<Wording> wordings_;
    voice::Loudspeaker audio_;
    voice::EspeakVoice synthesiser_;
    voice::RecordedVoice voice_;
    Speaker speaker_;
    SpeakerTally reported_;
};

} // namespace giliran::wall
