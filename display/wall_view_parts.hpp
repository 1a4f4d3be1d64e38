#pragma once
// What the pieces of the wall's picture share: where they lie, the few text styles, and how an
// office's own names are put on the wall. Private to wall_view*.cpp.

#include "display/wall_view.hpp"

#include <array>
#include <string>

namespace giliran::wall {

inline constexpr double margin = 48;
inline constexpr double gap = 22;
inline constexpr double radius = 24;
inline constexpr double card_inset = 44;
/// Nothing on the wall is smaller (10 arc minutes at five metres).
inline constexpr double least_size = 40;

struct Places {
    ui::Rect bar, weave, banner, foot;
    ui::Rect body;  // all between weave or banner and foot
    ui::Rect calls; // stage and earlier calls together
    ui::Rect stage, earlier, services;
};

struct Sight {
    ui::Canvas& canvas;
    const Wall& wall;
    const ui::Words& words;
    Shape shape;
    Glance glance;
    Places places;

    const Settings& settings() const { return wall.board->settings; }
    const std::string& say(std::string_view key) const { return words.text(key); }
    /// A text of the office: Indonesian where it gave no other.
    const std::string& say(const Bilingual& text) const {
        return words.language() == ui::Language::english && !text.en.empty() ? text.en : text.id;
    }
    std::string service_name(const ServiceId& service) const;
    /// Empty for a counter that is called by its number.
    std::string counter_name(CounterId counter) const;
    std::string clock(Instant at) const;
};

ui::TextStyle body_text(ui::Color color);                // 42, never smaller than the least
ui::TextStyle strong_text(double size, ui::Color color); // semibold

/// The lines a text takes at the least size in this width.
int lines_needed(const ui::Canvas& canvas, std::string_view text, double width, ui::Font font);
/// It can be set there, with the style's lines and least size, without losing a letter.
bool fits(const ui::Canvas& canvas, std::string_view text, double width,
          const ui::TextStyle& style);

/// Diamonds at the right: `at` of `pages` is gold.
void draw_pages(ui::Canvas& canvas, const ui::Rect& where, std::size_t pages, std::size_t at);

struct Message {
    std::string_view icon;
    std::string title;
    std::string how;
};
/// An outlined card that says what is the matter and what still holds.
void draw_message(const Sight& sight, const ui::Rect& where, const Message& message);

double services_height(const Sight& sight, double width);
void draw_services(const Sight& sight);
void draw_calls(const Sight& sight);

} // namespace giliran::wall
