#pragma once
// What the keyboard of the screen writes: letters and single spaces, beginning with a capital,
// never longer than the record takes. Pure; used by the walk of the rating and by its screen.

#include <string>

namespace giliran::kiosk {

/// The record takes no letter more.
bool full(const std::string& text);
/// `letter` is a capital, as it stands on its key; it is written small but for the first.
void add_letter(std::string& text, char letter);
/// None at the beginning and none after another.
void add_space(std::string& text);
/// As it is kept: without a space at its end.
std::string finished(std::string text);

} // namespace giliran::kiosk
