#pragma once

// A window at an exact place of the desktop that no window manager moves, frames or covers, and
// that needs none: a machine behind two walls often runs no more than a bare screen. Private to
// window.

#include "shared/ui/layout.hpp"

namespace giliran::ui {

// Its handle, as the window library takes it. It is shown at once, in black, and lasts as long as
// the program. Throws std::runtime_error when there is no display.
unsigned long open_bare_window(const Rect& place);

} // namespace giliran::ui
