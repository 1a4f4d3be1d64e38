#pragma once
// A slip printer that is spoken to over a line: asked whether it can print, given the slip, and
// asked whether the slip is done. A line is opened for each slip and each look and closed again,
// because many printers serve one line at a time and two kiosks may share one.

#include "kiosk/printer.hpp"
#include "kiosk/printer_line.hpp"

#include <functional>

namespace giliran::kiosk {

class EscposPrinter final : public Printer {
  public:
    using OpenLine = std::function<std::optional<PrinterLine>()>;
    EscposPrinter(OpenLine open, SlipMaker slips, const Patience& patience);

    /// A slip is not sent to a printer that says it cannot print: it would come out later, when
    /// its number has long been told as not printed.
    Printing print(const Slip& slip) override;
    PrinterState state() override;

  private:
    PrinterState state_on(PrinterLine& line);
    Printing outcome_on(PrinterLine& line);

    OpenLine open_;
    SlipMaker slips_;
    Patience patience_;
    bool speaks_ = false; // it has answered before, so that its silence means something
};

} // namespace giliran::kiosk
