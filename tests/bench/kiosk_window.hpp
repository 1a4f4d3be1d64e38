#pragma once
// The kiosk's real window on a display of its own, as the person before it sees it: how soon after
// its start something is there, how soon after the last touch the ticket is, and what it costs to
// stand there and wait.

#include "tests/bench/office.hpp"

namespace giliran::bench {

struct KioskWindow {
    double first_frame_ms = 0;
    Sample touch_to_ticket_us; // the finger lifts -> other pixels under it
    double idle_share = 0;     // of one core, while nobody is there
};

/// So many tickets are taken by two touches each. None where there is no Xvfb.
std::optional<KioskWindow> kiosk_window(const tests::ServerProcess& server, std::uint32_t tickets,
                                        double idle_s);

} // namespace giliran::bench
