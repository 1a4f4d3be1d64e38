// The weave, the mark, the faces and the arrow. Drawn here rather than kept as files, because they
// stretch to their rectangle. The weave is an own drawing after Palembang songket: triangles and
// diamonds only. Numbers below are shares of the band's height unless said otherwise.

#include <cmath>
#include <initializer_list>
#include <numbers>

#include "shared/ui/paint.hpp"
#include "shared/ui/store.hpp"

namespace giliran::ui {

namespace {

void polygon(cairo_t* pen, std::initializer_list<Point> points) {
    cairo_new_sub_path(pen);
    for (const Point p : points) {
        cairo_line_to(pen, p.x, p.y);
    }
    cairo_close_path(pen);
}

void diamond_path(cairo_t* pen, Point c, double half_w, double half_h) {
    polygon(pen,
            {{c.x, c.y - half_h}, {c.x + half_w, c.y}, {c.x, c.y + half_h}, {c.x - half_w, c.y}});
}

void triangle_path(cairo_t* pen, double x, double base_y, double half_w, double height) {
    polygon(pen, {{x, base_y - height}, {x + half_w, base_y}, {x - half_w, base_y}});
}

// A whole number of repeats, so that a band ends as it begins.
double period_near(double width, double wanted) {
    return width / std::max(1.0, std::round(width / wanted));
}

// How many motifs, begun at the left edge, reach over the right one.
int motifs(const Rect& r, double period) {
    return static_cast<int>(std::lround(r.w / period)) + 1;
}

void chain_motifs(cairo_t* pen, const Rect& r, double period) {
    const double h = r.h;
    const double y = r.center().y;
    for (int i = 0; i < motifs(r, period); ++i) {
        const double x = r.x + i * period;
        const Point nest{x + period / 2, y};
        for (const double scale : {1.0, 0.76, 0.5, 0.19}) {
            diamond_path(pen, nest, 0.39 * h * scale, 0.355 * h * scale);
        }
        polygon(pen, {{x, y}, {x - 0.262 * h, y - 0.176 * h}, {x - 0.262 * h, y + 0.176 * h}});
        polygon(pen, {{x, y}, {x + 0.262 * h, y - 0.176 * h}, {x + 0.262 * h, y + 0.176 * h}});
        diamond_path(pen, {x, y - 0.222 * h}, 0.075 * h, 0.075 * h);
        diamond_path(pen, {x, y + 0.222 * h}, 0.075 * h, 0.075 * h);
    }
}

void shoots_motifs(cairo_t* pen, const Rect& r, double period) {
    const double h = r.h;
    const double base = r.y + 0.916 * h;
    constexpr double slope = 0.519;
    for (int i = 0; i < motifs(r, period); ++i) {
        const double x = r.x + i * period;
        const Point bud{x, r.y + 0.223 * h};
        diamond_path(pen, bud, 0.179 * h, 0.223 * h);
        diamond_path(pen, bud, 0.119 * h, 0.149 * h);
        diamond_path(pen, bud, 0.062 * h, 0.083 * h);
        const double shoot = x + period / 2;
        for (const double height : {0.844, 0.645, 0.474, 0.247}) {
            triangle_path(pen, shoot, base, slope * height * h, height * h);
        }
        diamond_path(pen, {shoot, r.y + 0.8 * h}, 0.05 * h, 0.07 * h);
    }
}

} // namespace

void Canvas::weave_chain(const Rect& where, const WeaveStyle& style) {
    cairo_t* pen = surface_->pen.get();
    if (style.ground) {
        box(where, {.fill = style.ground});
    }
    const double edge = std::max(1.0, std::round(where.h / 22));
    if (style.line) {
        Rect between = where;
        box(take_top(between, edge), {.fill = style.line});
        box(take_bottom(between, edge), {.fill = style.line});
    }
    surface_->remember(DrawnKind::ornament, "weave", where, style.thread);
    cairo_save(pen);
    cairo_rectangle(pen, where.x, where.y, where.w, where.h);
    cairo_clip(pen);
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    surface_->set(style.thread);
    cairo_new_path(pen);
    chain_motifs(pen, where, period_near(where.w, where.h * 1.8));
    cairo_fill(pen);
    cairo_restore(pen);
}

void Canvas::weave_shoots(const Rect& where, const WeaveStyle& style) {
    cairo_t* pen = surface_->pen.get();
    if (style.ground) {
        box(where, {.fill = style.ground});
    }
    if (style.line) {
        Rect above = where;
        box(take_bottom(above, std::max(1.0, std::round(where.h * 0.04))), {.fill = style.line});
    }
    surface_->remember(DrawnKind::ornament, "weave", where, style.thread);
    cairo_save(pen);
    cairo_rectangle(pen, where.x, where.y, where.w, where.h);
    cairo_clip(pen);
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    surface_->set(style.thread);
    cairo_new_path(pen);
    shoots_motifs(pen, where, period_near(where.w, where.h * 0.948));
    cairo_fill(pen);
    cairo_restore(pen);
}

void Canvas::weave_seeds(const Rect& where, Color color) {
    cairo_t* pen = surface_->pen.get();
    const double period = period_near(where.w, where.h * 2.18);
    const double y = where.center().y;
    surface_->remember(DrawnKind::ornament, "weave", where, color);
    cairo_save(pen);
    cairo_rectangle(pen, where.x, where.y, where.w, where.h);
    cairo_clip(pen);
    surface_->set(color);
    cairo_new_path(pen);
    for (int i = 0; i < motifs(where, period); ++i) {
        const double x = where.x + i * period;
        diamond_path(pen, {x, y}, 0.19 * where.h, 0.19 * where.h);
        diamond_path(pen, {x + period / 2, y}, where.h / 2, where.h / 2);
    }
    cairo_fill(pen);
    cairo_restore(pen);
}

void Canvas::mark(const Rect& where, Color open, Color turn) {
    constexpr double step = 0.87;
    constexpr double wide = 2.72;
    const double h = std::min(where.h, where.w / wide);
    const Rect r = centered(where, wide * h, h);
    surface_->remember(DrawnKind::ornament, "mark", r, open);
    for (const double x : {0.0, step * h}) {
        diamond({r.x + x, r.y, h, h}, {.edge = open, .edge_width = 0.139 * h});
    }
    diamond({r.x + 2 * step * h + 0.02 * h, r.y + 0.02 * h, 0.96 * h, 0.96 * h}, {.fill = turn});
}

void Canvas::arrow(const Rect& where, Color color, Heading heading) {
    cairo_t* pen = surface_->pen.get();
    const double size = std::min(where.w, where.h);
    const Point middle = where.center();
    const bool level = heading == Heading::right || heading == Heading::left;
    const double along = 0.92 * size;
    const double across = 0.72 * size;
    constexpr const char* names[] = {"arrow", "arrow-down", "arrow-left", "arrow-up"};
    const auto turns = static_cast<int>(heading);
    surface_->remember(DrawnKind::icon, names[turns],
                       centered(where, level ? along : across, level ? across : along), color);
    cairo_save(pen);
    cairo_translate(pen, middle.x, middle.y);
    cairo_rotate(pen, turns * std::numbers::pi / 2);
    surface_->set(color);
    cairo_set_line_width(pen, size * 0.125);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
    cairo_new_path(pen);
    cairo_move_to(pen, -0.4 * size, 0);
    cairo_line_to(pen, 0.38 * size, 0);
    cairo_move_to(pen, 0.08 * size, -0.3 * size);
    cairo_line_to(pen, 0.38 * size, 0);
    cairo_line_to(pen, 0.08 * size, 0.3 * size);
    cairo_stroke(pen);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_MITER);
    cairo_restore(pen);
}

