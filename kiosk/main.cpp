// giliran-kiosk: joins the parts. Each frame it reads the line and the window, lets `update`
// decide, carries out what it ordered, and draws only when the picture changed.

#include "kiosk/guide.hpp"
#include "kiosk/health.hpp"
#include "kiosk/keys.hpp"
#include "kiosk/kiosk_update.hpp"
#include "kiosk/kiosk_view.hpp"
#include "kiosk/orders.hpp"
#include "kiosk/pin.hpp"
#include "kiosk/place_file.hpp"
#include "kiosk/print_desk.hpp"
#include "kiosk/reader.hpp"
#include "shared/link/board_link.hpp"
#include "shared/ui/sound.hpp"
#include "shared/watch/guard.hpp"

#include <chrono>
#include <csignal>
#include <iostream>
#include <map>
#include <string_view>
#include <thread>
#include <utility>

#include <unistd.h>

namespace giliran::kiosk {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

/// How often it looks whether something happened: seldom while nobody is there, so that a kiosk at
/// rest costs next to nothing. A finger stays on the glass longer than that, and a number is asked
/// for when it lifts: by then the kiosk looks often again.
constexpr std::chrono::milliseconds frame{18};
constexpr std::chrono::milliseconds frame_at_rest{60};
/// Somebody who has touched nothing for so long only reads.
constexpr std::int64_t reading_ms = 2'000;

/// With assets of its own, because it is made and used on the desk's thread.
std::unique_ptr<Printer> printer_of(const Orders& orders) {
    const ui::Assets assets(orders.assets);
    return printer_at(orders.printer,
                      {orders.paper, assets, KioskWords(assets.folder() / "words")});
}

class Program {
  public:
    Program(const Orders& orders, watch::Pulse& pulse)
        : pulse_(pulse), shape_(orders.shape), placement_(orders.window.placement),
          pin_(orders.pin), place_file_(orders.state), assets_(orders.assets),
          words_(orders.assets / "words"), window_(orders.window), voice_({.cache = orders.voices}),
          reader_(headphones_, voice_), prints_([orders] { return printer_of(orders); }),
          asks_(orders.address), boards_(orders.address), canvas_(canvas_for(shape_, assets_)) {
        kiosk_.shape = shape_;
        kiosk_.tablet = orders.tablet;
        kiosk_.machine.device = orders.address.device;
        kiosk_.machine.version = wire::product_version();
        kiosk_.machine.door =
            std::filesystem::exists(pin_) ? StaffDoor::behind_pin : StaffDoor::none;
        const Place before = place_file_.read();
        kiosk_.duty = before.duty;
        interrupted_ = before.ticket;
    }

    /// Until it is closed; how the staff wanted it.
    Leaving run() {
        while (asked_to_stop == 0 && !leaving_) {
            const auto next = Clock::now() + (busy() ? frame : frame_at_rest);
            feel(Ticked{now_ms()});
            if (const auto ended = reader_.tick(now_ms())) {
                feel(SpeechEnded{*ended});
            }
            hear_board();
            for (const wire::Answer& answer : asks_.poll(now_ms())) {
                hear_answer(answer);
            }
            for (const Input& input : prints_.news()) {
                feel(input);
            }
            for (const ui::Input& input : window_.poll()) {
                touch(input);
            }
            show();
            report_health();
            pulse_.beat(now_ms());
            std::this_thread::sleep_until(next);
        }
        return leaving_.value_or(Leaving::stop);
    }

  private:
    using Clock = std::chrono::steady_clock;

    std::int64_t now_ms() const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count();
    }

    /// Nobody waits for its answer.
    void report_health() {
        if (const auto* ticket = std::get_if<TicketShown>(&kiosk_.screen)) {
            pictures_.label = label_of(ticket->slip.prefix, ticket->slip.number);
        }
        if (reports_.due(kiosk_)) {
            asks_.ask(report_of(kiosk_, pictures_), now_ms());
        }
    }

    /// Asking the sounds also lets them close their device.
    bool busy() const {
        const auto* ticket = std::get_if<TicketShown>(&kiosk_.screen);
        const bool beeps = !sound_.finished();
        const bool sounds = !headphones_.finished() || beeps;
        const bool printing = ticket && ticket->printing == Printing::under_way;
        return now_ms() - kiosk_.touched_ms < reading_ms || !open_asks_.empty()
               || kiosk_.speaking != 0 || printing || kiosk_.pressed || sounds;
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
        take_up_ticket();
    }

