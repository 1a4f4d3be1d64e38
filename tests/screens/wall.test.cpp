// The wall as a hall sees it: the real program on a display of its own, beside a twin in the test
// that hears the same line. What the glass shows must be the twin's picture to the pixel.

#include "display/wall_update.hpp"
#include "display/wall_view.hpp"
#include "shared/link/board_link.hpp"
#include "tests/screens/glass.hpp"
#include "tests/screens/office.hpp"

namespace giliran::wall {

using giliran::tests::Child;
using giliran::tests::comes_true;
using giliran::tests::Glass;
using giliran::tests::Office;
using giliran::tests::steady_ms;

namespace {

class WallOnGlass {
  public:
    WallOnGlass(const Office& office, Shape shape, const std::vector<std::string>& more = {})
        : shape_(shape), line_(office.as("wall-1")),
          glass_(office.folder(), size_of(shape).width, size_of(shape).height) {
        std::vector<std::string> command = office.command("giliran-wall", "wall-1");
        command.insert(command.end(), {"--voices", (office.folder() / "voices").string()});
        command.insert(command.end(), more.begin(), more.end());
        glass_.start(command);
    }

    const Wall& twin() const { return twin_; }
    const Child& program() const { return glass_.program(); }
    double share_of(ui::Color color) const { return glass_.seen_last().share_of(color); }

    /// No call is on it: it looked the same if nobody had ever been called.
    bool shows_no_call() const {
        Wall nobody = shown_;
        nobody.stage.clear();
        nobody.waiting.clear();
        nobody.earlier.clear();
        const auto [width, height] = size_of(shape_);
        ui::Canvas picture(width, height, Glass::assets());
        draw(picture, nobody, words_);
        return glass_.seen_last().is(picture.rgba());
    }

    /// Waits until the twin is as wanted and the glass shows it; returns when that was. The real
    /// one may have heard the last beat some seconds before or after the twin.
    template<class Wanted>
    std::int64_t shows(const std::string& name, Wanted wanted) {
        const auto states = [&] {
            hear_line();
            std::vector<Wall> possible;
            for (const std::int64_t past_s : {0, 1, 2, 3, -1}) {
                Wall wall = twin_;
                wall.silent_ms -= past_s * 1000;
                const Glance glance = glance_at(wall);
                if (wanted(glance) && (possible.empty() || glance != glance_at(possible.back())))
                    possible.push_back(wall);
            }
            return possible;
        };
        const std::string shape = shape_ == Shape::portrait ? "portrait" : "landscape";
        shown_ = glass_.shows(
            "wall-" + name + "-" + shape, states,
            [&](ui::Canvas& picture, const Wall& wall) { draw(picture, wall, words_); });
        return steady_ms();
    }

    /// The newest call on the stage stands in gold (on arrival it alternates with white).
    void shows_in_gold(const std::string& name, const wire::TicketView& ticket) {
        shows(name, [&](const Glance& glance) {
            return glance.trust == Trust::fresh && !twin_.stage.empty()
                   && twin_.stage.back().call.ticket_number == ticket.number
                   && glance.tints.back() == Tint::gold;
        });
    }

    /// The twin lives while something else is waited for.
    void hear_line() {
        const std::int64_t now = steady_ms();
        const link::News news = line_.poll(now);
        std::optional<OfficeClock> clock;
        if (const auto server_now = line_.server_now(now))
            clock = OfficeClock{*server_now, Office::ahead_of_utc_min, 1};
        update(twin_, Ticked{now, line_.silent_ms(now), clock});
        if (news.board_changed)
            update(twin_, News{*line_.board(), news.calls});
    }

  private:
    Shape shape_;
    Wall twin_;
    Wall shown_;
    link::BoardLink line_;
    ui::Words words_{"assets/words", ui::Language::indonesian};
    Glass glass_;
};

bool no_call_yet(const Glance& glance) {
    return glance.trust == Trust::fresh && glance.scene == Scene::no_call;
}

auto trusted_as(Trust trust) {
    return [trust](const Glance& glance) { return glance.trust == trust; };
}

// Shares of the whole picture: a card in gold, less its letters; the band that says it is stale.
constexpr double gold_of_a_card = 0.1;
constexpr double warning_of_a_band = 0.05;

} // namespace

TEST_CASE("a call at the counter stands in gold on the wall, and a second one beside it") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Office office;
    office.opens(1);
    office.opens(2);
    WallOnGlass wall(office, shape);
    wall.shows("no-call", no_call_yet);
    CHECK(wall.share_of(ui::gold4) < gold_of_a_card);
    for (int citizen = 0; citizen < 2; ++citizen)
        office.issues("ktp");
    wall.shows_in_gold("called", office.calls(1));
    CHECK(wall.share_of(ui::gold4) > gold_of_a_card);
    wall.shows_in_gold("two-calls", office.calls(2));
    CHECK(wall.twin().stage.size() == 2);
}

