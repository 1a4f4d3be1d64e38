#pragma once
// The newest events of the day, for the supervisor's page of the record. It keeps the facts as they
// are told, which costs the road of a command one small copy; sentences are made when somebody
// reads them. Wanted by the app, which hands it to the pages.

#include "server/ports.hpp"

#include <deque>

namespace giliran::server {

/// More than anyone reads; the whole record is on disk.
inline constexpr std::size_t events_kept = 300;

class TodaysEvents : public Publisher {
  public:
    void told(const Office& office, const std::vector<Event>& events) override;
    /// Oldest first, from the opening of the newest day on.
    const std::deque<Event>& events() const { return events_; }

  private:
    std::deque<Event> events_;
};

} // namespace giliran::server
