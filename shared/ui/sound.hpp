#pragma once

// Sound for the wall and the kiosk: a chime made of two tones, and speech rendered elsewhere as WAV
// files. Without a sound device it plays in silence and in real time, so that nothing downstream
// needs to know. Used by display and kiosk.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace giliran::ui {

inline constexpr unsigned sample_rate_hz = 44'100;

struct Chime {
    double first_hz = 784;  // g
    double second_hz = 587; // d, a falling fourth: heard over a murmuring hall, startling nobody
    double seconds = 2.0;
    double volume = 0.6; // of full scale
};

// Mono samples at sample_rate_hz; pure.
std::vector<std::int16_t> chime_samples(const Chime& chime = {});

class Sound {
  public:
    Sound();
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    // Starts at once and replaces what was playing. A file that cannot be read throws
    // std::runtime_error.
    void play(const std::vector<std::int16_t>& mono_samples);
    void play(const std::filesystem::path& wav);
    void stop();

    bool finished() const;
    // The length of what was last played; 0 before the first.
    std::chrono::milliseconds duration() const;
    // No device: everything takes its time, nothing is heard.
    bool silent() const;

  private:
    struct Player;
    std::unique_ptr<Player> player_;
};

} // namespace giliran::ui
