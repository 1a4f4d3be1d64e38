#include "shared/ui/sound.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <optional>
#include <stdexcept>

#include <SFML/Audio.hpp>

namespace giliran::ui {

std::vector<std::int16_t> chime_samples(const Chime& chime) {
    constexpr double attack_s = 0.008; // a hard start would click
    constexpr double decay_per_s = 3.2;
    constexpr double second_starts = 0.3; // share of the whole
    const auto tone = [&](double hz, double t) {
        if (t < 0) {
            return 0.0;
        }
        const double angle = 2 * std::numbers::pi * hz * t;
        const double body = std::sin(angle) + 0.25 * std::sin(2 * angle) * std::exp(-6 * t);
        return body * std::min(1.0, t / attack_s) * std::exp(-decay_per_s * t);
    };
    const auto count = static_cast<std::size_t>(std::lround(chime.seconds * sample_rate_hz));
    std::vector<std::int16_t> samples(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / sample_rate_hz;
        // The last tenth fades to nothing, whatever the length asked for.
        const double fade = std::clamp((chime.seconds - t) / (chime.seconds / 10), 0.0, 1.0);
        const double value =
            tone(chime.first_hz, t) + tone(chime.second_hz, t - second_starts * chime.seconds);
        const double scaled = 32767 * chime.volume * fade * value / 1.6;
        samples[i] = static_cast<std::int16_t>(std::lround(std::clamp(scaled, -32767.0, 32767.0)));
    }
    return samples;
}

namespace {

// OpenAL opens its device at first use, with dozens of complaints when there is none: decide before
// that.
bool choose_device() {
    const char* chosen = std::getenv("ALSOFT_DRIVERS");
    const bool device = std::filesystem::exists("/dev/snd");
    if (chosen == nullptr && !device) {
        setenv("ALSOFT_DRIVERS", "null", 0);
    }
    return chosen == nullptr ? !device : std::string_view(chosen) == "null";
}

using Clock = std::chrono::steady_clock;

struct Device {
    sf::SoundBuffer buffer;
    sf::Sound voice;
    Clock::time_point last_sounded = Clock::now();
};

} // namespace

/// An open device mixes silence for ever, at more than a hundredth of a core: it is opened for the
/// first sound and closed again when nothing has sounded for a while.
struct Sound::Player {
    /// Longer than the pauses of one announcement, where closing could click.
    static constexpr std::chrono::seconds kept_open{3};

    bool silent = choose_device();
    std::optional<Device> device;
    std::chrono::milliseconds duration{0};

    sf::SoundBuffer& fresh_buffer() {
        stop();
        if (!device) {
            device.emplace();
        }
        return device->buffer;
    }
    void start() {
        duration = std::chrono::milliseconds(device->buffer.getDuration().asMilliseconds());
        device->voice.setBuffer(device->buffer);
        device->voice.play();
    }
    void stop() {
        if (device) {
            device->voice.stop();
            device->voice.resetBuffer();
        }
    }
    bool sounds() {
        if (!device) {
            return false;
        }
        const bool playing = device->voice.getStatus() == sf::Sound::Playing;
        if (playing) {
            device->last_sounded = Clock::now();
        } else if (Clock::now() - device->last_sounded > kept_open) {
            device.reset();
        }
        return playing;
    }
};

Sound::Sound() : player_(std::make_unique<Player>()) {}
Sound::~Sound() = default;

void Sound::play(const std::vector<std::int16_t>& mono_samples) {
    if (!player_->fresh_buffer().loadFromSamples(mono_samples.data(), mono_samples.size(), 1,
                                                 sample_rate_hz)) {
        throw std::runtime_error("these samples cannot be played");
    }
    player_->start();
}

void Sound::play(const std::filesystem::path& wav) {
    if (!player_->fresh_buffer().loadFromFile(wav.string())) {
        throw std::runtime_error("sound " + wav.string() + ": cannot be read");
    }
    player_->start();
}

void Sound::stop() {
    player_->stop();
}

bool Sound::finished() const {
    return !player_->sounds();
}

std::chrono::milliseconds Sound::duration() const {
    return player_->duration;
}

bool Sound::silent() const {
    return player_->silent;
}

} // namespace giliran::ui
