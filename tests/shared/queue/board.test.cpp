// A wall that applies every change shows the same as one that asks for the whole board.

#include "shared/queue/board.hpp"
#include "tests/sample_office.hpp"

#include <random>

using namespace giliran;
using namespace giliran::tests;

namespace {

Command any_order(std::mt19937& chance, const Office& office) {
    const auto pick = [&](std::uint32_t most) {
        return static_cast<std::uint32_t>(chance() % most);
    };
    const CounterId counter{1 + pick(3)};
    const TicketId held = counter_now(office, counter).ticket.value_or(TicketId{1 + pick(20)});
    switch (pick(12)) {
    case 0:
    case 1:
    case 2:
        return IssueTicket{{pick(2) == 0 ? "ktp" : "kk"},
                           pick(5) == 0 ? priority_lane : general_lane};
    case 3:
        return CallNext{counter};
    case 4:
        return CallAgain{counter, held};
    case 5:
        return StartService{counter, held};
    case 6:
        return FinishVisit{counter, held};
    case 7:
        return pick(2) == 0 ? Command{MarkAbsent{counter, held}}
                            : Command{TransferTicket{counter, held, {"kk"}}};
    case 8:
        return UndoPress{counter};
    case 9:
        return ReviveTicket{{1 + pick(20)}};
    case 10:
        return PauseCounter{counter, PauseReason::rest, morning(600)};
    default:
        return pick(3) == 0 ? Command{CloseCounter{counter}} : Command{OpenCounter{counter}};
    }
}

} // namespace

TEST_CASE("the board built from changes equals the board built from the office after every order "
          "of a random day") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        std::mt19937 chance{seed};
        Play play;
        play.open_day();
        Board board = board_of(play.office, {});
        for (int step = 0; step < 400; ++step) {
            const Decision decision = play.ask(any_order(chance, play.office), step);
            const auto* events = std::get_if<Events>(&decision);
            if (!events)
                continue;
            for (const Change& change : changes_of(play.office, {}, *events))
                apply(board, change);
            REQUIRE(board == board_of(play.office, {}));
        }
    }
}

TEST_CASE("two calls between two looks are both on the board, each with a number of its own") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    play.order(OpenCounter{{2}});
    play.issue();
    play.issue();
    Events both = play.order(CallNext{{1}});
    const Events second = play.order(CallNext{{2}});
    both.insert(both.end(), second.begin(), second.end());
    int shown = 0;
    for (const Change& change : changes_of(play.office, {}, both))
        shown += std::holds_alternative<CallShown>(change) ? 1 : 0;
    CHECK(shown == 2);
    CHECK(play.office.calls[0].number != play.office.calls[1].number);
}

namespace {

/// The visits the board says were ended, as "A001 at 1".
std::string ends(const Board& board) {
    std::string all;
    for (const VisitEnded& visit : board.ended)
        all += (all.empty() ? "" : ", ") + label_of(visit.prefix, visit.ticket_number) + " at "
               + std::to_string(visit.counter.value);
    return all;
}

TicketId serve(Play& play, std::uint32_t counter, std::int64_t minute) {
    const TicketId ticket = play.issue("ktp", general_lane, minute);
    play.call(counter, minute);
    play.order(StartService{{counter}, ticket}, minute);
    play.order(FinishVisit{{counter}, ticket}, minute);
    return ticket;
}

} // namespace

TEST_CASE(
    "the board says whom each counter served last, so that a tablet there can ask how it was") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}}, 0, "siti");
    play.order(OpenCounter{{2}}, 0, "budi");
    CHECK(ends(board_of(play.office, {})).empty());
    serve(play, 2, 3);
    serve(play, 1, 5);
    serve(play, 1, 9);
    const Board board = board_of(play.office, {});
    CHECK(ends(board) == "A003 at 1, A001 at 2");
    CHECK(board.ended[0].at == morning(9));
    play.order(UndoPress{{1}}, 9); // the visit goes on: there is nothing to ask
    CHECK(ends(board_of(play.office, {})) == "A001 at 2");
    play.order(CloseDay{}, 900);
    play.order(OpenDay{{sample_day.number + 1}, morning(1440), morning(1700), morning(1800)}, 1440);
    CHECK(ends(board_of(play.office, {})).empty());
}

