#pragma once
// What a kiosk or a wall tells the server of its own health, so that somebody in the office sees a
// silent screen before the hall does. An ask like any other, but no command: it changes nothing,
// is never in the record and lies on no disk. Sent by the mains of kiosk and wall, kept by the
// server's device watch.

#include "shared/wire/describe.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace giliran::wire {

/// "0.1.0": the version of the product this program was built from, which stands in CMakeLists.txt.
std::string_view product_version();

enum class ScreenKind { kiosk, wall };

/// What somebody must do about the slip printer, in the words of its staff.
enum class PaperState {
    none,    // no printer belongs to this screen
    unknown, // it tells nothing: trusted
    ok,
    paper_low, // prints still
    paper_out,
    cover_open,
    unreachable, // off, unplugged, or broken
};

/// Only under the device's own key, and only as the kind that the office lists it as.
struct DeviceReport {
    ScreenKind kind = ScreenKind::kiosk;
    std::string version = {}; // at most version_bytes_max
    PaperState printer = PaperState::none;
    std::string shown = {};      // the label last shown ("A012"), empty for none
    std::uint64_t frames = 0;    // pictures drawn since it started
    std::uint32_t render_ms = 0; // what the last picture took
    std::int64_t up_s = 0;       // since it started
};

inline constexpr std::size_t version_bytes_max = 32;
/// A label is a letter and three digits; room for four.
inline constexpr std::size_t shown_bytes_max = 8;

/// No longer than an honest report, and no negative time.
bool is_bounded(const DeviceReport& report);

BOOST_DESCRIBE_ENUM(ScreenKind, kiosk, wall)
BOOST_DESCRIBE_ENUM(PaperState, none, unknown, ok, paper_low, paper_out, cover_open, unreachable)
BOOST_DESCRIBE_STRUCT(DeviceReport, (), (kind, version, printer, shown, frames, render_ms, up_s))

template<>
inline constexpr std::string_view type_name<DeviceReport> = "DeviceReport";

} // namespace giliran::wire
