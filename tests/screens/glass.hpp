#pragma once
// A display of its own with one program on it: Xvfb, on a number that is free. Its picture lies in
// a file that can be read at any moment (Xvfb maps it there as an XWD dump); its finger and its
// keys are xdotool's. Every picture that was waited for is kept in GILIRAN_PICTURES/screens, where
// that is set.

#include "shared/ui/paint.hpp"
#include "tests/screens/child.hpp"
#include "tests/screens/frame.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace giliran::tests {

class Glass {
  public:
    /// width and height in pixels, `scale` of them a unit.
    Glass(const std::filesystem::path& folder, int width, int height, double scale = 1)
        : folder_(folder), seen_(width, height),
          wanted_(width, height, assets(), ui::Edges::smooth, scale),
          wanted_rgba_(seen_.bytes.size()),
          xvfb_({"Xvfb", "-displayfd", "1", "-screen", "0",
                 std::to_string(width) + "x" + std::to_string(height) + "x24", "-nocursor",
                 "-nolisten", "tcp", "-fbdir", folder.string()},
                folder, "xvfb") {
        if (!comes_true([this] { return xvfb_.out().ends_with('\n'); }))
            FAIL("no display: " << xvfb_.err());
        display_ = ":" + std::to_string(std::stoi(xvfb_.out()));
    }

    static const ui::Assets& assets() {
        static const ui::Assets folder("assets");
        return folder;
    }

    /// The program covers the whole glass.
    void start(std::vector<std::string> command) {
        command.insert(command.end(),
                       {"--fullscreen", "--size",
                        std::to_string(wanted_.width()) + "x" + std::to_string(wanted_.height())});
        program_.emplace(command, folder_, "program", display_);
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
                return seen_.is(wanted_rgba_);
            });
        });
        if (const auto place = place_of(name))
            seen_.write_png(*place);
        if (came)
            return shown;
        if (const auto place = place_of(name + "-wanted"))
            wanted_.write_png(*place);
        FAIL(name << " was never shown; the program said: " << program_->err());
        return shown;
    }

    const Frame& look() {
        std::ifstream file{folder_ / "Xvfb_screen0", std::ios::binary};
        const auto number = [&](std::streamoff place) {
            std::uint8_t four[4] = {};
            file.seekg(place * 4);
            file.read(reinterpret_cast<char*>(four), 4);
            return four[0] << 24 | four[1] << 16 | four[2] << 8 | four[3];
        };
        // The header tells its own size; after it come so many colours of twelve bytes.
        file.seekg(number(0) + std::streamoff{number(19)} * 12);
        file.read(reinterpret_cast<char*>(seen_.bytes.data()),
                  static_cast<std::streamsize>(seen_.bytes.size()));
        return seen_;
    }
    const Frame& seen_last() const { return seen_; }

    void press(ui::Point at) const {
        const auto pixel = [&](double units) {
            return std::to_string(std::lround(units * wanted_.scale()));
        };
        act({"mousemove", pixel(at.x), pixel(at.y), "mousedown", "1"});
    }
    void release() const { act({"mouseup", "1"}); }
    void type(const std::string& line) const {
        act({"type", line});
        act({"key", "Return"});
    }

  private:
    void act(std::vector<std::string> command) const {
        command.insert(command.begin(), "xdotool");
        REQUIRE(Child(command, folder_, "xdotool", display_).ended() == 0);
    }

    static std::optional<std::filesystem::path> place_of(const std::string& name) {
        const char* pictures = std::getenv("GILIRAN_PICTURES");
        if (!pictures)
            return std::nullopt;
        const auto folder = std::filesystem::path(pictures) / "screens";
        std::filesystem::create_directories(folder);
        return folder / (name + ".png");
    }

    std::filesystem::path folder_;
    Frame seen_;
    ui::Canvas wanted_;
    std::vector<std::uint8_t> wanted_rgba_;
    Child xvfb_;
    std::string display_;
    std::optional<Child> program_; // the last, so that it ends before its display
};

} // namespace giliran::tests
