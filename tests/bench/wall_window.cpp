#include "tests/bench/wall_window.hpp"

#include "tests/bench/windows.hpp"
#include "tests/display/all_states.hpp"
#include "tests/screens/display.hpp"

namespace giliran::bench {

std::optional<WallWindow> wall_window(const tests::ServerProcess& server, double idle_s) {
    const wall::PictureSize screen = size_of(wall::Shape::landscape);
    std::optional<tests::Display> display;
    try {
        display.emplace(server.folder(), screen.width, screen.height);
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
    auto command = server.command("giliran-wall", "wall-1");
    command.insert(command.end(), {"--voices", (server.folder() / "voices").string()});
    WallWindow window;
    const Stopwatch watch;
    display->start(command);
    while (dark(display->look()) && watch.us() < 20e6) {
    }
    window.first_frame_ms = watch.us() / 1000;
    std::this_thread::sleep_for(std::chrono::seconds{2}); // it has heard the board
    window.idle_share = idle_share(display->program(), idle_s);
    window.resident_mib = resident_mib(display->program().pid());
    return window;
}

double pictures_per_second(wall::PictureSize screen, std::size_t pictures) {
    const ui::Assets assets{"assets"};
    const ui::Words words{"assets/words", ui::Language::indonesian};
    wall::Hall hall;
    wall::some_calls(hall);
    hall.tell({hall.call("A027", 2), hall.call("L009", 3)});
    ui::Canvas canvas = wall::canvas_for(screen, assets);
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(canvas.width())
                                   * static_cast<std::size_t>(canvas.height()) * 4);
    const Stopwatch watch;
    for (std::size_t i = 0; i < pictures; ++i) {
        hall.wait(wall::flash_half_ms); // gold, white, gold; then cards move down
        draw(canvas, hall.wall, words);
        canvas.rgba(rgba.data());
    }
    return static_cast<double>(pictures) / (watch.us() / 1e6);
}

} // namespace giliran::bench
