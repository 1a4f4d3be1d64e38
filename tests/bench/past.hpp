#pragma once
// An office with a history: fills a record with closed days of served tickets, decided by the rules
// themselves, so that a start and an ask can be measured on it as after years of use.

#include <cstdint>
#include <filesystem>

namespace giliran::bench {

/// What one day of a busy office adds.
inline constexpr std::uint32_t tickets_a_day = 5'000;

/// Writes whole days before today into a new record at `journal` for an office of that shape, until
/// it holds `tickets` (a multiple of tickets_a_day). The answers of the last week are remembered,
/// as the server does.
void write_past(const std::filesystem::path& office_file, const std::filesystem::path& journal,
                std::uint32_t tickets);

} // namespace giliran::bench
