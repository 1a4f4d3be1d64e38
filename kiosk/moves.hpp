#pragma once
// The moves that every walk through the screens is made of: show, ask, go home. Private to the
// walks (kiosk_update, rating_update, service_update), which decide when.

#include "kiosk/kiosk_update.hpp"

namespace giliran::kiosk {

template<class T>
bool shows(const Kiosk& kiosk) {
    return std::holds_alternative<T>(kiosk.screen);
}

/// A screen that is new to its person: a finger still on the glass presses nothing on it.
void show(Kiosk& kiosk, Screen screen);

/// Since which minute of the office's day the server is silent; none if it was never heard.
std::optional<std::int32_t> minute_of_silence(const Kiosk& kiosk);
/// The screen that stands there when nobody is at the kiosk.
Screen resting_screen(const Kiosk& kiosk);
/// Such a screen stands there now.
bool rests(const Kiosk& kiosk);
/// Somebody came to the dark screen. False if it was awake.
bool wake(Kiosk& kiosk);

/// The person has gone: the next one finds the kiosk as new.
void go_home(Kiosk& kiosk);
/// The same person starts again, in the same language and looks.
void go_back(Kiosk& kiosk);

Effects ask(Kiosk& kiosk, const Want& want);
/// What was asked for did not come about. Only while the ask is under way.
void not_done(Kiosk& kiosk, const std::variant<Refusal, wire::TroubleKind>& why);

} // namespace giliran::kiosk
