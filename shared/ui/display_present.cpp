// In a file of its own, because the header of X11 claims names such as Window for itself.

#include "shared/ui/window.hpp"

#include <X11/Xlib.h>

namespace giliran::ui {

bool display_present() {
    ::Display* display = XOpenDisplay(nullptr);
    if (display != nullptr) {
        XCloseDisplay(display);
    }
    return display != nullptr;
}

} // namespace giliran::ui
