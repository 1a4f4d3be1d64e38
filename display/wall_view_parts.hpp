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
    ui::Rect inner; // of it what a layout shares out
    ui::Rect calls; // stage, earlier calls and missed numbers together
    ui::Rect stage, earlier, missed, services, slide;
};

struct Sight {
    ui::Canvas& canvas;
    const Wall& wall;
    const ui::Words& words;
    Shape shape;
    Glance glance;
    Places places;

    double width() const { return canvas.bounds().w; }
    const Settings& settings() const { return wall.board->settings; }
    const std::string& say(std::string_view key) const { return words.text(key); }
    /// A text of the office: Indonesian where it gave no other.
    const std::string& say(const Bilingual& text) const {
        return words.language() == ui::Language::english && !text.en.empty() ? text.en : text.id;
    }
    std::string service_name(const ServiceId& service) const;
    /// Empty for a counter that is called by its number.
    std::string counter_name(CounterId counter) const;
    /// How to get to the call's counter where the office says it, else the service.
    std::string aside(const Call& call) const;
    std::string clock(Instant at) const;
};

ui::TextStyle body_text(ui::Color color);                // 42, never smaller than the least
ui::TextStyle strong_text(double size, ui::Color color); // semibold

/// The lines a text takes at the least size in this width.
int lines_needed(const ui::Canvas& canvas, std::string_view text, double width, ui::Font font);
/// It can be set there, with the style's lines and least size, without losing a letter.
bool fits(const ui::Canvas& canvas, std::string_view text, double width,
          const ui::TextStyle& style);

/// The colours of one card: gold and white are called, the ground's own is not.
struct Look {
    ui::Color ground;
    ui::Color number;
    ui::Color text;
};
Look look_of(Tint tint);
inline constexpr Look resting_look{ui::musi8, ui::white, ui::musi1};
void draw_card(const Sight& sight, const ui::Rect& card, const Look& look);

struct Label {
    std::string letter;
    std::string digits;
};
Label label_of(char prefix, std::uint32_t ticket_number);

/// A long number shrinks to make room, but never below this.
inline constexpr double number_size_least = 110;
ui::TextStyle number_style(double size, ui::Color color); // stands on the bottom of its room
double width_of(const ui::Canvas& canvas, const std::string& text, double size);
double number_width(const ui::Canvas& canvas, const Label& label, double size);

/// The arrow to a counter, in the direction that the office gives it.
void draw_arrow(const Sight& sight, const ui::Rect& where, CounterId counter, ui::Color color);

/// A counter's own name, for the cards.
void draw_counter_name(const Sight& sight, const ui::Rect& room, const std::string& name,
                       ui::Color color, int lines);

/// Diamonds at the right: `at` of `pages` is gold.
void draw_pages(ui::Canvas& canvas, const ui::Rect& where, std::size_t pages, std::size_t at);

struct Message {
    std::string_view icon;
    std::string title;
    std::string how;
};
/// An outlined card that says what is the matter and what still holds.
void draw_message(const Sight& sight, const ui::Rect& where, const Message& message);

// What stands around every layout.
void place_frame(Sight& sight);
void draw_frame(const Sight& sight);
void draw_closed(const Sight& sight);

// The layouts; each shares out places.inner.
void place_hall(Sight& sight);
void draw_hall(const Sight& sight);
void draw_sign(const Sight& sight);
void place_slides(Sight& sight);
void draw_slides(const Sight& sight, const ui::Photo& slide);

// Their parts.
/// brief: a column beside the calls. full: the board of waiting times.
enum class Rows { brief, full };
double services_height(const Sight& sight, double width);
void draw_services(const Sight& sight, ui::Rect area, Rows rows);
/// Shares out places.calls.
void place_calls(Sight& sight);
void draw_calls(const Sight& sight);
/// All calls that the wall may show, however they are shared out.
std::vector<Call> newest_first(const Wall& wall);
/// What stands where nobody was called yet or nobody can be.
Message calls_message(const Sight& sight);
/// In places.earlier.
void draw_earlier(const Sight& sight, const std::vector<Call>& calls);
double missed_height(const Sight& sight);
void draw_missed(const Sight& sight);

} // namespace giliran::wall
