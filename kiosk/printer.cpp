#include "kiosk/printer.hpp"

#include <fstream>
#include <system_error>
#include <utility>

namespace giliran::kiosk {

namespace {

void write_text(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file) {
        throw std::runtime_error("slip " + path.string() + " cannot be written");
    }
}

} // namespace

FilePrinter::FilePrinter(std::filesystem::path folder, SlipMaker slips)
    : folder_(std::move(folder)), slips_(std::move(slips)) {}

Printing FilePrinter::print(const Slip& slip) {
    const std::filesystem::path whole =
        folder_ / (label_of(slip.prefix, slip.number) + "-" + slip.code);
    const auto with = [&](const char* ending) { return std::filesystem::path(whole) += ending; };
    try {
        std::filesystem::create_directories(folder_);
        // Written under another name first, so that whoever watches the folder never takes half a
        // slip.
        slips_.picture(slip).write_png(with(".png.part"));
        write_text(with(".txt.part"), text_of(slip, slips_.words.in(slip.language)));
        std::filesystem::rename(with(".png.part"), with(".png"));
        std::filesystem::rename(with(".txt.part"), with(".txt"));
        return Printing::printed;
    } catch (const std::exception&) {
        std::error_code ignored; // the ticket stays valid; the screen says how to keep it
        std::filesystem::remove(with(".png.part"), ignored);
        std::filesystem::remove(with(".txt.part"), ignored);
        return Printing::failed;
    }
}

} // namespace giliran::kiosk
