#include "shared/ui/checks.hpp"

#include <algorithm>
#include <cstdio>

namespace giliran::ui {

namespace {

std::string place(const Rect& r) {
    return " at " + std::to_string(static_cast<int>(r.x)) + ","
           + std::to_string(static_cast<int>(r.y)) + " (" + std::to_string(static_cast<int>(r.w))
           + " x " + std::to_string(static_cast<int>(r.h)) + ")";
}

std::string kind_of(const Drawn& thing) {
    switch (thing.kind) {
    case DrawnKind::text:
        return "text";
    case DrawnKind::icon:
        return "icon";
    case DrawnKind::qr:
        return "code";
    case DrawnKind::ornament:
        break;
    }
    return "ornament";
}

std::string named(const Drawn& thing) {
    return kind_of(thing) + " \"" + thing.what + "\"" + place(thing.ink);
}

std::string one_decimal(double value) {
    char digits[32] = {};
    std::snprintf(digits, sizeof digits, "%.1f", value);
    return digits;
}

void check_alone(const Drawn& thing, const Rect& picture, const Demands& demands,
                 std::vector<std::string>& found) {
    if (thing.cut) {
        found.push_back(named(thing) + " does not fit its place" + place(thing.given));
    }
    if (thing.covered) {
        found.push_back(named(thing) + " is painted over in part");
    }
    // Half a pixel of grace for the soft edges of letters.
    if (!picture.inset(-0.5).contains(thing.ink)) {
        found.push_back(named(thing) + " reaches outside the picture");
    }
    // WCAG asks 3 of icons, whatever is asked of text.
    const double contrast_min =
        thing.kind == DrawnKind::text ? demands.contrast_min : std::min(3.0, demands.contrast_min);
    if (thing.kind != DrawnKind::ornament && thing.contrast < contrast_min) {
        found.push_back(named(thing) + " has contrast " + one_decimal(thing.contrast)
                        + ", less than " + one_decimal(contrast_min));
    }
    if (thing.kind == DrawnKind::text && thing.size < demands.size_min) {
        found.push_back(named(thing) + " has size " + one_decimal(thing.size) + ", less than "
                        + one_decimal(demands.size_min));
    }
}

} // namespace

std::vector<std::string> faults(const Canvas& canvas, const Demands& demands) {
    std::vector<std::string> found;
    const std::vector<Drawn>& all = canvas.drawn();
    for (std::size_t i = 0; i < all.size(); ++i) {
        check_alone(all[i], canvas.bounds(), demands, found);
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].ink.overlaps(all[j].ink)) {
                found.push_back(named(all[i]) + " overlaps " + named(all[j]));
            }
        }
    }
    return found;
}

} // namespace giliran::ui
