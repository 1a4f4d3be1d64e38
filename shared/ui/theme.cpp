#include "shared/ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace giliran::ui {

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

constexpr Palette normal{
    .ground = paper,
    .card = white,
    .foot = musi0,
    .ink = ink,
    .ink2 = ink2,
    .header = musi7,
    .on_header = white,
    .on_header2 = musi1,
    .accent = gold4,
    .primary = musi7,
    .pressed = musi6,
    .on_primary = white,
    .title = musi7,
    .figure = musi7,
    .tile = musi7,
    .on_tile = white,
    .tile_letter = gold4,
    .second = white,
    .second_edge = musi7,
    .on_second = musi7,
    .edge = line2,
    .edge_passive = line,
    .chosen = musi1,
    .on_chosen = musi7,
    .frame = gold5,
    .called = gold4,
    .on_called = musi9,
    .priority = gold1,
    .priority_edge = gold7,
    .on_priority = gold7,
    .locked = locked_tint,
    .locked_edge = line,
    .on_locked = ink2,
    .good = good,
    .good_tint = good_tint,
    .warn = warn,
    .warn_tint = warn_tint,
    .bad = bad,
    .bad_tint = bad_tint,
    .weave = gold4,
    .weave_ground = musi8,
    .edge_width = 2,
    .edge_width_main = 3,
};

// White and gold on black. The states lose their tints: icon and word carry them.
constexpr Palette high_contrast{
    .ground = black,
    .card = black,
    .foot = black,
    .ink = white,
    .ink2 = white,
    .header = musi9,
    .on_header = white,
    .on_header2 = white,
    .accent = gold4,
    .primary = white,
    .pressed = gold4,
    .on_primary = black,
    .title = white,
    .figure = gold4,
    .tile = black,
    .on_tile = white,
    .tile_letter = gold4,
    .second = black,
    .second_edge = white,
    .on_second = white,
    .edge = white,
    .edge_passive = white,
    .chosen = white,
    .on_chosen = black,
    .frame = gold4,
    .called = gold4,
    .on_called = black,
    .priority = black,
    .priority_edge = gold4,
    .on_priority = gold4,
    .locked = black,
    .locked_edge = line2,
    .on_locked = line,
    .good = gold4,
    .good_tint = black,
    .warn = gold4,
    .warn_tint = black,
    .bad = gold4,
    .bad_tint = black,
    .weave = gold4,
    .weave_ground = musi9,
    .edge_width = 4,
    .edge_width_main = 4,
};

} // namespace

double contrast(Color one, Color other) {
    const double one_light = luminance(one);
    const double other_light = luminance(other);
    const double light = std::max(one_light, other_light);
    const double dark = std::min(one_light, other_light);
    return (light + 0.05) / (dark + 0.05);
}

Color mixed(Color under, Color over, double share) {
    return {under.r + (over.r - under.r) * share, under.g + (over.g - under.g) * share,
            under.b + (over.b - under.b) * share};
}

const Palette& normal_palette() {
    return normal;
}

const Palette& high_contrast_palette() {
    return high_contrast;
}

} // namespace giliran::ui
