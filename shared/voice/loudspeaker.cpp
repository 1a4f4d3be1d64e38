#include "shared/voice/loudspeaker.hpp"

#include "shared/voice/wav.hpp"

#include <utility>

namespace giliran::voice {

void Loudspeaker::play(std::vector<std::int16_t> samples, unsigned rate) {
    sound_.play(at_rate({rate, std::move(samples)}, ui::sample_rate_hz).samples);
}

} // namespace giliran::voice
