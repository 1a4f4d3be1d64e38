// The slip as a picture, drawn from top to bottom: the number as the largest thing, then how long,
// then how to follow it. 80 mm paper has room for two things side by side, 58 mm for one.

#include "kiosk/slip.hpp"

namespace giliran::kiosk {

namespace {

using ui::Align;
using ui::Font;
using ui::Rect;
using ui::TextStyle;
using ui::Valign;

// Draws from top to bottom and remembers how far it has come, because names and reasons differ in
// length.
class Roll {
  public:
    Roll(ui::Canvas& canvas, const Slip& slip, const ui::Words& words, Paper paper)
        : canvas_(canvas), slip_(slip), words_(words), wide_(paper == Paper::mm80),
          width_(dots_of(paper) - 2 * margin) {}

    double draw() {
        issue();
        head();
        if (slip_.issue == Issue::trial) {
            trial();
            return y_;
        }
        number();
        figures();
        follow();
        farewell();
        return y_;
    }

  private:
    static constexpr double margin = 4;

    Rect strip(double height) {
        const Rect strip{margin, y_, width_, height};
        y_ += height;
        return strip;
    }
    void rule() { canvas_.box(strip(4), {.fill = ui::black}); }

    // As many lines as it needs, up to three.
    void paragraph(const std::string& text, double size, Font font) {
        TextStyle style{.font = font,
                        .size = size,
                        .color = ui::black,
                        .align = Align::center,
                        .valign = Valign::top,
                        .lines_max = 3,
                        .size_min = 22,
                        .strong = Font::bold};
        // Even lines, no lone word.
        const Rect room = Rect{margin, y_, width_, 200}.inset(wide_ ? 44 : 12, 0);
        y_ = canvas_.text(text, room, style).bottom() + 4;
    }

    void trial() {
        paragraph(words_.text("slip.trial_how"), 31, Font::regular);
        y_ += 16;
        rule();
        y_ += 10;
        when();
        y_ += 16;
    }

    void issue() {
        if (slip_.issue == Issue::original) {
            return;
        }
        const Rect band = strip(56);
        canvas_.box(band, {.fill = ui::black});
        canvas_.text(words_.text(slip_.issue == Issue::copy ? "slip.copy" : "slip.trial"), band,
                     {.font = Font::bold, .size = 38, .color = ui::white, .align = Align::center});
    }

    void head() {
        y_ += 16;
        paragraph(slip_.office, 31, Font::bold);
        paragraph(slip_.place, 29, Font::regular);
        y_ += 14;
        canvas_.weave_chain(strip(36),
                            {.thread = ui::black, .ground = ui::white, .line = ui::black});
        y_ += 20;
    }

    void number() {
        paragraph(words_.text("slip.number"), 31, Font::regular);
        y_ += 16;
        const std::string label = label_of(slip_.prefix, slip_.number);
        canvas_.number(label.substr(0, 1), label.substr(1), strip(wide_ ? 150 : 100),
                       {.size = wide_ ? 204.0 : 136.0,
                        .color = ui::black,
                        .align = Align::center,
                        .valign = Valign::middle,
                        .size_min = wide_ ? 120.0 : 80.0});
        y_ += 26;
        paragraph(service_text(slip_, words_), 42, Font::bold);
        y_ += 14;
    }

    // Side by side, or one below the other.
    void pair(const std::string& left, const std::string& right, const TextStyle& style) {
        TextStyle strong = style;
        strong.font = Font::bold;
        strong.align = Align::right;
        if (wide_) {
            const Rect line = strip(51);
            const double taken = canvas_.text(left, line, style).right() - line.x + 16;
            canvas_.text(right, {line.x + taken, line.y, line.w - taken, line.h}, strong);
            return;
        }
        canvas_.text(left, strip(36), style);
        canvas_.text(right, strip(40), strong);
        y_ += 8;
    }
    void figure(std::string_view key, const std::string& value) {
        pair(words_.text(key), value,
             {.size = wide_ ? 34.0 : 29.0,
              .color = ui::black,
              .size_min = 24,
              .digits = ui::Digits::proportional});
    }

    void figures() {
        rule();
        y_ += 12;
        figure("slip.ahead", ahead_text(slip_, words_));
        figure("slip.wait", wait_text(words_, slip_.wait));
        if (const std::string about = called_about_text(words_, slip_); !about.empty()) {
            figure("slip.about", about);
        }
        y_ += 10;
        rule();
        y_ += 10;
        when();
    }

    void when() {
        pair(date_text(words_, slip_.issued.day), issued_text(slip_, words_),
             {.size = 28, .color = ui::black, .size_min = 24});
    }

    void follow() {
        if (slip_.link.empty()) {
            return;
        }
        constexpr double side = 268;
        const Rect row = strip(side + 2);
        const Rect code =
            canvas_.qr(slip_.link, {wide_ ? row.x : row.center().x - side / 2, row.y, side, side});
        if (!wide_) {
            paragraph(words_.text("slip.follow"), 28, Font::bold);
            paragraph(words_.text("slip.follow_how"), 26, Font::regular);
            return;
        }
        Rect beside{code.right() + 4, code.y + 24, row.right() - code.right() - 4, 222};
        canvas_.text(words_.text("slip.follow"), ui::take_top(beside, 40),
                     {.font = Font::bold,
                      .size = 28,
                      .color = ui::black,
                      .valign = Valign::top,
                      .size_min = 24});
        canvas_.text(words_.text("slip.follow_how"), beside,
                     {.size = 28,
                      .color = ui::black,
                      .valign = Valign::top,
                      .lines_max = 6,
                      .size_min = 22,
                      .line_height = 1.3});
    }

    void farewell() {
        y_ += 12;
        canvas_.weave_seeds(strip(16), ui::black);
        y_ += 18;
        paragraph(words_.text("slip.please_wait"), 27, Font::regular);
        paragraph(words_.text("slip.check_code", {{"code", slip_.code}}), 27, Font::regular);
        y_ += 16;
    }

    ui::Canvas& canvas_;
    const Slip& slip_;
    const ui::Words& words_;
    bool wide_;
    double width_;
    double y_ = 0;
};

} // namespace

ui::Canvas picture_of(const Slip& slip, const ui::Words& words, const ui::Assets& assets,
                      Paper paper) {
    constexpr int longest = 2400; // dots; a first pass finds the true length
    ui::Canvas measure(dots_of(paper), longest, assets, ui::Edges::crisp);
    const double height = Roll(measure, slip, words, paper).draw();
    ui::Canvas canvas(dots_of(paper), static_cast<int>(height), assets, ui::Edges::crisp);
    Roll(canvas, slip, words, paper).draw();
    return canvas;
}

} // namespace giliran::kiosk