    /// As soon as there is an office to show it in.
    void take_up_ticket() {
        if (!interrupted_ || !boards_.board() || !kiosk_.server_now) {
            return;
        }
        const OpenTicket ticket = *std::exchange(interrupted_, std::nullopt);
        if (const auto back = came_back(ticket, *kiosk_.server_now)) {
            place_.ticket = ticket;
            feel(*back);
        }
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
            press_key(input.key);
            break;
        case ui::InputKind::typed:
            if (!key_meant_) {
                feel(Typed{input.character});
            }
            break;
        case ui::InputKind::closed:
            if (placement_ != ui::Placement::fullscreen) { // there, only the menu leads out
                leaving_ = Leaving::stop;
            }
            break;
        }
    }

    /// What such a key types besides (space, a plus, the end of a line) comes right behind it and
    /// is no writing.
    void press_key(ui::Key key) {
        const auto meaning = meaning_of(key);
        key_meant_ = meaning.has_value();
        if (meaning) {
            feel(KeyPressed{*meaning});
        }
    }

    void feel(const Input& input) {
        const Effects effects = update(kiosk_, input);
        if (!interrupted_) {
            follow(place_, kiosk_);
            keep_place();
        }
        for (const Effect& effect : effects) {
            std::visit([this](const auto& order) { carry_out(order); }, effect);
        }
    }

    void keep_place() {
        if (!place_file_.keep(place_) && !std::exchange(place_trouble_told_, true)) {
            std::cerr << "giliran-kiosk: its place cannot be kept; a ticket does not outlive a "
                         "crash\n";
        }
    }

    /// A number is kept before it is asked for, so that it is not asked for twice.
    void carry_out(const Ask& ask) {
        const wire::Ask draft = asks_.draft(ask.body);
        if (std::holds_alternative<IssueTicket>(ask.body)) {
            place_.ticket = OpenTicket{draft, kiosk_.language, SlipSoFar::none};
            keep_place();
        }
        open_asks_[draft.request] = ask.number;
        asks_.send(draft, now_ms());
    }
    void carry_out(const AskAgain& again) {
        open_asks_[place_.ticket->ask.request] = again.number;
        asks_.send(place_.ticket->ask, now_ms());
    }
    void carry_out(const CheckPin& check) {
        const bool right = opens_menu(pin_, check.digits);
        feel(PinChecked{right ? PinVerdict::right : PinVerdict::wrong});
    }
    void carry_out(const Leave& leave) { leaving_ = leave.leaving; }
    void carry_out(const Print& print) { prints_.order(print.slip); }
    void carry_out(const Beep&) {
        sound_.play(ui::chime_samples({.first_hz = 880, .second_hz = 880, .seconds = 0.4}));
    }

    void carry_out(const Say& say) {
        reader_.read({say.number, phrases_of(say, kiosk_, words_), volume_db[say.volume]},
                     now_ms());
    }
    void carry_out(const Hush&) { reader_.hush(); }

    void show() {
        if (shown_ && same_picture(*shown_, kiosk_)) {
            return;
        }
        const std::int64_t from = now_ms();
        draw(canvas_, kiosk_, words_.in(kiosk_.language));
        pictures_.last_ms = static_cast<std::uint32_t>(now_ms() - from);
        ++pictures_.drawn;
        window_.show(canvas_);
        shown_ = kiosk_;
    }

    Clock::time_point start_ = Clock::now();
    watch::Pulse& pulse_;
    Shape shape_;
    ui::Placement placement_;
    std::filesystem::path pin_;
    PlaceFile place_file_;
    Place place_;
    std::optional<OpenTicket> interrupted_; // by the end of the program before, not yet taken up
    bool place_trouble_told_ = false;
    ui::Assets assets_;
    KioskWords words_;
    ui::Window window_;
    ui::Sound sound_;
    voice::Loudspeaker headphones_;
    voice::EspeakVoice voice_;
    Reader reader_;
    PrintDesk prints_;
    link::AskLink asks_;
    link::BoardLink boards_;
    ui::Canvas canvas_;
    Kiosk kiosk_;
    std::optional<Kiosk> shown_;
    Pictures pictures_;
    ReportClock reports_;
    std::map<wire::RequestId, std::uint64_t> open_asks_;
    bool key_meant_ = false; // the last key pressed did something by itself
    std::optional<Leaving> leaving_;
};

/// To its guard a failure like another: it starts the program again.
constexpr int wants_restart = 2;

int play(const Orders& orders, watch::Pulse& pulse) {
    std::signal(SIGINT, [](int) { asked_to_stop = 1; });
    std::signal(SIGTERM, [](int) { asked_to_stop = 1; });
    try {
        return Program(orders, pulse).run() == Leaving::restart ? wants_restart : 0;
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-kiosk: " << trouble.what() << "\n";
        return 1;
    }
}

int start(int argc, char** argv) {
    if (argc == 3 && std::string_view{argv[1]} == "--new-pin") {
        std::cout << make_pin(argv[2]) << "\n";
        return 0;
    }
    const auto orders = read_orders(argc, argv);
    if (!orders) {
        return 0;
    }
    const auto program = [&](watch::Pulse& pulse) { return play(*orders, pulse); };
    if (orders->guard == Guard::on) {
        return watch::guard("giliran-kiosk", {}, program);
    }
    watch::Pulse unheard;
    const int code = program(unheard);
    if (code == wants_restart) {
        ::execv("/proc/self/exe", argv);
        throw std::runtime_error("the program could not be started again");
    }
    return code;
}

} // namespace
} // namespace giliran::kiosk

int main(int argc, char** argv) {
    try {
        return giliran::kiosk::start(argc, argv);
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-kiosk: " << trouble.what() << "\n";
        return 1;
    }
}
