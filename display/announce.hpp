#pragma once

// A called ticket as words to speak. Pure functions: what the loudspeaker says is spelled out here,
// word by word, so that the picture, the slip and the voice can never name two different numbers,
// and no synthesiser is left to guess whether "012" is twelve. The sentence itself comes from
// assets/words (voice.call, voice.call_named). Used by the wall, which hands the phrases to the
// Speaker.

#include "shared/queue/settings.hpp"
#include "shared/ui/words.hpp"

#include <string>
#include <vector>

namespace giliran::wall {

using ui::Language;

// One sentence in one language, ready to be spoken.
struct Phrase {
    Language language = Language::indonesian;
    std::string text;
    bool operator==(const Phrase&) const = default;
};

// The two sentences of one language: voice.call has {ticket} and {counter}, voice.call_named has
// {ticket} and {place}.
struct Wording {
    Language language = Language::indonesian;
    std::string call;
    std::string call_named;
};

std::string number_in_indonesian(unsigned number);
std::string number_in_english(unsigned number);

// "A nol dua belas": the letter, a zero for every leading zero of the printed number, then the
// rest. Indonesian reads the rest as a number, as every bank and hospital does; English reads it
// digit by digit.
std::string ticket_in_words(Language language, char prefix, unsigned number, unsigned digits = 3);

// One phrase for each of the office's languages, in the office's order. A counter with a name is
// called by it, another by its number.
std::vector<Phrase> announcement(const std::vector<Wording>& wordings, char prefix, unsigned number,
                                 const Counter& counter);

} // namespace giliran::wall
