#pragma once
// What the two ticket screens share: the one with a slip (ticket_screen) and the one without paper
// (unprinted_ticket). Private to them.

#include "kiosk/screens.hpp"

namespace giliran::kiosk {

/// "11 orang", or that nobody is ahead.
std::string ahead_text(const Scene& scene, const Slip& slip);
/// The QR code, or the plain code where there is no address to follow.
void draw_code(const Scene& scene, const ui::Rect& where, const Slip& slip);

void draw_ticket_card(const Scene& scene, const ui::Rect& where, const Slip& slip);

/// Without paper: the number, and the ways to keep it.
ui::Rect unprinted_buttons(const Frame& frame);
void draw_unprinted(const Scene& scene, const TicketShown& screen);

} // namespace giliran::kiosk
