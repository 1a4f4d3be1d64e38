#include "display/wall_view_parts.hpp"
#include "shared/ui/window.hpp"

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

void draw_layout(const Sight& sight) {
    switch (sight.wall.screen.layout) {
    case Layout::waiting:
        return draw_services(sight, sight.places.inner, Rows::full);
    case Layout::counter:
        return draw_sign(sight);
    case Layout::hall:
    case Layout::slides:
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
    return {static_cast<int>(place.w), static_cast<int>(place.h), assets, ui::Edges::smooth,
            place.w / design.width};
}

void draw(ui::Canvas& canvas, const Wall& wall, const ui::Words& words) {
    Sight sight{canvas,          wall, words, shape_of({canvas.width(), canvas.height()}),
                glance_at(wall), {}};
    place_frame(sight);
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
    draw_layout(sight);
}

} // namespace giliran::wall
