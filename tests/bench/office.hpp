#pragma once
// The running server as the benchmark meets it: real process, real sockets, messages as a kiosk
// writes them. Used by every measurement that asks the product.

#include "tests/bench/crowd.hpp"
#include "tests/e2e/server_process.hpp"

namespace giliran::bench {

/// Services enough that no measurement runs out of four-digit numbers.
inline constexpr tests::OfficeShape busy_office{.counters = 8, .services = 20};

/// Kiosks that issue tickets, each for one of the services in turn. Throws std::runtime_error if
/// one press was not answered with a ticket.
Loop issue(const tests::ServerProcess& server, std::size_t kiosks, std::size_t presses);

/// An ask for a ticket as a kiosk writes it, fresh each time, and the size of the answer: what the
/// bare echo must carry to be a fair floor.
std::string issue_text(const link::Address& kiosk, std::size_t which);
std::size_t answer_bytes(const tests::ServerProcess& server);

/// A whole day: so many tickets issued, called and finished at all counters.
void serve_day(const tests::ServerProcess& server, std::uint32_t tickets);

/// Resident memory of a process, in MiB.
double resident_mib(pid_t process);

} // namespace giliran::bench
