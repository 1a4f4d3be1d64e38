// giliran-wall: joins the parts. Each frame it reads the line and the clock, lets `update` decide,
// has calls spoken, and draws only when the picture changed.

#include "display/slide_show.hpp"
#include "display/speaker.hpp"
#include "display/wall_view.hpp"
#include "shared/link/address_options.hpp"
#include "shared/link/board_link.hpp"
#include "shared/ui/window_options.hpp"
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

struct Orders {
    link::Address address;
    std::filesystem::path assets;
    std::filesystem::path voices;
    ui::WindowStyle window;
    ScreenAsked screen;
    std::filesystem::path slides;
    Voice voice = Voice::speaking;
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
    add("mute", "show only: another wall of this hall speaks");
    const auto given = ui::read_options(argc, argv, known);
    if (!given)
        return std::nullopt;
    return Orders{link::address_of(*given),
                  (*given)["assets"].as<std::string>(),
                  (*given)["voices"].as<std::string>(),
                  ui::window_style_of(*given, ui::Side::left),
                  screen_of(*given),
                  (*given)["slides"].as<std::string>(),
                  given->contains("mute") ? Voice::muted : Voice::speaking};
}

/// The loudspeaker with its voice; a muted wall has none.
struct Speech {
    explicit Speech(const std::filesystem::path& cache)
        : voice({.cache = cache}),
          speaker(audio, voice, {ui::sample_rate_hz, ui::chime_samples()}) {}
    voice::Loudspeaker audio;
    voice::EspeakVoice voice;
    Speaker speaker;
};

class Program {
  public:
    explicit Program(const Orders& orders)
        : assets_(orders.assets), words_(orders.assets / "words", Language::indonesian),
          wording_{words_.language(), words_.text("voice.call"), words_.text("voice.call_named")},
          window_(orders.window), link_(orders.address), drawn_for_(glass()),
          canvas_(canvas_for(drawn_for_, assets_)) {
        wall_.asked = orders.screen;
        if (!orders.slides.empty())
            slides_.emplace(orders.slides, [](const std::string& cause) {
                std::cerr << "giliran-wall: " << cause << "\n";
            });
        if (orders.voice == Voice::speaking)
            speech_.emplace(orders.voices);
    }

    void run() {
        while (asked_to_stop == 0 && open_) {
            const auto next = Clock::now() + frame;
            hear();
            if (speech_)
                speech_->speaker.tick(now_ms());
            for (const ui::Input& input : window_.poll())
                open_ = open_ && input.kind != ui::InputKind::closed;
            show();
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
        const Counter* counter = find_counter(wall_.board->settings, order.call.counter);
        if (!speech_ || !counter)
            return;
        // Faster than life nobody can say every call: the voice takes the next when it is free.
        if (link_.pace() > 1 && speech_->speaker.waiting() > 0)
            return;
        speech_->speaker.offer(
            {order.call.number, order.call.at.ms, order.age_ms,
             announcement({wording_}, order.call.prefix, order.call.ticket_number, *counter)},
            now_ms());
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
        draw(canvas_, wall_, words_, slides_ ? slides_->photo() : nullptr);
        window_.show(canvas_);
        shown_ = glance;
    }

    Clock::time_point start_ = Clock::now();
    ui::Assets assets_;
    ui::Words words_;
    Wording wording_;
    ui::Window window_;
    std::optional<Speech> speech_;
    link::BoardLink link_;
    PictureSize drawn_for_;
    ui::Canvas canvas_;
    std::optional<SlideShow> slides_;
    Wall wall_;
    std::optional<Glance> shown_;
    bool open_ = true;
};

} // namespace
} // namespace giliran::wall

int main(int argc, char** argv) {
    using namespace giliran::wall;
    std::signal(SIGINT, [](int) { asked_to_stop = 1; });
    std::signal(SIGTERM, [](int) { asked_to_stop = 1; });
    try {
        const auto orders = read_orders(argc, argv);
        if (!orders)
            return 0;
        Program(*orders).run();
        return 0;
    } catch (const std::exception& trouble) {
        std::cerr << "giliran-wall: " << trouble.what() << "\n";
        return 1;
    }
}
