#include "server/web/view_devices.hpp"

#include "shared/wire/json.hpp"

namespace giliran::web {
namespace {

namespace json = boost::json;

bool wants_a_hand(wire::PaperState printer) {
    return printer == wire::PaperState::paper_low || printer == wire::PaperState::paper_out
           || printer == wire::PaperState::cover_open;
}

json::object device_object(const DeviceHealth& device) {
    json::object row{{"device", device.device},
                     {"kind", wire::to_json(device.kind)},
                     {"state", wire::to_json(device.state)},
                     {"since", device.since.ms}};
    for (const char* field : {"printer", "shown", "frames", "render_ms", "up_s", "version"})
        row[field] = nullptr;
    if (const auto& report = device.report) {
        row["printer"] = wire::to_json(report->printer);
        row["shown"] = report->shown;
        row["frames"] = report->frames;
        row["render_ms"] = report->render_ms;
        row["up_s"] = report->up_s;
        row["version"] = report->version;
    }
    return row;
}

} // namespace

json::array devices_array(const std::vector<DeviceHealth>& devices) {
    json::array all;
    for (const DeviceHealth& device : devices)
        all.push_back(device_object(device));
    return all;
}

json::array paper_array(const std::vector<DeviceHealth>& devices) {
    json::array all;
    for (const DeviceHealth& device : devices)
        if (device.state == DeviceState::printer && wants_a_hand(device.report->printer))
            all.push_back(
                {{"device", device.device}, {"printer", wire::to_json(device.report->printer)}});
    return all;
}

} // namespace giliran::web
