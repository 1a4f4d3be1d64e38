#pragma once
// The openings through which the dispatcher reaches the outside without knowing it: whoever tells
// the world what happened. Real ones are the feed, the live pages and the forecaster; tests listen
// in.

#include "shared/queue/board.hpp"

namespace giliran::server {

struct Publisher {
    virtual ~Publisher() = default;
    /// Told once per commit, after it, with the office after these events.
    virtual void told(const Office& office, const std::vector<Event>& events) = 0;
};

} // namespace giliran::server
