#pragma once
// The kiosk's window as a person meets it: the real program on a display of its own, touched with a
// finger, beside a twin in the test that hears the same line and feels the same touches. What the
// glass shows must be the twin's picture to the pixel.

#include "kiosk/guide.hpp"
#include "kiosk/kiosk_update.hpp"
#include "kiosk/kiosk_view.hpp"
#include "kiosk/printer.hpp"
#include "shared/link/board_link.hpp"
#include "tests/screens/glass.hpp"
#include "tests/screens/office.hpp"

namespace giliran::kiosk::tests {

using giliran::tests::comes_true;
using giliran::tests::Glass;
using giliran::tests::Office;
using giliran::tests::steady_ms;

inline const char* name_of(Shape shape) {
    return shape == Shape::portrait ? "portrait" : shape == Shape::small ? "small" : "landscape";
}

class KioskOnGlass {
  public:
    KioskOnGlass(const Office& office, Shape shape, const std::vector<std::string>& more = {})
        : shape_(shape), boards_(office.as("kiosk-1")),
          glass_(office.folder(), size_of(shape).width, size_of(shape).height, scale_of(shape)) {
        command_ = office.command("giliran-kiosk", "kiosk-1");
        command_.insert(command_.end(),
                        {"--state", (office.folder() / "state").string(), "--printer",
                         "folder:" + (office.folder() / "slips").string(), "--voices",
                         (office.folder() / "voices").string(), "--inches",
                         shape == Shape::small ? "10.1" : "21.5"});
        command_.insert(command_.end(), more.begin(), more.end());
        twin_.shape = shape;
        glass_.start(command_);
    }

    /// The program dies, and whatever watches over it starts it again.
    void dies() { glass_.program_dies(); }
    void starts_again() { glass_.start(command_); }

    const Kiosk& twin() const { return twin_; }
    Glass& glass() { return glass_; }

    /// Whatever it shows: somebody touches what leads back on one screen after the other, until the
    /// services stand there as for the next person. The twin felt nothing.
    void comes_back(const std::string& name) {
        for (const ui::Point at : ways_back()) {
            hear_line();
            glass_.look();
            glass_.press(at);
            glass_.release();
            lets_pass(inert_ms);
        }
        shows<Services>(name);
    }

    /// What appeared just now takes no touch yet.
    static void lets_pass(std::int64_t ms) {
        const std::int64_t from = steady_ms();
        REQUIRE(comes_true([&] { return steady_ms() - from > ms; }));
    }

    template<class Screen>
    void shows(const std::string& name) {
        shows_twin(name, [this] { return std::holds_alternative<Screen>(twin_.screen); });
        shown_ms_ = steady_ms();
    }

    /// Puts a finger on it, sees it answer, and lifts the finger.
    void touch(const Touch& touch) {
        REQUIRE(comes_true([this] { return steady_ms() - shown_ms_ > inert_ms; }));
        const ui::Point at = place_of(touch);
        acted_ms_ = steady_ms();
        glass_.press(at);
        hear_line();
        feel(Pressed{touch_at(twin_, shape_, at)});
        shows_twin("pressed", [] { return true; });
        glass_.release();
        feel(Released{touch_at(twin_, shape_, at)});
    }

    /// A scanner types like this, too.
    void type(const std::string& line) {
        acted_ms_ = steady_ms();
        glass_.type(line);
        for (const char character : line)
            feel(Typed{static_cast<char32_t>(character)});
        feel(Typed{U'\n'});
    }

    /// Presses a key and sees what has the focus then.
    void key(const std::string& name, Key key) {
        acted_ms_ = steady_ms();
        glass_.key(name);
        hear_line();
        feel(KeyPressed{key});
        shows_twin("focus", [] { return true; });
    }

    /// What the server answered the real one, which the twin cannot hear.
    void is_answered(const wire::Done& done) { feel(Answered{twin_.asks, done}); }

