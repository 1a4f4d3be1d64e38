// The screens that say one thing: getting ready, sending, thank you, not done, no connection,
// closed. Each names the cause, what still holds, and the next step.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;

namespace {

/// The button row at the foot of a notice.
Rect buttons_of(const Frame& frame) {
    Rect rest = frame.body;
    Rect row = ui::take_bottom(rest, button_height);
    return frame.shape == Shape::portrait ? row : row.inset(160, 0);
}

Rect above(const Frame& frame, const Rect& row) {
    return {frame.body.x, frame.body.y, frame.body.w, row.y - 24 - frame.body.y};
}

/// The woven edge on screens where nothing is to be done.
void draw_shoots(const Scene& scene) {
    const double height = scene.frame.shape == Shape::portrait ? 84 : 56;
    const Rect& foot = scene.frame.foot;
    scene.canvas.weave_shoots({foot.x, foot.y - height - 2, foot.w, height},
                              {.thread = scene.look.frame});
}

/// Still outlines where cards will be: something is coming, nothing turns round.
void draw_outlines(const Scene& scene, const Rect& where) {
    const bool portrait = scene.frame.shape == Shape::portrait;
    const auto places = portrait ? ui::rows(where, 6, gap) : ui::grid(where, 2, 3, gap);
    for (const Rect& place : places) {
        scene.canvas.box(
            place, {.fill = scene.look.card, .edge = scene.look.edge_passive, .radius = radius});
    }
}

bool lasts(const Kiosk& kiosk) {
    return kiosk.now_ms - kiosk.changed_ms >= calm_ms;
}

std::string text_of(const Scene& scene, const Timed& timed) {
    return scene.words.text(timed.key, {{"day", date_text(scene.words, timed.at.day)},
                                        {"clock", clock_at(scene, timed.at.minute_of_day)}});
}

/// Where to go meanwhile: the one thing on the screen that can be acted on.
void draw_way_out(const Scene& scene, const Rect& where) {
    const ui::Palette& look = scene.look;
    scene.canvas.box(where, {.fill = look.header, .radius = radius});
    scene.canvas.arrow({where.x + 48, where.center().y - 40, 80, 80}, look.accent);
    const Rect words{where.x + 168, where.y, where.w - 168 - 32, where.h};
    scene.canvas.text(help_desk_words(scene.kiosk, scene.words), words,
                      {.font = Font::semibold,
                       .size = 40,
                       .color = look.on_header,
                       .lines_max = 4,
                       .size_min = 30,
                       .line_height = 1.3});
}

void draw_recovering(const Scene& scene, const Rect& where) {
    scene.canvas.box(where,
                     {.fill = scene.look.card, .edge = scene.look.edge_passive, .radius = radius});
    scene.canvas.icon("refresh", {where.x + 40, where.center().y - 28, 56, 56}, scene.look.title);
    const Rect words{where.x + 136, where.y, where.w - 136 - 32, where.h};
    const double middle = where.center().y;
    scene.canvas.text(scene.words.text("kiosk.reconnecting"), {words.x, middle - 54, words.w, 48},
                      {.font = Font::bold, .size = 38, .color = scene.look.ink, .size_min = 27});
    scene.canvas.text(scene.words.text("kiosk.reconnecting_how"),
                      {words.x, middle + 8, words.w, 44},
                      {.size = 31, .color = scene.look.ink2, .size_min = 27});
}

} // namespace

void targets_of(const Closed&, const Kiosk&, const Frame& frame, std::vector<Target>& targets) {
    Rect row = buttons_of(frame);
    row.y -= frame.shape == Shape::portrait ? 100 : 64; // clear of the woven edge
    targets.push_back({row, RateTouched{}, Use::open, Rank::second, "kiosk.rate", "speech"});
}

void targets_of(const Thanks&, const Kiosk&, const Frame& frame, std::vector<Target>& targets) {
    targets.push_back(
        {buttons_of(frame), HomeTouched{}, Use::open, Rank::primary, "kiosk.finished"});
}

