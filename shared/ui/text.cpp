// Text on a canvas: laid out by Pango line by line, placed here. Lines are placed by hand because
// screens align by capitals and baselines, which Pango's boxes do not know.

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "shared/ui/paint.hpp"
#include "shared/ui/store.hpp"

namespace giliran::ui {

namespace {

// Shares of the size, true for Inter: capitals, the rise of b and l, the fall of g.
constexpr double capital = 0.728;
constexpr double rise = 0.757;
constexpr double fall = 0.235;

struct FreeAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using AttributesPtr = std::unique_ptr<PangoAttrList, FreeAttributes>;

struct Stretch {
    std::size_t from;
    std::size_t to;
};

// The text without its ** marks, and where the strong parts are in it.
struct Marked {
    std::string plain;
    std::vector<Stretch> strong;
};

Marked parsed(std::string_view words, const TextStyle& style) {
    if (!style.strong) {
        return {std::string(words), {}};
    }
    Marked marked;
    bool inside = false;
    while (!words.empty()) {
        const std::size_t mark = words.find("**");
        const std::size_t from = marked.plain.size();
        marked.plain += words.substr(0, mark);
        if (inside) {
            marked.strong.push_back({from, marked.plain.size()});
        }
        inside = !inside;
        words = mark == std::string_view::npos ? std::string_view{} : words.substr(mark + 2);
    }
    return marked;
}

// A text laid out at one size, and what of it is needed to place it.
struct Laid {
    ObjectPtr<PangoLayout> layout;
    double size = 0;
    double width = 0; // of the widest line
    int lines = 0;
    bool cut = false;
};

ObjectPtr<PangoLayout> new_layout(const Assets::Store& store, Edges edges, const Marked& marked,
                                  const TextStyle& style, double size) {
    ObjectPtr<PangoLayout> layout{pango_layout_new(store.context(edges))};
    const FontPtr font = store.font(style.font, size);
    pango_layout_set_font_description(layout.get(), font.get());
    const AttributesPtr attributes{pango_attr_list_new()};
    if (style.digits == Digits::tabular) {
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum"));
    }
    for (const Stretch& stretch : marked.strong) {
        const FontPtr strong = store.font(style.strong.value_or(style.font), size);
        PangoAttribute* attribute = pango_attr_font_desc_new(strong.get());
        attribute->start_index = static_cast<guint>(stretch.from);
        attribute->end_index = static_cast<guint>(stretch.to);
        pango_attr_list_insert(attributes.get(), attribute);
    }
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_text(layout.get(), marked.plain.c_str(),
                          static_cast<int>(marked.plain.size()));
    return layout;
}

// The tabular digits of Inter Display 4.0 are not equally wide, so they are made so here; otherwise
// clocks would jitter.
void equalize_digits(const Assets::Store& store, PangoLayout* layout, const TextStyle& style,
                     double size) {
    if (style.font != Font::display_bold || style.digits != Digits::tabular) {
        return;
    }
    const char* text = pango_layout_get_text(layout);
    const int wanted = static_cast<int>(std::lround(store.digit_width() * size * PANGO_SCALE));
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
        for (GSList* runs = pango_layout_get_line(layout, i)->runs; runs != nullptr;
             runs = runs->next) {
            const auto* const run = static_cast<PangoLayoutRun*>(runs->data);
            for (int glyph = 0; glyph < run->glyphs->num_glyphs; ++glyph) {
                const char character = text[run->item->offset + run->glyphs->log_clusters[glyph]];
                if (character >= '0' && character <= '9') {
                    PangoGlyphGeometry& geometry = run->glyphs->glyphs[glyph].geometry;
                    geometry.x_offset += (wanted - geometry.width) / 2;
                    geometry.width = wanted;
                }
            }
        }
    }
}

// Of the widest line. Asked of the lines, because the layout itself does not know of equalized
// digits.
double width_of(PangoLayout* layout) {
    int width = 0;
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
        PangoRectangle logical{};
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, i), nullptr, &logical);
        width = std::max(width, logical.width);
    }
    return static_cast<double>(width) / PANGO_SCALE;
}

// A single line needs room for its capitals only: in a button or a row, the tail of a g may hang
// out. Several lines need their whole height.
double height_of(int lines, double size, double line_height) {
    return lines == 1 ? capital * size : (lines - 1) * size * line_height + size * (rise + fall);
}

