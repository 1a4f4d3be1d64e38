#include "kiosk/orders.hpp"

#include "kiosk/kiosk_view.hpp"

#include <boost/program_options/value_semantic.hpp>

#include <stdexcept>

namespace giliran::kiosk {

namespace {

namespace options = boost::program_options;

/// A tablet needs to know where it stands, and nothing else does.
std::optional<Tablet> tablet_of(const options::variables_map& given) {
    if (given.contains("rating") != given.contains("counter")) {
        throw std::runtime_error("--rating and --counter NUMBER go together: the tablet of a "
                                 "counter asks about the visits that end there");
    }
    return given.contains("rating")
               ? std::optional{Tablet{{given["counter"].as<std::uint32_t>()}, {}}}
               : std::nullopt;
}

} // namespace

std::optional<Orders> read_orders(int argc, char** argv) {
    const std::string voices = std::filesystem::temp_directory_path() / "giliran-voices";
    options::options_description known("giliran-kiosk: gives queue numbers and takes ratings");
    link::add_address_options(known, "kiosk-1");
    ui::add_window_options(known, "1080x1920");
    const auto text = [](const std::string& usual) {
        return options::value<std::string>()->default_value(usual);
    };
    auto add = known.add_options();
    add("printer", text("folder:slips"),
        "where slips go: tcp:HOST[:9100], device:/dev/usb/lp0, cups:NAME, or a folder that "
        "receives them as pictures");
    add("paper", text("80"), "width of the printer's paper in mm: 58 or 80");
    add("voices", text(voices), "folder that keeps spoken sentences");
    add("state", text(""), "folder that keeps where it stands, so that a ticket outlives a crash");
    add("pin-file", text(""),
        "file with the hash of the service menu's PIN, made by giliran-kiosk --new-pin FILE; "
        "without it there is no menu");
    known.add_options()("inches", options::value<double>()->default_value(21.5),
                        "diagonal of the screen; letters and buttons keep their millimetres");
    add("rating", "a tablet that asks how a visit was, and gives no numbers");
    add("counter", options::value<std::uint32_t>(), "with --rating: the counter where it stands");
    add("guarded", "start again by itself after a crash or when it hangs");
    const auto given = ui::read_options(argc, argv, known);
    if (!given) {
        return std::nullopt;
    }
    const ui::WindowStyle window = ui::window_style_of(*given, ui::Side::right);
    return Orders{link::address_of(*given),
                  (*given)["assets"].as<std::string>(),
                  read_printer_place((*given)["printer"].as<std::string>()),
                  read_paper((*given)["paper"].as<std::string>()),
                  (*given)["voices"].as<std::string>(),
                  (*given)["state"].as<std::string>(),
                  (*given)["pin-file"].as<std::string>(),
                  window,
                  shape_for(window.width, window.height, (*given)["inches"].as<double>()),
                  tablet_of(*given),
                  given->contains("guarded") ? Guard::on : Guard::none};
}

} // namespace giliran::kiosk
