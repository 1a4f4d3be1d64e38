#pragma once

// The colours of Giliran, each in exactly one place. Screens name a token where the look fixes one
// (the wall's bar is musi9), and a role of a Palette where a person may change the look (the
// kiosk's high contrast). contrast() is the WCAG ratio, so that tests recompute the figures the
// look promises. Used by everything that draws.

#include <cstdint>

namespace giliran::ui {

struct Color {
    double r = 0;
    double g = 0;
    double b = 0;

    friend constexpr bool operator==(const Color&, const Color&) = default;
};

constexpr Color hex(std::uint32_t rgb) {
    return {static_cast<double>((rgb >> 16U) & 0xFFU) / 255.0,
            static_cast<double>((rgb >> 8U) & 0xFFU) / 255.0,
            static_cast<double>(rgb & 0xFFU) / 255.0};
}

inline constexpr Color musi9 = hex(0x062530);
inline constexpr Color musi8 = hex(0x0A3342);
inline constexpr Color musi7 = hex(0x0D4356);
inline constexpr Color musi6 = hex(0x155C75);
inline constexpr Color musi3 = hex(0x8FB4C2);
inline constexpr Color musi1 = hex(0xDCE8ED);
inline constexpr Color musi0 = hex(0xEEF4F6);
inline constexpr Color gold4 = hex(0xF3C75B);
inline constexpr Color gold5 = hex(0xDBA531);
inline constexpr Color gold7 = hex(0x765200);
inline constexpr Color gold1 = hex(0xFBF0D3);
inline constexpr Color paper = hex(0xF8F6F0);
inline constexpr Color white = hex(0xFFFFFF);
inline constexpr Color black = hex(0x000000);
inline constexpr Color line = hex(0xCBD3D6);
inline constexpr Color line2 = hex(0x6F8088);
inline constexpr Color ink = hex(0x0F222B);
inline constexpr Color ink2 = hex(0x3C4F58);
inline constexpr Color good = hex(0x14603A);
inline constexpr Color good_tint = hex(0xE1F1E7);
inline constexpr Color warn = hex(0x7C3400);
inline constexpr Color warn_tint = hex(0xFDEADB);
inline constexpr Color bad = hex(0x9E1B1E);
inline constexpr Color bad_tint = hex(0xFBE5E3);
inline constexpr Color locked_tint = hex(0xF0F0EF);

// WCAG 2.x contrast ratio, from 1 to 21; the order of the two does not matter.
double contrast(Color one, Color other);

// One colour laid over another, `share` of it showing (0 to 1); for thin lines on dark grounds.
Color mixed(Color under, Color over, double share);

// What a colour is for. "on_x" is what is written on x. A pair that is written together always
// keeps 4.5 : 1.
struct Palette {
    Color ground, card, foot;                   // screen, card, foot bar
    Color ink, ink2;                            // text and second text on ground, card and foot
    Color header, on_header, on_header2;        // header band; on_header2 for the quiet line
    Color accent;                               // gold text on the header
    Color primary, pressed, on_primary;         // the one main button, chosen choices
    Color title;                                // titles, numbers, icons on ground and card
    Color figure;                               // waiting times on ground and card
    Color tile, on_tile, tile_letter;           // a service's tile: its icon and its letter
    Color second, second_edge, on_second;       // white button with its edge
    Color edge, edge_passive;                   // touchable and passive card edge
    Color chosen, on_chosen;                    // ticked option
    Color frame;                                // gold frame of a choice, weave on ground
    Color called, on_called;                    // "your turn"
    Color priority, priority_edge, on_priority; // priority button; on_priority for its icon
    Color locked, locked_edge, on_locked;       // disabled, with lock and reason
    Color good, good_tint, warn, warn_tint, bad, bad_tint;
    Color weave, weave_ground;
    double edge_width;      // touchable edges
    double edge_width_main; // second button, chosen option
};

const Palette& normal_palette();
const Palette& high_contrast_palette();

} // namespace giliran::ui
