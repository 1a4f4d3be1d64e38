// The slip printer without paper as a kiosk meets it: the real program, found by the address it
// says, told to be out of paper by its control file.

#include "kiosk/printer_place.hpp"
#include "tests/kiosk/slips.hpp"
#include "tests/screens/child.hpp"

#include <cairo.h>

namespace giliran::kiosk::tests {

using giliran::tests::Child;
using giliran::tests::comes_true;

namespace {

const std::string bin = GILIRAN_BIN;

/// The picture as a scanner sees it: grey, a byte a dot.
struct Photo {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint8_t> grey;
};

Photo photo_of(const std::filesystem::path& png) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> picture{
        cairo_image_surface_create_from_png(png.c_str()), &cairo_surface_destroy};
    REQUIRE(cairo_surface_status(picture.get()) == CAIRO_STATUS_SUCCESS);
    const int width = cairo_image_surface_get_width(picture.get());
    const int height = cairo_image_surface_get_height(picture.get());
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(picture.get());
    Photo photo{static_cast<unsigned>(width), static_cast<unsigned>(height), {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            photo.grey.push_back(
                cairo_image_surface_get_data(picture.get())[y * stride + std::ptrdiff_t{4} * x]);
    return photo;
}

} // namespace

TEST_CASE(
    "giliran-paper says where it is, lays slips down as pictures and minds its control file") {
    const std::filesystem::path folder = fresh_folder("paper");
    const std::filesystem::path slips = folder / "slips";
    const std::filesystem::path control = folder / "control";
    const auto printer_of = [&](const Child& program) {
        const std::string says = "printer ";
        REQUIRE(comes_true([&] { return program.out().ends_with('\n'); }));
        REQUIRE(program.out().starts_with(says));
        std::string place = program.out().substr(says.size());
        place.pop_back();
        return printer_at(read_printer_place(place), {Paper::mm58, assets(), words()});
    };
    const std::vector<std::string> command{
        bin + "/giliran-paper", "--listen",  "127.0.0.1:0",   "--paper", "58", "--out",
        slips.string(),         "--control", control.string()};
    {
        const Child program(command, folder, "first");
        const auto printer = printer_of(program);
        REQUIRE(printer->print(slip_a039()) == Printing::printed);
        const Photo photo = photo_of(slips / "slip-00001.png");
        CHECK(photo.width == 384);
        CHECK(read_codes(photo.width, photo.height, photo.grey) == a039_link);
        std::ofstream(control) << "paper_out\n";
        CHECK(printer->state() == PrinterState::paper_out);
        CHECK(printer->print(slip_a039()) == Printing::paper_out);
        std::ofstream(control) << "cover_open\n";
        CHECK(printer->state() == PrinterState::cover_open);
        std::ofstream(control) << "ready\n";
        CHECK(printer->print(slip_a039()) == Printing::printed);
        CHECK(program.err().empty());
    }
    const Child again(command, folder, "again"); // goes on where it stopped
    CHECK(printer_of(again)->print(slip_a039()) == Printing::printed);
    CHECK(std::distance(std::filesystem::directory_iterator(slips), {}) == 3);
    CHECK(std::filesystem::exists(slips / "slip-00003.png"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("options that make no sense are refused with a sentence, before any window opens") {
    const std::filesystem::path folder = fresh_folder("options");
    const std::string key = (folder / "key").string();
    std::ofstream(key) << "key\n";
    const auto refuses = [&](std::vector<std::string> words, const std::string& sentence) {
        words.front() = bin + "/" + words.front();
        Child program(words, folder, "refused");
        CHECK(program.ended() == 256); // code 1
        CHECK(program.err() == sentence + "\n");
    };
    refuses({"giliran-kiosk", "--key-file", key, "--printer", "usb:1"},
            "giliran-kiosk: --printer usb:1: an unknown way to print. Give folder:DIR, "
            "tcp:HOST[:PORT], device:PATH or cups:NAME.");
    refuses({"giliran-kiosk", "--key-file", key, "--paper", "57"},
            "giliran-kiosk: --paper 57: paper is 58 or 80 mm wide.");
    refuses(
        {"giliran-paper", "--listen", "9100"},
        "giliran-paper: --listen 9100: give an address and a port, for example 127.0.0.1:9100.");
    refuses({"giliran-paper", "--paper", "57", "--listen", "127.0.0.1:0"},
            "giliran-paper: --paper 57: paper is 58 or 80 mm wide.");
    refuses({"giliran-paper", "--listen", "nowhere:1", "--out", folder.string()},
            "giliran-paper: a printer cannot listen at nowhere:1");
    std::filesystem::remove_all(folder);
}

} // namespace giliran::kiosk::tests
