#include <cmath>
#include <cstdlib>
#include <numbers>

#include <catch2/catch.hpp>

#include "shared/ui/sound.hpp"

namespace {

using namespace giliran::ui;

// How strongly a frequency sounds in a stretch of samples (one bin of a Fourier transform).
double strength(const std::vector<std::int16_t>& samples, double from_s, double to_s, double hz) {
    double in_phase = 0;
    double off_phase = 0;
    const auto first = static_cast<std::size_t>(from_s * sample_rate_hz);
    const auto last = static_cast<std::size_t>(to_s * sample_rate_hz);
    for (std::size_t i = first; i < last; ++i) {
        const double angle = 2 * std::numbers::pi * hz * static_cast<double>(i) / sample_rate_hz;
        in_phase += samples[i] * std::cos(angle);
        off_phase += samples[i] * std::sin(angle);
    }
    return std::hypot(in_phase, off_phase) / static_cast<double>(last - first);
}

int loudest(const std::vector<std::int16_t>& samples, double from_s, double to_s) {
    int peak = 0;
    const auto last = static_cast<std::size_t>(to_s * sample_rate_hz);
    for (auto i = static_cast<std::size_t>(from_s * sample_rate_hz); i < last; ++i) {
        peak = std::max(peak, std::abs(static_cast<int>(samples[i])));
    }
    return peak;
}

} // namespace

TEST_CASE("the chime is as long as asked, starts and ends in silence, and never clips") {
    const std::vector<std::int16_t> samples = chime_samples();
    CHECK(samples.size() == 2 * sample_rate_hz);
    CHECK(samples.front() == 0);
    CHECK(std::abs(static_cast<int>(samples.back())) < 10);
    CHECK(loudest(samples, 0, 2) > 10'000);
    CHECK(loudest(samples, 0, 2) < 32'767);
}

TEST_CASE("the chime is two tones, one after the other, dying away") {
    const Chime chime;
    const std::vector<std::int16_t> samples = chime_samples(chime);
    CHECK(strength(samples, 0.0, 0.5, chime.first_hz)
          > 10 * strength(samples, 0.0, 0.5, chime.second_hz));
    CHECK(strength(samples, 0.6, 1.2, chime.second_hz)
          > 2 * strength(samples, 0.6, 1.2, chime.first_hz));
    CHECK(loudest(samples, 1.5, 2.0) < loudest(samples, 0.6, 1.0) / 4);
}

TEST_CASE("a sound tells its length and when it has ended, with or without a device") {
    Sound sound;
    CHECK(sound.finished());
    CHECK(sound.duration().count() == 0);
    sound.play(chime_samples({.seconds = 30}));
    CHECK(sound.duration() == std::chrono::seconds(30));
    CHECK_FALSE(sound.finished());
    sound.stop();
    CHECK(sound.finished());
}

TEST_CASE("a sound file that cannot be read is named") {
    Sound sound;
    CHECK_THROWS_WITH(sound.play(std::filesystem::path("assets/sounds/none.wav")),
                      Catch::Contains("none.wav"));
}
