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
    const Rect row = ui::take_bottom(rest, frame.sizes.main_button);
    return frame.upright() || frame.small() ? row : row.inset(160, 0);
}

Rect above(const Frame& frame, const Rect& row) {
    const double between = frame.small() ? frame.sizes.gap : 24;
    return {frame.body.x, frame.body.y, frame.body.w, row.y - between - frame.body.y};
}

/// The small design keeps its room for words.
double shoots_height(const Frame& frame) {
    return frame.upright() ? 84 : frame.small() ? 0 : 56;
}

/// Still outlines where cards will be: something is coming, nothing turns round.
void draw_outlines(const Scene& scene, const Rect& where) {
    const double gap = scene.sizes().gap;
    const auto places =
        scene.frame.upright() ? ui::rows(where, 6, gap) : ui::grid(where, 2, 3, gap);
    for (const Rect& place : places) {
        scene.canvas.box(place, {.fill = scene.look.card,
                                 .edge = scene.look.edge_passive,
                                 .edge_width = scene.look.edge_width,
                                 .radius = scene.sizes().radius});
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
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    scene.canvas.box(where, {.fill = look.header, .radius = s.radius});
    const double arrow = frame.small() ? 48 : 80;
    const double inset = frame.small() ? 16 : 48;
    scene.canvas.arrow({where.x + inset, where.center().y - arrow / 2, arrow, arrow}, look.accent);
    const double x = where.x + inset + arrow + (frame.small() ? 16 : 40);
    scene.canvas.text(help_desk_words(scene.kiosk, scene.words),
                      {x, where.y, where.right() - x - (frame.small() ? 12 : 32), where.h},
                      {.font = Font::semibold,
                       .size = frame.small()   ? s.body
                               : frame.large() ? s.body
                                               : 40,
                       .color = look.on_header,
                       .lines_max = 5,
                       .size_min = frame.small() ? s.least : std::max(s.least, 30.0),
                       .line_height = frame.small() || frame.large() ? 1.18 : 1.3});
}

void draw_recovering(const Scene& scene, const Rect& where) {
    const Frame& frame = scene.frame;
    const Sizes& s = frame.sizes;
    scene.canvas.box(where, {.fill = scene.look.card,
                             .edge = scene.look.edge_passive,
                             .edge_width = scene.look.edge_width,
                             .radius = s.radius});
    const double side = frame.small() ? 40 : 56;
    const double inset = frame.small() ? 16 : 40;
    scene.canvas.icon("refresh", {where.x + inset, where.center().y - side / 2, side, side},
                      scene.look.title);
    const double x = where.x + inset + side + (frame.small() ? 14 : 40);
    const Rect words{x, where.y, where.right() - x - (frame.small() ? 12 : 32), where.h};
    const double middle = where.center().y;
    const ui::TextStyle what{.font = Font::bold,
                             .size = frame.small() ? s.body : s.button,
                             .color = scene.look.ink,
                             .lines_max = frame.small()   ? 3
                                          : frame.large() ? 2
                                                          : 1,
                             .size_min = s.least,
                             .line_height = 1.12};
    if (frame.small() || (frame.large() && !frame.upright())) {
        scene.canvas.text(scene.words.text("kiosk.reconnecting"), words, what);
        return;
    }
    const double half = frame.large() ? 60 : 54;
    scene.canvas.text(scene.words.text("kiosk.reconnecting"),
                      {words.x, middle - half, words.w, half - 6}, what);
    scene.canvas.text(
        scene.words.text("kiosk.reconnecting_how"), {words.x, middle + 8, words.w, half - 10},
        {.size = s.note + (frame.large() ? 0 : 2), .color = scene.look.ink2, .size_min = s.least});
}

} // namespace

double shoots_room(const Frame& frame) {
    return frame.upright() ? 100 : frame.small() ? 0 : 64;
}

void draw_shoots(const Scene& scene) {
    const double height = shoots_height(scene.frame);
    if (height == 0) {
        return;
    }
    const Rect& foot = scene.frame.foot;
    scene.canvas.weave_shoots({foot.x, foot.y - height - 2, foot.w, height},
                              {.thread = scene.look.frame});
}

void targets_of(const Closed&, const Kiosk&, const Frame& frame, std::vector<Target>& targets) {
    Rect row = buttons_of(frame);
    row.y -= shoots_room(frame);
    targets.push_back({row, RateTouched{}, Use::open, Rank::second, "kiosk.rate", "speech"});
}

