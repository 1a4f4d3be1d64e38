#pragma once
// How an office file says what its walls show and where its counters lie: areas, screens, and the
// words for layouts and arrows, which the text of settings writes back. Used by office_file and
// settings_text.

#include "shared/queue/settings.hpp"
#include "shared/setup/toml_reader.hpp"

#include <optional>
#include <string_view>

namespace giliran {

const char* word_of(Layout layout);
const char* word_of(Arrow arrow);
/// None if it is the word of no layout.
std::optional<Layout> layout_of(std::string_view word);

Area read_area(Table& table);
Screen read_screen(Table& table);
/// The part of a counter that says where it lies.
void read_place(Table& table, Counter& counter);

} // namespace giliran
