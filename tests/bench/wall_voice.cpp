#include "tests/bench/wall_voice.hpp"

#include "display/speech.hpp"
#include "shared/ui/sound.hpp"

#include <filesystem>
#include <thread>
#include <unistd.h>

namespace giliran::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds frame{20}; // of the real wall

/// Plays nothing, for as long as the sound would take.
class SilentLoudspeaker : public voice::AudioPort {
  public:
    void play(std::vector<std::int16_t> samples, unsigned rate) override {
        const auto now = Clock::now();
        waited_us = std::chrono::duration<double, std::micro>(now - ends_).count();
        ends_ = now + std::chrono::microseconds(samples.size() * 1'000'000 / rate);
        ++played;
    }
    void stop() override { ends_ = Clock::now(); }
    bool finished() const override { return Clock::now() >= ends_; }

    int played = 0;
    double waited_us = 0; // before the sound that was played last

  private:
    Clock::time_point ends_ = Clock::now();
};

struct VoicesFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("bench-voices-" + std::to_string(::getpid()));
    ~VoicesFolder() { std::filesystem::remove_all(path); }
};

} // namespace

Sample chime_to_voice(std::uint32_t calls) {
    const VoicesFolder folder;
    const auto start = Clock::now();
    const auto now_ms = [&] { return (Clock::now() - start) / std::chrono::milliseconds{1}; };
    SilentLoudspeaker loudspeaker;
    voice::EspeakVoice synthesiser{{.cache = folder.path}};
    wall::Speaker speaker{loudspeaker, synthesiser, {ui::sample_rate_hz, ui::chime_samples()}};
    const auto wordings = wall::read_wordings("assets/words");
    Sample waited_us;
    for (std::uint32_t call = 1; call <= calls; ++call) {
        const auto phrases = wall::announcement(wordings, 'A', call, {{call % 9 + 1}, {}, {}});
        speaker.offer({call, call, 0, phrases, {.times = 1}}, now_ms());
        const int voice_begins = loudspeaker.played + 2; // the chime, then it
        const int over = loudspeaker.played + 1 + static_cast<int>(phrases.size());
        while (loudspeaker.played < over) {
            speaker.tick(now_ms());
            if (loudspeaker.played == voice_begins && waited_us.size() < call)
                waited_us.push_back(loudspeaker.waited_us);
            if (speaker.tally().voices_missing > 0)
                return {};
            std::this_thread::sleep_for(frame);
        }
    }
    return waited_us;
}

} // namespace giliran::bench
