// Every screen, in both shapes and both languages: nothing overlaps, nothing is cut, everything can
// be read and hit.

#include "shared/ui/checks.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

namespace {

constexpr double target_min = 84; // 21 mm
constexpr double text_min = 27;   // capitals of 4.9 mm

struct Shown {
    std::string name;
    Kiosk kiosk;
};

void add_resting(std::vector<Shown>& all) {
    all.push_back({"services", Walk().kiosk});
    Kiosk starting;
    starting.now_ms = calm_ms;
    all.push_back({"starting", starting});
    Walk pressed;
    pressed.pass(1'000);
    pressed.press(ServiceTouched{{"kk"}});
    all.push_back({"services-pressed", pressed.kiosk});
    for (const std::size_t count : {1U, 8U, 9U, 26U}) {
        Walk many;
        many.board(board_of_many(count));
        all.push_back({"services-of-" + std::to_string(count), many.kiosk});
        many.touch(RateTouched{});
        many.touch(DigitTouched{'7'});
        all.push_back({"rate-number-of-" + std::to_string(count), many.kiosk});
    }
    Walk silent;
    silent.falls_silent(180'000);
    all.push_back({"unreachable", silent.kiosk});
    Kiosk never;
    never.screen = Unreachable{};
    all.push_back({"unreachable-never", never});
    for (const std::int64_t hour : {6, 15, 20}) {
        Walk closed;
        closed.office_now = at_wib(hour, 0);
        closed.news();
        all.push_back({"closed-at-" + std::to_string(hour), closed.kiosk});
    }
    Walk no_day;
    Board board = board_at_ten();
    board.day = {};
    no_day.board(board);
    all.push_back({"closed-unknown", no_day.kiosk});
}

/// The question before a long wait, with figures short, long and missing.
void add_still_wanted(std::vector<Shown>& all) {
    const auto add = [&](const char* name, const Board& board) {
        Walk walk;
        walk.board(board);
        walk.touch(ServiceTouched{board.settings.services.front().id});
        all.push_back({std::string("still-wanted") + name, walk.kiosk});
    };
    add("", board_of_a_crowd());
    Board long_words = board_of_many(1);
    Service& service = long_words.settings.services.front();
    service.ask_above = 12;
    service.name = {"Pencatatan Perkawinan dan Perceraian", "Marriage and divorce registration"};
    long_words.rows.front().waiting = 1'284;
    long_words.rows.front().general = minutes(1'020, 1'215);
    long_words.rows.front().priority = minutes(1'000, 1'200);
    add("-long", long_words);
    for (const NoForecast why :
         {NoForecast::no_counter_open, NoForecast::after_closing, NoForecast::not_yet_known}) {
        Board board = board_of_a_crowd();
        board.rows.front().general = board.rows.front().priority = {{}, why};
        add(("-forecast-" + std::to_string(static_cast<int>(why))).c_str(), board);
    }
    Walk emptied;
    emptied.board(board_of_a_crowd());
    emptied.to_lane();
    Board board = board_of_a_crowd(0);
    board.rows.front().general = board.rows.front().priority = minutes(0, 0);
    emptied.board(board);
    all.push_back({"still-wanted-no-more", emptied.kiosk});
}

/// The printer may fail before any screen on which a number can still be taken.
void add_printer(std::vector<Shown>& all) {
    const auto add = [&](const std::string& name, const Board& board, const PrinterState state) {
        Walk walk;
        walk.board(board);
        walk.give(PrinterNews{state});
        all.push_back({"services-" + name, walk.kiosk});
        walk.touch(ServiceTouched{board.settings.services.front().id});
        all.push_back({"chosen-" + name, walk.kiosk});
        walk.touch(GoOnTouched{});
        all.push_back({"lane-" + name, walk.kiosk});
    };
    add("paper-out", board_at_ten(), PrinterState::paper_out);
    add("cover-open", board_of_a_crowd(), PrinterState::cover_open);
    add("printer-gone", board_of_many(8), PrinterState::unreachable);
    add("paper-out-of-26", board_of_many(26), PrinterState::paper_out);
}

void add_ticket(std::vector<Shown>& all) {
    all.push_back({"lane", Walk().to_lane().kiosk});
    all.push_back({"lane-without-forecast", Walk().to_lane("pindah").kiosk});
    Walk last_seconds;
    last_seconds.to_lane().pass(idle_ms - 12'000);
    all.push_back({"lane-last-seconds", last_seconds.kiosk});
    Walk sending;
    sending.to_sending().pass(calm_ms);
    all.push_back({"sending", sending.kiosk});
    all.push_back({"ticket", Walk().to_ticket().kiosk});
    Walk failed;
    failed.to_ticket().give(Printed{"7KQ4-M2XD", Printing::failed});
    all.push_back({"ticket-not-printed", failed.kiosk});
    Walk paper_out;
    paper_out.to_ticket().give(Printed{"7KQ4-M2XD", Printing::paper_out});
    all.push_back({"ticket-paper-out", paper_out.kiosk});
    for (const NoForecast why : {NoForecast::no_counter_open, NoForecast::after_closing,
                                 NoForecast::not_yet_known, NoForecast::none}) {
        Walk walk;
        walk.to_sending(priority_lane);
        wire::Done done = done_a039();
        done.ticket->lane = priority_lane;
        done.ticket->number = number_max;
        done.ticket->wait = {{}, why};
        if (why == NoForecast::none) { // at once
            done.ticket->wait = minutes(0, 0);
            done.ticket->ahead = 0;
            done.ticket->number = 1;
        }
        walk.answer(done);
        all.push_back({"ticket-forecast-" + std::to_string(static_cast<int>(why)), walk.kiosk});
    }
}

void add_rating(std::vector<Shown>& all) {
    Walk pad;
    pad.touch(RateTouched{});
    all.push_back({"rate-number-empty", pad.kiosk});
    pad.touch(LetterTouched{'A'});
    all.push_back({"rate-number-letter", pad.kiosk});
    for (const char digit : {'0', '3', '9'}) {
        pad.touch(DigitTouched{digit});
    }
    all.push_back({"rate-number", pad.kiosk});
    Walk finding;
    finding.type(a039_link);
    finding.pass(calm_ms);
    all.push_back({"sending-visit", finding.kiosk});
    Walk faces;
    all.push_back({"rate-faces-none", faces.to_faces().kiosk});
    faces.touch(FaceTouched{2});
    all.push_back({"rate-faces", faces.kiosk});
    faces.touch(SendTouched{});
    faces.pass(calm_ms);
    all.push_back({"sending-rating", faces.kiosk});
    faces.answer(wire::Done{});
    all.push_back({"thanks", faces.kiosk});
}

/// Any refusal and any trouble may come to any wish.
void add_refusals(std::vector<Shown>& all) {
    const auto add = [&](const char* name, const wire::AnswerBody& answer) {
        Walk ticket;
        ticket.to_sending().answer(answer);
        all.push_back({std::string("not-issued-") + name, ticket.kiosk});
        Walk visit;
        visit.type(a039_link);
        visit.answer(answer);
        all.push_back({std::string("not-found-") + name, visit.kiosk});
        Walk rating;
        rating.to_faces().touch(FaceTouched{4});
        rating.touch(SendTouched{});
        rating.answer(answer);
        all.push_back({std::string("not-rated-") + name, rating.kiosk});
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Refusal>>(
        [&](auto each) { add(each.name, wire::Refused{each.value}); });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<wire::TroubleKind>>(
        [&](auto each) { add(each.name, wire::Trouble{each.value, ""}); });
}

const std::vector<Shown>& all_screens() {
    static const std::vector<Shown> all = [] {
        std::vector<Shown> screens;
        add_resting(screens);
        add_still_wanted(screens);
        add_printer(screens);
        add_ticket(screens);
        add_rating(screens);
        add_refusals(screens);
        return screens;
    }();
    return all;
}

const std::vector<Shape> shapes{Shape::portrait, Shape::landscape};
const std::vector<Language> languages{Language::indonesian, Language::english};

std::string name_of(const Shown& shown, Shape shape, Language language) {
    return shown.name + (shape == Shape::portrait ? "-portrait" : "-landscape")
           + (language == Language::indonesian ? "-id" : "-en");
}

/// The pictures of so many screens, small, on one sheet.
class ContactSheet {
  public:
    explicit ContactSheet(Shape shape) : size_(size_of(shape)) {}
    void add(const ui::Canvas& canvas) { pictures_.push_back(canvas.rgba()); }

    void keep(const std::string& name) const {
        const int small_w = size_.width / shrink;
        const int small_h = size_.height / shrink;
        const int across = size_.width < size_.height ? 10 : 6;
        const int down = (static_cast<int>(pictures_.size()) + across - 1) / across;
        ui::Canvas sheet(across * (small_w + 8), down * (small_h + 8), assets());
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            const int left = static_cast<int>(i) % across * (small_w + 8);
            const int top = static_cast<int>(i) / across * (small_h + 8);
            for (int y = 0; y < small_h; ++y) {
                for (int x = 0; x < small_w; ++x) {
                    sheet.box({static_cast<double>(left + x), static_cast<double>(top + y), 1, 1},
                              {.fill = mean(pictures_[i], x, y)});
                }
            }
        }
        keep_picture(sheet, name);
    }

  private:
    static constexpr int shrink = 5;

    ui::Color mean(const std::vector<std::uint8_t>& picture, int x, int y) const {
        ui::Color sum;
        for (int dy = 0; dy < shrink; ++dy) {
            for (int dx = 0; dx < shrink; ++dx) {
                const auto at = static_cast<std::size_t>(
                    ((y * shrink + dy) * size_.width + x * shrink + dx) * 4);
                sum.r += picture[at];
                sum.g += picture[at + 1];
                sum.b += picture[at + 2];
            }
        }
        constexpr double all = 255.0 * shrink * shrink;
        return {sum.r / all, sum.g / all, sum.b / all};
    }

    Size size_;
    std::vector<std::vector<std::uint8_t>> pictures_;
};

bool worth_looking_at(const Shown& shown) {
    return shown.name.rfind("not-", 0) != 0 || shown.name == "not-issued-quota_full"
           || shown.name == "not-issued-closing_first"
           || shown.name == "not-issued-record_unavailable"
           || shown.name == "not-found-unknown_ticket" || shown.name == "not-rated-rated_already";
}

} // namespace

TEST_CASE("on every screen nothing overlaps, nothing is cut, all can be read") {
    for (const Shape shape : shapes) {
        for (const Language language : languages) {
            ContactSheet sheet(shape);
            for (const Shown& shown : all_screens()) {
                Kiosk kiosk = shown.kiosk;
                kiosk.language = language;
                const ui::Canvas canvas = drawn(kiosk, shape);
                INFO(name_of(shown, shape, language));
                CHECK(ui::faults(canvas, {.contrast_min = 4.5, .size_min = text_min})
                      == std::vector<std::string>{});
                if (worth_looking_at(shown)) {
                    keep_picture(canvas, name_of(shown, shape, language));
                    sheet.add(canvas);
                }
            }
            sheet.keep(std::string("all") + (shape == Shape::portrait ? "-portrait" : "-landscape")
                       + (language == Language::indonesian ? "-id" : "-en"));
        }
    }
}

TEST_CASE("every place to touch is large, on the screen, and alone") {
    for (const Shape shape : shapes) {
        const Size size = size_of(shape);
        const ui::Rect picture{0, 0, static_cast<double>(size.width),
                               static_cast<double>(size.height)};
        for (const Shown& shown : all_screens()) {
            INFO(name_of(shown, shape, Language::indonesian));
            const std::vector<Target> targets = layout(shown.kiosk, shape);
            for (std::size_t i = 0; i < targets.size(); ++i) {
                INFO("place " << i);
                CHECK(targets[i].where.w >= target_min);
                CHECK(targets[i].where.h >= target_min);
                CHECK(picture.contains(targets[i].where));
                for (std::size_t j = i + 1; j < targets.size(); ++j) {
                    CHECK_FALSE(targets[i].where.overlaps(targets[j].where));
                }
            }
        }
    }
}

TEST_CASE("no screen that belongs to a person is a trap") {
    for (const Shown& shown : all_screens()) {
        INFO(shown.name);
        const bool unprinted_stays = !returns_alone(shown.kiosk);
        const bool resting = std::holds_alternative<Services>(shown.kiosk.screen)
                             || std::holds_alternative<Starting>(shown.kiosk.screen)
                             || std::holds_alternative<Closed>(shown.kiosk.screen)
                             || std::holds_alternative<Unreachable>(shown.kiosk.screen);
        bool way_home = false;
        for (const Target& target : layout(shown.kiosk, Shape::portrait)) {
            way_home = way_home || target.touch == Touch{HomeTouched{}};
        }
        CHECK((resting || way_home || !unprinted_stays));
    }
}

TEST_CASE("a touch means what is drawn there") {
    Walk walk;
    for (const Shape shape : shapes) {
        for (const Target& target : layout(walk.kiosk, shape)) {
            const auto touch = touch_at(walk.kiosk, shape, target.where.center());
            if (target.use == Use::open) {
                REQUIRE(touch == target.touch);
            } else {
                REQUIRE_FALSE(touch);
            }
        }
        REQUIRE_FALSE(touch_at(walk.kiosk, shape, {2, 2}));
    }
}

TEST_CASE("the picture changes when something to be seen changes, and only then") {
    Walk walk;
    const Kiosk before = walk.kiosk;
    walk.pass(1'000);
    REQUIRE(same_picture(before, walk.kiosk));
    walk.office_now = at_wib(10, 25);
    walk.news();
    REQUIRE_FALSE(same_picture(before, walk.kiosk));

    SECTION("a quick answer never flashes a screen of waiting") {
        walk.to_lane();
        const Kiosk lane = walk.kiosk;
        walk.touch(LaneTouched{general_lane});
        walk.pass(calm_ms - 1);
        REQUIRE(same_picture(lane, walk.kiosk));
        walk.pass(1);
        REQUIRE_FALSE(same_picture(lane, walk.kiosk));
    }
    SECTION("the seconds beside a ticket count down") {
        walk.to_ticket();
        const Kiosk ticket = walk.kiosk;
        walk.pass(1'000);
        REQUIRE_FALSE(same_picture(ticket, walk.kiosk));
    }
}

} // namespace giliran::kiosk::tests
