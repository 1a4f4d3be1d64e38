#include "tests/bench/windows.hpp"

#include "tests/screens/child.hpp"

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

} // namespace

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
    kiosk_words.insert(kiosk_words.end(), {"--printer", "folder:" + (folder / "slips").string()});
    const Child kiosk{kiosk_words, folder, "kiosk", display};
    const Child wall{server.command("giliran-wall", "wall-1"), folder, "wall", display};
    return WindowsMib{settled_mib(kiosk), settled_mib(wall)};
}

} // namespace giliran::bench
