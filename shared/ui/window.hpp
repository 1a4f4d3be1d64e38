#pragma once

// The only place that knows a window. It presents a Canvas (one texture, letterboxed to the window)
// and reports touches in the canvas's own coordinates; a touchscreen arrives as mouse presses. The
// caller sets the pace: poll() about 50 times a second, show() only when the picture changed. Used
// by kiosk/main and display/main.

#include <memory>
#include <string>
#include <vector>

#include "shared/ui/layout.hpp"
#include "shared/ui/paint.hpp"

namespace giliran::ui {

enum class Key { other, escape, enter, space, backspace, tab, left, right, up, down, f11 };
enum class InputKind { pressed, released, key, typed, closed };

// at: pressed, released. key: key. character: typed (one Unicode character; also what a code
// scanner types).
struct Input {
    InputKind kind = InputKind::closed;
    Point at{};
    Key key = Key::other;
    char32_t character = 0;
};

enum class Placement { windowed, fullscreen };
enum class Cursor { shown, hidden };

struct WindowStyle {
    std::string title;
    int width = 1080;
    int height = 1920;
    Placement placement = Placement::windowed;
    Cursor cursor = Cursor::shown;
};

// There is a display to open a window on (opening one without it would abort the process).
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

  private:
    struct Screen;
    std::unique_ptr<Screen> screen_;
};

// Where a canvas of the given size lands in a window of the given size: as large as fits, centred,
// never distorted.
Rect letterbox(double canvas_w, double canvas_h, double window_w, double window_h);

} // namespace giliran::ui