TEST_CASE("the board does not change when a visit is rated: nobody in the hall sees that it was") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    const TicketId ticket = serve(play, 1, 3);
    const Board before = board_of(play.office, {});
    const Events rated = play.order(RateVisit{ticket, 1, RatingReasons{RatingReason::manner}}, 4);
    const Events surveyed = play.order(AnswerSurvey{ticket, {{{Element::waktu, 2}}}}, 4);
    CHECK(changes_of(play.office, {}, rated).empty());
    CHECK(changes_of(play.office, {}, surveyed).empty());
    CHECK(board_of(play.office, {}) == before);
}

TEST_CASE("calling again is a call of its own, so that it rings again") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    const TicketId ticket = play.issue();
    play.call(1);
    play.order(CallAgain{{1}, ticket});
    REQUIRE(play.office.calls.size() == 2);
    CHECK(play.office.calls[1].number == play.office.calls[0].number + 1);
    CHECK(play.office.calls[1].again);
}

TEST_CASE("call numbers go on over midnight and restarts, so that no wall takes a new call for an "
          "old one") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    play.issue();
    play.call(1);
    play.order(CloseDay{}, 900);
    play.order(OpenDay{{sample_day.number + 1}, morning(1440), morning(1700), morning(1800)}, 1440);
    play.order(OpenCounter{{1}}, 1440);
    play.issue("ktp", general_lane, 1441);
    play.call(1, 1442);
    CHECK(play.office.calls.back().number == 2);
}

TEST_CASE(
    "a service whose counter has just opened is not shown as closed until the next estimate") {
    Play play;
    play.open_day();
    const Wait closed{std::nullopt, NoForecast::no_counter_open};
    const Waits waits{{{"ktp"}, closed, closed}, {{"kk"}, closed, closed}};
    CHECK(row_of(play.office, waits, {"ktp"}).general == closed);
    play.order(OpenCounter{{2}}); // ktp only
    CHECK(row_of(play.office, waits, {"ktp"}).general.why_not == NoForecast::not_yet_known);
    CHECK(row_of(play.office, waits, {"ktp"}).priority.why_not == NoForecast::not_yet_known);
    CHECK(row_of(play.office, waits, {"kk"}).general == closed);
}

namespace {

/// The numbers the board says were called in vain, newest first: "K001 A001".
std::string missed(const Board& board) {
    std::string all;
    for (const Missed& ticket : board.missed)
        all += (all.empty() ? "" : " ") + label_of(ticket.prefix, ticket.ticket_number);
    return all;
}

TicketId miss(Play& play, std::int64_t minute) {
    const TicketId ticket = play.issue("ktp", general_lane, minute);
    play.call(1, minute);
    play.order(MarkAbsent{{1}, ticket}, minute);
    return ticket;
}

} // namespace

TEST_CASE("who was called and did not come stands among the missed until they are back") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    const TicketId first = miss(play, 1);
    miss(play, 2);
    CHECK(missed(board_of(play.office, {})) == "A002 A001");
    CHECK(board_of(play.office, {}).missed[1].at == morning(1));
    play.order(ReviveTicket{first}, 3);
    CHECK(missed(board_of(play.office, {})) == "A002");
    play.order(UndoPress{{1}}, 3); // the second had come after all
    CHECK(missed(board_of(play.office, {})).empty());
}

TEST_CASE("of many who did not come the board names the newest eight") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    for (std::int64_t minute = 1; minute <= 10; ++minute)
        miss(play, minute);
    CHECK(missed(board_of(play.office, {})) == "A010 A009 A008 A007 A006 A005 A004 A003");
}

TEST_CASE("the board says what each counter is doing, so that the sign above it can") {
    Play play;
    play.open_day();
    const auto sign = [&] { return board_of(play.office, {}).counters.at(0); };
    CHECK(sign() == CounterRow{{1}, CounterState::closed});
    play.order(OpenCounter{{1}});
    CHECK(sign() == CounterRow{{1}, CounterState::open});
    const TicketId ticket = play.issue();
    play.call(1);
    CHECK(sign() == CounterRow{{1}, CounterState::open, 'A', 1});
    play.order(StartService{{1}, ticket});
    CHECK(sign() == CounterRow{{1}, CounterState::open, 'A', 1, true});
    play.order(FinishVisit{{1}, ticket}, 2);
    play.order(PauseCounter{{1}, PauseReason::prayer, morning(20)}, 3);
    CHECK(sign() == CounterRow{{1}, CounterState::paused, 'A', 0, false, morning(20)});
}
