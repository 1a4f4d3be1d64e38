#pragma once

// The loudspeaker of a hall. A call that is not heard is a citizen who waits for nothing, so the
// rules are strict: every call event rings once and is spoken once, however often the board offers
// it; calls keep their order and never talk over each other; the voice follows its chime at once; a
// voice that is missing, broken or slow silences neither the chime nor the other languages; and
// after a burst the repetitions go first, so that the delay stays bounded. Looked at once a frame
// (`tick`), never blocks. Used by the wall's main, which gives it a loudspeaker and a voice.

#include "display/announce.hpp"
#include "shared/queue/voice_rules.hpp"
#include "shared/voice/loudspeaker.hpp"
#include "shared/voice/voice.hpp"
#include "shared/voice/wav.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace giliran::wall {

using voice::AudioPort;
using voice::Clip;
using voice::Synthesiser;

// One call event. `call` and `called_at_ms` are as the record has them and are the event's
// identity, never compared with a clock here; a call again is another event. The age is the
// caller's business, by the office's clock.
struct Announcement {
    std::uint64_t call = 0;
    std::int64_t called_at_ms = 0;
    std::int64_t age_ms = 0;     // at the moment it is offered
    std::vector<Phrase> phrases; // in the office's language order
    Manner manner = {};
};

struct SpeakerLimits {
    // After two minutes the clerk has called again or gone on; hearing the number then sends people
    // to a taken counter.
    std::int64_t age_ms = 120'000;
    // First sayings and repetitions that may wait together: more than three minutes of talk.
    std::size_t sayings = 40;
    // With more calls than this behind it, a call is said once.
    std::size_t waiting_for_repetition = 3;
    // A voice that is not there when its turn comes gets this long; the hall should not stand in
    // silence.
    std::int64_t patience_ms = 5'000;
};

// What became of the calls, for the wall's log.
struct SpeakerTally {
    std::uint64_t rung = 0;
    std::uint64_t repeated = 0;
    std::uint64_t voices_missing = 0;
    std::uint64_t shown_not_spoken = 0;
    bool operator==(const SpeakerTally&) const = default;
};

class Speaker {
  public:
    Speaker(AudioPort& audio, Synthesiser& voice, Clip chime, SpeakerLimits limits = {});

    // The board as it is now, in any order, as often as it comes. `now_ms` is a steady clock, the
    // same in tick.
    void offer(const Announcement& announcement, std::int64_t now_ms);
    void tick(std::int64_t now_ms);

    std::size_t waiting() const { return waiting_.size(); }
    const SpeakerTally& tally() const { return tally_; }

  private:
    struct Call {
        std::uint64_t number;
        std::int64_t called_ms; // on the steady clock
        std::vector<Phrase> phrases;
        Manner manner;
        std::size_t sayings; // still to come, of all its phrases
    };
    // The call being spoken: the chime has sounded, `phrase` is the next to say.
    struct Current {
        explicit Current(Call next) : call{std::move(next)} {}
        Call call;
        std::size_t phrase = 0;
        std::optional<std::int64_t> phrase_wanted_ms;
        bool heard = false; // some language had a voice
    };

    bool seen_before(const Announcement& announcement);
    std::size_t sayings_waiting() const;
    void give_up_one_saying(std::int64_t now_ms);
    bool silent(std::int64_t now_ms);
    void play(const Clip& clip, std::uint32_t volume_percent, std::int64_t now_ms);
    void ring_for_next_call(std::int64_t now_ms);
    void say_next_phrase(Current& current, std::int64_t now_ms);
    void end_saying(Current& current);

    AudioPort& audio_;
    Synthesiser& voice_;
    Clip chime_;
    SpeakerLimits limits_;
    std::deque<Call> waiting_; // by call number
    std::optional<Current> current_;
    std::deque<std::pair<std::uint64_t, std::int64_t>> seen_;
    bool playing_ = false;
    std::int64_t played_at_latest_ms_ = 0;
    std::int64_t gap_ms_ = 0; // after what is playing
    std::int64_t gap_ends_ms_ = 0;
    SpeakerTally tally_;
};

} // namespace giliran::wall
