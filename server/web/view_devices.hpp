#pragma once
// The health of walls and kiosks as the pages show it. Private to the view files.

#include "server/web/device_health.hpp"

#include <boost/json.hpp>

#include <vector>

namespace giliran::web {

/// Each with all that a supervisor may want to know: [{device, kind, state, since, printer, shown,
/// frames, render_ms, up_s, version}]; from printer on null while unseen.
boost::json::array devices_array(const std::vector<DeviceHealth>& devices);
/// What a clerk can act on: [{device, printer}] of the kiosks whose paper or cover wants a hand. Of
/// a silent kiosk nobody knows it.
boost::json::array paper_array(const std::vector<DeviceHealth>& devices);

} // namespace giliran::web
