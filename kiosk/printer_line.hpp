#pragma once
// A conversation with a slip printer, over the network or through its device file: bytes there,
// answers back, each with an end to the patience. Nothing here throws because of a printer; a
// printer that is not there, hangs or goes away is an answer. It waits where it is called, so it is
// called from PrintDesk's thread only.

#include "kiosk/escpos.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace giliran::kiosk {

/// Each long enough for a slow printer, each short enough for a person who stands there.
struct Patience {
    /// A printer's network part that slept wakes within two seconds.
    std::chrono::milliseconds connect{3'000};
    /// Answers at once come within some tens of ms, also while it prints.
    std::chrono::milliseconds answer{800};
    /// 15 cm of paper at the slow end, 50 mm a second, and as much again.
    std::chrono::milliseconds send{6'000};
    /// The same, for what the printer took into its buffer and still prints.
    std::chrono::milliseconds finish{6'000};
};

class PrinterLine {
  public:
    /// Host name or address. Nothing when nobody listens there within the patience. Looking up a
    /// name takes as long as the system's resolver does; offices give printers an address.
    static std::optional<PrinterLine> over_network(const std::string& host, const std::string& port,
                                                   const Patience& patience);
    /// For example /dev/usb/lp0. Nothing when it is not there or somebody else holds it.
    static std::optional<PrinterLine> through_device(const std::string& path,
                                                     const Patience& patience);

    PrinterLine(PrinterLine&& other) noexcept;
    PrinterLine& operator=(PrinterLine&&) = delete;
    /// Closes so that the printer gets what was sent. After a broken send what is still under way
    /// is thrown away, or a torn slip could come out later, when its number has been told lost.
    ~PrinterLine();

    /// Whether the printer took them all.
    bool send(std::string_view bytes);
    /// Asks and waits; nothing when no answer came.
    std::optional<PrinterState> ask(escpos::Question question);
    /// The most pressing of all it says at once; unknown when it says nothing.
    PrinterState state();

  private:
    enum class Kind { socket, device };
    PrinterLine(int descriptor, Kind kind, const Patience& patience);

    int descriptor_;
    Kind kind_;
    Patience patience_;
    bool broken_ = false;
};

} // namespace giliran::kiosk
