#pragma once
// The parts of the view: one pair of functions per screen (what can be touched, what is drawn
// around it), and what all screens share (frame, buttons, notices). Private to kiosk_view and its
// screens.

#include "kiosk/kiosk_view.hpp"
#include "kiosk/sizes.hpp"
#include "shared/ui/theme.hpp"

#include <initializer_list>

namespace giliran::kiosk {

/// The bands every screen has. `body` keeps the margins and ends above the foot.
struct Frame {
    Shape shape = Shape::portrait;
    Letters letters = Letters::normal;
    Sizes sizes{};
    ui::Rect header;
    ui::Rect cover; // low reach: what is only read, above all that is touched; else empty
    ui::Rect weave;
    ui::Rect banner; // without height while the printer prints
    ui::Rect body;
    ui::Rect foot;
    bool title_line = true;  // a line stands under the title
    bool whole_title = true; // small: no button stands beside it

    bool upright() const { return shape == Shape::portrait; }
    bool small() const { return shape == Shape::small; }
    bool large() const { return letters == Letters::large; }
    /// Where letters leave no room for its card, the line under the title names the service.
    bool service_in_line() const { return upright() ? large() && cover.h > 0 : small() != large(); }
};
Frame frame_of(const Kiosk& kiosk, Shape shape);

struct Scene {
    ui::Canvas& canvas;
    const Kiosk& kiosk;
    const ui::Words& words;
    const ui::Palette& look;
    Frame frame;

