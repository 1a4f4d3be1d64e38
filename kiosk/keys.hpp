#pragma once
// Which key of a keyboard, or of a pad of twelve keys that types them, does what at a kiosk. None
// of them is a key that a scanner types, but for the Enter that ends its code. Used by main.

#include "kiosk/model.hpp"
#include "shared/ui/window.hpp"

namespace giliran::kiosk {

/// None: a key that does nothing here by itself; what it types comes as a character.
constexpr std::optional<Key> meaning_of(ui::Key key) {
    switch (key) {
    case ui::Key::down:
    case ui::Key::right:
        return Key::next;
    case ui::Key::up:
    case ui::Key::left:
        return Key::previous;
    case ui::Key::enter:
        return Key::choose;
    case ui::Key::escape:
        return Key::back;
    case ui::Key::space:
        return Key::repeat;
    case ui::Key::f1:
        return Key::help;
    case ui::Key::page_up:
    case ui::Key::plus:
        return Key::louder;
    case ui::Key::page_down:
    case ui::Key::minus:
        return Key::quieter;
    case ui::Key::tab:
        return Key::language;
    case ui::Key::backspace:
    case ui::Key::f11:
    case ui::Key::other:
        break;
    }
    return std::nullopt;
}

} // namespace giliran::kiosk
