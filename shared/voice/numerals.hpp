#pragma once

// Numbers as words to speak. Spelled out here, word by word, so that the picture, the slip and the
// voice can never name two different numbers, and no synthesiser is left to guess whether "012" is
// twelve. Used by the wall's announcements and by the kiosk's guidance.

#include "shared/ui/words.hpp"

#include <string>

namespace giliran::voice {

using ui::Language;

// 0 to 4,294,967,295: "seratus dua belas", "one hundred twelve".
std::string number_in_words(Language language, unsigned number);

// "A nol dua belas": the letter, a zero for every leading zero of the printed number, then the
// rest. Indonesian reads the rest as a number, as every bank and hospital does; English reads it
// digit by digit, because over a loudspeaker "thirteen" and "thirty" are told apart by one weak
// syllable and visitors compare digit by digit with the slip in their hand.
std::string ticket_in_words(Language language, char prefix, unsigned number, unsigned digits = 3);

} // namespace giliran::voice
