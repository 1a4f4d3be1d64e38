#include "shared/ui/window_options.hpp"

#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include <cstdio>
#include <iostream>
#include <stdexcept>

namespace giliran::ui {

namespace options = boost::program_options;

namespace {

void read_size(const std::string& text, WindowStyle& window) {
    char more = 0;
    if (std::sscanf(text.c_str(), "%5dx%5d%c", &window.width, &window.height, &more) != 2
        || window.width < 200 || window.height < 200) {
        throw std::runtime_error("--size needs WIDTHxHEIGHT, for example 1080x1920, not " + text);
    }
}

void read_position(const std::string& text, WindowStyle& window) {
    int x = 0;
    int y = 0;
    char more = 0;
    if (std::sscanf(text.c_str(), "%5d,%5d%c", &x, &y, &more) != 2) {
        throw std::runtime_error("--position needs LEFT,TOP, for example 1920,0, not " + text);
    }
    window.at = {static_cast<double>(x), static_cast<double>(y)};
}

} // namespace

void add_window_options(options::options_description& known, const std::string& size_usual) {
    const auto text = [](const std::string& usual) {
        return options::value<std::string>()->default_value(usual);
    };
    auto add = known.add_options();
    add("assets", text("assets"), "folder with words and icons");
    add("size", text(size_usual),
        "window size, kept if given; taller than wide is the portrait design");
    add("position", options::value<std::string>(),
        "upper left corner on the desktop, without a frame or a pointer: for machines with several "
        "screens, each covered by a program of its own with the screen's --size");
    add("fullscreen", "cover the whole screen, without a pointer");
}

WindowStyle window_style_of(const options::variables_map& given, Side side) {
    WindowStyle window{.title = "Giliran", .side = side};
    read_size(given["size"].as<std::string>(), window);
    if (!given["size"].defaulted()) {
        window.placement = Placement::sized;
    }
    if (given.contains("position")) {
        read_position(given["position"].as<std::string>(), window);
        window.placement = Placement::placed;
        window.cursor = Cursor::hidden;
    }
    if (given.contains("fullscreen")) {
        window.placement = Placement::fullscreen;
        window.cursor = Cursor::hidden;
    }
    return window;
}

std::optional<options::variables_map> read_options(int count, const char* const* words,
                                                   options::options_description known) {
    known.add_options()("help", "say this and end");
    options::variables_map given;
    options::store(options::parse_command_line(count, words, known), given);
    if (given.contains("help")) {
        std::cout << known;
        return std::nullopt;
    }
    options::notify(given);
    return given;
}

} // namespace giliran::ui