Laid laid_at(const Assets::Store& store, Edges edges, const Marked& marked, const Rect& where,
             const TextStyle& style, double size) {
    Laid laid{.layout = new_layout(store, edges, marked, style, size), .size = size};
    if (style.lines_max > 1) {
        pango_layout_set_wrap(laid.layout.get(), PANGO_WRAP_WORD);
        pango_layout_set_width(laid.layout.get(), static_cast<int>(where.w * PANGO_SCALE));
    }
    equalize_digits(store, laid.layout.get(), style, size);
    laid.width = width_of(laid.layout.get());
    laid.lines = pango_layout_get_line_count(laid.layout.get());
    // Half a pixel of grace: sums of advances are not exact.
    laid.cut = laid.width > where.w + 0.5 || laid.lines > style.lines_max
               || height_of(laid.lines, size, style.line_height) > where.h + 0.5;
    return laid;
}

void ellipsize(const Assets::Store& store, Laid& laid, const Rect& where, const TextStyle& style) {
    PangoLayout* layout = laid.layout.get();
    int room = style.lines_max;
    while (room > 1 && height_of(room, laid.size, style.line_height) > where.h + 0.5) {
        --room;
    }
    pango_layout_set_width(layout, static_cast<int>(where.w * PANGO_SCALE));
    pango_layout_set_height(layout, -room);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    equalize_digits(store, layout, style, laid.size);
    laid.width = width_of(layout);
    laid.lines = std::min(room, pango_layout_get_line_count(layout));
}

Laid laid_out(const Assets::Store& store, Edges edges, std::string_view words, const Rect& where,
              const TextStyle& style) {
    const Marked marked = parsed(words, style);
    const double least = style.size_min > 0 ? std::min(style.size_min, style.size) : style.size;
    const double step = std::max(1.0, std::round(style.size / 40));
    double size = style.size;
    Laid laid = laid_at(store, edges, marked, where, style, size);
    while (laid.cut && size > least) {
        size = std::max(least, size - step);
        laid = laid_at(store, edges, marked, where, style, size);
    }
    if (laid.cut) {
        ellipsize(store, laid, where, style);
    }
    return laid;
}

double first_baseline(const Laid& laid, const Rect& where, const TextStyle& style) {
    const double below_first = (laid.lines - 1) * laid.size * style.line_height;
    switch (style.valign) {
    case Valign::top:
        return where.y + rise * laid.size;
    case Valign::middle:
        return where.y + (where.h + capital * laid.size - below_first) / 2;
    case Valign::bottom:
        return where.bottom() - fall * laid.size - below_first;
    case Valign::baseline:
        break;
    }
    return where.bottom() - below_first;
}

double left_of(double width, const Rect& where, Align align) {
    switch (align) {
    case Align::left:
        return where.x;
    case Align::center:
        return where.x + (where.w - width) / 2;
    case Align::right:
        break;
    }
    return where.right() - width;
}

struct PlacedLine {
    PangoLayoutLine* line;
    double x;
    double baseline;
    Rect ink;
    Rect logical;
};

std::vector<PlacedLine> placed(const Laid& laid, const Rect& where, const TextStyle& style,
                               double scale) {
    std::vector<PlacedLine> lines;
    // Whole pixels keep the feet of the letters sharp and equal from line to line.
    double baseline = sharp(first_baseline(laid, where, style), scale);
    for (int i = 0; i < laid.lines; ++i) {
        PangoLayoutLine* line = pango_layout_get_line_readonly(laid.layout.get(), i);
        PangoRectangle ink_units{};
        PangoRectangle logical_units{};
        pango_layout_line_get_extents(line, &ink_units, &logical_units);
        const double width = static_cast<double>(logical_units.width) / PANGO_SCALE;
        const double x = left_of(width, where, style.align);
        const auto units = [](int value) { return static_cast<double>(value) / PANGO_SCALE; };
        lines.push_back({line,
                         x,
                         baseline,
                         {x + units(ink_units.x), baseline + units(ink_units.y),
                          units(ink_units.width), units(ink_units.height)},
                         {x, baseline - rise * laid.size, width, (rise + fall) * laid.size}});
        baseline += sharp(laid.size * style.line_height, scale);
    }
    return lines;
}

template<Rect PlacedLine::* part>
Rect hull_of(const std::vector<PlacedLine>& lines) {
    Rect all = lines.front().*part;
    for (const PlacedLine& line : lines) {
        all = hull(all, line.*part);
    }
    return all;
}

} // namespace

Rect Canvas::measured(std::string_view words, const Rect& where, const TextStyle& style) const {
    const Laid laid = laid_out(surface_->assets.store(), surface_->edges, words, where, style);
    return hull_of<&PlacedLine::logical>(placed(laid, where, style, surface_->scale));
}

