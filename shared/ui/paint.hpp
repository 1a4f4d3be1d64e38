#pragma once

// A Canvas is a picture in memory: shapes, icons and text laid out by Pango, drawn by Cairo. It
// needs no display, so every screen is tested as pixels. It also remembers every text and icon it
// drew, which lets a rule (checks.hpp) say that nothing overlaps, nothing is cut and everything can
// be read. Used by the kiosk's and the wall's views and by the slip.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/ui/layout.hpp"
#include "shared/ui/photo.hpp"
#include "shared/ui/theme.hpp"

namespace giliran::ui {

// The asset folder (the one with icons/ and words/) and what was read from it: icons and laid-out
// fonts are kept between pictures. Copies share the store. Use one Assets, and the canvases made
// from it, from one thread only.
class Assets {
  public:
    explicit Assets(std::filesystem::path folder);
    const std::filesystem::path& folder() const;

    struct Store;
    Store& store() const { return *store_; }

  private:
    std::shared_ptr<Store> store_;
};

enum class Font { regular, medium, semibold, bold, display_bold };
enum class Align { left, center, right };
// middle: capitals centred between top and bottom. baseline: last line stands on the rectangle's
// bottom.
enum class Valign { top, middle, bottom, baseline };
enum class Digits { tabular, proportional };

// size_min: text that does not fit its rectangle shrinks by steps to this size, and is ellipsized
// (and recorded as cut) only below it; 0 means it never shrinks. lines_max above 1 wraps at words.
// With `strong` set, the parts of the text between ** and ** are set in that font.
struct TextStyle {
    Font font = Font::regular;
    double size = 30;
    Color color = ink;
    Align align = Align::left;
    Valign valign = Valign::middle;
    int lines_max = 1;
    double size_min = 0;
    double line_height = 1.22;
    Digits digits = Digits::tabular;
    std::optional<Font> strong = std::nullopt;
};

// The edge lies inside the rectangle. A radius larger than half the rectangle makes a pill or a
// circle.
enum class Corners { all, top, bottom, left, right };
struct BoxStyle {
    std::optional<Color> fill = std::nullopt;
    std::optional<Color> edge = std::nullopt;
    double edge_width = 2;
    double radius = 0;
    Corners corners = Corners::all;
};

enum class Heading { right, down, left, up }; // clockwise

enum class Face { very_satisfied, satisfied, less_satisfied, unsatisfied };

// ground fills the band, line runs along its edges (chain: both, shoots: below); each may be left
// out.
struct WeaveStyle {
    Color thread = gold4;
    std::optional<Color> ground = std::nullopt;
    std::optional<Color> line = std::nullopt;
};

// icon: also faces and arrows, which mean something. ornament: weave, mark and photos, which only
// must not touch text.
enum class DrawnKind { text, icon, qr, ornament };

// What the canvas remembers of each thing that must stay visible. `ink` is where there are marks,
// `logical` the space the text claims (cap to descent, line by line), `given` the rectangle it was
// drawn into. `ground` is the colour found under the text that contrasts least with it. covered:
// something was painted over a part of it later.
struct Drawn {
    DrawnKind kind = DrawnKind::text;
    std::string what;
    Rect ink;
    Rect logical;
    Rect given;
    bool cut = false;
    bool covered = false;
    Color color;
    Color ground;
    double contrast = 21;
    double size = 0;
};

// smooth for screens; crisp (no anti-aliasing) for thermal paper, where every dot is black or
// white.
enum class Edges { smooth, crisp };

class Canvas {
  public:
    // width and height in pixels. All places and sizes are in units: `scale` pixels each, so that a
    // design in units keeps its millimetres on a finer screen.
    Canvas(int width, int height, const Assets& assets, Edges edges = Edges::smooth,
           double scale = 1);
    ~Canvas();
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;

    int width() const;
    int height() const;
    double scale() const;
    // The whole picture, in units.
    Rect bounds() const;

    // Covers everything and forgets what was drawn.
    void fill(Color color);
    void box(const Rect& where, const BoxStyle& style);
    void line(Point from, Point to, Color color, double width);
    void diamond(const Rect& where, const BoxStyle& style);

    // Returns the logical rectangle of the text as drawn.
    Rect text(std::string_view words, const Rect& where, const TextStyle& style);
    // The same rectangle, nothing drawn.
    Rect measured(std::string_view words, const Rect& where, const TextStyle& style) const;

    // A ticket number: letter, a gap of 0.08 of the size, digits, in Display Bold. style.font is
    // not read. Capitals are placed by the ink: left means the letter's ink starts at where.x.
    // Returns the ink.
    Rect number(std::string_view letter, std::string_view digits, const Rect& where,
                const TextStyle& style);

    // assets/icons/NAME.svg, fitted and centred. Throws std::runtime_error naming an icon that is
    // not there.
    void icon(std::string_view name, const Rect& where, Color color);
    // An office file may name an icon that is not there, or none.
    bool has_icon(std::string_view name) const;
    void face(Face kind, const Rect& where, Color color, std::optional<Color> skin = std::nullopt);
    void arrow(const Rect& where, Color color, Heading heading = Heading::right);
    // Two open diamonds and a gold one; `open` is the colour of the two that wait.
    void mark(const Rect& where, Color open, Color turn = gold4);

    void weave_chain(const Rect& where, const WeaveStyle& style);
    void weave_shoots(const Rect& where, const WeaveStyle& style);
    void weave_seeds(const Rect& where, Color color);

    // As large as fits, centred. Returns where it lies.
    Rect photo(const Photo& picture, const Rect& where);

    // Black on white with its quiet zone of four modules inside `where`, whole pixels per module.
    // Returns the square used.
    Rect qr(std::string_view content, const Rect& where);

    const std::vector<Drawn>& drawn() const;

    Color pixel(int x, int y) const;
    // Four bytes per pixel, straight RGBA, row by row. `into` must hold width * height * 4 bytes.
    void rgba(std::uint8_t* into) const;
    std::vector<std::uint8_t> rgba() const;
    void write_png(const std::filesystem::path& path) const;

  private:
    struct Surface;
    std::unique_ptr<Surface> surface_;
};

} // namespace giliran::ui
