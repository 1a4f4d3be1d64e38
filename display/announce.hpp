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

Wording wording_of(const ui::Words& words);

// Those of the office's languages, in its order. A language that has no wording is left out: a
// newer server may know one more than this wall.
std::vector<Wording> wordings_of(const std::vector<Wording>& all,
                                 const std::vector<std::string>& languages);

// One phrase for each wording. A counter with a name is called by it, another by its number.
std::vector<Phrase> announcement(const std::vector<Wording>& wordings, char prefix, unsigned number,
                                 const Counter& counter,
                                 unsigned words_per_minute = voice::words_per_minute_usual);

} // namespace giliran::wall
