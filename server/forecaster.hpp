#pragma once
// Keeps the waiting times on the screens fresh without ever delaying a command: it learns from
// every event, puts the question together on the server's thread in a moment, and has it answered
// on a worker. Owned by the app.

#include "server/clock.hpp"
#include "server/ports.hpp"
#include "shared/forecast/simulate.hpp"

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace giliran::server {

class Forecaster : public Publisher {
  public:
    Forecaster(boost::asio::io_context& io, const Clock& clock);
    ~Forecaster() override;

    void told(const Office& office, const std::vector<Event>& events) override;

    /// From here on it answers by itself: soon after every event, and from time to time while
    /// somebody waits. `office` gives the office as it is on disk; `on_news` hears that what is
    /// shown has changed.
    void start(std::function<const Office&()> office, std::function<void()> on_news);
    void stop();

    /// What a newcomer is shown, by service.
    const Waits& waits() const;
    /// What the holder of a waiting ticket is shown: the promise of its slip until there is better.
    Wait wait_of(const Ticket& ticket) const;

  private:
    struct Work;
    std::shared_ptr<Work> work_;
};

} // namespace giliran::server
