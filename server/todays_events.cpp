#include "server/todays_events.hpp"

namespace giliran::server {

void TodaysEvents::told(const Office&, const std::vector<Event>& events) {
    for (const Event& event : events) {
        if (std::holds_alternative<DayOpened>(event.fact))
            events_.clear(); // the office forgets the tickets of the day before, too
        events_.push_back(event);
        if (events_.size() > events_kept)
            events_.pop_front();
    }
}

} // namespace giliran::server
