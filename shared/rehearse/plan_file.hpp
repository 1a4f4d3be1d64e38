#pragma once
// A plan on disk, in one folder: the office file for the server, the clock's start for whoever
// starts it, and the day for the player. Written by `prepare`, read by `play`.
//
//   office.toml     an office file like any other
//   rehearsal.env   CLOCK_START (Unix milliseconds) and CLOCK_SPEED, as shell assignments
//   day.csv         arrival_ms,service,lane,call_ms,counter,end_ms,fate; instants in Unix
//   milliseconds

#include "shared/rehearse/plan.hpp"

#include <filesystem>

namespace giliran::rehearse {

/// Throws std::runtime_error if the folder cannot be written.
void write_plan(const std::filesystem::path& folder, const Plan& plan);

/// The day of a plan folder. Throws std::runtime_error, "file:line: sentence".
std::vector<PlannedTicket> read_day(const std::filesystem::path& folder);

} // namespace giliran::rehearse
