#pragma once
// Settings as an office file, in the product's own format, with the devices and accounts a
// rehearsal needs. Used by plan_file.

#include "shared/queue/settings.hpp"

namespace giliran::rehearse {

inline constexpr const char* kiosk_device = "kiosk-1";
inline constexpr const char* counter_device = "counters";

std::string office_file_text(const Settings& settings, const std::string& heading);

} // namespace giliran::rehearse
