#include "tests/bench/kiosk_window.hpp"

#include "kiosk/kiosk_update.hpp"
#include "kiosk/kiosk_view.hpp"
#include "shared/link/board_link.hpp"
#include "tests/bench/windows.hpp"

#include <array>

namespace giliran::bench {
namespace {

using kiosk::Kiosk;
using kiosk::Shape;
using kiosk::Touch;
using tests::comes_true;
using tests::Display;
using tests::Frame;

constexpr Shape shape = Shape::portrait;
constexpr std::int64_t rested_ms = kiosk::inert_ms + 100;

/// The four bytes of the pixel at that place.
std::array<std::uint8_t, 4> pixel(const Frame& frame, ui::Point at) {
    const auto start =
        static_cast<std::ptrdiff_t>((std::llround(at.y) * frame.width + std::llround(at.x)) * 4);
    std::array<std::uint8_t, 4> bytes{};
    std::copy_n(frame.bytes.begin() + start, bytes.size(), bytes.begin());
    return bytes;
}

/// Where the filled part of a place can be seen: clear of its words and its edge.
ui::Point edge_of(const ui::Rect& place) {
    return {place.x + 16, place.center().y};
}

ui::Rect place_of(const Kiosk& kiosk, const Touch& touch) {
    for (const kiosk::Target& target : layout(kiosk, shape))
        if (target.touch == touch)
            return target.where;
    throw std::runtime_error("the kiosk has no such place");
}

Kiosk kiosk_in(const tests::ServerProcess& server) {
    link::BoardLink boards{server.as("kiosk-1")};
    Kiosk kiosk;
    if (!comes_true([&] {
            boards.poll(tests::steady_ms());
            return boards.board() != nullptr;
        }))
        throw std::runtime_error("the feed told no board");
    kiosk.board = *boards.board();
    return kiosk;
}

void rest() {
    std::this_thread::sleep_for(std::chrono::milliseconds{rested_ms});
}

void touch(Display& display, const ui::Rect& place) {
    display.press(place.center());
    display.release();
    rest();
}

/// From the moment the finger is told to lift until the pressed place is something else. The
/// touching program's own start is in it.
double lifted_to_changed_us(Display& display, const ui::Rect& place) {
    display.press(place.center());
    const auto before = pixel(display.look(), edge_of(place));
    if (!comes_true([&] { return pixel(display.look(), edge_of(place)) != before; }))
        throw std::runtime_error("the touch is not shown");
    const auto pressed = pixel(display.seen_last(), edge_of(place));
    const Stopwatch watch;
    display.release();
    while (pixel(display.look(), edge_of(place)) == pressed && watch.us() < 20e6) {
    }
    return watch.us();
}

/// What a ticket has changed in the hall is told, drawn and over.
void wait_until_still(Display& display) {
    constexpr std::chrono::seconds still{3};
    const bool came = comes_true([&] {
        const auto before = display.look().bytes;
        std::this_thread::sleep_for(still);
        return display.look().bytes == before;
    });
    if (!came)
        throw std::runtime_error("the kiosk's picture never rests");
}

} // namespace

std::optional<KioskWindow> kiosk_window(const tests::ServerProcess& server, std::uint32_t tickets,
                                        double idle_s) {
    const auto folder = server.folder();
    std::optional<Display> display;
    try {
        display.emplace(folder, size_of(shape).width, size_of(shape).height);
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
    Kiosk kiosk = kiosk_in(server);
    const ServiceId service = kiosk.board->settings.services.front().id;
    const auto in = [&](const kiosk::Screen& screen, const Touch& touch) {
        kiosk.screen = screen;
        return place_of(kiosk, touch);
    };
    const ui::Rect first = in(kiosk::Services{}, kiosk::ServiceTouched{service});
    const ui::Rect lane = in(kiosk::LaneChoice{service}, kiosk::LaneTouched{general_lane});
    const ui::Rect home = in(kiosk::TicketShown{}, kiosk::HomeTouched{});

    KioskWindow window;
    auto command = server.command("giliran-kiosk", "kiosk-1");
    command.insert(command.end(), {"--printer", "folder:" + (folder / "slips").string(), "--voices",
                                   (folder / "voices").string()});
    const Stopwatch watch;
    display->start(command);
    while (dark(display->look()) && watch.us() < 20e6) {
    }
    window.first_frame_ms = watch.us() / 1000;
    rest();
    rest();
    for (std::uint32_t i = 0; i < tickets; ++i) {
        touch(*display, first);
        window.touch_to_ticket_us.push_back(lifted_to_changed_us(*display, lane));
        rest();
        touch(*display, home);
    }
    wait_until_still(*display);
    window.idle_share = idle_share(display->program(), idle_s);
    return window;
}

} // namespace giliran::bench