void targets_of(const NotDone& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    Rect row = buttons_of(frame);
    const NextStep step = next_step(screen);
    if (step == NextStep::none) {
        const bool ticket = std::holds_alternative<TicketWanted>(screen.want);
        targets.push_back({row, HomeTouched{}, Use::open, Rank::primary,
                           ticket ? "kiosk.other_service" : "kiosk.to_start"});
        return;
    }
    targets.push_back({ui::take_left(row, row.w * 0.47), HomeTouched{}, Use::open, Rank::second,
                       "kiosk.to_start"});
    ui::take_left(row, gap);
    const bool again = step == NextStep::ask_again;
    targets.push_back({row, again ? Touch{RetryTouched{}} : Touch{RateTouched{}}, Use::open,
                       Rank::primary, again ? "kiosk.try_again" : "kiosk.type_again"});
}

void draw_screen(const Starting&, const Scene& scene) {
    if (!lasts(scene.kiosk)) {
        return;
    }
    const Rect rest = draw_title(scene, scene.words.text("kiosk.starting"),
                                 scene.words.text("kiosk.starting_how"));
    draw_outlines(scene, rest);
}

void draw_screen(const Closed&, const Scene& scene) {
    Rect where = above(scene.frame, buttons_of(scene.frame));
    where.h -= scene.frame.shape == Shape::portrait ? 100 : 64;
    const std::string sentence = text_of(scene, opening_words(scene.kiosk)) + "\n"
                                 + text_of(scene, closed_words(scene.kiosk));
    draw_notice(
        scene, where,
        {"lock", scene.look.title, scene.look.chosen, scene.words.text("kiosk.closed"), sentence});
    draw_shoots(scene);
}

void draw_screen(const Unreachable& screen, const Scene& scene) {
    const bool portrait = scene.frame.shape == Shape::portrait;
    Rect rest = scene.frame.body;
    ui::take_bottom(rest, portrait ? 100 : 64);
    std::string sentence = scene.words.text("kiosk.unreachable_never");
    if (screen.since_minute && scene.kiosk.board) {
        sentence = scene.words.text("kiosk.unreachable_since",
                                    {{"clock", ui::clock_text(scene.words, *screen.since_minute)}});
    }
    sentence += "\n" + scene.words.text("kiosk.numbers_hold");
    Rect low = ui::take_bottom(rest, portrait ? 448 : 176);
    if (portrait) {
        draw_recovering(scene, ui::take_bottom(low, 180));
        ui::take_bottom(low, 32);
        draw_way_out(scene, low);
    } else {
        draw_recovering(scene, ui::take_right(low, low.w / 2 - 12));
        ui::take_right(low, 24);
        draw_way_out(scene, low);
    }
    draw_notice(scene, rest,
                {"wifi-off", scene.look.warn, scene.look.warn_tint,
                 scene.words.text("kiosk.unreachable"), sentence});
    draw_shoots(scene);
}

void draw_screen(const Sending& screen, const Scene& scene) {
    if (!lasts(scene.kiosk)) {
        return;
    }
    draw_notice(scene, scene.frame.body,
                {"clock", scene.look.title, scene.look.chosen,
                 scene.words.text(sending_key(screen.want)),
                 scene.words.text("kiosk.sending_how")});
}

void draw_screen(const Thanks&, const Scene& scene) {
    draw_notice(scene, above(scene.frame, buttons_of(scene.frame)),
                {"check", scene.look.good, scene.look.good_tint, scene.words.text("kiosk.thanks"),
                 scene.words.text("kiosk.thanks_how")});
}

void draw_screen(const NotDone& screen, const Scene& scene) {
    draw_notice(scene, above(scene.frame, buttons_of(scene.frame)),
                {"info", scene.look.warn, scene.look.warn_tint,
                 scene.words.text(not_done_key(screen.want)),
                 scene.words.text(reason_key(screen))});
}

} // namespace giliran::kiosk
