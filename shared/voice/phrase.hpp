#pragma once

// One sentence in one language, ready to be spoken: what whoever has something to say hands to a
// voice. Used by the wall, the kiosk and the voices.

#include "shared/ui/words.hpp"

#include <string>

namespace giliran::voice {

using ui::Language;

struct Phrase {
    Language language = Language::indonesian;
    std::string text;
    bool operator==(const Phrase&) const = default;
};

} // namespace giliran::voice
