#pragma once

// Rectangles and the few ways screens cut them up. Pure arithmetic, no drawing: a screen's hit
// areas and its picture come from the same rectangles. Used by every view, and by paint for its
// arguments.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace giliran::ui {

struct Point {
    double x = 0;
    double y = 0;

    friend constexpr bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;

    friend constexpr bool operator==(const Rect&, const Rect&) = default;

    constexpr double right() const { return x + w; }
    constexpr double bottom() const { return y + h; }
    constexpr Point center() const { return {x + w / 2, y + h / 2}; }

    constexpr bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    constexpr bool contains(const Rect& other) const {
        return other.x >= x && other.y >= y && other.right() <= right()
               && other.bottom() <= bottom();
    }
    constexpr bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    constexpr Rect inset(double dx, double dy) const {
        return {x + dx, y + dy, std::max(0.0, w - 2 * dx), std::max(0.0, h - 2 * dy)};
    }
    constexpr Rect inset(double all) const { return inset(all, all); }
    constexpr Rect moved(double dx, double dy) const { return {x + dx, y + dy, w, h}; }
};

// The smallest rectangle holding both.
constexpr Rect hull(const Rect& a, const Rect& b) {
    const double left = std::min(a.x, b.x);
    const double top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

// A w by h rectangle in the middle of `outer`.
constexpr Rect centered(const Rect& outer, double w, double h) {
    return {outer.x + (outer.w - w) / 2, outer.y + (outer.h - h) / 2, w, h};
}

// The taken strip is returned, `rest` keeps what remains. Taking too much takes all there is.
constexpr Rect take_top(Rect& rest, double amount) {
    const double taken = std::clamp(amount, 0.0, rest.h);
    const Rect strip{rest.x, rest.y, rest.w, taken};
    rest = {rest.x, rest.y + taken, rest.w, rest.h - taken};
    return strip;
}
constexpr Rect take_bottom(Rect& rest, double amount) {
    const double taken = std::clamp(amount, 0.0, rest.h);
    rest.h -= taken;
    return {rest.x, rest.bottom(), rest.w, taken};
}
constexpr Rect take_left(Rect& rest, double amount) {
    const double taken = std::clamp(amount, 0.0, rest.w);
    const Rect strip{rest.x, rest.y, taken, rest.h};
    rest = {rest.x + taken, rest.y, rest.w - taken, rest.h};
    return strip;
}
constexpr Rect take_right(Rect& rest, double amount) {
    const double taken = std::clamp(amount, 0.0, rest.w);
    rest.w -= taken;
    return {rest.right(), rest.y, taken, rest.h};
}

// n equal parts with `gap` between them; none for n = 0.
inline std::vector<Rect> rows(const Rect& all, std::size_t n, double gap) {
    std::vector<Rect> parts;
    parts.reserve(n);
    const double count = static_cast<double>(n);
    const double each = n == 0 ? 0 : (all.h - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < n; ++i) {
        parts.push_back({all.x, all.y + static_cast<double>(i) * (each + gap), all.w, each});
    }
    return parts;
}
inline std::vector<Rect> columns(const Rect& all, std::size_t n, double gap) {
    std::vector<Rect> parts;
    parts.reserve(n);
    const double count = static_cast<double>(n);
    const double each = n == 0 ? 0 : (all.w - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < n; ++i) {
        parts.push_back({all.x + static_cast<double>(i) * (each + gap), all.y, each, all.h});
    }
    return parts;
}

// Row by row, left to right.
inline std::vector<Rect> grid(const Rect& all, std::size_t across, std::size_t down, double gap) {
    std::vector<Rect> cells;
    for (const Rect& row : rows(all, down, gap)) {
        for (const Rect& cell : columns(row, across, gap)) {
            cells.push_back(cell);
        }
    }
    return cells;
}

} // namespace giliran::ui
