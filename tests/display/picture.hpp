#pragma once
// The picture of a hall's wall, and what was drawn into it. Shared by the tests of what a wall
// shows.

#include "display/wall_view.hpp"
#include "tests/display/hall.hpp"

namespace giliran::wall {

inline const ui::Assets& assets() {
    static const ui::Assets folder{"assets"};
    return folder;
}

inline const ui::Words& words_in(ui::Language language) {
    static const ui::Words indonesian{"assets/words", ui::Language::indonesian};
    static const ui::Words english{"assets/words", ui::Language::english};
    return language == ui::Language::indonesian ? indonesian : english;
}

inline ui::Canvas picture_of(const Hall& hall, Shape shape,
                             ui::Language language = ui::Language::indonesian) {
    ui::Canvas canvas = canvas_for(size_of(shape), assets());
    draw(canvas, hall.wall, words_in(language));
    return canvas;
}

inline const ui::Drawn* find(const ui::Canvas& canvas, const std::string& what,
                             ui::DrawnKind kind = ui::DrawnKind::text) {
    for (const ui::Drawn& drawn : canvas.drawn())
        if (drawn.kind == kind && drawn.what == what)
            return &drawn;
    return nullptr;
}

} // namespace giliran::wall
