#pragma once
// How a kiosk or a wall is, as the pages are told. Made by the server's device watch, shown by the
// views of supervisor and staff.

#include "shared/queue/ids.hpp"
#include "shared/wire/device_report.hpp"

#include <optional>

namespace giliran::web {

/// The most pressing first.
enum class DeviceState {
    unseen,  // listed, not heard since this server started
    silent,  // off, cut off or stuck
    frozen,  // it reports, and its picture does not change or does not follow the calls
    printer, // it works, its printer wants somebody
    well,
};
BOOST_DESCRIBE_ENUM(DeviceState, unseen, silent, frozen, printer, well)

struct DeviceHealth {
    std::string device; // as the office file lists it
    wire::ScreenKind kind = wire::ScreenKind::kiosk;
    DeviceState state = DeviceState::unseen;
    Instant since;                            // of the state; unseen: when the server started
    std::optional<wire::DeviceReport> report; // the last; none while unseen
};

} // namespace giliran::web
