#include "display/speaker.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace giliran::wall {
namespace {

// Far more calls than a board ever lists; an older one that is offered again falls to the age
// limit.
constexpr std::size_t calls_remembered = 1'024;

// A loudspeaker that never reports the end (unplugged, driver gone) must not hold up the calls
// behind it.
constexpr std::int64_t overtime_ms = 2'000;

// A chime that was long ago sends nobody to look up: its call follows at once.
constexpr std::int64_t gap_after_chime_ms = 0;

double decibels_of(std::uint32_t volume_percent) {
    return 20 * std::log10(volume_percent / 100.0);
}

} // namespace

Speaker::Speaker(AudioPort& audio, Synthesiser& voice, Clip chime, SpeakerLimits limits)
    : audio_{audio}, voice_{voice}, chime_{std::move(chime)}, limits_{limits} {}

void Speaker::offer(const Announcement& announcement, std::int64_t now_ms) {
    if (seen_before(announcement))
        return;
    if (announcement.age_ms > limits_.age_ms) {
        ++tally_.shown_not_spoken;
        return;
    }
    const auto later = [](std::uint64_t number, const Call& call) { return number < call.number; };
    waiting_.insert(std::upper_bound(waiting_.begin(), waiting_.end(), announcement.call, later),
                    Call{announcement.call, now_ms - announcement.age_ms, announcement.phrases,
                         announcement.manner, std::max<std::size_t>(announcement.manner.times, 1)});
    for (const Phrase& phrase : announcement.phrases)
        voice_.ask(phrase);
    while (sayings_waiting() > limits_.sayings)
        give_up_one_saying(now_ms);
}

void Speaker::tick(std::int64_t now_ms) {
    voice_.tick(now_ms);
    if (!silent(now_ms))
        return;
    if (current_)
        say_next_phrase(*current_, now_ms);
    else if (!waiting_.empty())
        ring_for_next_call(now_ms);
}

bool Speaker::seen_before(const Announcement& announcement) {
    const std::pair identity{announcement.call, announcement.called_at_ms};
    if (std::find(seen_.begin(), seen_.end(), identity) != seen_.end())
        return true;
    seen_.push_back(identity);
    if (seen_.size() > calls_remembered)
        seen_.pop_front();
    return false;
}

std::size_t Speaker::sayings_waiting() const {
    std::size_t sayings = 0;
    for (const Call& call : waiting_)
        sayings += call.sayings;
    return sayings;
}

// Repetitions go first, the oldest call's first of all. Then calls that have grown too old while
// waiting. If all are fresh the newest goes: with this many before it, it would be too old long
// before its turn.
void Speaker::give_up_one_saying(std::int64_t now_ms) {
    const auto repeated = [](const Call& call) { return call.sayings > 1; };
    const auto old = [&](const Call& call) { return now_ms - call.called_ms > limits_.age_ms; };
    if (auto call = std::find_if(waiting_.begin(), waiting_.end(), repeated);
        call != waiting_.end()) {
        --call->sayings;
        return;
    }
    ++tally_.shown_not_spoken;
    if (auto call = std::find_if(waiting_.begin(), waiting_.end(), old); call != waiting_.end())
        waiting_.erase(call);
    else
        waiting_.pop_back();
}

bool Speaker::silent(std::int64_t now_ms) {
    if (playing_) {
        if (!audio_.finished() && now_ms < played_at_latest_ms_)
            return false;
        playing_ = false;
        gap_ends_ms_ = now_ms + gap_ms_;
    }
    return now_ms >= gap_ends_ms_;
}

void Speaker::play(const Clip& clip, std::uint32_t volume_percent, std::int64_t now_ms) {
    audio_.play(voice::at_volume(clip, decibels_of(volume_percent)).samples, clip.rate);
    playing_ = true;
    played_at_latest_ms_ = now_ms + length_ms(clip) + overtime_ms;
}

void Speaker::ring_for_next_call(std::int64_t now_ms) {
    current_.emplace(std::move(waiting_.front()));
    waiting_.pop_front();
    play(chime_, current_->call.manner.volume_percent, now_ms);
    gap_ms_ = gap_after_chime_ms;
    ++tally_.rung;
}

void Speaker::say_next_phrase(Current& current, std::int64_t now_ms) {
    while (current.phrase < current.call.phrases.size()) {
        const Phrase& phrase = current.call.phrases[current.phrase];
        const std::int64_t wanted_ms = current.phrase_wanted_ms.value_or(now_ms);
        if (voice_.working_on(phrase) && now_ms - wanted_ms < limits_.patience_ms) {
            current.phrase_wanted_ms = wanted_ms;
            return;
        }
        current.phrase_wanted_ms.reset();
        ++current.phrase;
        if (const auto clip = voice_.clip(phrase); clip && !clip->samples.empty()) {
            current.heard = true;
            play(*clip, current.call.manner.volume_percent, now_ms);
            gap_ms_ = current.call.manner.gap_ms;
            return;
        }
        ++tally_.voices_missing;
    }
    end_saying(current);
}

void Speaker::end_saying(Current& current) {
    if (current.call.sayings > 1 && current.heard
        && waiting_.size() <= limits_.waiting_for_repetition) {
        --current.call.sayings;
        current.phrase = 0;
        ++tally_.repeated;
    } else {
        current_.reset();
    }
}

} // namespace giliran::wall
