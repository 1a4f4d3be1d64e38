#include "kiosk/escpos.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace giliran::kiosk::escpos {

namespace {

using namespace std::string_view_literals;

constexpr char dle = 0x10;

/// ESC @: as after switching on. GS a 0: speaks only when asked.
constexpr std::string_view start = "\x1B@\x1D"
                                   "a\0"sv;
/// ESC J: 8 mm of paper, for printers without a cutter. GS V 66 0: feeds to the cutter, which
/// leaves a corner, so that no slip falls to the floor.
constexpr std::string_view finish = "\x1BJ\x40\x1DVB\0"sv;

/// Eight dots a byte, the leftmost highest, row by row.
class Dots {
  public:
    explicit Dots(const ui::Canvas& picture)
        : width_(static_cast<std::size_t>(picture.width())), rgba_(picture.rgba()) {}

    std::size_t row_bytes() const { return (width_ + 7) / 8; }

    std::string rows(std::size_t from, std::size_t count) const {
        std::string bytes(row_bytes() * count, '\0');
        for (std::size_t row = 0; row < count; ++row) {
            for (std::size_t x = 0; x < width_; ++x) {
                if (black(x, from + row)) {
                    char& byte = bytes[row * row_bytes() + x / 8];
                    byte = static_cast<char>(byte | 0x80 >> x % 8);
                }
            }
        }
        return bytes;
    }

  private:
    bool black(std::size_t x, std::size_t y) const {
        const std::uint8_t* pixel = rgba_.data() + (y * width_ + x) * 4;
        return pixel[0] + pixel[1] + pixel[2] < 3 * 128;
    }

    std::size_t width_;
    std::vector<std::uint8_t> rgba_;
};

void defuse(std::string& dots) {
    for (std::size_t i = 0; i + 1 < dots.size(); ++i) {
        const bool order = dots[i + 1] == 0x04 || dots[i + 1] == 0x05 || dots[i + 1] == 0x14;
        if (dots[i] == dle && order) {
            dots[i] |= 0x08;
        }
    }
}

void add_number(std::string& bytes, std::size_t number) {
    bytes += static_cast<char>(number & 0xFF);
    bytes += static_cast<char>(number >> 8 & 0xFF);
}

/// What an answer's bits mean. `fixed` bits have the value `form` in every true answer.
struct Bit {
    std::uint8_t mask = 0;
    PrinterState means = PrinterState::ready;
};
struct Grammar {
    std::string_view bytes;
    std::uint8_t fixed = 0;
    std::uint8_t form = 0;
    std::array<Bit, 3> bits;
};

const Grammar& grammar_of(Question question) {
    using enum PrinterState;
    static const Grammar paper{
        "\x10\x04\x04", 0x93, 0x12, {{{0x0C, paper_low}, {0x60, paper_out}}}};
    static const Grammar online{"\x10\x04\x01", 0x93, 0x12, {{{0x08, offline}}}};
    static const Grammar cause{
        "\x10\x04\x02", 0x93, 0x12, {{{0x04, cover_open}, {0x20, paper_out}, {0x40, failing}}}};
    static const Grammar error{"\x10\x04\x03", 0x93, 0x12, {{{0x6C, failing}}}};
    static const Grammar printed{"\x1Dr\x01", 0x90, 0x00, {{{0x03, paper_low}, {0x0C, paper_out}}}};
    switch (question) {
    case Question::paper:
        return paper;
    case Question::online:
        return online;
    case Question::cause:
        return cause;
    case Question::error:
        return error;
    case Question::printed:
        break;
    }
    return printed;
}

} // namespace

std::string slip_bytes(const ui::Canvas& picture) {
    const Dots dots(picture);
    const auto height = static_cast<std::size_t>(picture.height());
    std::string bytes{start};
    for (std::size_t top = 0; top < height; top += band_rows) {
        const std::size_t rows = std::min<std::size_t>(band_rows, height - top);
        std::string band = dots.rows(top, rows);
        defuse(band);
        bytes += "\x1Dv0\0"sv;
        add_number(bytes, dots.row_bytes());
        add_number(bytes, rows);
        bytes += band;
    }
    bytes += finish;
    return bytes;
}

std::string_view bytes_of(Question question) {
    return grammar_of(question).bytes;
}

std::optional<PrinterState> answer_to(Question question, std::uint8_t answer) {
    const Grammar& grammar = grammar_of(question);
    if ((answer & grammar.fixed) != grammar.form) {
        return std::nullopt;
    }
    PrinterState state = PrinterState::ready;
    for (const Bit& bit : grammar.bits) {
        if ((answer & bit.mask) != 0) {
            state = std::max(state, bit.means);
        }
    }
    return state;
}

} // namespace giliran::kiosk::escpos
