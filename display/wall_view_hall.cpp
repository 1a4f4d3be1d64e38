// The hall board: calls beside the waiting times or, on an upright screen, above them.

#include "display/wall_view_parts.hpp"

#include <algorithm>

namespace giliran::wall {

using ui::Rect;

namespace {

constexpr double left_width = 1090;
constexpr double services_share_max = 0.52; // of an upright body

} // namespace

void place_hall(Sight& sight) {
    Places& places = sight.places;
    Rect body = places.inner;
    if (sight.shape == Shape::landscape) {
        places.calls = ui::take_left(body, left_width);
        ui::take_left(body, margin);
        places.services = body;
    } else {
        const double wanted = sight.wall.board ? services_height(sight, body.w) : body.h / 2;
        places.services = ui::take_bottom(body, std::min(wanted, body.h * services_share_max));
        ui::take_bottom(body, gap);
        places.calls = body;
    }
    place_calls(sight);
}

void draw_hall(const Sight& sight) {
    draw_calls(sight);
    draw_services(sight, sight.places.services, Rows::brief);
}

} // namespace giliran::wall
