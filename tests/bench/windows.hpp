#pragma once
// The kiosk's and the wall's programs on a screen of their own, to see what they take.

#include "tests/bench/office.hpp"
#include "tests/screens/display.hpp"

namespace giliran::bench {

struct WindowsMib {
    double kiosk = 0;
    double wall = 0;
};

/// Starts both on a virtual screen and reads their resident memory once it has settled. None where
/// there is no Xvfb.
std::optional<WindowsMib> windows_mib(const tests::ServerProcess& server);

/// What the program takes of one core while nothing happens, over so many seconds.
double idle_share(const tests::Child& program, double seconds);

/// Nothing was drawn yet.
bool dark(const tests::Frame& frame);

} // namespace giliran::bench
