#pragma once
// Reads sentences aloud, one after the other, as loud as it is told. A new speech stops the old one
// at once; a voice that is slow or missing costs a sentence and never the rest. Looked at once a
// frame (`tick`), never blocks. Used by main, which gives it a loudspeaker and a voice.

#include "shared/voice/loudspeaker.hpp"
#include "shared/voice/voice.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace giliran::kiosk {

struct ReaderLimits {
    std::int64_t gap_ms = 250;        // as between two spoken sentences
    std::int64_t patience_ms = 3'000; // a sentence that is not made by then is left out
};

/// What is to be read. `number` names it when it has ended.
struct Speech {
    std::uint64_t number = 0;
    std::vector<voice::Phrase> phrases;
    double volume_db = 0; // 0 = as the voice made it, below 0 quieter
};

class Reader {
  public:
    Reader(voice::AudioPort& audio, voice::Synthesiser& voice, ReaderLimits limits = {});

    /// At once, instead of what is being read.
    void read(Speech speech, std::int64_t now_ms);
    void hush();
    /// The number of a speech that has just ended by itself; none while one is read, nor ever for
    /// one that was stopped.
    std::optional<std::uint64_t> tick(std::int64_t now_ms);

  private:
    struct Reading {
        Speech speech;
        std::size_t next = 0;        // the phrase to play next
        std::int64_t wanted_ms = 0;  // since when
        std::int64_t ends_at_ms = 0; // the latest end of what is playing; 0 = nothing is
    };

    void want_next(std::int64_t from_ms);
    bool still_playing(std::int64_t now_ms);

    voice::AudioPort& audio_;
    voice::Synthesiser& voice_;
    ReaderLimits limits_;
    std::optional<Reading> reading_;
};

} // namespace giliran::kiosk
