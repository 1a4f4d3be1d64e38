#pragma once
// A slip printer that CUPS knows: the bytes go to the program lp, which runs as a child process
// without a shell. CUPS takes a slip whether there is paper or not and tells nothing of it, so the
// kiosk can only say that it was taken.

#include "kiosk/printer.hpp"

#include <chrono>

namespace giliran::kiosk {

class CupsPrinter final : public Printer {
  public:
    /// `program` is looked up in PATH.
    CupsPrinter(std::string name, SlipMaker slips, std::string program = "lp");
    Printing print(const Slip& slip) override;

    /// lp hands a slip over in some tens of ms; beyond this its CUPS does not answer.
    static constexpr std::chrono::milliseconds patience{5'000};

  private:
    std::string name_;
    SlipMaker slips_;
    std::string program_;
};

} // namespace giliran::kiosk
