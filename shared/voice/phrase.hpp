#pragma once

// One sentence in one language, at one speed, ready to be spoken: what whoever has something to say
// hands to a voice. Used by the wall, the kiosk and the voices.

#include "shared/ui/words.hpp"

#include <string>

namespace giliran::voice {

using ui::Language;

/// Slower than a reader at a desk: whoever listens stands in a room that echoes.
inline constexpr unsigned words_per_minute_usual = 140;

struct Phrase {
    Language language = Language::indonesian;
    std::string text;
    unsigned words_per_minute = words_per_minute_usual;
    bool operator==(const Phrase&) const = default;
};

// What a text's words are made of; all else parts them.
constexpr bool belongs_to_word(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
           || (letter >= '0' && letter <= '9') || static_cast<unsigned char>(letter) >= 0x80;
}

constexpr char small_letter(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace giliran::voice
