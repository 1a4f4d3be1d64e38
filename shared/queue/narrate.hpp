#pragma once
// One plain sentence per event, in English, for the server's log and the written days: what a
// person at the next table could have said. The sentences citizens see stand in assets/words.

#include "shared/queue/office.hpp"

namespace giliran {

/// `office` is the office after the event, which still knows the ticket's label.
std::string narrate(const Office& office, const Event& event);

} // namespace giliran