namespace {

// The features of a face, in a circle of radius 100 about the origin; y grows downwards.
void eyes(cairo_t* pen) {
    for (const double x : {-31.0, 31.0}) {
        cairo_new_sub_path(pen);
        cairo_arc(pen, x, -19, 11, 0, 2 * std::numbers::pi);
    }
    cairo_fill(pen);
}

void curve(cairo_t* pen, Point from, Point bend_a, Point bend_b, Point to) {
    cairo_new_path(pen);
    cairo_move_to(pen, from.x, from.y);
    cairo_curve_to(pen, bend_a.x, bend_a.y, bend_b.x, bend_b.y, to.x, to.y);
    cairo_stroke(pen);
}

void features(cairo_t* pen, Face kind) {
    switch (kind) {
    case Face::very_satisfied:
        curve(pen, {-47, -13}, {-41, -31}, {-21, -31}, {-15, -13});
        curve(pen, {15, -13}, {21, -31}, {41, -31}, {47, -13});
        cairo_new_path(pen);
        cairo_move_to(pen, -49, 11);
        cairo_line_to(pen, 49, 11);
        cairo_curve_to(pen, 51, 46, 28, 67, 0, 67);
        cairo_curve_to(pen, -28, 67, -51, 46, -49, 11);
        cairo_fill(pen);
        break;
    case Face::satisfied:
        eyes(pen);
        curve(pen, {-40, 24}, {-22, 53}, {22, 53}, {40, 24});
        break;
    case Face::less_satisfied:
        eyes(pen);
        curve(pen, {-35, 42}, {-20, 14}, {14, 12}, {36, 30});
        break;
    case Face::unsatisfied:
        eyes(pen);
        curve(pen, {-41, 49}, {-22, 14}, {22, 14}, {41, 49});
        curve(pen, {-53, -37}, {-44, -44}, {-34, -47}, {-25, -49});
        curve(pen, {53, -37}, {44, -44}, {34, -47}, {25, -49});
        break;
    }
}

} // namespace

void Canvas::face(Face kind, const Rect& where, Color color, std::optional<Color> skin) {
    cairo_t* pen = surface_->pen.get();
    const double size = std::min(where.w, where.h);
    const Rect r = centered(where, size, size);
    box(r, {.fill = skin, .radius = size / 2});
    surface_->remember(DrawnKind::icon, "face", r.inset(0.15 * size), color);
    box(r, {.edge = color, .edge_width = size * 0.064, .radius = size / 2});
    cairo_save(pen);
    cairo_translate(pen, r.center().x, r.center().y);
    cairo_scale(pen, size / 200, size / 200);
    cairo_set_line_width(pen, 11);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    surface_->set(color);
    features(pen, kind);
    cairo_restore(pen);
}

} // namespace giliran::ui
