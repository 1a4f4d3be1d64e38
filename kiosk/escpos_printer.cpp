#include "kiosk/escpos_printer.hpp"

#include <utility>

namespace giliran::kiosk {

namespace {

Printing printing_of(PrinterState state) {
    if (prints(state)) {
        return Printing::printed;
    }
    return state == PrinterState::paper_out ? Printing::paper_out : Printing::failed;
}

} // namespace

EscposPrinter::EscposPrinter(OpenLine open, SlipMaker slips, const Patience& patience)
    : open_(std::move(open)), slips_(std::move(slips)), patience_(patience) {}

Printing EscposPrinter::print(const Slip& slip) {
    try {
        const std::string bytes = escpos::slip_bytes(slips_.picture(slip));
        std::optional<PrinterLine> line = open_();
        if (!line) {
            return Printing::failed;
        }
        const PrinterState before = state_on(*line);
        if (!prints(before)) {
            return printing_of(before);
        }
        if (!line->send(bytes)) {
            const PrinterState now = line->state();
            return now == PrinterState::paper_out ? Printing::paper_out : Printing::failed;
        }
        return before == PrinterState::unknown ? Printing::printed : outcome_on(*line);
    } catch (const std::exception&) {
        return Printing::failed; // no picture of it can be made; the screen still shows the number
    }
}

PrinterState EscposPrinter::state() {
    std::optional<PrinterLine> line = open_();
    return line ? state_on(*line) : PrinterState::unreachable;
}

PrinterState EscposPrinter::state_on(PrinterLine& line) {
    const PrinterState state = line.state();
    if (state == PrinterState::unknown && speaks_) {
        return PrinterState::unreachable; // it hangs
    }
    speaks_ = state != PrinterState::unknown;
    return state;
}

Printing EscposPrinter::outcome_on(PrinterLine& line) {
    const auto end = std::chrono::steady_clock::now() + patience_.finish;
    while (true) {
        const PrinterState now = state_on(line);
        if (!prints(now)) {
            return printing_of(now);
        }
        if (const auto printed = line.ask(escpos::Question::printed)) {
            return printing_of(*printed);
        }
        if (std::chrono::steady_clock::now() >= end) {
            return Printing::printed; // it is well, and does not know the question
        }
    }
}

} // namespace giliran::kiosk
