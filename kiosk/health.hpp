#pragma once
// What a kiosk tells the server of its own health, and when, so that the office knows of a kiosk
// without paper, or of none at all, before a citizen does. Pure; main sends what is due beside the
// asks of people, which never wait for it.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

/// What main has put on the glass so far.
struct Pictures {
    std::uint64_t drawn = 0;
    std::uint32_t last_ms = 0; // what the last took to draw
    std::string label;         // of the ticket last shown ("A012"), empty for none
};

/// The server takes a kiosk for silent after two and a half of these.
inline constexpr std::int64_t report_every_ms = 60'000;

/// In the words of whoever looks after the printer.
wire::PaperState paper_of(PrinterState printer);
wire::DeviceReport report_of(const Kiosk& kiosk, const Pictures& pictures);

class ReportClock {
  public:
    /// At the start, when the printer has become another, and once a minute; then it counts as
    /// sent.
    bool due(const Kiosk& kiosk);

  private:
    std::optional<wire::PaperState> told_;
    std::int64_t told_ms_ = 0;
};

} // namespace giliran::kiosk
