#pragma once
// A display whose picture is compared, to the pixel, with what the program should show. Every
// picture that was waited for is kept in GILIRAN_PICTURES/screens, where that is set.

#include "shared/ui/paint.hpp"
#include "tests/screens/display.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

namespace giliran::tests {

class Glass : public Display {
  public:
    /// width and height in pixels, `scale` of them a unit of the kiosk's designs.
    Glass(const std::filesystem::path& folder, int width, int height, double scale = 1)
        : Display(folder, width, height, scale),
          wanted_(width, height, assets(), ui::Edges::smooth, scale),
          wanted_rgba_(seen_last().bytes.size()) {}

    static const ui::Assets& assets() {
        static const ui::Assets folder("assets");
        return folder;
    }

    /// Waits until the program shows, to the pixel, one of the states that it may be in by now
    /// (`states`; none while there is nothing to wait for yet), and returns that.
    template<class States, class Draw>
    auto shows(const std::string& name, States states, Draw draw) {
        typename std::invoke_result_t<States>::value_type shown;
        const bool came = comes_true([&] {
            const auto possible = states();
            look();
            return std::any_of(possible.begin(), possible.end(), [&](const auto& state) {
                draw(wanted_, state);
                wanted_.rgba(wanted_rgba_.data());
                shown = state;
                return seen_last().is(wanted_rgba_);
            });
        });
        if (const auto place = place_of(name))
            Frame{seen_last()}.write_png(*place);
        if (came)
            return shown;
        if (const auto place = place_of(name + "-wanted"))
            wanted_.write_png(*place);
        FAIL(name << " was never shown; the program said: " << program().err());
        return shown;
    }

  private:
    static std::optional<std::filesystem::path> place_of(const std::string& name) {
        const char* pictures = std::getenv("GILIRAN_PICTURES");
        if (!pictures)
            return std::nullopt;
        const auto folder = std::filesystem::path(pictures) / "screens";
        std::filesystem::create_directories(folder);
        return folder / (name + ".png");
    }

    ui::Canvas wanted_;
    std::vector<std::uint8_t> wanted_rgba_;
};

} // namespace giliran::tests
