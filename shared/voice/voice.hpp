#pragma once

// Text to sound, without the internet and without ever holding up the picture. The espeak-ng
// program runs as a child process (it is GPL, and a fault in it must not reach the screen), writes
// a WAV into a cache folder, and is looked at once a frame. No threads, no waiting: ask early,
// fetch when it is there. Used by the wall's Speaker and the kiosk's Reader, which in tests get a
// synthesiser of their own.

#include "shared/voice/phrase.hpp"
#include "shared/voice/wav.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace giliran::voice {

class Synthesiser {
  public:
    virtual ~Synthesiser() = default;
    // This phrase will be wanted soon.
    virtual void ask(const Phrase& phrase) = 0;
    virtual void tick(std::int64_t now_ms) = 0;
    // Asked for and not settled yet.
    virtual bool working_on(const Phrase& phrase) const = 0;
    // The sound, or nothing where there is none: a missing voice is an answer too.
    virtual std::optional<Clip> clip(const Phrase& phrase) = 0;
};

// The text as espeak-ng has to be given it. Its Indonesian takes the e of some words every call and
// every screen needs (empat, enam, belas, loket, menit, tekan) for that of "bebek" although its own
// digits say them right, and reads the English names of keys as Indonesian; its English takes the
// letter A for the article. These go in as phonemes. Brackets in a place's name would open such a
// phoneme passage, so they become spaces.
std::string spelled_for_espeak(const Phrase& phrase);

struct EspeakSettings {
    std::filesystem::path cache;            // made where missing
    std::string program = "espeak-ng";      // looked up in PATH
    std::int64_t timeout_ms = 5'000;        // it needs some 20 ms; beyond this it hangs
    std::uintmax_t cache_bytes = 64u << 20; // about 350 sentences, a busy day's worth
    std::size_t children_max = 2;
};

class EspeakVoice : public Synthesiser {
  public:
    explicit EspeakVoice(EspeakSettings settings);
    EspeakVoice(const EspeakVoice&) = delete;
    EspeakVoice& operator=(const EspeakVoice&) = delete;
    ~EspeakVoice() override;

    void ask(const Phrase& phrase) override;
    void tick(std::int64_t now_ms) override;
    bool working_on(const Phrase& phrase) const override;
    std::optional<Clip> clip(const Phrase& phrase) override;

  private:
    struct Child {
        pid_t pid;
        Phrase phrase;
        std::int64_t started_ms;
        bool killed;
    };

    std::filesystem::path file_of(const Phrase& phrase) const;
    std::filesystem::path unfinished(const Phrase& phrase) const;
    std::optional<Child> start(const Phrase& phrase, std::int64_t now_ms) const;
    void keep(const Phrase& phrase) const;
    void bound_cache() const;

    EspeakSettings settings_;
    std::deque<Phrase> wanted_;
    std::vector<Child> children_;
};

} // namespace giliran::voice