Rect Canvas::text(std::string_view words, const Rect& where, const TextStyle& style) {
    const Laid laid = laid_out(surface_->assets.store(), surface_->edges, words, where, style);
    const std::vector<PlacedLine> lines = placed(laid, where, style, surface_->scale);
    const Rect logical = hull_of<&PlacedLine::logical>(lines);
    if (words.empty()) {
        return logical;
    }
    surface_->remember({.kind = DrawnKind::text,
                        .what = parsed(words, style).plain,
                        .ink = hull_of<&PlacedLine::ink>(lines),
                        .logical = logical,
                        .given = where,
                        .cut = laid.cut,
                        .color = style.color,
                        .ground = style.color,
                        .size = laid.size});
    cairo_t* pen = surface_->pen.get();
    surface_->set(style.color);
    for (const PlacedLine& line : lines) {
        cairo_move_to(pen, line.x, line.baseline);
        pango_cairo_show_layout_line(pen, line.line);
    }
    cairo_new_path(pen);
    return logical;
}

namespace {

// The two halves of a ticket number at one size, measured by their ink.
struct LaidNumber {
    ObjectPtr<PangoLayout> letter;
    ObjectPtr<PangoLayout> digits;
    double digits_x; // from the letter's origin to the digits'
    Rect ink;        // relative to the letter's origin on the baseline
};

Rect ink_of(PangoLayout* layout) {
    PangoRectangle ink_units{};
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink_units, nullptr);
    return {static_cast<double>(ink_units.x) / PANGO_SCALE,
            static_cast<double>(ink_units.y) / PANGO_SCALE,
            static_cast<double>(ink_units.width) / PANGO_SCALE,
            static_cast<double>(ink_units.height) / PANGO_SCALE};
}

LaidNumber number_at(const Assets::Store& store, Edges edges, std::string_view letter,
                     std::string_view digits, double size) {
    constexpr double gap = 0.08;
    const TextStyle style{.font = Font::display_bold};
    LaidNumber number{.letter = new_layout(store, edges, {std::string(letter), {}}, style, size),
                      .digits = new_layout(store, edges, {std::string(digits), {}}, style, size),
                      .digits_x = 0,
                      .ink = {}};
    equalize_digits(store, number.digits.get(), style, size);
    const double letter_width = letter.empty() ? 0 : width_of(number.letter.get()) + gap * size;
    const Rect digits_ink = ink_of(number.digits.get()).moved(letter_width, 0);
    number.digits_x = letter_width;
    number.ink = letter.empty() ? digits_ink : hull(ink_of(number.letter.get()), digits_ink);
    return number;
}

} // namespace

Rect Canvas::number(std::string_view letter, std::string_view digits, const Rect& where,
                    const TextStyle& style) {
    const Assets::Store& store = surface_->assets.store();
    const double least = style.size_min > 0 ? std::min(style.size_min, style.size) : style.size;
    const auto fits = [&](const LaidNumber& number, double size) {
        return number.ink.w <= where.w + 0.5 && capital * size <= where.h + 0.5;
    };
    double size = style.size;
    LaidNumber number = number_at(store, surface_->edges, letter, digits, size);
    while (!fits(number, size) && size > least) {
        size = std::max(least, size - std::max(1.0, std::round(style.size / 40)));
        number = number_at(store, surface_->edges, letter, digits, size);
    }
    const double x = left_of(number.ink.w, where, style.align) - number.ink.x;
    double baseline = where.bottom();
    if (style.valign == Valign::top) {
        baseline = where.y + capital * size;
    } else if (style.valign == Valign::middle) {
        baseline = where.y + (where.h + capital * size) / 2;
    }
    baseline = sharp(baseline, surface_->scale);
    const Rect marks = number.ink.moved(x, baseline);
    std::string whole{letter};
    whole += letter.empty() ? "" : " ";
    whole += digits;
    surface_->remember({.kind = DrawnKind::text,
                        .what = std::move(whole),
                        .ink = marks,
                        .logical = marks,
                        .given = where,
                        .cut = !fits(number, size),
                        .color = style.color,
                        .ground = style.color,
                        .size = size});
    cairo_t* pen = surface_->pen.get();
    surface_->set(style.color);
    cairo_move_to(pen, x, baseline);
    pango_cairo_show_layout_line(pen, pango_layout_get_line_readonly(number.letter.get(), 0));
    cairo_move_to(pen, x + number.digits_x, baseline);
    pango_cairo_show_layout_line(pen, pango_layout_get_line_readonly(number.digits.get(), 0));
    cairo_new_path(pen);
    return marks;
}

} // namespace giliran::ui
