#include "display/wall_view_parts.hpp"
#include "shared/ui/window.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Rect;

namespace {

void draw_starting(const Sight& sight) {
    const bool stale = sight.glance.trust != Trust::fresh;
    Rect whole = sight.places.inner;
    whole.h -= gap;
    draw_message(
        sight, stale ? whole : sight.places.stage,
        stale ? Message{"speaker", sight.say("wall.hidden_title"), sight.say("wall.numbers_hold")}
              : Message{"clock", sight.say("wall.starting"), sight.say("wall.starting_how")});
    if (stale)
        return;
    const ui::BoxStyle outline{.edge = ui::musi6, .edge_width = 3, .radius = radius};
    for (const Rect& place : {sight.places.earlier, sight.places.services})
        sight.canvas.box({place.x, place.y, place.w, place.h - gap}, outline);
}

void draw_layout(const Sight& sight, const ui::Photo* slide) {
    switch (sight.wall.screen.layout) {
    case Layout::waiting:
        return draw_services(sight, sight.places.inner, Rows::full);
    case Layout::counter:
        return draw_sign(sight);
    case Layout::slides:
        if (slide)
            return draw_slides(sight, *slide);
        break;
    case Layout::hall:
        break;
    }
    draw_hall(sight);
}

void draw_not_set_up(const Sight& sight) {
    Rect whole = sight.places.inner;
    whole.h -= gap;
    draw_message(sight, whole,
                 {"warning", sight.say("wall.not_set_up"), sight.say("wall.not_set_up_how")});
}

} // namespace

Shape shape_of(PictureSize screen) {
    return screen.height > screen.width ? Shape::portrait : Shape::landscape;
}

ui::Canvas canvas_for(PictureSize screen, const ui::Assets& assets) {
    const PictureSize design = size_of(shape_of(screen));
    const Rect place = ui::letterbox(design.width, design.height, screen.width, screen.height);
    const auto pixels = [](double length) { return std::max(1, static_cast<int>(length)); };
    return {pixels(place.w), pixels(place.h), assets, ui::Edges::smooth, place.w / design.width};
}

PictureSize slide_size(const ui::Canvas& canvas) {
    const auto pixels = [&](double units) { return static_cast<int>(units * canvas.scale()); };
    const bool upright = canvas.height() > canvas.width();
    return upright ? PictureSize{pixels(984), pixels(640)} : PictureSize{pixels(1156), pixels(798)};
}

void draw(ui::Canvas& canvas, const Wall& wall, const ui::Words& words, const ui::Photo* slide) {
    Sight sight{canvas,          wall, words, shape_of({canvas.width(), canvas.height()}),
                glance_at(wall), {}};
    place_frame(sight);
    if (slide && wall.screen.layout == Layout::slides)
        place_slides(sight);
    else
        place_hall(sight);
    canvas.fill(ui::musi8);
    draw_frame(sight);
    switch (sight.glance.scene) {
    case Scene::starting:
        return draw_starting(sight);
    case Scene::not_set_up:
        return draw_not_set_up(sight);
    case Scene::closed:
        if (sight.glance.trust != Trust::hidden)
            return draw_closed(sight);
        break;
    default:
        break;
    }
    draw_layout(sight, slide);
}

} // namespace giliran::wall
