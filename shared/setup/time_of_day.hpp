#pragma once
// Times of day as an office file writes them. Used by whatever reads hours, shifts and quiet times,
// and by the text of settings, which writes them back.

#include <cstdint>
#include <string>
#include <string_view>

namespace giliran {

/// "08.00" or "08:00" as minutes since midnight; false if it is no time of day up to 24.00.
bool read_time(std::string_view text, std::uint32_t& minute);

/// "08.00", up to "24.00".
std::string time_text(std::uint32_t minute);

} // namespace giliran
