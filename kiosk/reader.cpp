#include "kiosk/reader.hpp"

#include <algorithm>
#include <utility>

namespace giliran::kiosk {

namespace {

/// A loudspeaker that never reports the end (unplugged, driver gone) must not hold up what follows.
constexpr std::int64_t overtime_ms = 2'000;
/// Made while the one before is read, so that no sentence waits for its voice.
constexpr std::size_t ahead = 2;

} // namespace

Reader::Reader(voice::AudioPort& audio, voice::Synthesiser& voice, ReaderLimits limits)
    : audio_(audio), voice_(voice), limits_(limits) {}

void Reader::read(Speech speech, std::int64_t now_ms) {
    hush();
    reading_ = Reading{std::move(speech)};
    want_next(now_ms);
}

void Reader::hush() {
    if (reading_) {
        audio_.stop();
        reading_.reset();
    }
}

std::optional<std::uint64_t> Reader::tick(std::int64_t now_ms) {
    voice_.tick(now_ms);
    if (!reading_ || still_playing(now_ms) || now_ms < reading_->wanted_ms) {
        return std::nullopt;
    }
    const std::vector<voice::Phrase>& phrases = reading_->speech.phrases;
    while (reading_->next < phrases.size()) {
        const voice::Phrase& phrase = phrases[reading_->next];
        if (voice_.working_on(phrase) && now_ms - reading_->wanted_ms < limits_.patience_ms) {
            return std::nullopt;
        }
        ++reading_->next;
        if (const auto clip = voice_.clip(phrase); clip && !clip->samples.empty()) {
            audio_.play(voice::at_volume(*clip, reading_->speech.volume_db).samples, clip->rate);
            reading_->ends_at_ms = now_ms + voice::length_ms(*clip) + overtime_ms;
            return std::nullopt;
        }
        want_next(now_ms);
    }
    const std::uint64_t ended = reading_->speech.number;
    reading_.reset();
    return ended;
}

/// From then on the next phrase is missed; it and those behind it are made meanwhile.
void Reader::want_next(std::int64_t from_ms) {
    reading_->wanted_ms = from_ms;
    const std::vector<voice::Phrase>& phrases = reading_->speech.phrases;
    const std::size_t end = std::min(reading_->next + ahead, phrases.size());
    for (std::size_t at = reading_->next; at < end; ++at) {
        voice_.ask(phrases[at]);
    }
}

bool Reader::still_playing(std::int64_t now_ms) {
    if (reading_->ends_at_ms == 0) {
        return false;
    }
    if (!audio_.finished() && now_ms < reading_->ends_at_ms) {
        return true;
    }
    reading_->ends_at_ms = 0;
    want_next(now_ms + limits_.gap_ms);
    return false;
}

} // namespace giliran::kiosk
