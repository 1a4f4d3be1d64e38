#pragma once
// What the office's own staff do at a kiosk: a part of its update, beside the walk through the
// screens. Holding the mark asks for the PIN, the PIN opens the menu, and the menu is the only way
// out of the program.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

/// The PIN pad or the menu.
bool for_staff(const Screen& screen);
/// None: not a touch of theirs on a screen of theirs.
std::optional<Effects> act_for_staff(Kiosk& kiosk, const Touch& touch);
/// The mark may have been held long enough, or a locked pad has waited its time.
void time_passed_for_staff(Kiosk& kiosk);
Effects take_verdict(Kiosk& kiosk, const PinChecked& checked);

} // namespace giliran::kiosk
