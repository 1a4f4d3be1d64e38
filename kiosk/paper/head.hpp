#pragma once
// The print head of a slip printer that is none: reads the bytes a kiosk sends and says what a real
// one would have put on paper. It is stricter than a real one: a byte it does not know is a
// misprint, because a real printer would print it as a letter or obey it. It knows nothing of the
// code that writes those bytes, so that a misunderstanding cannot cancel itself out. Used by
// VirtualPrinter and by tests.

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace giliran::paper {

/// One piece of paper, from cut to cut.
struct Sheet {
    int width = 0;    // dots
    std::string dots; // eight a byte, the leftmost highest, row by row

    int height() const { return static_cast<int>(dots.size()) / row_bytes(); }
    int row_bytes() const { return (width + 7) / 8; }
    bool black(int x, int y) const;
};

struct Cut {
    Sheet sheet;
};
/// DLE EOT n: answered at once.
struct AskedNow {
    int about = 0;
};
/// GS r 1: answered once all before it is printed.
struct AskedWhenDone {};
using Heard = std::variant<Cut, AskedNow, AskedWhenDone>;

/// Says which bytes, and where in the stream.
struct Misprint : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Head {
  public:
    explicit Head(int dots);

    /// Takes bytes as they come, split anywhere. Throws Misprint at the first order it does not
    /// know, at a picture wider than the paper, and at dots that spell an order of their own.
    std::vector<Heard> take(std::string_view bytes);

    /// Rows on the sheet that is not cut yet.
    int rows() const { return sheet_.height(); }

  private:
    bool obey_one(std::vector<Heard>& heard);
    bool obey_escape();
    bool obey_group(std::vector<Heard>& heard);
    bool print_picture();
    bool has(std::size_t bytes) const { return waiting_.size() - at_ >= bytes; }
    std::uint8_t byte(std::size_t index) const;
    void done(std::size_t bytes);
    void feed(int rows);
    [[noreturn]] void refuse(std::string_view why) const;

    int dots_;
    Sheet sheet_;
    std::string waiting_;    // not obeyed yet
    std::size_t at_ = 0;     // so far it is obeyed
    std::size_t obeyed_ = 0; // bytes of the whole stream
};

} // namespace giliran::paper
