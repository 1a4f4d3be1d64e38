// giliran-kiosk: joins the parts. Each frame it reads the line and the window, lets `update`
// decide, carries out what it ordered, and draws only when the picture changed.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/kiosk_view.hpp"
#include "kiosk/printer.hpp"
#include "shared/link/board_link.hpp"
#include "shared/ui/sound.hpp"
#include "shared/ui/window.hpp"

#include <boost/program_options.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <thread>

namespace giliran::kiosk {
namespace {

namespace options = boost::program_options;

volatile std::sig_atomic_t asked_to_stop = 0;

constexpr std::chrono::milliseconds frame{18};

struct Orders {
    link::Address address;
    std::filesystem::path assets;
    std::filesystem::path slips;
    ui::WindowStyle window;
};

std::string first_line_of(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line) || line.empty()) {
        throw std::runtime_error("the key file " + path + " cannot be read or is empty");
    }
    return line;
}

void read_size(const std::string& text, ui::WindowStyle& window) {
    char more = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &window.width, &window.height, &more) != 2
        || window.width < 200 || window.height < 200) {
        throw std::runtime_error("--size needs WIDTHxHEIGHT, for example 1080x1920, not " + text);
    }
}

/// Nothing if only help was wanted.
std::optional<Orders> read_orders(int argc, char** argv) {
    options::options_description known("giliran-kiosk: gives queue numbers and takes ratings");
    const auto text = [](const char* usual) {
        return options::value<std::string>()->default_value(usual);
    };
    known.add_options()("help", "say this and end")("ask", text("tcp://127.0.0.1:7301"),
                                                    "where the server takes asks")(
        "feed", text("tcp://127.0.0.1:7302"), "where the server publishes its board")(
        "device", text("kiosk-1"), "name of this kiosk in the office file")(
        "key-file", options::value<std::string>()->required(),
        "file with this kiosk's key")("assets", text("assets"), "folder with words and icons")(
        "slips", text("slips"), "folder that receives the printed slips")(
        "size", text("1080x1920"),
        "window size, kept if given; taller than wide is the portrait design")(
        "fullscreen", "cover the whole screen, without a pointer");
    options::variables_map given;
    options::store(options::parse_command_line(argc, argv, known), given);
    if (given.contains("help")) {
        std::cout << known;
        return std::nullopt;
    }
    options::notify(given);
    const auto word = [&](const char* name) { return given[name].as<std::string>(); };
    Orders orders{{word("ask"), word("feed"), word("device"), first_line_of(word("key-file"))},
                  word("assets"),
                  word("slips"),
                  {.title = "Giliran", .side = ui::Side::right}};
    read_size(word("size"), orders.window);
    if (!given["size"].defaulted())
        orders.window.placement = ui::Placement::sized;
    if (given.contains("fullscreen")) {
        orders.window.placement = ui::Placement::fullscreen;
        orders.window.cursor = ui::Cursor::hidden;
    }
    return orders;
}

class Program {
  public:
    explicit Program(const Orders& orders)
        : shape_(orders.window.height >= orders.window.width ? Shape::portrait : Shape::landscape),
          assets_(orders.assets), words_(orders.assets / "words"), window_(orders.window),
          printer_(orders.slips, assets_, words_), asks_(orders.address), boards_(orders.address),
          canvas_(size_of(shape_).width, size_of(shape_).height, assets_) {}

    void run() {
        while (asked_to_stop == 0 && open_) {
            const auto next = Clock::now() + frame;
            feel(Ticked{now_ms()});
            hear_board();
            for (const wire::Answer& answer : asks_.poll(now_ms())) {
                hear_answer(answer);
            }
            for (const ui::Input& input : window_.poll()) {
                touch(input);
            }
            show();
            std::this_thread::sleep_until(next);
        }
    }

  private:
    using Clock = std::chrono::steady_clock;

    std::int64_t now_ms() const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count();
    }

    void hear_board() {
        const link::News news = boards_.poll(now_ms());
        BoardNews heard;
        if (news.board_changed && boards_.board()) {
            heard.board = *boards_.board();
        }
        heard.silent_ms = boards_.silent_ms(now_ms());
        heard.server_now = boards_.server_now(now_ms());
        heard.ahead_of_utc_min = boards_.ahead_of_utc_min();
        if (heard.server_now) {
            asks_.set_server_time(*heard.server_now, boards_.pace());
        }
        feel(heard);
    }

    void hear_answer(const wire::Answer& answer) {
        const auto found = open_asks_.find(answer.request);
        if (found == open_asks_.end()) {
            return;
        }
        const std::uint64_t number = found->second;
        open_asks_.erase(found);
        if (const auto* trouble = std::get_if<wire::Trouble>(&answer.body)) {
            std::cerr << "giliran-kiosk: " << wire::name_of(trouble->kind) << ": "
                      << trouble->detail << "\n";
        }
        feel(Answered{number, answer.body});
    }

    void touch(const ui::Input& input) {
        switch (input.kind) {
        case ui::InputKind::pressed:
            feel(Pressed{touch_at(kiosk_, shape_, input.at)});
            break;
        case ui::InputKind::released:
            feel(Released{touch_at(kiosk_, shape_, input.at)});
            break;
        case ui::InputKind::key:
            if (input.key == ui::Key::enter) {
                feel(Typed{U'\n'});
            }
            break;
        case ui::InputKind::typed:
            if (input.character != U'\n' && input.character != U'\r') {
                feel(Typed{input.character});
            }
            break;
        case ui::InputKind::closed:
            open_ = false;
            break;
        }
    }

    void feel(const Input& input) {
        for (const Effect& effect : update(kiosk_, input)) {
            std::visit([this](const auto& order) { carry_out(order); }, effect);
        }
    }

    void carry_out(const Ask& ask) { open_asks_[asks_.ask(ask.body, now_ms())] = ask.number; }
    void carry_out(const Print& print) {
        feel(Printed{print.slip.code, printer_.print(print.slip)});
    }
    void carry_out(const Beep&) {
        sound_.play(ui::chime_samples({.first_hz = 880, .second_hz = 880, .seconds = 0.4}));
    }

    void show() {
        if (shown_ && same_picture(*shown_, kiosk_)) {
            return;
        }
        draw(canvas_, kiosk_, words_.in(kiosk_.language));
        window_.show(canvas_);
        shown_ = kiosk_;
    }

    Clock::time_point start_ = Clock::now();
    Shape shape_;
    ui::Assets assets_;
    WordsOfBoth words_;
    ui::Window window_;
    ui::Sound sound_;
    FilePrinter printer_;
    link::AskLink asks_;
    link::BoardLink boards_;
    ui::Canvas canvas_;
    Kiosk kiosk_;
    std::optional<Kiosk> shown_;
    std::map<wire::RequestId, std::uint64_t> open_asks_;
    bool open_ = true;
};

} // namespace
} // namespace giliran::kiosk

int main(int argc, char** argv) {
    using namespace giliran::kiosk;
    std::signal(SIGINT, [](int) { asked_to_stop = 1; });
    std::signal(SIGTERM, [](int) { asked_to_stop = 1; });
    try {
        const auto orders = read_orders(argc, argv);
        if (!orders) {
            return 0;
        }
        Program(*orders).run();
        return 0;
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-kiosk: " << trouble.what() << "\n";
        return 1;
    }
}
