#include "shared/voice/wav.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

namespace giliran::voice {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr unsigned rate_min = 8'000;
constexpr unsigned rate_max = 48'000;
constexpr int silence_below = 120; // of 32,767: under the hiss of any loudspeaker
constexpr unsigned margin_ms = 30;

std::uint32_t number_at(Bytes bytes, std::size_t at, std::size_t length) {
    std::uint32_t number = 0;
    for (std::size_t place = length; place > 0; --place)
        number = number << 8 | bytes[at + place - 1];
    return number;
}

bool name_at(Bytes bytes, std::size_t at, std::string_view name) {
    return std::equal(name.begin(), name.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char letter, std::uint8_t byte) { return byte == std::uint8_t(letter); });
}

// The sample rate of a format chunk, or nothing where it is not mono 16-bit PCM.
std::optional<unsigned> rate_of(Bytes format) {
    if (format.size() < 16)
        return {};
    const bool pcm = number_at(format, 0, 2) == 1;
    const bool mono = number_at(format, 2, 2) == 1 && number_at(format, 12, 2) == 2;
    const bool sixteen_bit = number_at(format, 14, 2) == 16;
    const unsigned rate = number_at(format, 4, 4);
    if (!pcm || !mono || !sixteen_bit || rate < rate_min || rate > rate_max)
        return {};
    return rate;
}

std::vector<std::int16_t> samples_of(Bytes sound) {
    std::vector<std::int16_t> samples;
    samples.reserve(sound.size() / 2);
    for (std::size_t at = 0; at < sound.size(); at += 2)
        samples.push_back(static_cast<std::int16_t>(number_at(sound, at, 2)));
    return samples;
}

} // namespace

std::int64_t length_ms(const Clip& clip) {
    return clip.rate == 0 ? 0 : static_cast<std::int64_t>(clip.samples.size()) * 1'000 / clip.rate;
}

std::optional<Clip> read_wav(std::span<const std::uint8_t> bytes) {
    constexpr std::size_t file_header = 12;
    constexpr std::size_t chunk_header = 8;
    if (bytes.size() < file_header || !name_at(bytes, 0, "RIFF") || !name_at(bytes, 8, "WAVE"))
        return {};
    std::optional<unsigned> rate;
    std::size_t at = file_header;
    while (bytes.size() - at >= chunk_header) {
        const std::size_t size = number_at(bytes, at + 4, 4);
        const std::size_t left = bytes.size() - at - chunk_header;
        if (size > left)
            return {};
        const Bytes body = bytes.subspan(at + chunk_header, size);
        if (name_at(bytes, at, "fmt ")) {
            rate = rate_of(body);
        } else if (name_at(bytes, at, "data")) {
            if (!rate || size == 0 || size % 2 != 0)
                return {};
            return Clip{*rate, samples_of(body)};
        }
        at += chunk_header + std::min(size + size % 2, left); // chunks start at even places
    }
    return {};
}

std::optional<Clip> read_wav_file(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    const std::vector<char> bytes{std::istreambuf_iterator<char>{stream}, {}};
    return read_wav({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

Clip without_silence_around(const Clip& clip) {
    const auto heard = [](std::int16_t sample) { return std::abs(int{sample}) > silence_below; };
    const auto& all = clip.samples;
    const auto first = std::find_if(all.begin(), all.end(), heard);
    if (first == all.end())
        return {clip.rate, {}};
    const auto last = std::find_if(all.rbegin(), all.rend(), heard).base();
    const auto margin = static_cast<std::ptrdiff_t>(clip.rate * margin_ms / 1'000);
    const auto from = first - std::min(margin, first - all.begin());
    const auto to = last + std::min(margin, all.end() - last);
    return {clip.rate, {from, to}};
}

Clip at_rate(const Clip& clip, unsigned rate) {
    if (clip.samples.empty() || clip.rate == rate || clip.rate == 0)
        return {rate, clip.samples};
    const std::size_t count = clip.samples.size() * rate / clip.rate;
    const std::size_t end = clip.samples.size() - 1;
    Clip changed{rate, {}};
    changed.samples.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        const double place = static_cast<double>(at) * clip.rate / rate;
        const auto left = std::min(static_cast<std::size_t>(place), end);
        const double share = place - static_cast<double>(left);
        const double mixed =
            clip.samples[left] * (1 - share) + clip.samples[std::min(left + 1, end)] * share;
        changed.samples.push_back(static_cast<std::int16_t>(std::lround(mixed)));
    }
    return changed;
}

Clip at_volume(const Clip& clip, double decibels) {
    const double factor = std::pow(10.0, decibels / 20);
    Clip changed = clip;
    for (std::int16_t& sample : changed.samples)
        sample = static_cast<std::int16_t>(
            std::lround(std::clamp(sample * factor, -32'768.0, 32'767.0)));
    return changed;
}

} // namespace giliran::voice
