#pragma once
// What a slip printer says of itself, most pressing last, so that the greatest of several answers
// is what its staff must look after first. The kiosk tells people before they take a number. And
// what became of a slip.

namespace giliran::kiosk {

enum class PrinterState {
    unknown, // it tells nothing, or has not been asked yet
    ready,
    paper_low, // prints still
    offline,
    failing, // cutter, heat, or a fault of its own
    paper_out,
    cover_open, // an open cover often reports no paper either: the cover is the cause
    unreachable,
};

enum class Printing { under_way, printed, paper_out, failed };

/// A slip may be sent to it. A printer that tells nothing is trusted.
constexpr bool prints(PrinterState state) {
    return state <= PrinterState::paper_low;
}

} // namespace giliran::kiosk