void targets_of(const Thanks& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    Rect row = buttons_of(frame);
    if (!screen.visit.surveyed) {
        targets.push_back({ui::take_left(row, row.w * 0.56), SurveyTouched{}, Use::open,
                           Rank::second, "skm.open", frame.large() ? "" : "pencil"});
        ui::take_left(row, frame.sizes.gap);
    }
    targets.push_back({row, HomeTouched{}, Use::open, Rank::primary, "kiosk.finished"});
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
    ui::take_left(row, frame.sizes.gap);
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
    where.h -= shoots_room(scene.frame);
    const std::string sentence = text_of(scene, opening_words(scene.kiosk)) + "\n"
                                 + text_of(scene, closed_words(scene.kiosk));
    draw_notice(scene, where,
                {"lock", scene.look.on_chosen, scene.look.chosen, scene.words.text("kiosk.closed"),
                 sentence});
    draw_shoots(scene);
}

void draw_screen(const Unreachable& screen, const Scene& scene) {
    const Frame& frame = scene.frame;
    Rect rest = frame.body;
    ui::take_bottom(rest, shoots_room(frame));
    std::string sentence = scene.words.text("kiosk.unreachable_never");
    if (screen.since_minute && scene.kiosk.board) {
        sentence = scene.words.text("kiosk.unreachable_since",
                                    {{"clock", ui::clock_text(scene.words, *screen.since_minute)}});
    }
    sentence += "\n" + scene.words.text("kiosk.numbers_hold");
    if (frame.small() && frame.large()) { // what still holds matters most
        sentence = scene.words.text("kiosk.numbers_hold");
    }
    const double wide_low = frame.small() ? (frame.large() ? 160 : 120) : frame.large() ? 230 : 176;
    Rect low = ui::take_bottom(rest, frame.upright() ? 448 : wide_low);
    if (frame.small() && frame.large()) {
        draw_way_out(scene, low); // that it recovers by itself is seen when it does
    } else if (frame.upright()) {
        draw_recovering(scene, ui::take_bottom(low, 180));
        ui::take_bottom(low, 32);
        draw_way_out(scene, low);
    } else {
        const double between = frame.small() ? frame.sizes.gap : 24;
        draw_recovering(scene,
                        ui::take_right(low, low.w * (frame.small() ? 0.39 : 0.5) - between / 2));
        ui::take_right(low, between);
        draw_way_out(scene, low);
    }
    draw_notice(scene, rest,
                {"wifi-off", scene.look.warn, scene.look.warn_tint,
                 scene.words.text("kiosk.unreachable"), sentence});
    draw_shoots(scene);
}

void draw_screen(const OutOfOrder&, const Scene& scene) {
    const Frame& frame = scene.frame;
    Rect rest = frame.body;
    ui::take_bottom(rest, shoots_room(frame));
    const double low = frame.upright() ? 236 : frame.small() ? 160 : frame.large() ? 230 : 176;
    draw_way_out(scene, ui::take_bottom(rest, low));
    draw_notice(scene, rest,
                {"pause", scene.look.warn, scene.look.warn_tint,
                 scene.words.text("kiosk.out_of_order"), scene.words.text("kiosk.numbers_hold")});
    draw_shoots(scene);
}

void draw_screen(const Sending& screen, const Scene& scene) {
    if (!lasts(scene.kiosk)) {
        return;
    }
    draw_notice(scene, scene.frame.body,
                {"clock", scene.look.on_chosen, scene.look.chosen,
                 scene.words.text(sending_key(screen.want)),
                 scene.words.text("kiosk.sending_how")});
}

void draw_screen(const Thanks& screen, const Scene& scene) {
    const ThanksWords thanks = thanks_words(screen);
    std::string sentence = scene.words.text(thanks.sentence);
    if (!thanks.survey.empty()) {
        sentence += "\n" + scene.words.text(thanks.survey);
    }
    draw_notice(
        scene, above(scene.frame, buttons_of(scene.frame)),
        {"check", scene.look.good, scene.look.good_tint, scene.words.text(thanks.title), sentence});
}

void draw_screen(const NotDone& screen, const Scene& scene) {
    draw_notice(scene, above(scene.frame, buttons_of(scene.frame)),
                {"info", scene.look.warn, scene.look.warn_tint,
                 scene.words.text(not_done_key(screen.want)),
                 scene.words.text(reason_key(screen))});
}

} // namespace giliran::kiosk
