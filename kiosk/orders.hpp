#pragma once
// What a kiosk's program is told at its start: where the server is, what glass, printer and folders
// it has, whether it is a tablet. Used by main.

#include "kiosk/model.hpp"
#include "kiosk/printer_place.hpp"
#include "shared/link/address_options.hpp"
#include "shared/ui/window_options.hpp"

#include <filesystem>
#include <optional>

namespace giliran::kiosk {

enum class Guard { none, on };

struct Orders {
    link::Address address;
    std::filesystem::path assets;
    PrinterPlace printer;
    Paper paper = Paper::mm80;
    std::filesystem::path voices;
    std::filesystem::path state; // empty: nothing is kept
    std::filesystem::path pin;   // empty: no service menu
    ui::WindowStyle window;
    Shape shape = Shape::portrait;
    std::optional<Tablet> tablet;
    Guard guard = Guard::none;
};

/// Nothing if only help was wanted. Throws std::exception with a sentence for a person when the
/// options make no sense.
std::optional<Orders> read_orders(int argc, char** argv);

} // namespace giliran::kiosk
