#include "tests/bench/windows.hpp"

#include <unistd.h>

namespace giliran::bench {
namespace {

using tests::Child;

/// The memory once it has not moved for a second; at most twenty seconds are waited.
double settled_mib(const Child& program) {
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

/// Seconds of work of all its threads so far.
double worked_s(pid_t pid) {
    std::ifstream file{"/proc/" + std::to_string(pid) + "/stat"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    std::istringstream words{text.substr(text.rfind(')') + 2)};
    std::string word;
    double ticks = 0;
    for (int field = 3; words >> word && field <= 15; ++field)
        if (field == 14 || field == 15)
            ticks += std::stod(word);
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

double idle_share(const Child& program, double seconds) {
    const double before = worked_s(program.pid());
    std::this_thread::sleep_for(std::chrono::duration<double>{seconds});
    return (worked_s(program.pid()) - before) / seconds;
}

bool dark(const tests::Frame& frame) {
    return std::all_of(frame.bytes.begin(), frame.bytes.end(),
                       [](std::uint8_t byte) { return byte == 0; });
}

std::optional<WindowsMib> windows_mib(const tests::ServerProcess& server) {
    const auto folder = server.folder();
    const Child screen{
        {"Xvfb", "-displayfd", "1", "-screen", "0", "1920x1920x24", "-nolisten", "tcp"},
        folder,
        "xvfb"};
    if (!tests::comes_true([&] { return screen.out().ends_with('\n'); }))
        return std::nullopt;
    const std::string display = ":" + std::to_string(std::stoi(screen.out()));
    auto kiosk_words = server.command("giliran-kiosk", "kiosk-1");
    // Placed: on a bare screen a window that waits for a window manager would never come up.
    kiosk_words.insert(kiosk_words.end(),
                       {"--printer", "folder:" + (folder / "slips").string(), "--position", "0,0"});
    auto wall_words = server.command("giliran-wall", "wall-1");
    wall_words.insert(wall_words.end(), {"--position", "0,0"});
    const Child kiosk{kiosk_words, folder, "kiosk", display};
    const Child wall{wall_words, folder, "wall", display};
    return WindowsMib{settled_mib(kiosk), settled_mib(wall)};
}

} // namespace giliran::bench
