// giliran-wall: joins the parts. Each frame it reads the line and the clock, lets `update` decide,
// has calls spoken, and draws only when the picture changed.

#include "display/reporter.hpp"
#include "display/slide_show.hpp"
#include "display/speech.hpp"
#include "display/wall_view.hpp"
#include "shared/link/address_options.hpp"
#include "shared/link/board_link.hpp"
#include "shared/ui/window_options.hpp"
#include "shared/watch/guard.hpp"
#include "shared/wire/codec.hpp"

#include <boost/program_options/value_semantic.hpp>

#include <chrono>
#include <csignal>
#include <iostream>
#include <thread>

namespace giliran::wall {
namespace {

namespace options = boost::program_options;

volatile std::sig_atomic_t asked_to_stop = 0;

constexpr std::chrono::milliseconds frame{20};

enum class Voice { speaking, muted };
enum class Guard { none, on };

struct Orders {
    link::Address address;
    std::filesystem::path assets;
    std::filesystem::path voices;
    std::filesystem::path sounds;
    ui::WindowStyle window;
    ScreenAsked screen;
    std::filesystem::path slides;
    Voice voice = Voice::speaking;
    Guard guard = Guard::none;
};

Layout layout_named(const std::string& word) {
    for (const Layout layout : {Layout::hall, Layout::waiting, Layout::counter, Layout::slides})
        if (word == wire::name_of(layout))
            return layout;
    throw std::runtime_error("--layout must be hall, waiting, counter or slides, not " + word);
}

void add_screen_options(options::options_description& known) {
    const auto text = [] { return options::value<std::string>(); };
    auto add = known.add_options();
    add("layout", text(),
        "hall, waiting, counter or slides; else as the office file says of this device");
    add("area", text(), "show and speak only this area of the office file");
    add("counter", options::value<std::uint32_t>(), "be the sign above this counter");
    add("slides", text()->default_value(""),
        "folder of pictures for the layout slides; a subfolder of pictures is a clip");
}

ScreenAsked screen_of(const options::variables_map& given) {
    ScreenAsked screen{given["device"].as<std::string>(), {}, {}, {}};
    if (given.contains("layout"))
        screen.layout = layout_named(given["layout"].as<std::string>());
    if (given.contains("area"))
        screen.area = AreaId{given["area"].as<std::string>()};
    if (given.contains("counter"))
        screen.counter = CounterId{given["counter"].as<std::uint32_t>()};
    return screen;
}

/// Nothing if only help was wanted.
std::optional<Orders> read_orders(int argc, char** argv) {
    const std::string voices = std::filesystem::temp_directory_path() / "giliran-voices";
    options::options_description known("giliran-wall: shows and speaks the calls of a hall");
    link::add_address_options(known, "wall-1");
    ui::add_window_options(known, "1920x1080");
    add_screen_options(known);
    auto add = known.add_options();
    add("voices", options::value<std::string>()->default_value(voices),
        "folder that keeps spoken sentences");
    add("sounds", options::value<std::string>()->default_value("sounds"),
        "folder of recorded words and of bell.wav, in the assets unless it is absolute");
    add("mute", "show only, whatever the office file says: this machine has no loudspeaker");
    add("guarded", "start again by itself after a crash or when it hangs");
    const auto given = ui::read_options(argc, argv, known);
    if (!given)
        return std::nullopt;
    const std::filesystem::path assets = (*given)["assets"].as<std::string>();
    return Orders{link::address_of(*given),
                  assets,
                  (*given)["voices"].as<std::string>(),
                  assets / (*given)["sounds"].as<std::string>(),
                  ui::window_style_of(*given, ui::Side::left),
                  screen_of(*given),
                  (*given)["slides"].as<std::string>(),
                  given->contains("mute") ? Voice::muted : Voice::speaking,
                  given->contains("guarded") ? Guard::on : Guard::none};
}

class Program {
  public:
    Program(const Orders& orders, watch::Pulse& pulse)
        : assets_(orders.assets), words_(orders.assets / "words", Language::indonesian),
          window_(orders.window), link_(orders.address), reporter_(orders.address), pulse_(pulse),
          drawn_for_(glass()), canvas_(canvas_for(drawn_for_, assets_)) {
        wall_.asked = orders.screen;
        if (!orders.slides.empty())
            slides_.emplace(orders.slides, [](const std::string& cause) {
                std::cerr << "giliran-wall: " << cause << "\n";
            });
        if (orders.voice == Voice::speaking)
            speech_.emplace(SpeechFolders{orders.assets / "words", orders.sounds, orders.voices},
                            orders.address.device, [](const std::string& cause) {
                                std::cerr << "giliran-wall: " << cause << "\n";
                            });
    }

