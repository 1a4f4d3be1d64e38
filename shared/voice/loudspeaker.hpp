#pragma once

// What a speaking program needs of a loudspeaker, and the real one: the window library's sound. The
// port lets a test write down what was heard. Used by the wall's Speaker and the kiosk's Reader.

#include "shared/ui/sound.hpp"

#include <cstdint>
#include <vector>

namespace giliran::voice {

struct AudioPort {
    virtual ~AudioPort() = default;
    // Starts at once and replaces what was playing.
    virtual void play(std::vector<std::int16_t> samples, unsigned rate) = 0;
    virtual void stop() = 0;
    virtual bool finished() const = 0;
};

class Loudspeaker : public AudioPort {
  public:
    void play(std::vector<std::int16_t> samples, unsigned rate) override;
    void stop() override { sound_.stop(); }
    bool finished() const override { return sound_.finished(); }

  private:
    ui::Sound sound_;
};

} // namespace giliran::voice
