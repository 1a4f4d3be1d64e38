// The real kiosk in the hands of a monkey: 10,000 touches and keys at random. It lives, it finds
// its way back, and as many slips lie there as the office gave numbers.

#include "tests/screens/kiosk_on_glass.hpp"

#include <random>
#include <set>

namespace giliran::kiosk::tests {

namespace {

constexpr int acts = 10'000;
constexpr int acts_a_go = 200; // of one xdotool; then the screens have time to change

/// Also those that leave programs elsewhere: here they must not.
constexpr const char* keys[] = {
    "Up",   "Down", "Left", "Right", "Return", "space",  "Tab",    "F1",       "Escape", "Prior",
    "Next", "a",    "7",    "minus", "F11",    "alt+F4", "ctrl+q", "super+d",  "ctrl+c", "alt+Tab",
    "F10",  "k",    "0",    "slash", "Print",  "Menu",   "ctrl+w", "BackSpace"};

std::vector<std::string> some_acts(std::mt19937& chance, const Size& size) {
    const auto one_of = [&](int n) { return std::uniform_int_distribution<int>{0, n - 1}(chance); };
    std::vector<std::string> words;
    const auto move = [&] {
        words.insert(words.end(), {"mousemove", std::to_string(one_of(size.width)),
                                   std::to_string(one_of(size.height))});
    };
    for (int i = 0; i < acts_a_go; ++i) {
        if (one_of(5) == 0) {
            words.insert(words.end(), {"key", "--delay", "1", keys[one_of(std::size(keys))]});
            continue;
        }
        move();
        words.insert(words.end(), {"mousedown", "1"});
        if (one_of(6) == 0)
            move(); // the finger slips
        words.insert(words.end(), {"mouseup", "1"});
    }
    return words;
}

std::size_t slips_in(const std::filesystem::path& folder) {
    std::size_t slips = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        slips += file.path().extension() == ".png" ? 1U : 0U;
    return slips;
}

} // namespace

TEST_CASE("10,000 random touches and keys leave the real kiosk alive, at its services, and with a "
          "slip for every number") {
    Office office;
    office.opens(1);
    KioskOnGlass kiosk(office, Shape::portrait);
    kiosk.shows<Services>("monkey-before");
    std::mt19937 chance{4};
    for (int done = 0; done < acts; done += acts_a_go) {
        kiosk.glass().act(some_acts(chance, size_of(Shape::portrait)));
        kiosk.lets_pass(inert_ms);
    }
    // The next to come touches what leads back from any screen, or nothing at all for a while.
    kiosk.comes_back("monkey-after");
    CHECK(kiosk.glass().program().err().find("giliran-kiosk:") == std::string::npos);
    std::uint32_t given = 0;
    for (const ServiceRow& row : kiosk.twin().board->rows)
        given += row.waiting;
    INFO(given << " numbers");
    CHECK(given > 0);
    CHECK(slips_in(office.folder() / "slips") >= given);
}

} // namespace giliran::kiosk::tests
