#pragma once
// A network printer that is none: listens where kiosks look for one, answers their questions and
// hands out each sheet it cuts. It can be told to be out of paper, open, faulty or hung, and how
// much paper its roll still has. Used by giliran-paper, which lays the sheets down as pictures, and
// by tests.

#include "kiosk/paper/head.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>

namespace giliran::paper {

/// silent: it takes connections, but neither reads nor answers. mute: it prints, but answers
/// nothing, as the simplest printers do.
enum class Condition { ready, paper_low, paper_out, cover_open, failing, mute, silent };

struct Behaviour {
    int dots = 576;
    std::int64_t rows_on_roll = std::numeric_limits<std::int64_t>::max();
    std::function<Condition()> condition = [] { return Condition::ready; };
    std::function<void(const Sheet&)> deliver = [](const Sheet&) {};
    /// A connection whose bytes made no sense; it has been closed.
    std::function<void(const std::string&)> misprinted = [](const std::string&) {};
};

class VirtualPrinter {
  public:
    /// An IPv4 address; port 0 takes a free one. Throws std::runtime_error when it cannot listen.
    VirtualPrinter(const std::string& address, std::uint16_t port, Behaviour behaviour);
    ~VirtualPrinter();
    VirtualPrinter(const VirtualPrinter&) = delete;
    VirtualPrinter& operator=(const VirtualPrinter&) = delete;

    std::uint16_t port() const;
    /// Serves until stop(). All of Behaviour's functions are called from here.
    void run();
    /// From any thread, and from a signal.
    void stop();

  private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace giliran::paper
