#include "kiosk/health.hpp"

namespace giliran::kiosk {

wire::PaperState paper_of(PrinterState printer) {
    switch (printer) {
    case PrinterState::unknown:
        return wire::PaperState::unknown;
    case PrinterState::ready:
        return wire::PaperState::ok;
    case PrinterState::paper_low:
        return wire::PaperState::paper_low;
    case PrinterState::paper_out:
        return wire::PaperState::paper_out;
    case PrinterState::cover_open:
        return wire::PaperState::cover_open;
    case PrinterState::offline:
    case PrinterState::failing:
    case PrinterState::unreachable:
        break;
    }
    return wire::PaperState::unreachable;
}

wire::DeviceReport report_of(const Kiosk& kiosk, const Pictures& pictures) {
    return {wire::ScreenKind::kiosk, kiosk.machine.version, paper_of(kiosk.printer), pictures.label,
            pictures.drawn,          pictures.last_ms,      kiosk.now_ms / 1000};
}

bool ReportClock::due(const Kiosk& kiosk) {
    const wire::PaperState now = paper_of(kiosk.printer);
    if (told_ == now && kiosk.now_ms - told_ms_ < report_every_ms) {
        return false;
    }
    told_ = now;
    told_ms_ = kiosk.now_ms;
    return true;
}

} // namespace giliran::kiosk
