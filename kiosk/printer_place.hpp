#pragma once
// Where a kiosk's slips go, as its option --printer names it, and the printer that takes them
// there.

#include "kiosk/printer.hpp"

#include <memory>
#include <string>
#include <variant>

namespace giliran::kiosk {

struct FolderPlace {
    std::string path;
    bool operator==(const FolderPlace&) const = default;
};
struct NetworkPlace {
    std::string host;
    std::string port;
    bool operator==(const NetworkPlace&) const = default;
};
struct DevicePlace {
    std::string path;
    bool operator==(const DevicePlace&) const = default;
};
struct CupsPlace {
    std::string name;
    bool operator==(const CupsPlace&) const = default;
};
using PrinterPlace = std::variant<FolderPlace, NetworkPlace, DevicePlace, CupsPlace>;

/// "folder:DIR", "tcp:HOST[:PORT]" (an IPv6 address in brackets), "device:PATH" or "cups:NAME".
/// Throws std::runtime_error saying what is wrong and what would be right.
PrinterPlace read_printer_place(const std::string& text);
/// "58" or "80". Throws std::runtime_error for anything else.
Paper read_paper(const std::string& text);

std::unique_ptr<Printer> printer_at(const PrinterPlace& place, const SlipMaker& slips);

} // namespace giliran::kiosk
