#include "kiosk/kiosk_view.hpp"

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"

#include <cmath>

namespace giliran::kiosk {

namespace {

/// Screens without anything to touch: nobody can help there but the line itself.
void targets_of(const auto&, const Kiosk&, const Frame&, std::vector<Target>&) {}

void screen_targets(const Kiosk& kiosk, const Frame& frame, std::vector<Target>& targets) {
    std::visit([&](const auto& screen) { targets_of(screen, kiosk, frame, targets); },
               kiosk.screen);
}

struct Moment {
    std::optional<LocalTime> minute;
    std::int64_t rest_s = 0;
    bool lasts = false; // what is under way has taken longer than a blink
    bool in_contact = false;

    bool operator==(const Moment&) const = default;
};

Moment moment_of(const Kiosk& kiosk) {
    Moment moment;
    if (kiosk.server_now) {
        moment.minute = local_time(*kiosk.server_now, kiosk.ahead_of_utc_min);
    }
    moment.rest_s = returns_alone(kiosk) ? rest_of(kiosk).left_ms / 1000 : 0;
    moment.in_contact = kiosk.silent_ms <= silent_ms_max;
    moment.lasts = kiosk.now_ms - kiosk.changed_ms >= calm_ms;
    return moment;
}

bool waits(const Kiosk& kiosk) {
    return std::holds_alternative<Sending>(kiosk.screen)
           || std::holds_alternative<Starting>(kiosk.screen);
}

/// The mark may be held where nobody is in the middle of something.
bool calls_staff(const Screen& screen) {
    return std::holds_alternative<Starting>(screen) || std::holds_alternative<Services>(screen)
           || std::holds_alternative<Closed>(screen) || std::holds_alternative<Unreachable>(screen)
           || std::holds_alternative<OutOfOrder>(screen);
}

Shape shape_of(const ui::Canvas& canvas) {
    if (canvas.height() >= canvas.width()) {
        return Shape::portrait;
    }
    return canvas.width() == size_of(Shape::small).width ? Shape::small : Shape::landscape;
}

} // namespace

Shape shape_for(int width_px, int height_px, double inches) {
    if (height_px >= width_px) {
        return Shape::portrait;
    }
    // Narrower, and capitals of 27 units of the landscape design fall under 4.8 mm.
    constexpr double landscape_mm_min = 469;
    const double mm_a_pixel = inches * 25.4 / std::hypot(width_px, height_px);
    return width_px * mm_a_pixel < landscape_mm_min ? Shape::small : Shape::landscape;
}

ui::Canvas canvas_for(Shape shape, const ui::Assets& assets) {
    const Size size = size_of(shape);
    return {size.width, size.height, assets, ui::Edges::smooth, scale_of(shape)};
}

std::vector<Target> layout(const Kiosk& kiosk, Shape shape) {
    std::vector<Target> targets;
    const Frame frame = frame_of(kiosk, shape);
    if (std::holds_alternative<Asleep>(kiosk.screen)) {
        return targets; // any touch wakes it and does nothing else
    }
    screen_targets(kiosk, frame, targets);
    foot_targets(kiosk, frame, targets);
    return targets;
}

std::optional<Touch> touch_at(const Kiosk& kiosk, Shape shape, ui::Point point) {
    for (const Target& target : layout(kiosk, shape)) {
        if (target.use == Use::open && target.where.contains(point)) {
            return target.touch;
        }
    }
    const bool on_mark = mark_place(frame_of(kiosk, shape)).contains(point);
    return on_mark && calls_staff(kiosk.screen) ? std::optional<Touch>{MarkTouched{}}
                                                : std::nullopt;
}

void draw(ui::Canvas& canvas, const Kiosk& kiosk, const ui::Words& words) {
    const Shape shape = shape_of(canvas);
    const bool contrast = kiosk.looks.colours == Colours::high_contrast;
    const Scene scene{canvas, kiosk, words,
                      contrast ? ui::high_contrast_palette() : ui::normal_palette(),
                      frame_of(kiosk, shape)};
    if (std::holds_alternative<Asleep>(kiosk.screen)) {
        draw_asleep(scene);
        return;
    }
    canvas.fill(scene.look.ground);
    draw_frame(scene);
    std::visit([&](const auto& screen) { draw_screen(screen, scene); }, kiosk.screen);
    for (const Target& target : layout(kiosk, shape)) {
        std::visit([&](const auto& touch) { draw_place(scene, target, touch); }, target.touch);
        if (kiosk.guide.focus == target.touch) {
            draw_focus_ring(scene, target.where);
        }
    }
}

bool same_picture(const Kiosk& before, const Kiosk& after) {
    const Moment then = moment_of(before);
    const Moment now = moment_of(after);
    if (std::holds_alternative<Sending>(after.screen) && !now.lasts) {
        return true;
    }
    const bool same_moment = then.minute == now.minute && then.rest_s == now.rest_s
                             && then.in_contact == now.in_contact
                             && (!waits(after) || then.lasts == now.lasts);
    return same_moment && before.screen == after.screen && before.pressed == after.pressed
           && before.guide.focus == after.guide.focus && before.language == after.language
           && before.looks == after.looks && before.board == after.board
           && before.printer_trouble == after.printer_trouble && before.printer == after.printer
           && before.duty == after.duty;
}

} // namespace giliran::kiosk
