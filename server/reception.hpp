#pragma once
// Takes messages from the bus: reads them, checks who speaks and what they may order, and hands
// commands to the dispatcher. What is wrong is answered by name. Between the door, which knows
// bytes, and the dispatcher, which knows commands.

#include "server/devices.hpp"
#include "server/dispatcher.hpp"

namespace giliran::server {

class Reception {
  public:
    /// Whoever keeps what a device tells of itself.
    using OnReport = std::function<void(const std::string& device, const wire::DeviceReport&)>;

    /// `seen` makes the answer to SeeBoard: position and board at the moment of asking.
    Reception(Dispatcher& dispatcher, const Devices& devices, std::function<wire::Seen()> seen,
              OnReport on_report);

    /// `answer` receives the whole answer message, after the commit it belongs to.
    void ask(std::string_view text, const std::function<void(const std::string&)>& answer);
    /// The answer to a message that came over the rate.
    static void flood(std::string_view text, const std::function<void(const std::string&)>& answer);

  private:
    using Answer = std::function<void(const std::string&)>;
    void question(const wire::Ask& ask, const Answer& answer);
    void find(const wire::Ask& ask, const std::string& what, const Answer& answer);
    void note(const wire::Ask& ask, const wire::DeviceReport& report, const Answer& answer);

    Dispatcher& dispatcher_;
    const Devices& devices_;
    std::function<wire::Seen()> seen_;
    OnReport on_report_;
};

} // namespace giliran::server
