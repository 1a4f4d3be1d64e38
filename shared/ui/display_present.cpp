// In a file of its own, because the header of X11 claims names such as Window for itself.

#include "shared/ui/window.hpp"

#include <X11/Xlib.h>

namespace giliran::ui {

bool display_present() {
    // Left open on purpose: a bare screen whose only client goes away starts itself anew, and the
    // window that is opened next would find it gone.
    return XOpenDisplay(nullptr) != nullptr;
}

} // namespace giliran::ui
