#pragma once
// How soon a called number stands in the wall's picture: a clerk calls, and a wall at the pace of
// the real one hears, decides and draws.

#include "tests/bench/office.hpp"

namespace giliran::bench {

/// From the answer to each of so many calls until the wall's picture holds the number. The window
/// itself is not part of it.
Sample call_to_picture(const tests::ServerProcess& server, std::uint32_t calls);

} // namespace giliran::bench
