#pragma once

// Sound as samples, and the one file form it is read from: mono 16-bit PCM WAV, which the voice
// program writes. Every length in the file is checked against what is really there, because a full
// disk or a killed child leaves half files. Used by the voice and the speaker.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace giliran::voice {

struct Clip {
    unsigned rate = 0; // samples per second
    std::vector<std::int16_t> samples;
    bool operator==(const Clip&) const = default;
};

std::int64_t length_ms(const Clip& clip);

// Nothing where the bytes are not a whole, sane, mono 16-bit PCM file with at least one sample.
std::optional<Clip> read_wav(std::span<const std::uint8_t> bytes);
// The same of a file; nothing where it cannot be read either.
std::optional<Clip> read_wav_file(const std::filesystem::path& file);

// The voice program ends each sentence with 0.4 s of nothing; in a queue of calls that is time
// somebody waits. A short margin stays, so that soft consonants are not cut.
Clip without_silence_around(const Clip& clip);

// The same sound at another rate, for a loudspeaker that takes only one.
Clip at_rate(const Clip& clip, unsigned rate);

// The same sound so many decibels louder (above 0) or quieter; what would not fit is clipped.
Clip at_volume(const Clip& clip, double decibels);

} // namespace giliran::voice
