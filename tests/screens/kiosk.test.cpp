// The kiosk's window as a person meets it: the real program on a display of its own, touched with a
// finger, beside a twin in the test that hears the same line and feels the same touches. What the
// glass shows must be the twin's picture to the pixel.

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

namespace {

const char* name_of(Shape shape) {
    return shape == Shape::portrait ? "portrait" : shape == Shape::small ? "small" : "landscape";
}

class KioskOnGlass {
  public:
    KioskOnGlass(const Office& office, Shape shape)
        : shape_(shape), boards_(office.as("kiosk-1")),
          glass_(office.folder(), size_of(shape).width, size_of(shape).height, scale_of(shape)) {
        std::vector<std::string> command = office.command("giliran-kiosk", "kiosk-1");
        command.insert(command.end(), {"--slips", (office.folder() / "slips").string(), "--inches",
                                       shape == Shape::small ? "10.1" : "21.5"});
        glass_.start(command);
    }

    const Kiosk& twin() const { return twin_; }

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

    ui::Point place_of(const Touch& touch) const {
        for (const Target& target : layout(twin_, shape_))
            if (target.touch == touch && target.use == Use::open)
                return target.where.center();
        FAIL("there is nothing on this screen to touch for it");
        return {};
    }

    Shape shape_;
    Kiosk twin_;
    link::BoardLink boards_;
    WordsOfBoth words_{"assets/words"};
    Glass glass_;
    std::int64_t acted_ms_ = steady_ms();
    std::int64_t shown_ms_ = 0;
};

wire::Done answer_about(const wire::TicketView& ticket, const std::string& link = {}) {
    return {ticket.issued_at, ticket, link};
}

/// From the services to the ticket; returns what the server knows of it.
wire::TicketView takes_ticket(Office& office, KioskOnGlass& kiosk, LaneId lane) {
    kiosk.touch(ServiceTouched{{"ktp"}});
    kiosk.shows<LaneChoice>("lane");
    kiosk.touch(LaneTouched{lane});
    const std::string link = kiosk.qr_code();
    wire::TicketView ticket = office.finds(code_in(link));
    kiosk.is_answered(answer_about(ticket, link));
    kiosk.shows<TicketShown>("ticket");
    return ticket;
}

} // namespace

TEST_CASE("two touches give a ticket: on the glass, on paper and at the server it is the same") {
    const Shape shape = GENERATE(Shape::portrait, Shape::landscape);
    Office office;
    office.opens(1);
    office.issues("ktp");
    KioskOnGlass kiosk(office, shape);
    kiosk.shows<Services>("services");
    if (shape == Shape::landscape) {
        kiosk.touch(LanguageTouched{Language::english});
        kiosk.shows<Services>("services-english");
    }
    const wire::TicketView ticket = takes_ticket(office, kiosk, priority_lane);
    CHECK(ticket.number == 2);
    CHECK(ticket.lane == priority_lane);
    const auto slip = office.folder() / "slips" / ("A002-" + ticket.code);
    CHECK(std::filesystem::exists(slip.string() + ".png"));
    CHECK(std::filesystem::exists(slip.string() + ".txt"));
    kiosk.touch(HomeTouched{});
    kiosk.shows<Services>("services-again");
    CHECK(kiosk.twin().language == Language::indonesian);
}

TEST_CASE("a small screen gets its own design, and the looks that its person touches") {
    Office office;
    office.opens(1);
    KioskOnGlass kiosk(office, Shape::small);
    kiosk.shows<Services>("services");
    const Looks large{Letters::large, Colours::normal, Reach::normal};
    const Looks both{Letters::large, Colours::high_contrast, Reach::normal};
    kiosk.touch(LooksTouched{large});
    kiosk.shows<Services>("services-large");
    kiosk.touch(LooksTouched{both});
    kiosk.shows<Services>("services-large-contrast");
    kiosk.touch(LooksTouched{{Letters::normal, Colours::high_contrast, Reach::normal}});
    kiosk.shows<Services>("services-contrast"); // with the code on the ticket, read below
    const wire::TicketView ticket = takes_ticket(office, kiosk, general_lane);
    CHECK(ticket.number == 1);
    kiosk.touch(HomeTouched{});
    kiosk.shows<Services>("services-again");
    CHECK(kiosk.twin().looks == Looks{});
}

TEST_CASE("a kiosk that finds no server, or loses it, says where to go and opens by itself") {
    Office office;
    office.falls();
    KioskOnGlass kiosk(office, Shape::portrait);
    kiosk.shows<Unreachable>("unreachable-never");
    office.comes_back();
    kiosk.shows<Services>("services-first");
    office.falls();
    kiosk.shows<Unreachable>("unreachable");
    office.comes_back();
    kiosk.shows<Services>("services-after-unreachable");
    CHECK(takes_ticket(office, kiosk, general_lane).number == 1);
}

TEST_CASE("a finished visit is rated by its code, or by its number on the pad") {
    const Shape shape = GENERATE(Shape::portrait, Shape::landscape);
    Office office;
    office.opens(1);
    const wire::TicketView ticket = office.issues("ktp");
    office.calls(1);
    office.serves(1, ticket.id);
    KioskOnGlass kiosk(office, shape);
    kiosk.shows<Services>("services");
    if (shape == Shape::portrait) {
        kiosk.type(ticket.code);
    } else {
        kiosk.touch(RateTouched{});
        kiosk.shows<RateNumber>("rate-number-empty");
        kiosk.touch(LetterTouched{'A'});
        for (const char digit : {'0', '0', '1'})
            kiosk.touch(DigitTouched{digit});
        kiosk.shows<RateNumber>("rate-number");
        kiosk.touch(FindTouched{});
    }
    kiosk.is_answered(answer_about(office.finds(ticket.code)));
    kiosk.shows<RateFaces>("rate-faces");
    kiosk.touch(FaceTouched{3});
    kiosk.shows<RateFaces>("rate-faces-chosen");
    kiosk.touch(SendTouched{});
    kiosk.is_answered({});
    kiosk.shows<Thanks>("thanks");
    CHECK(office.finds(ticket.code).score == 3);
}

} // namespace giliran::kiosk::tests
