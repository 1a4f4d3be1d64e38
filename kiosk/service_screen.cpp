// The screens of the office's own staff: the PIN pad, and the menu behind it, which says how the
// machine is and holds the only way out of the program.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/screens.hpp"
#include "shared/ui/say.hpp"

#include <array>

namespace giliran::kiosk {

using ui::Align;
using ui::Font;
using ui::Rect;

namespace {

struct PinPlaces {
    Rect shown;
    Rect keys;
    Rect erase; // empty where it is one of the keys
    Rect cancel;
    Rect enter;
};

PinPlaces pin_places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    const bool small = frame.small();
    PinPlaces places;
    Rect rest = frame.body;
    if (!frame.upright()) {
        Rect right = ui::take_right(rest, small ? 280 : frame.large() ? 780 : 620);
        ui::take_right(rest, small ? 20 : 48);
        ui::take_top(right, small ? 8 : title_height(frame));
        places.keys = right;
    }
    ui::take_top(rest, title_height(frame));
    Rect foot = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, s.gap);
    places.cancel = ui::take_left(foot, foot.w * 0.42);
    ui::take_left(foot, s.gap);
    places.enter = foot;
    places.shown = ui::take_top(rest, small ? 68 : 140);
    if (small) {
        places.erase = ui::take_right(places.shown, frame.large() ? 216 : 170);
        ui::take_right(places.shown, s.gap);
    }
    if (frame.upright()) {
        ui::take_top(rest, 24);
        places.keys = ui::take_top(rest, std::min(rest.h, 4 * 176 + 3 * s.gap));
    }
    return places;
}

struct MenuPlaces {
    Rect lines;
    Rect buttons;
};

constexpr std::size_t menu_buttons = 5;

MenuPlaces menu_places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    MenuPlaces places;
    Rect rest = frame.body;
    ui::take_top(rest, title_height(frame));
    if (frame.upright()) {
        constexpr auto count = static_cast<double>(menu_buttons);
        places.buttons = ui::take_bottom(rest, count * s.main_button + (count - 1) * s.gap);
        ui::take_bottom(rest, 24);
        places.lines = ui::take_top(rest, std::min(rest.h, 4 * 112.0));
        return places;
    }
    places.buttons = ui::take_right(rest, rest.w * 0.48);
    ui::take_right(rest, frame.small() ? 16 : 48);
    places.lines = rest;
    return places;
}

struct Line {
    std::string_view icon;
    std::string text;
};

std::string up_time_text(const Scene& scene) {
    constexpr std::int64_t hour_ms = 3'600'000;
    const std::int64_t hours = scene.kiosk.now_ms / hour_ms;
    return scene.words.text("kiosk.up_time", {{"days", std::to_string(hours / 24)},
                                              {"hours", std::to_string(hours % 24)}});
}

std::vector<Line> lines_of(const Scene& scene, const ServiceMenu& menu) {
    const Kiosk& kiosk = scene.kiosk;
    std::vector<Line> lines;
    lines.push_back({"printer", scene.words.text(menu_printer_key(kiosk, menu))});
    const bool heard = kiosk.silent_ms <= silent_ms_max;
    lines.push_back({heard ? "check" : "wifi-off",
                     scene.words.text(heard ? "kiosk.in_contact" : "kiosk.no_contact")});
    lines.push_back(
        {"info", scene.words.text("kiosk.machine", {{"device", kiosk.machine.device},
                                                    {"version", kiosk.machine.version}})});
    if (!scene.frame.small() || !scene.frame.large()) {
        lines.push_back({"clock", up_time_text(scene)});
    }
    return lines;
}

} // namespace

void targets_of(const ServicePin& screen, const Kiosk&, const Frame& frame,
                std::vector<Target>& targets) {
    const PinPlaces places = pin_places_of(frame);
    const auto cells = ui::grid(places.keys, 3, 4, frame.sizes.gap);
    const bool locked = screen.state == PinState::locked;
    const Use keys = locked ? Use::locked : Use::open;
    for (std::size_t i = 0; i < 9; ++i) {
        targets.push_back({cells[i], DigitTouched{static_cast<char>('1' + i)}, keys});
    }
    targets.push_back({cells[10], DigitTouched{'0'}, keys});
    const bool erasable = !screen.digits.empty();
    targets.push_back({places.erase.h > 0 ? places.erase : cells[9], EraseTouched{},
                       erasable ? Use::open : Use::locked, Rank::second, "kiosk.erase"});
    targets.push_back({places.cancel, HomeTouched{}, Use::open, Rank::second, "kiosk.cancel"});
    const bool whole = screen.digits.size() == pin_digits;
    targets.push_back({places.enter, PinTouched{}, whole ? Use::open : Use::locked, Rank::primary,
                       whole ? "kiosk.pin_enter" : "kiosk.pin_short"});
}

void draw_screen(const ServicePin& screen, const Scene& scene) {
    const PinWords words = pin_words(screen.state);
    draw_title(scene, scene.words.text(words.title), scene.words.text(words.line));
    const PinPlaces places = pin_places_of(scene.frame);
    const Sizes& s = scene.sizes();
    scene.canvas.box(places.shown, {.fill = scene.look.card,
                                    .edge = scene.look.edge_passive,
                                    .edge_width = scene.look.edge_width,
                                    .radius = s.radius});
    std::string signs;
    for (std::size_t i = 0; i < pin_digits; ++i) {
        signs += i < screen.digits.size() ? "●" : "○";
    }
    scene.canvas.text(signs, places.shown,
                      {.font = Font::bold,
                       .size = scene.frame.small() ? s.title : 66.0,
                       .color = scene.look.title,
                       .align = Align::center,
                       .size_min = s.least});
}

void targets_of(const ServiceMenu& menu, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets) {
    const auto places = ui::rows(menu_places_of(frame).buttons, menu_buttons, frame.sizes.gap);
    const bool serves = kiosk.duty == Duty::in_service;
    const bool printing = menu.trial == Printing::under_way;
    targets.push_back({places[0], TestPrintTouched{}, printing ? Use::locked : Use::open,
                       Rank::second, "kiosk.test_print"});
    targets.push_back({places[1], DutyTouched{serves ? Duty::out_of_order : Duty::in_service},
                       Use::open, Rank::second, serves ? "kiosk.duty_stop" : "kiosk.duty_start"});
    targets.push_back(
        {places[2], LeaveTouched{Leaving::restart}, Use::open, Rank::second, "kiosk.restart"});
    targets.push_back(
        {places[3], LeaveTouched{Leaving::stop}, Use::open, Rank::second, "kiosk.leave"});
    targets.push_back({places[4], HomeTouched{}, Use::open, Rank::primary, "kiosk.finished"});
}

void draw_screen(const ServiceMenu& menu, const Scene& scene) {
    draw_title(scene, scene.words.text("kiosk.menu_title"), scene.words.text("kiosk.menu_how"));
    const Sizes& s = scene.sizes();
    const std::vector<Line> lines = lines_of(scene, menu);
    const auto rows = ui::rows(menu_places_of(scene.frame).lines, lines.size(), s.gap / 2);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Rect row = rows[i];
        const double side = scene.frame.small() ? 36 : 52;
        const Rect sign = ui::centered(ui::take_left(row, side), side, side);
        scene.canvas.icon(lines[i].icon, sign, scene.look.title);
        ui::take_left(row, s.gap);
        scene.canvas.text(lines[i].text, row,
                          {.font = Font::medium,
                           .size = s.body,
                           .color = scene.look.ink,
                           .lines_max = 2,
                           .size_min = s.least,
                           .line_height = 1.1});
    }
}

} // namespace giliran::kiosk