    void run() {
        while (asked_to_stop == 0 && open_) {
            const auto next = Clock::now() + frame;
            hear();
            if (speech_)
                speech_->tick(now_ms());
            for (const ui::Input& input : window_.poll())
                open_ = open_ && input.kind != ui::InputKind::closed;
            show();
            reporter_.tick(wall_, drawing_, now_ms());
            pulse_.beat(now_ms());
            std::this_thread::sleep_until(next);
        }
    }

  private:
    using Clock = std::chrono::steady_clock;

    std::int64_t now_ms() const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count();
    }

    /// The clock first: news is as fresh as the silence that it ends.
    void hear() {
        const std::int64_t now = now_ms();
        const link::News news = link_.poll(now);
        feel(Ticked{now, link_.silent_ms(now), office_clock(now)});
        if (news.board_changed)
            feel(News{*link_.board(), news.calls});
    }

    std::optional<OfficeClock> office_clock(std::int64_t now) const {
        const auto server = link_.server_now(now);
        if (!server)
            return std::nullopt;
        return OfficeClock{*server, link_.ahead_of_utc_min(), link_.pace()};
    }

    void feel(const Input& input) {
        for (const Announce& order : update(wall_, input))
            announce(order);
    }

    void announce(const Announce& order) {
        // Faster than life nobody can say every call: the voice takes the next when it is free.
        if (!speech_ || (link_.pace() > 1 && speech_->busy()))
            return;
        speech_->announce(order, wall_.board->settings, glance_at(wall_).minute, now_ms());
    }

    PictureSize glass() const {
        const ui::Rect bounds = window_.bounds();
        return {static_cast<int>(bounds.w), static_cast<int>(bounds.h)};
    }

    /// A window that was made larger or smaller gets a picture of its own sharpness.
    bool follow_glass() {
        if (drawn_for_ == glass())
            return false;
        drawn_for_ = glass();
        canvas_ = canvas_for(drawn_for_, assets_);
        return true;
    }

    bool turn_slide() {
        if (!slides_ || wall_.screen.layout != Layout::slides)
            return false;
        const PictureSize room = slide_size(canvas_);
        return slides_->tick(now_ms(), room.width, room.height);
    }

    void show() {
        const Glance glance = glance_at(wall_);
        const bool other_glass = follow_glass();
        const bool other_slide = turn_slide();
        if (shown_ == glance && !other_glass && !other_slide)
            return;
        const std::int64_t began_ms = now_ms();
        draw(canvas_, wall_, words_, slides_ ? slides_->photo() : nullptr);
        window_.show(canvas_);
        shown_ = glance;
        drawing_ = {drawing_.frames + 1, static_cast<std::uint32_t>(now_ms() - began_ms)};
    }

    Clock::time_point start_ = Clock::now();
    ui::Assets assets_;
    ui::Words words_;
    ui::Window window_;
    std::optional<Speech> speech_;
    link::BoardLink link_;
    Reporter reporter_;
    watch::Pulse& pulse_;
    PictureSize drawn_for_;
    ui::Canvas canvas_;
    std::optional<SlideShow> slides_;
    Wall wall_;
    Drawing drawing_;
    std::optional<Glance> shown_;
    bool open_ = true;
};

int play(const Orders& orders, watch::Pulse& pulse) {
    std::signal(SIGINT, [](int) { asked_to_stop = 1; });
    std::signal(SIGTERM, [](int) { asked_to_stop = 1; });
    try {
        Program(orders, pulse).run();
        return 0;
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-wall: " << trouble.what() << "\n";
        return 1;
    }
}

int start(int argc, char** argv) {
    const auto orders = read_orders(argc, argv);
    if (!orders)
        return 0;
    const auto program = [&](watch::Pulse& pulse) { return play(*orders, pulse); };
    if (orders->guard == Guard::on)
        return watch::guard("giliran-wall", {}, program);
    watch::Pulse unheard;
    return program(unheard);
}

} // namespace
} // namespace giliran::wall

int main(int argc, char** argv) {
    try {
        return giliran::wall::start(argc, argv);
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-wall: " << trouble.what() << "\n";
        return 1;
    }
}
