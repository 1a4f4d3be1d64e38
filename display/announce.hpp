#pragma once

// A called ticket as words to speak. Pure: the sentence comes from assets/words (voice.call,
// voice.call_named), its numbers are spelled out. Used by the wall, which hands the phrases to the
// Speaker.

#include "shared/queue/settings.hpp"
#include "shared/voice/phrase.hpp"

#include <string>
#include <vector>

namespace giliran::wall {

using ui::Language;
using voice::Phrase;

// The two sentences of one language: voice.call has {ticket} and {counter}, voice.call_named has
// {ticket} and {place}.
struct Wording {
    Language language = Language::indonesian;
    std::string call;
    std::string call_named;
};

// One phrase for each of the office's languages, in the office's order. A counter with a name is
// called by it, another by its number.
std::vector<Phrase> announcement(const std::vector<Wording>& wordings, char prefix, unsigned number,
                                 const Counter& counter);

} // namespace giliran::wall