    std::string qr_code() {
        std::string code;
        REQUIRE(comes_true([&] {
            code = glass_.look().qr_code();
            return !code.empty();
        }));
        return code;
    }

  private:
    template<class Ready>
    void shows_twin(const std::string& name, Ready ready) {
        const auto states = [&] {
            hear_line();
            return ready() ? possible_states() : std::vector<Kiosk>{};
        };
        glass_.shows("kiosk-" + name + "-" + name_of(shape_), states,
                     [&](ui::Canvas& picture, const Kiosk& kiosk) {
                         draw(picture, kiosk, words_.in(kiosk.language));
                     });
    }

    /// The real one may have felt the last act, or heard its answer, some seconds before or after
    /// the twin, and counts the time to its return from there. And of a server that is gone it may
    /// have heard one beat more or less, on the other side of a minute.
    std::vector<Kiosk> possible_states() const {
        std::vector<Kiosk> possible{twin_};
        if (returns_alone(twin_)) {
            const std::int64_t since_act_s = (twin_.now_ms - acted_ms_) / 1000;
            for (std::int64_t past_s = 0; past_s <= since_act_s + 1; ++past_s) {
                possible.push_back(twin_);
                possible.back().touched_ms = twin_.now_ms - past_s * 1000;
            }
        }
        const auto* lost = std::get_if<Unreachable>(&twin_.screen);
        for (const int more : {-1, 1}) {
            if (!lost || !lost->since_minute)
                break;
            possible.push_back(twin_);
            *std::get<Unreachable>(possible.back().screen).since_minute += more;
        }
        return possible;
    }

    void hear_line() {
        const std::int64_t now = steady_ms();
        feel(Ticked{now});
        const link::News news = boards_.poll(now);
        BoardNews heard;
        if (news.board_changed)
            heard.board = *boards_.board();
        heard.silent_ms = boards_.silent_ms(now);
        heard.server_now = boards_.server_now(now);
        heard.ahead_of_utc_min = Office::ahead_of_utc_min;
        feel(heard);
    }

    void feel(const Input& input) {
        for (const Effect& effect : update(twin_, input))
            if (const auto* print = std::get_if<Print>(&effect))
                feel(Printed{print->slip.code, Printing::printed});
    }

    /// Where the way home lies on every screen that has one, and at last the first language.
    std::vector<ui::Point> ways_back() const {
        const ServiceId service = twin_.board->settings.services.front().id;
        // The survey first, whose left button goes one step back only; then what may have opened
        // something else on the way; the left button of the last three leads on to the services.
        const Screen screens[] = {
            SurveyEnd{},          SurveyAsked{},
            SurveyAge{},          Thanks{},
            TicketShown{},        NotDone{TicketWanted{service}, Refusal::quota_full},
            StillWanted{service}, RateFaces{},
            LaneChoice{service},  LaneChoice{service},
            RateNumber{}};
        std::vector<ui::Point> places;
        const auto add = [&](const Screen& screen, const Touch& touch) {
            Kiosk there = twin_;
            there.screen = screen;
            for (const Target& target : layout(there, shape_))
                if (target.touch == touch)
                    places.push_back(target.where.center());
        };
        add(Writing{}, WrittenTouched{});
        for (const Screen& screen : screens)
            add(screen, HomeTouched{});
        add(twin_.screen, LanguageTouched{Language::indonesian});
        return places;
    }

    ui::Point place_of(const Touch& touch) const {
        for (const Target& target : layout(twin_, shape_))
            if (target.touch == touch && target.use == Use::open)
                return target.where.center();
        FAIL("there is nothing on this screen to touch for it");
        return {};
    }

    Shape shape_;
    std::vector<std::string> command_;
    Kiosk twin_;
    link::BoardLink boards_;
    KioskWords words_{"assets/words"};
    Glass glass_;
    std::int64_t acted_ms_ = steady_ms();
    std::int64_t shown_ms_ = 0;
};

} // namespace giliran::kiosk::tests
