// A kiosk that a crowd of children plays with for hours: touches anywhere, rubbing, typing, answers
// that come, fail or never come, an office that closes and a line that goes down. It never issues a
// number that nobody confirmed, always finds its way back, and needs no more memory than before.

#include "tests/kiosk/walk.hpp"

#include <malloc.h>
#include <random>

namespace giliran::kiosk::tests {

namespace {

constexpr int touches = 100'000;
/// What a kiosk may hold more after them all: a longer text in one place, never a leak per touch.
constexpr std::size_t grown_bytes_max = 64 * 1024;

std::size_t bytes_in_use() {
    return ::mallinfo2().uordblks;
}

bool rests_by_itself(const Kiosk& kiosk) {
    return std::holds_alternative<Services>(kiosk.screen)
           || std::holds_alternative<Closed>(kiosk.screen)
           || std::holds_alternative<Unreachable>(kiosk.screen)
           || std::holds_alternative<Starting>(kiosk.screen)
           || std::holds_alternative<Asleep>(kiosk.screen);
}

class Monkey {
  public:
    explicit Monkey(std::uint64_t seed)
        : chance_(seed), boards_{board_at_ten(), board_of_many(18)} {
        boards_.push_back(board_of_a_crowd());
        boards_.push_back(board_at_ten());
        boards_.back().day.open = false;
        walk_.board(boards_.front());
    }

    void plays(int times) {
        for (int i = 0; i < times; ++i) {
            walk_.effects.clear();
            walk_.pass(one_of(8) == 0 ? one_of(20'000) : one_of(900));
            answers_what_was_asked();
            switch (one_of(12)) {
            case 0:
                feel(Typed{static_cast<char32_t>("A0123456789K-\n/ "[one_of(16)])});
                break;
            case 1:
                hears_the_line();
                break;
            default:
                touches_the_glass();
            }
            if (i % 50 == 0)
                finds_its_way_back();
        }
    }

    std::size_t numbers() const { return numbers_; }
    const Kiosk& kiosk() const { return walk_.kiosk; }

  private:
    std::int64_t one_of(std::int64_t n) {
        return std::uniform_int_distribution<std::int64_t>{0, n - 1}(chance_);
    }

    std::optional<Touch> somewhere() {
        const Shape shape = one_of(2) == 0 ? Shape::portrait : Shape::landscape;
        const std::vector<Target> targets = layout(walk_.kiosk, shape);
        if (targets.empty() || one_of(3) == 0) {
            const Size size = size_of(shape);
            return touch_at(walk_.kiosk, shape,
                            {static_cast<double>(one_of(size.width)),
                             static_cast<double>(one_of(size.height))});
        }
        const Target& target =
            targets[static_cast<std::size_t>(one_of(static_cast<std::int64_t>(targets.size())))];
        return touch_at(walk_.kiosk, shape, target.where.center());
    }

    void touches_the_glass() {
        const std::optional<Touch> down = somewhere();
        feel(Pressed{down});
        feel(Released{one_of(6) == 0 ? somewhere() : down});
    }

    void hears_the_line() {
        walk_.silent = one_of(5) == 0 ? silent_ms_max + 1 : 0;
        feel(BoardNews{boards_[static_cast<std::size_t>(one_of(4))], walk_.silent, walk_.office_now,
                       wib_min});
    }

    /// Sooner or later, well or badly, or a second time.
    void answers_what_was_asked() {
        if (one_of(3) != 0)
            return;
        const std::array<wire::AnswerBody, 5> bodies{
            done_a039(), finished_a039(), wire::Refused{Refusal::quota_full},
            wire::Refused{Refusal::unknown_ticket}, wire::Trouble{wire::TroubleKind::busy, ""}};
        feel(Answered{walk_.kiosk.asks, bodies[static_cast<std::size_t>(one_of(5))]});
    }

    void feel(const Input& input) {
        const Kiosk before = walk_.kiosk;
        for (const Effect& effect : update(walk_.kiosk, input)) {
            if (const auto* print = std::get_if<Print>(&effect))
                feel(Printed{print->slip.code, static_cast<Printing>(1 + one_of(3))});
            const auto* ask = std::get_if<Ask>(&effect);
            if (ask && std::holds_alternative<IssueTicket>(ask->body))
                was_confirmed(before, input);
        }
    }

    /// The finger went down and up on a lane, or on "try again" after such an ask had failed.
    void was_confirmed(const Kiosk& before, const Input& input) {
        ++numbers_;
        const auto* up = std::get_if<Released>(&input);
        REQUIRE(up);
        REQUIRE(up->touch);
        CHECK(before.pressed == up->touch);
        const auto* failed = std::get_if<NotDone>(&before.screen);
        if (failed)
            CHECK(std::holds_alternative<TicketWanted>(failed->want));
        else
            CHECK((std::holds_alternative<LaneChoice>(before.screen)
                   && std::holds_alternative<LaneTouched>(*up->touch)));
    }

    /// Left alone, every screen goes back to the start; only a ticket without paper stays.
    void finds_its_way_back() {
        Walk left = walk_;
        if (left.shows<Sending>())
            left.answer(wire::Trouble{wire::TroubleKind::busy, ""});
        const bool only_copy = left.shows<TicketShown>() && !returns_alone(left.kiosk);
        left.pass(idle_ms + 1);
        CHECK((rests_by_itself(left.kiosk) || only_copy));
    }

    std::mt19937_64 chance_;
    std::vector<Board> boards_;
    Walk walk_;
    std::size_t numbers_ = 0;
};

} // namespace

TEST_CASE("100,000 touches by a monkey: no number without a confirm, no dead screen, no memory") {
    const std::uint64_t seed = GENERATE(1U, 2U);
    INFO("seed " << seed);
    Monkey monkey{seed};
    monkey.plays(touches / 10);
    const std::size_t used = bytes_in_use();
    monkey.plays(touches);
    CHECK(bytes_in_use() <= used + grown_bytes_max);
    CHECK(monkey.numbers() > touches / 1'000); // it got somewhere at all
}

} // namespace giliran::kiosk::tests
