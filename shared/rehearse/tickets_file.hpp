#pragma once
// Reads recorded days from a file of tickets, plain or gzipped, in either of two forms, told apart
// by the first line:
//
//   day,queue,no,arrival,start                          called only (Warsaw); a second file says
//   which office a queue is of day,arrival,start,end,service,server,prio,out[,key] whole visits
//   (generated); out: S served, N did not come
//
// Anything else is refused with the file and the line. Used by `giliran-rehearse prepare`.

#include "shared/rehearse/recording.hpp"

#include <filesystem>
#include <stdexcept>

namespace giliran::rehearse {

/// What is wrong with a file: "file:line: sentence".
struct TicketsFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Every office-day of the file. `queues` may be empty: then warsaw_queues.txt beside the tickets
/// if there is one, else all queues belong to one office. Throws TicketsFileError.
std::vector<RecordedDay> read_tickets(const std::filesystem::path& tickets,
                                      const std::filesystem::path& queues = {});

/// Adds what a public feed said of the counters, a file of snapshots every few minutes:
///
///   day,queue,minute,called_no,waiting,counters,vendor_min
///
/// Queues and days without tickets are passed over. Throws TicketsFileError.
void read_snapshots(const std::filesystem::path& snapshots, std::vector<RecordedDay>& days);

} // namespace giliran::rehearse
