#include "shared/ui/paint.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <numbers>
#include <stdexcept>
#include <utility>

#include "shared/ui/store.hpp"

namespace giliran::ui {

namespace {

constexpr double quarter = std::numbers::pi / 2;

// Whole pixels: thin edges stay sharp, and neighbours that touch leave no seam.
Rect snapped(const Rect& r, double scale) {
    const double left = sharp(r.x, scale);
    const double top = sharp(r.y, scale);
    return {left, top, sharp(r.right(), scale) - left, sharp(r.bottom(), scale) - top};
}

void rounded(cairo_t* pen, const Rect& r, double radius, Corners corners) {
    const double round = std::clamp(radius, 0.0, std::min(r.w, r.h) / 2);
    const auto has = [&](Corners one, Corners other) {
        return corners == Corners::all || corners == one || corners == other ? round : 0.0;
    };
    const double top_left = has(Corners::top, Corners::left);
    const double top_right = has(Corners::top, Corners::right);
    const double bottom_right = has(Corners::bottom, Corners::right);
    const double bottom_left = has(Corners::bottom, Corners::left);
    cairo_new_path(pen);
    cairo_arc(pen, r.right() - top_right, r.y + top_right, top_right, -quarter, 0);
    cairo_arc(pen, r.right() - bottom_right, r.bottom() - bottom_right, bottom_right, 0, quarter);
    cairo_arc(pen, r.x + bottom_left, r.bottom() - bottom_left, bottom_left, quarter, 2 * quarter);
    cairo_arc(pen, r.x + top_left, r.y + top_left, top_left, 2 * quarter, 3 * quarter);
    cairo_close_path(pen);
}

} // namespace

Canvas::Surface::Surface(int w, int h, const Assets& from, Edges with, double pixels_a_unit)
    : assets(from), edges(with), width(w), height(h), scale(pixels_a_unit),
      pixels(cairo_image_surface_create(CAIRO_FORMAT_RGB24, w, h)),
      pen(cairo_create(pixels.get())) {
    if (w <= 0 || h <= 0 || cairo_surface_status(pixels.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("a canvas of " + std::to_string(w) + " x " + std::to_string(h)
                                 + " pixels cannot be made");
    }
    cairo_scale(pen.get(), scale, scale);
    if (edges == Edges::crisp) {
        cairo_set_antialias(pen.get(), CAIRO_ANTIALIAS_NONE);
    }
}

void Canvas::Surface::set(Color color) const {
    cairo_set_source_rgb(pen.get(), color.r, color.g, color.b);
}

Color Canvas::Surface::at(int x, int y) const {
    const int column = std::clamp(x, 0, width - 1);
    const int row = std::clamp(y, 0, height - 1);
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(pixels.get());
    const unsigned char* bytes =
        cairo_image_surface_get_data(pixels.get()) + row * stride + std::ptrdiff_t{4} * column;
    return {bytes[2] / 255.0, bytes[1] / 255.0, bytes[0] / 255.0};
}

void Canvas::Surface::remember(Drawn thing) {
    cairo_surface_flush(pixels.get());
    const auto under_at = [this](double x, double y) {
        return at(static_cast<int>(x * scale), static_cast<int>(y * scale));
    };
    thing.ground = under_at(thing.ink.x, thing.ink.y);
    thing.contrast = contrast(thing.color, thing.ground);
    Color last = thing.ground;
    constexpr int across = 12;
    constexpr int down = 3;
    for (int i = 0; i < across * down; ++i) {
        const int across_i = i % across;
        const int down_i = i / across;
        const double column = (across_i + 0.5) / across;
        const double row = (down_i + 0.5) / down;
        const Color under =
            under_at(thing.ink.x + thing.ink.w * column, thing.ink.y + thing.ink.h * row);
        if (under == last) {
            continue; // the usual case, and the ratio is dear
        }
        last = under;
        if (const double ratio = contrast(thing.color, under); ratio < thing.contrast) {
            thing.contrast = ratio;
            thing.ground = under;
        }
    }
    drawn.push_back(std::move(thing));
}

void Canvas::Surface::remember(DrawnKind kind, std::string what, const Rect& marks, Color color) {
    remember({.kind = kind,
              .what = std::move(what),
              .ink = marks,
              .logical = marks,
              .given = marks,
              .color = color,
              .ground = color,
              .size = marks.h});
}

void Canvas::Surface::cover(const Rect& where) {
    std::erase_if(drawn, [&](const Drawn& thing) { return where.contains(thing.ink); });
    const Rect painted = where.inset(0.5 / scale); // half a pixel of grace for neighbours
    for (Drawn& thing : drawn) {
        thing.covered = thing.covered || painted.overlaps(thing.ink);
    }
}

Canvas::Canvas(int width, int height, const Assets& assets, Edges edges, double scale)
    : surface_(std::make_unique<Surface>(width, height, assets, edges, scale)) {
    fill(white);
}

Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;

int Canvas::width() const {
    return surface_->width;
}

int Canvas::height() const {
    return surface_->height;
}

double Canvas::scale() const {
    return surface_->scale;
}

Rect Canvas::bounds() const {
    return {0, 0, surface_->width / surface_->scale, surface_->height / surface_->scale};
}

void Canvas::fill(Color color) {
    surface_->drawn.clear();
    surface_->set(color);
    cairo_paint(surface_->pen.get());
}

void Canvas::box(const Rect& where, const BoxStyle& style) {
    cairo_t* pen = surface_->pen.get();
    const Rect whole = snapped(where, surface_->scale);
    const double half_edge = style.edge ? style.edge_width / 2 : 0;
    const Rect path = whole.inset(half_edge);
    if (style.fill) {
        surface_->cover(whole);
        surface_->set(*style.fill);
        rounded(pen, path, style.radius - half_edge, style.corners);
        cairo_fill(pen);
    }
    if (style.edge && half_edge > 0) {
        surface_->set(*style.edge);
        cairo_set_line_width(pen, style.edge_width);
        rounded(pen, path, style.radius - half_edge, style.corners);
        cairo_stroke(pen);
    }
}

void Canvas::line(Point from, Point to, Color color, double width) {
    if (from.x == to.x || from.y == to.y) {
        // Upright and level lines are boxes, so that they are as sharp as the edges of boxes.
        const double thick = std::max(1 / surface_->scale, sharp(width, surface_->scale));
        const bool level = from.y == to.y;
        box({level ? std::min(from.x, to.x) : from.x - thick / 2,
             level ? from.y - thick / 2 : std::min(from.y, to.y),
             level ? std::abs(to.x - from.x) : thick, level ? thick : std::abs(to.y - from.y)},
            {.fill = color});
        return;
    }
    cairo_t* pen = surface_->pen.get();
    surface_->set(color);
    cairo_set_line_width(pen, width);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_BUTT);
    cairo_new_path(pen);
    cairo_move_to(pen, from.x, from.y);
    cairo_line_to(pen, to.x, to.y);
    cairo_stroke(pen);
}

void Canvas::diamond(const Rect& where, const BoxStyle& style) {
    cairo_t* pen = surface_->pen.get();
    // A mitred edge of width e reaches e/2 * sqrt(2) beyond its path at the four tips.
    const double inset = style.edge ? style.edge_width * std::numbers::sqrt2 / 2 : 0;
    const Rect r = where.inset(inset);
    const Point middle = r.center();
    cairo_new_path(pen);
    cairo_move_to(pen, middle.x, r.y);
    cairo_line_to(pen, r.right(), middle.y);
    cairo_line_to(pen, middle.x, r.bottom());
    cairo_line_to(pen, r.x, middle.y);
    cairo_close_path(pen);
    if (style.fill) {
        surface_->set(*style.fill);
        cairo_fill_preserve(pen);
    }
    if (style.edge) {
        surface_->set(*style.edge);
        cairo_set_line_width(pen, style.edge_width);
        cairo_stroke_preserve(pen);
    }
    cairo_new_path(pen);
}

Rect Canvas::photo(const Photo& picture, const Rect& where) {
    const double fit = std::min(where.w / picture.width, where.h / picture.height);
    const Rect at =
        snapped(centered(where, fit * picture.width, fit * picture.height), surface_->scale);
    surface_->cover(at);
    surface_->remember(DrawnKind::ornament, "photo", at, black);
    // Cairo reads its source only.
    auto* bytes =
        reinterpret_cast<unsigned char*>(const_cast<std::uint32_t*>(picture.pixels.data()));
    const SurfacePtr source{cairo_image_surface_create_for_data(
        bytes, CAIRO_FORMAT_RGB24, picture.width, picture.height, picture.width * 4)};
    cairo_t* pen = surface_->pen.get();
    cairo_save(pen);
    cairo_translate(pen, at.x, at.y);
    cairo_scale(pen, at.w / picture.width, at.h / picture.height);
    cairo_set_source_surface(pen, source.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(pen), CAIRO_EXTEND_PAD); // no soft seam at its edges
    cairo_rectangle(pen, 0, 0, picture.width, picture.height);
    cairo_fill(pen);
    cairo_restore(pen);
    return at;
}

const std::vector<Drawn>& Canvas::drawn() const {
    return surface_->drawn;
}

Color Canvas::pixel(int x, int y) const {
    cairo_surface_flush(surface_->pixels.get());
    return surface_->at(x, y);
}

void Canvas::rgba(std::uint8_t* into) const {
    static_assert(std::endian::native == std::endian::little);
    cairo_surface_t* pixels = surface_->pixels.get();
    cairo_surface_flush(pixels);
    const auto width = static_cast<std::size_t>(surface_->width);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(pixels));
    const unsigned char* source = cairo_image_surface_get_data(pixels);
    // A row of words at a time, which the compiler turns into vector code.
    std::vector<std::uint32_t> row(width);
    for (int y = 0; y < surface_->height; ++y, source += stride, into += width * 4) {
        std::memcpy(row.data(), source, width * 4);
        for (std::uint32_t& word : row) {
            word = 0xFF000000U | (word & 0xFFU) << 16U | (word & 0xFF00U) | (word >> 16U & 0xFFU);
        }
        std::memcpy(into, row.data(), width * 4);
    }
}

std::vector<std::uint8_t> Canvas::rgba() const {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(surface_->width)
                                    * static_cast<std::size_t>(surface_->height) * 4);
    rgba(bytes.data());
    return bytes;
}

void Canvas::write_png(const std::filesystem::path& path) const {
    const cairo_status_t status =
        cairo_surface_write_to_png(surface_->pixels.get(), path.string().c_str());
    if (status != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("picture " + path.string() + ": "
                                 + cairo_status_to_string(status));
    }
}

} // namespace giliran::ui
