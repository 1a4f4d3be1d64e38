#pragma once
// The kiosk's and the wall's programs on a screen of their own, to see what they take.

#include "tests/bench/office.hpp"

namespace giliran::bench {

struct WindowsMib {
    double kiosk = 0;
    double wall = 0;
};

/// Starts both on a virtual screen and reads their resident memory once it has settled. None where
/// there is no Xvfb.
std::optional<WindowsMib> windows_mib(const tests::ServerProcess& server);

} // namespace giliran::bench
