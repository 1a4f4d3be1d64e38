#pragma once
// Draws a kiosk for tests, without a display, and keeps the pictures for people to look at: under
// GILIRAN_PICTURES if set, otherwise in the system's temporary folder.

#include "kiosk/kiosk_view.hpp"
#include "kiosk/printer.hpp"

#include <cstdlib>
#include <filesystem>
#include <random>

namespace giliran::kiosk::tests {

inline const ui::Assets& assets() {
    static const ui::Assets folder("assets");
    return folder;
}

inline const KioskWords& words() {
    static const KioskWords both("assets/words");
    return both;
}

inline ui::Canvas drawn(const Kiosk& kiosk, Shape shape) {
    ui::Canvas canvas = canvas_for(shape, assets());
    draw(canvas, kiosk, words().in(kiosk.language));
    return canvas;
}

inline std::filesystem::path fresh_folder(const std::string& name) {
    std::random_device chance;
    const auto folder = std::filesystem::temp_directory_path()
                        / ("giliran-" + name + "-" + std::to_string(chance()));
    std::filesystem::create_directories(folder);
    return folder;
}

inline std::filesystem::path picture_folder() {
    const char* wanted = std::getenv("GILIRAN_PICTURES");
    const std::filesystem::path folder =
        wanted ? std::filesystem::path(wanted)
               : std::filesystem::temp_directory_path() / "giliran-pictures";
    std::filesystem::create_directories(folder / "kiosk");
    return folder / "kiosk";
}

inline void keep_picture(const ui::Canvas& canvas, const std::string& name) {
    canvas.write_png(picture_folder() / (name + ".png"));
}

} // namespace giliran::kiosk::tests
