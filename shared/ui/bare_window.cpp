#include "shared/ui/bare_window.hpp"

#include <stdexcept>

#include <X11/Xlib.h>

namespace giliran::ui {

unsigned long open_bare_window(const Rect& place) {
    ::Display* display = XOpenDisplay(nullptr); // never closed: its windows would go with it
    if (display == nullptr) {
        throw std::runtime_error("there is no display for a window");
    }
    XSetWindowAttributes bare{};
    bare.override_redirect = True;
    bare.background_pixel = BlackPixel(display, DefaultScreen(display));
    const ::Window window = XCreateWindow(
        display, DefaultRootWindow(display), static_cast<int>(place.x), static_cast<int>(place.y),
        static_cast<unsigned>(place.w), static_cast<unsigned>(place.h), 0, CopyFromParent,
        InputOutput, nullptr, CWOverrideRedirect | CWBackPixel, &bare);
    XMapRaised(display, window);
    XSync(display, False);
    return window;
}

} // namespace giliran::ui
