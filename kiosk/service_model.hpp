#pragma once
// What a kiosk knows for the office's own staff: its PIN pad and service menu, whether it serves at
// all, and what is left of a person's ticket after the program died. A part of the model, which
// kiosk_update and service_update change and the view draws.

#include "kiosk/printer_state.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace giliran::kiosk {

/// What may have come out of the printer before the program died under its person.
enum class SlipSoFar { none, perhaps, printed };

/// Staff may take a kiosk out of order, for example while its printer is repaired; it stays so over
/// a restart, until they put it back.
enum class Duty { in_service, out_of_order };

/// Without a PIN there is no menu.
enum class StaffDoor { behind_pin, none };

/// What the menu says of the machine itself.
struct Machine {
    StaffDoor door = StaffDoor::behind_pin;
    std::string device;  // as the office file lists it
    std::string version; // of the program
    bool operator==(const Machine&) const = default;
};

// Screens.
/// Closed, and nobody near: dark, a clock and when it opens. Any touch wakes it.
struct Asleep {
    bool operator==(const Asleep&) const = default;
};
struct OutOfOrder {
    bool operator==(const OutOfOrder&) const = default;
};
enum class PinState { typing, wrong, locked };
struct ServicePin {
    std::string digits; // never drawn: a sign stands for each
    PinState state = PinState::typing;
    bool operator==(const ServicePin&) const = default;
};
struct ServiceMenu {
    std::optional<Printing> trial; // of the test print, once it was ordered
    bool operator==(const ServiceMenu&) const = default;
};

// Touches.
/// The office's mark in the header. Held for `mark_hold_ms` it asks for the PIN; that is no place
/// of the layout, because no citizen is meant to find it.
struct MarkTouched {
    bool operator==(const MarkTouched&) const = default;
};
struct PinTouched {
    bool operator==(const PinTouched&) const = default;
};
struct TestPrintTouched {
    bool operator==(const TestPrintTouched&) const = default;
};
/// The duty to take.
struct DutyTouched {
    Duty duty = Duty::in_service;
    bool operator==(const DutyTouched&) const = default;
};
enum class Leaving { restart, stop };
struct LeaveTouched {
    Leaving leaving = Leaving::restart;
    bool operator==(const LeaveTouched&) const = default;
};

// Noticed and ordered.
enum class PinVerdict { right, wrong };
struct PinChecked {
    PinVerdict verdict = PinVerdict::wrong;
};
struct CheckPin {
    std::string digits;
};
/// The only way out of a kiosk that covers its screen.
struct Leave {
    Leaving leaving = Leaving::restart;
};

/// Wrong tries count over all who try; a right one begins anew.
struct PinGuard {
    std::uint32_t wrong = 0;
    std::int64_t locked_until_ms = 0;
};

inline constexpr std::size_t pin_digits = 6;
/// Of a million PINs, five in five minutes are nothing.
inline constexpr std::uint32_t pin_tries_max = 5;
inline constexpr std::int64_t pin_lock_ms = 300'000;
/// Longer than a child leans on the glass.
inline constexpr std::int64_t mark_hold_ms = 3'000;
/// An open menu that staff walked away from closes soon.
inline constexpr std::int64_t service_idle_ms = 60'000;
/// How the slip of a test print is called in place of a ticket's code.
inline constexpr const char* trial_code = "UJI";
/// A ticket interrupted longer ago is not shown again: its person has gone, and the next one must
/// not see its code. A machine whose power failed is back sooner.
inline constexpr std::int64_t came_back_ms_max = 300'000;

} // namespace giliran::kiosk
