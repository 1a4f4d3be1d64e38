#pragma once

// The only place that knows a window. It presents a Canvas (one texture, letterboxed to the window)
// and reports touches in the canvas's own units; a touchscreen arrives as mouse presses. The
// caller sets the pace: poll() about 50 times a second, show() only when the picture changed. Used
// by kiosk/main and display/main.

#include <memory>
#include <string>
#include <vector>

#include "shared/ui/layout.hpp"
#include "shared/ui/paint.hpp"

namespace giliran::ui {

// plus and minus are those of the number pad: a scanner types the others.
enum class Key {
    other,
    escape,
    enter,
    space,
    backspace,
    tab,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    plus,
    minus,
    f1,
    f11
};
enum class InputKind { pressed, released, key, typed, closed };

// at: pressed, released. key: key. character: typed (one Unicode character; also what a code
// scanner types).
struct Input {
    InputKind kind = InputKind::closed;
    Point at{};
    Key key = Key::other;
    char32_t character = 0;
};

// fitted: as large as its side of the screen allows, in the proportions of width and height.
// sized: exactly width by height, also where the screen is smaller. placed: the same at a place of
// the desktop and without a frame, so that one machine covers each of its screens with a window of
// its own.
enum class Placement { fitted, sized, placed, fullscreen };
// Kiosk and wall on one screen stand side by side: two thirds left, one third right.
enum class Side { left, right };
enum class Cursor { shown, hidden };

struct WindowStyle {
    std::string title;
    int width = 1080;
    int height = 1920;
    Placement placement = Placement::fitted;
    Side side = Side::left;
    Cursor cursor = Cursor::shown;
    Point at{}; // placed: the upper left corner, in pixels of the desktop
};

// Where such a window stands on a screen of that size, in whole pixels. Unless placed, its upper
// left corner is always on the screen; a fitted window is wholly on it, and on its own side.
Rect window_place(const WindowStyle& style, double screen_w, double screen_h);

// The display that DISPLAY names can be opened now (a window without it would abort the process).
bool display_present();

class Window {
  public:
    // Throws std::runtime_error when there is no display.
    explicit Window(const WindowStyle& style);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void show(const Canvas& canvas);
    std::vector<Input> poll();
    // The glass it covers now, in pixels: as a person or a window manager last made it.
    Rect bounds() const;

  private:
    struct Screen;
    std::unique_ptr<Screen> screen_;
};

// Where a canvas of the given size lands in a window of the given size: as large as fits, centred,
// never distorted.
Rect letterbox(double canvas_w, double canvas_h, double window_w, double window_h);

} // namespace giliran::ui
