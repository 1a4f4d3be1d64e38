#pragma once
// The language of slip printers, ESC/POS, as far as a slip needs it: a picture as bytes, and the
// questions about paper and cover with the reading of their answers. A slip goes as a picture only,
// so no letter of a name is ever read by a printer as an order. Pure; used by EscposPrinter.
// The orders are those common to the makers' manuals (Epson's are the model): ESC @, GS a, GS v 0,
// ESC J, GS V 66, DLE EOT 1 to 4, GS r 1.

#include "kiosk/printer_state.hpp"
#include "shared/ui/paint.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giliran::kiosk::escpos {

/// So many rows go in one piece: 4.6 KB on 80 mm paper, which a small printer's buffer holds.
inline constexpr int band_rows = 64;

/// The whole slip: start, picture, feed, cut. What is darker than middle grey becomes a dot.
/// Printers obey some orders even in the middle of a picture (DLE followed by EOT, ENQ or DC4: it
/// may open a cash drawer or throw the slip away). Where dots would spell one, a single dot is
/// added, an eighth of a millimetre, and they spell nothing.
std::string slip_bytes(const ui::Canvas& picture);

/// The first four are answered at once, even by a printer that cannot print; the last only when
/// everything sent before it is done. In this order the simplest printers know the first ones best.
enum class Question { paper, online, cause, error, printed };
std::string_view bytes_of(Question question);

/// What this answer says; nothing for a byte that cannot be an answer to the question.
std::optional<PrinterState> answer_to(Question question, std::uint8_t answer);

} // namespace giliran::kiosk::escpos
