#include "shared/setup/wall_words.hpp"

#include <array>
#include <utility>

namespace giliran {
namespace {

constexpr std::array<std::pair<Layout, const char*>, 4> layouts = {{{Layout::hall, "hall"},
                                                                    {Layout::waiting, "waiting"},
                                                                    {Layout::counter, "counter"},
                                                                    {Layout::slides, "slides"}}};
constexpr std::array<std::pair<Arrow, const char*>, 5> arrows = {{{Arrow::none, ""},
                                                                  {Arrow::left, "left"},
                                                                  {Arrow::right, "right"},
                                                                  {Arrow::up, "up"},
                                                                  {Arrow::down, "down"}}};

template<class Pairs, class Value>
const char* word_in(const Pairs& pairs, Value value) {
    for (const auto& [known, word] : pairs)
        if (known == value)
            return word;
    return "";
}

} // namespace

const char* word_of(Layout layout) {
    return word_in(layouts, layout);
}

const char* word_of(Arrow arrow) {
    return word_in(arrows, arrow);
}

std::optional<Layout> layout_of(std::string_view word) {
    for (const auto& [layout, known] : layouts)
        if (known == word)
            return layout;
    return std::nullopt;
}

Area read_area(Table& table) {
    Area area{{table.text("id")}, {table.text("name"), table.text("name_en")}};
    table.done();
    return area;
}

Screen read_screen(Table& table) {
    Screen screen;
    screen.device = table.text("device");
    if (const auto layout = layout_of(table.text("layout", word_of(screen.layout))))
        screen.layout = *layout;
    else
        table.wrong("layout", "must be hall, waiting, counter or slides");
    screen.area = {table.text("area")};
    screen.counter = {table.number("counter", 0)};
    table.done();
    return screen;
}

void read_place(Table& table, Counter& counter) {
    counter.area = {table.text("area")};
    counter.way = {table.text("way"), table.text("way_en")};
    const std::string word = table.text("arrow");
    for (const auto& [arrow, known] : arrows)
        if (known == word)
            counter.arrow = arrow;
    if (!word.empty() && counter.arrow == Arrow::none)
        table.wrong("arrow", "must be left, right, up or down");
}

} // namespace giliran