TEST_CASE("a wall whose server is gone says so, then hides its numbers, then is right again by "
          "itself") {
    Office office;
    office.opens(1);
    for (int citizen = 0; citizen < 2; ++citizen)
        office.issues("ktp");
    WallOnGlass wall(office, Shape::landscape);
    wall.shows("no-call", no_call_yet);
    wall.shows_in_gold("called", office.calls(1));
    CHECK(wall.share_of(ui::warn_tint) == 0);

    office.falls();
    const std::int64_t gone = steady_ms();
    const std::int64_t stale = wall.shows("stale", trusted_as(Trust::stale));
    CHECK(wall.share_of(ui::warn_tint) > warning_of_a_band);
    CHECK(wall.share_of(ui::gold4) < gold_of_a_card);
    CHECK_FALSE(wall.shows_no_call());
    const std::int64_t hidden = wall.shows("hidden", trusted_as(Trust::hidden));
    CHECK(wall.share_of(ui::warn_tint) > warning_of_a_band);
    CHECK(wall.shows_no_call());

    office.comes_back();
    const std::int64_t back = steady_ms();
    const std::int64_t right = wall.shows("right-again", trusted_as(Trust::fresh));
    CHECK(wall.share_of(ui::warn_tint) == 0);
    CHECK_FALSE(wall.shows_no_call());
    std::printf("server gone: wall stale after %lld ms, numbers hidden after %lld ms; server back: "
                "wall right after %lld ms\n",
                static_cast<long long>(stale - gone), static_cast<long long>(hidden - gone),
                static_cast<long long>(right - back));
}

TEST_CASE("a guarded wall that stands still is ended and started again, and shows what was called "
          "meanwhile") {
    Office office;
    office.opens(1);
    for (int citizen = 0; citizen < 2; ++citizen)
        office.issues("ktp");
    WallOnGlass wall(office, Shape::landscape, {"--guarded"});
    wall.shows("guarded", no_call_yet);
    const auto guarded = [&] { return giliran::tests::guarded_by(wall.program().pid()); };
    const pid_t stuck = guarded();
    REQUIRE(stuck > 0);
    REQUIRE(::kill(stuck, SIGSTOP) == 0);
    office.calls(1);
    REQUIRE(comes_true([&] {
        wall.hear_line();
        return guarded() != stuck && guarded() > 0;
    }));
    // The new one tells the call as history: it stands in the list.
    wall.shows("started-again", [&](const Glance& glance) {
        return glance.trust == Trust::fresh && wall.twin().stage.empty()
               && !wall.twin().earlier.empty();
    });
    CHECK(wall.program().err().find("started again") != std::string::npos);
}

TEST_CASE(
    "one machine with two screens: the hall's board on one, a counter's sign on the other, each "
    "at its own sharpness") {
    constexpr int width = 960;
    constexpr int height = 540;
    Office office;
    office.opens(1);
    office.opens(2);
    for (int citizen = 0; citizen < 2; ++citizen)
        office.issues("ktp");
    tests::Display desktop(office.folder(), 2 * width, height);
    std::vector<std::string> hall = office.command("giliran-wall", "wall-1");
    hall.emplace_back("--mute");
    std::vector<std::string> sign = hall;
    sign.insert(sign.end(), {"--counter", "2"});
    desktop.start_at({0, 0, width, height}, hall);
    desktop.start_at({width, 0, width, height}, sign);
    const auto gold = [&](int left) {
        return desktop.look().part(left, 0, width, height).share_of(ui::gold4);
    };
    const auto fresh = [&](int left) { // its bar is drawn, and nothing says that it hears nothing
        const tests::Frame part = desktop.look().part(left, 0, width, height);
        return part.share_of(ui::musi9) > 0.05 && part.share_of(ui::warn_tint) == 0;
    };
    REQUIRE(tests::comes_true([&] { return fresh(0) && fresh(width); }));
    office.calls(1); // not to the sign's counter
    CHECK(tests::comes_true([&] { return gold(0) > gold_of_a_card; }));
    CHECK(gold(width) < 0.02); // the weave, and no card
    office.calls(2);
    CHECK(tests::comes_true([&] { return gold(width) > 3 * gold_of_a_card; }));
}

} // namespace giliran::wall
