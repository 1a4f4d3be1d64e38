// giliran-paper: a slip printer without paper. It listens like a network printer, so that a kiosk
// prints through the real road, and lays each slip down as a picture. The picture appears whole or
// not at all.

#include "kiosk/paper/virtual_printer.hpp"
#include "shared/ui/paint.hpp"
#include "shared/ui/window_options.hpp"

#include <boost/program_options/value_semantic.hpp>

#include <array>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

namespace giliran::paper {
namespace {

namespace options = boost::program_options;
namespace fs = std::filesystem;

VirtualPrinter* printer = nullptr; // for the signals

struct Orders {
    std::string address;
    std::uint16_t port = 0;
    int dots = 0;
    fs::path out;
    fs::path control;
    fs::path assets;
};

[[noreturn]] void refuse(const std::string& option, const std::string& given,
                         const std::string& right) {
    throw std::runtime_error("--" + option + " " + given + ": " + right);
}

std::uint16_t port_in(const std::string& place, std::size_t colon) {
    const std::string text = colon == std::string::npos ? "" : place.substr(colon + 1);
    const bool digits = !text.empty() && text.size() <= 5
                        && text.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || std::stoi(text) > 65'535) {
        refuse("listen", place, "give an address and a port, for example 127.0.0.1:9100.");
    }
    return static_cast<std::uint16_t>(std::stoi(text));
}

/// Nothing if only help was wanted.
std::optional<Orders> read_orders(int argc, char** argv) {
    options::options_description known("giliran-paper: a slip printer without paper");
    const auto text = [](const char* usual) {
        return options::value<std::string>()->default_value(usual);
    };
    auto add = known.add_options();
    add("listen", text("127.0.0.1:9100"), "address and port; port 0 takes a free one");
    add("out", text("slips"), "folder that receives each slip as a picture");
    add("paper", text("80"), "width of the paper in mm: 58 or 80");
    add("control", text(""),
        "file with one word, read again at every question: ready, paper_low, paper_out, "
        "cover_open, failing, mute or silent");
    add("assets", text("assets"), "folder of the pictures' fonts and icons");
    const auto given = ui::read_options(argc, argv, known);
    if (!given) {
        return std::nullopt;
    }
    const auto word = [&](const char* name) { return (*given)[name].as<std::string>(); };
    const std::string place = word("listen");
    const std::size_t colon = place.rfind(':');
    if (word("paper") != "58" && word("paper") != "80") {
        refuse("paper", word("paper"), "paper is 58 or 80 mm wide.");
    }
    return Orders{place.substr(0, colon),
                  port_in(place, colon),
                  word("paper") == "58" ? 384 : 576,
                  word("out"),
                  word("control"),
                  word("assets")};
}

/// A word nobody knows counts as ready: a slip of its writer must not stop the printer.
Condition condition_in(const fs::path& control) {
    static const std::map<std::string, Condition> known{{"paper_low", Condition::paper_low},
                                                        {"paper_out", Condition::paper_out},
                                                        {"cover_open", Condition::cover_open},
                                                        {"failing", Condition::failing},
                                                        {"mute", Condition::mute},
                                                        {"silent", Condition::silent}};
    std::string word;
    std::ifstream(control) >> word;
    const auto found = known.find(word);
    return found == known.end() ? Condition::ready : found->second;
}

class Tray {
  public:
    explicit Tray(const Orders& orders) : folder_(orders.out), assets_(orders.assets) {
        fs::create_directories(folder_);
        while (fs::exists(place_of(count_ + 1))) {
            ++count_;
        }
    }

    void lay_down(const Sheet& sheet) {
        const fs::path place = place_of(++count_);
        const fs::path part = fs::path(place) += ".part";
        picture_of(sheet).write_png(part);
        fs::rename(part, place);
    }

  private:
    fs::path place_of(int number) const {
        std::array<char, 32> name{};
        std::snprintf(name.data(), name.size(), "slip-%05d.png", number);
        return folder_ / name.data();
    }

    ui::Canvas picture_of(const Sheet& sheet) const {
        ui::Canvas canvas(sheet.width, sheet.height(), assets_, ui::Edges::crisp);
        canvas.fill(ui::white);
        for (int y = 0; y < sheet.height(); ++y) {
            for (int x = 0; x < sheet.width;) {
                int end = x;
                while (end < sheet.width && sheet.black(end, y)) {
                    ++end;
                }
                if (end > x) {
                    canvas.box({static_cast<double>(x), static_cast<double>(y),
                                static_cast<double>(end - x), 1},
                               {.fill = ui::black});
                }
                x = end + 1;
            }
        }
        return canvas;
    }

    fs::path folder_;
    ui::Assets assets_;
    int count_ = 0;
};

void run(const Orders& orders) {
    Tray tray(orders);
    VirtualPrinter working(
        orders.address, orders.port,
        {.dots = orders.dots,
         .condition = [&] { return condition_in(orders.control); },
         .deliver = [&](const Sheet& sheet) { tray.lay_down(sheet); },
         .misprinted =
             [](const std::string& why) { std::cerr << "giliran-paper: " << why << "\n"; }});
    printer = &working;
    for (const int signal : {SIGINT, SIGTERM}) {
        std::signal(signal, [](int) { printer->stop(); });
    }
    std::cout << "printer tcp:" << orders.address << ":" << working.port() << std::endl;
    working.run();
}

} // namespace
} // namespace giliran::paper

int main(int argc, char** argv) {
    using namespace giliran::paper;
    try {
        if (const auto orders = read_orders(argc, argv)) {
            run(*orders);
        }
        return 0;
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-paper: " << trouble.what() << "\n";
        return 1;
    }
}
