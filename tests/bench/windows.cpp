#include "tests/bench/windows.hpp"

#include <array>
#include <fcntl.h>
#include <thread>

namespace giliran::bench {
namespace {

/// A program that runs until this is gone.
class Running {
  public:
    Running(std::vector<std::string> words, const std::string& display, int keep_open = -1) {
        pid_ = ::fork();
        if (pid_ != 0)
            return;
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const int silence = ::open("/dev/null", O_WRONLY);
        ::dup2(silence, 1);
        ::dup2(silence, 2);
        if (keep_open >= 0)
            ::dup2(keep_open, 3);
        ::setenv("DISPLAY", display.c_str(), 1);
        ::setenv("ALSOFT_DRIVERS", "null", 1);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ~Running() {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    pid_t pid() const { return pid_; }

  private:
    pid_t pid_ = -1;
};

/// The number the screen took, as it tells on that pipe; empty if it did not start.
std::string display_told(int from) {
    std::string number;
    for (char letter = 0; ::read(from, &letter, 1) == 1 && letter != '\n';)
        number += letter;
    return number.empty() ? "" : ":" + number;
}

/// The memory once it has not moved for a second; at most twenty seconds are waited.
double settled_mib(const Running& program) {
    double before = 0;
    for (int second = 0; second < 20; ++second) {
        std::this_thread::sleep_for(std::chrono::seconds{1});
        const double now = resident_mib(program.pid());
        if (now == before)
            break;
        before = now;
    }
    return before;
}

} // namespace

std::optional<WindowsMib> windows_mib(const tests::ServerProcess& server) {
    std::array<int, 2> line{};
    if (::pipe(line.data()) != 0)
        return std::nullopt;
    const Running screen{
        {"Xvfb", "-displayfd", "3", "-screen", "0", "1920x1920x24", "-nolisten", "tcp"},
        "",
        line[1]};
    ::close(line[1]);
    const std::string display = display_told(line[0]);
    ::close(line[0]);
    if (display.empty())
        return std::nullopt;
    const auto words = [&](const char* program, const std::string& device) {
        const link::Address address = server.as(device);
        return std::vector<std::string>{std::string(GILIRAN_BIN) + program,
                                        "--ask",
                                        address.ask,
                                        "--feed",
                                        address.feed,
                                        "--device",
                                        device,
                                        "--key-file",
                                        (server.folder() / "keys" / (device + ".key")).string()};
    };
    auto kiosk_words = words("/giliran-kiosk", "kiosk-1");
    kiosk_words.insert(kiosk_words.end(), {"--slips", (server.folder() / "slips").string()});
    const Running kiosk{kiosk_words, display};
    const Running wall{words("/giliran-wall", "wall-1"), display};
    return WindowsMib{settled_mib(kiosk), settled_mib(wall)};
}

} // namespace giliran::bench
