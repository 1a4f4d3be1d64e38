#pragma once
// A display of its own with one program on it: Xvfb, on a number that is free. Its picture lies in
// a file that can be read at any moment (Xvfb maps it there as an XWD dump); its finger and its
// keys are xdotool's. Used by the tests of windows, through the glass, and by the benchmark. What
// fails throws std::runtime_error.

#include "shared/ui/layout.hpp"
#include "tests/screens/child.hpp"
#include "tests/screens/frame.hpp"

#include <memory>
#include <optional>
#include <stdexcept>

namespace giliran::tests {

class Display {
  public:
    /// width and height in pixels, `scale` of them a unit.
    Display(const std::filesystem::path& folder, int width, int height, double scale = 1)
        : folder_(folder), seen_(width, height), scale_(scale),
          xvfb_({"Xvfb", "-displayfd", "1", "-screen", "0",
                 std::to_string(width) + "x" + std::to_string(height) + "x24", "-nocursor",
                 "-nolisten", "tcp", "-fbdir", folder.string()},
                folder, "xvfb") {
        if (!comes_true([this] { return xvfb_.out().ends_with('\n'); }))
            throw std::runtime_error("no display: " + xvfb_.err());
        name_ = ":" + std::to_string(std::stoi(xvfb_.out()));
    }

    /// The program covers the whole display.
    void start(std::vector<std::string> command) {
        command.insert(command.end(),
                       {"--fullscreen", "--size",
                        std::to_string(seen_.width) + "x" + std::to_string(seen_.height)});
        program_.emplace(command, folder_, "program", name_);
    }
    /// One of several programs: it covers that part of the display, in whole pixels.
    void start_at(const ui::Rect& part, std::vector<std::string> command) {
        command.insert(command.end(), {"--position", whole(part.x) + "," + whole(part.y), "--size",
                                       whole(part.w) + "x" + whole(part.h)});
        beside_.push_back(std::make_unique<Child>(
            command, folder_, "program-" + std::to_string(beside_.size() + 1), name_));
    }
    /// ":7".
    const std::string& name() const { return name_; }
    const Child& program() const { return *program_; }
    /// The program dies without a word, as in a fault or a power cut.
    void program_dies() {
        ::kill(program_->pid(), SIGKILL);
        program_->ended();
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
        act({"mousemove", pixel(at.x), pixel(at.y), "mousedown", "1"});
    }
    void release() const { act({"mouseup", "1"}); }
    void type(const std::string& line) const {
        act({"type", line});
        key("Return");
    }
    void key(const std::string& name) const { act({"key", name}); }

    /// Words of xdotool, as many acts as there are in them.
    void act(std::vector<std::string> words) const {
        words.insert(words.begin(), "xdotool");
        if (Child(words, folder_, "xdotool", name_).ended() != 0)
            throw std::runtime_error("the display was not touched");
    }
    std::string pixel(double units) const { return std::to_string(std::lround(units * scale_)); }

  private:
    static std::string whole(double length) { return std::to_string(std::lround(length)); }

    std::filesystem::path folder_;
    Frame seen_;
    double scale_;
    Child xvfb_;
    std::string name_;
    // The last, so that they end before their display.
    std::optional<Child> program_;
    std::vector<std::unique_ptr<Child>> beside_;
};

} // namespace giliran::tests
