#pragma once
// The printer on a thread of its own, so that a printer that is slow, asleep or hung never holds up
// the screen: slips are ordered and forgotten, and once a frame the kiosk takes what came of them,
// in the order they were given, and what the printer says of itself. Used by the kiosk's main.

#include "kiosk/printer.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace giliran::kiosk {

class PrintDesk {
  public:
    /// Called on the desk's own thread, because Pango keeps its fonts for one thread only: the
    /// printer's Assets must be made there. If it throws, every slip is failed.
    using MakePrinter = std::function<std::unique_ptr<Printer>()>;
    explicit PrintDesk(MakePrinter make);
    /// Waits for the slip or the look under way, if any; slips that still wait are dropped.
    ~PrintDesk();
    PrintDesk(const PrintDesk&) = delete;
    PrintDesk& operator=(const PrintDesk&) = delete;

    void order(const Slip& slip);
    /// Printed for each slip, PrinterNews when the printer's state changed; each told once.
    std::vector<Input> news();

    /// So often an idle printer is asked how it is: a person who reads the services for some
    /// seconds knows before the number is taken, and a printer shared by kiosks is not held up.
    static constexpr std::chrono::milliseconds look_every{4'000};

  private:
    void work(const MakePrinter& make);
    void look_at(Printer& printer);
    std::optional<Slip> next_slip();
    void tell(Input input);

    std::mutex mutex_; // of the four below
    std::condition_variable changed_;
    std::deque<Slip> orders_;
    std::vector<Input> news_;
    bool closing_ = false;
    PrinterState told_ = PrinterState::unknown; // the thread's own
    std::thread thread_;                        // last: everything it uses is there before it
};

} // namespace giliran::kiosk