    const std::string& say(const Bilingual& text) const { return said_in(text, kiosk.language); }
    const Sizes& sizes() const { return frame.sizes; }
    bool pressed(const Touch& touch) const { return kiosk.pressed == touch; }
};

void draw_frame(const Scene& scene);
/// The office's mark in the header, with room for a finger.
ui::Rect mark_place(const Frame& frame);
/// The whole picture of a kiosk that rests in the dark.
void draw_asleep(const Scene& scene);
/// The foot: languages or the time left, and the access bar, on every screen but while an ask is
/// under way.
void foot_targets(const Kiosk& kiosk, const Frame& frame, std::vector<Target>& targets);
double foot_height(const Kiosk& kiosk, const Frame& frame);
void draw_foot(const Scene& scene);
/// The seconds left are told in words: always beside a ticket, elsewhere when the screen is about
/// to go.
bool tells_rest(const Kiosk& kiosk);
/// That the paper comes out below, with arrows.
void draw_paper_way(const Scene& scene, const ui::Rect& where);

/// 0 where nothing has to be said of the printer.
double printer_banner_height(const Kiosk& kiosk, const Frame& frame);
void draw_printer_banner(const Scene& scene);

struct ButtonStyle {
    Rank rank = Rank::second;
    Use use = Use::open;
    double size = 38;
};
void draw_button(const Scene& scene, const Target& target, const ButtonStyle& style);
void draw_plain(const Scene& scene, const Target& target);
/// Around the place that Enter would choose.
void draw_focus_ring(const Scene& scene, const ui::Rect& place);
/// Title and the line under it; returns what is left of the body.
ui::Rect draw_title(const Scene& scene, std::string_view title, std::string_view line);
/// The height `draw_title` takes; none in low reach, where the title stands in the cover.
double title_height(const Frame& frame);
/// The small design has no room for a row of buttons below: one stands beside the title.
ui::Rect title_button(const Frame& frame);
/// The woven edge above the foot, on screens where nothing is to be done; none on the small design,
/// which keeps its room for words.
void draw_shoots(const Scene& scene);
/// What it takes from the body, with the air above it.
double shoots_room(const Frame& frame);
/// A symbol in a tinted circle, a title and a sentence in the middle of the screen.
struct Notice {
    std::string_view icon;
    ui::Color color;
    ui::Color tint;
    std::string title;
    std::string sentence;
};
void draw_notice(const Scene& scene, const ui::Rect& where, const Notice& notice);
/// Icon and text as one group in the middle.
void draw_label(ui::Canvas& canvas, const ui::Rect& where, std::string_view icon,
                std::string_view label, const ui::TextStyle& style);
/// On one line of that width, at the least size of the style.
bool fits(const Scene& scene, std::string_view words, double width, const ui::TextStyle& style);
/// "10.39–10.49 WIB" stays on one line.
std::string unbroken(std::string clock);
std::string clock_at(const Scene& scene, std::int32_t minute_of_day);
/// The service's own icon, or a sheet of paper where the office file names none that exists: a slip
/// of its writer must not close the kiosk.
std::string_view icon_of(const Scene& scene, const Service& service);
/// The counter by its name, or by its number.
std::string counter_text(const Scene& scene, CounterId counter);
/// The service a person has chosen, above the question about it.
void draw_service_card(const Scene& scene, const ui::Rect& where, const Service& service);

// Each screen: its targets, then all that is drawn besides plain buttons.
void targets_of(const Services& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const Closed& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const StillWanted& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const Bring& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const LaneChoice& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const TicketShown& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const RateNumber& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const RateFaces& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const Writing& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const SurveyAsked& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const SurveyAge& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const SurveyEnd& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const Thanks& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const NotDone& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const ServicePin& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);
void targets_of(const ServiceMenu& screen, const Kiosk& kiosk, const Frame& frame,
                std::vector<Target>& targets);

void draw_screen(const Starting& screen, const Scene& scene);
void draw_screen(const Services& screen, const Scene& scene);
void draw_screen(const Closed& screen, const Scene& scene);
void draw_screen(const Unreachable& screen, const Scene& scene);
void draw_screen(const StillWanted& screen, const Scene& scene);
void draw_screen(const Bring& screen, const Scene& scene);
void draw_screen(const LaneChoice& screen, const Scene& scene);
void draw_screen(const Sending& screen, const Scene& scene);
void draw_screen(const TicketShown& screen, const Scene& scene);
void draw_screen(const RateNumber& screen, const Scene& scene);
void draw_screen(const RateFaces& screen, const Scene& scene);
void draw_screen(const Writing& screen, const Scene& scene);
void draw_screen(const SurveyAsked& screen, const Scene& scene);
void draw_screen(const SurveyAge& screen, const Scene& scene);
void draw_screen(const SurveyEnd& screen, const Scene& scene);
void draw_screen(const Thanks& screen, const Scene& scene);
void draw_screen(const TabletRest& screen, const Scene& scene);
void draw_screen(const TabletOffline& screen, const Scene& scene);
void draw_screen(const NotDone& screen, const Scene& scene);
void draw_screen(const OutOfOrder& screen, const Scene& scene);
void draw_screen(const ServicePin& screen, const Scene& scene);
void draw_screen(const ServiceMenu& screen, const Scene& scene);
/// Drawn whole by draw_asleep.
inline void draw_screen(const Asleep&, const Scene&) {}

// Places that look like more than a button.
void draw_place(const Scene& scene, const Target& target, const ServiceTouched& service);
void draw_place(const Scene& scene, const Target& target, const LaneTouched& lane);
void draw_place(const Scene& scene, const Target& target, const FaceTouched& face);
void draw_place(const Scene& scene, const Target& target, const ReasonTouched& reason);
void draw_place(const Scene& scene, const Target& target, const AnswerTouched& answer);
void draw_place(const Scene& scene, const Target& target, const LetterTouched& letter);
void draw_place(const Scene& scene, const Target& target, const DigitTouched& digit);
void draw_place(const Scene& scene, const Target& target, const LanguageTouched& language);
void draw_place(const Scene& scene, const Target& target, const LookTouched& look);
void draw_place(const Scene& scene, const Target& target, const auto&) {
    draw_plain(scene, target);
}

} // namespace giliran::kiosk
