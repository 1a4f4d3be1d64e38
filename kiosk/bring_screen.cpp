// What to bring, the fee, and how long until it is ready: asked for before a number is taken, so
// that nobody waits in vain.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/screens.hpp"

namespace giliran::kiosk {

using ui::Font;
using ui::Rect;
using ui::Valign;

namespace {

struct Places {
    Rect list;
    Rect back; // to the lanes, where it was asked for
};

Places places_of(const Frame& frame) {
    const Sizes& s = frame.sizes;
    Rect rest = frame.body;
    Places places;
    ui::take_top(rest, title_height(frame));
    places.back = ui::take_bottom(rest, s.main_button);
    ui::take_bottom(rest, frame.small() ? s.gap : 24);
    places.list = rest;
    return places;
}

struct Line {
    std::string_view icon;
    std::string text;
};

std::vector<Line> papers_of(const Scene& scene, const Standard& standard) {
    std::vector<Line> lines;
    for (const Bilingual& paper : standard.bring) {
        lines.push_back({"document", scene.say(paper)});
    }
    return lines;
}

std::vector<Line> facts_of(const Scene& scene, const Standard& standard) {
    std::vector<Line> lines;
    if (!standard.fee.id.empty()) {
        lines.push_back(
            {"shield-check", scene.words.text("kiosk.fee", {{"fee", scene.say(standard.fee)}})});
    }
    if (!standard.takes.id.empty()) {
        lines.push_back({"clock", scene.say(standard.takes)});
    }
    return lines;
}

void draw_lines(const Scene& scene, const Rect& where, const std::vector<Line>& lines) {
    const Sizes& s = scene.sizes();
    const double tallest = scene.frame.small() ? 56 : 124;
    const double height =
        std::min(tallest, where.h / static_cast<double>(std::max<std::size_t>(lines.size(), 1)));
    const double side = std::min(56.0, height - 12);
    Rect rest = where;
    for (const Line& line : lines) {
        Rect row = ui::take_top(rest, height);
        const Rect sign = ui::take_left(row, side);
        scene.canvas.icon(line.icon, ui::centered(sign, side, side), scene.look.title);
        ui::take_left(row, scene.frame.small() ? 12 : 28);
        scene.canvas.text(line.text, row,
                          {.font = Font::medium,
                           .size = scene.frame.small() ? s.body : s.body + 3,
                           .color = scene.look.ink,
                           .lines_max = 2,
                           .size_min = s.least,
                           .line_height = 1.1});
    }
}

/// Small and large: one after the other, without signs.
void draw_sentence(const Scene& scene, const Rect& where, const std::vector<Line>& lines) {
    std::string all;
    for (const Line& line : lines) {
        all += (all.empty() ? "" : ", ") + line.text;
    }
    scene.canvas.text(all + ".", where,
                      {.font = Font::medium,
                       .size = scene.sizes().body,
                       .color = scene.look.ink,
                       .valign = Valign::top,
                       .lines_max = 6,
                       .size_min = scene.sizes().least,
                       .line_height = 1.1});
}

} // namespace

void targets_of(const Bring&, const Kiosk&, const Frame& frame, std::vector<Target>& targets) {
    targets.push_back({places_of(frame).back, GoOnTouched{}, Use::open, Rank::primary, "kiosk.back",
                       "arrow-left"});
}

void draw_screen(const Bring& screen, const Scene& scene) {
    const Service* service = find_service(scene.kiosk.board->settings, screen.service);
    draw_title(scene, scene.words.text("kiosk.bring_title"),
               service ? std::string_view{scene.say(service->name)} : std::string_view{});
    if (!service) {
        return;
    }
    const std::vector<Line> papers = papers_of(scene, service->standard);
    const std::vector<Line> facts = facts_of(scene, service->standard);
    const Rect list = places_of(scene.frame).list;
    std::vector<Line> all = papers;
    all.insert(all.end(), facts.begin(), facts.end());
    if (scene.frame.small() && scene.frame.large()) {
        draw_sentence(scene, list, papers.empty() ? facts : papers);
    } else if (scene.frame.shape == Shape::landscape) {
        const auto halves = ui::columns(list, 2, 48);
        draw_lines(scene, halves[0], papers);
        draw_lines(scene, halves[1], facts);
    } else {
        draw_lines(scene, list, all);
    }
}

} // namespace giliran::kiosk
