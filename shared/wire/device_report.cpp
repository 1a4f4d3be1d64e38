#include "shared/wire/device_report.hpp"

namespace giliran::wire {

std::string_view product_version() {
    return GILIRAN_VERSION;
}

bool is_bounded(const DeviceReport& report) {
    return report.version.size() <= version_bytes_max && report.shown.size() <= shown_bytes_max
           && report.up_s >= 0;
}

} // namespace giliran::wire
