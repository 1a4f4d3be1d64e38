#pragma once
// How a person wants the kiosk to look, for eyes and arms that differ: three choices that stand
// beside each other and end with the visit. Chosen in the access bar, kept in Kiosk, obeyed by the
// view; nothing else asks for them.

namespace giliran::kiosk {

/// large: no letter below 0.7 degrees at 600 mm (capitals of 7.4 mm), so that a reader without
/// glasses manages.
enum class Letters { normal, large };
/// high_contrast: white and gold on black.
enum class Colours { normal, high_contrast };
/// low: nothing to touch in the upper 29 % of an upright screen, so that a seated person reaches
/// all of it. A wide screen is low enough as it is.
enum class Reach { normal, low };

struct Looks {
    Letters letters = Letters::normal;
    Colours colours = Colours::normal;
    Reach reach = Reach::normal;
    bool operator==(const Looks&) const = default;
};

} // namespace giliran::kiosk
