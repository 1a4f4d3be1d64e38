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

/// One of the three choices, as a touch names it.
enum class Look { low_reach, large_letters, high_contrast };

constexpr bool chosen(const Looks& looks, Look look) {
    switch (look) {
    case Look::low_reach:
        return looks.reach == Reach::low;
    case Look::large_letters:
        return looks.letters == Letters::large;
    case Look::high_contrast:
        break;
    }
    return looks.colours == Colours::high_contrast;
}

/// A touch takes a choice, the next gives it back; the others stay.
constexpr Looks touched(Looks looks, Look look) {
    const bool back = chosen(looks, look);
    switch (look) {
    case Look::low_reach:
        looks.reach = back ? Reach::normal : Reach::low;
        break;
    case Look::large_letters:
        looks.letters = back ? Letters::normal : Letters::large;
        break;
    case Look::high_contrast:
        looks.colours = back ? Colours::normal : Colours::high_contrast;
        break;
    }
    return looks;
}

} // namespace giliran::kiosk
