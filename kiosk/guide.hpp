#pragma once
// What a person who goes by keys hears, as sentences: each screen when it appears, each place the
// focus comes to, the whole ticket. Says what the picture shows and from the same words, in the
// same language. Pure; used by main, which gives the sentences to the voice, and by the tests,
// which read them.

#include "kiosk/kiosk_view.hpp"
#include "kiosk/printer.hpp"
#include "shared/voice/phrase.hpp"

#include <vector>

namespace giliran::kiosk {

/// The places of the screen in the order they are read, locked ones among them.
std::vector<Target> places_in_order(const Kiosk& kiosk);

/// The sentences of an order to speak, for the kiosk as it is when it is carried out.
std::vector<voice::Phrase> phrases_of(const Say& say, const Kiosk& kiosk, const KioskWords& words);

} // namespace giliran::kiosk
