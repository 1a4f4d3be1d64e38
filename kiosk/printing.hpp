#pragma once
// What happens on a kiosk about paper: a part of its update, beside the walk through the screens.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

/// The ticket that an ask under way has brought. What came out before the program died comes out
/// once more only as a copy.
Effects show_ticket(Kiosk& kiosk, const Slip& slip);

/// The person wants the slip again. Each one after the first is marked as a copy, even when the
/// first is said not to have been printed: a printer may be wrong, and two slips of one number must
/// never look alike.
Effects print_again(Kiosk& kiosk);

Effects note(Kiosk& kiosk, const Printed& printed);
Effects note(Kiosk& kiosk, const PrinterNews& news);

/// The banner about it stands wherever a number can still be taken or not.
bool warns_of_printer(const Kiosk& kiosk);

} // namespace giliran::kiosk
