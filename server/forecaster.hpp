#pragma once
// Keeps the waiting times on the screens fresh without ever delaying a command: it learns from
// every event, puts the question together on the server's thread in a moment, and has it answered
// on a worker. Owned by the app.

#include "server/clock.hpp"
#include "server/ports.hpp"
#include "server/reports/kept_promises.hpp"
#include "shared/queue/board.hpp"

#include <filesystem>
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
    /// shown has changed. What earlier days taught is read from `record` in the background.
    void start(std::function<const Office&()> office, std::function<void()> on_news,
               const std::filesystem::path& record);
    void stop();

    // See ShownWaits.
    const Waits& waits() const;
    Wait wait_of(const Ticket& ticket) const;
    std::optional<WaitChange> change_of(const Ticket& ticket) const;
    std::optional<Foretold> foretold(const ServiceId& service, const LaneId& lane) const;
    /// What became of the promises; of earlier days only when they have been read.
    const reports::KeptPromises& kept() const;

  private:
    struct Work;
    std::shared_ptr<Work> work_;
};

} // namespace giliran::server
