#pragma once
// Asks every window of a display to close, as the cross in a window's corner does: the one request
// that needs no window manager to be sent. Included last, because X's header has words of its own.

#include <stdexcept>
#include <string>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace giliran::tests {

inline void ask_to_close(const std::string& display_name) {
    ::Display* display = XOpenDisplay(display_name.c_str());
    if (display == nullptr)
        throw std::runtime_error("no display " + display_name);
    Window root = 0;
    Window parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &windows, &count);
    for (unsigned i = 0; i < count; ++i) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = windows[i];
        event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
        event.xclient.format = 32;
        event.xclient.data.l[0] =
            static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
        XSendEvent(display, windows[i], False, NoEventMask, &event);
    }
    if (windows != nullptr)
        XFree(windows);
    XCloseDisplay(display);
}

} // namespace giliran::tests
