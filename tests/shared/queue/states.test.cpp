// The whole table: what each order does to a ticket in each state, and to a counter in each of its
// own. A cell is "yes" or the name of the refusal. An order without a row fails, so that a new one
// cannot forget a state.

#include "shared/wire/codec.hpp"
#include "tests/sample_office.hpp"

#include <algorithm>
#include <sstream>

using namespace giliran;
using namespace giliran::tests;

namespace {

constexpr TicketId first{1};

/// Brings the office's first ticket into a state; counter 1 is open and, where the state needs it,
/// has the ticket.
Play with_ticket(TicketState state) {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    play.issue();
    if (state == TicketState::cancelled)
        play.order(CancelTicket{first});
    if (state == TicketState::unserved)
        play.order(CloseDay{});
    if (state == TicketState::waiting || state == TicketState::cancelled
        || state == TicketState::unserved)
        return play;
    play.call(1);
    if (state == TicketState::absent)
        play.order(MarkAbsent{{1}, first});
    if (state == TicketState::parked)
        play.order(ParkTicket{{1}, first, {CounterId{1}, {}, {}}});
    if (state == TicketState::serving || state == TicketState::finished)
        play.order(StartService{{1}, first});
    if (state == TicketState::finished)
        play.order(FinishVisit{{1}, first});
    return play;
}

/// Brings counter 2 into a state. It has nobody; the first ticket waits for a service that is not
/// its own.
Play with_counter(CounterState state, bool awaits = false) {
    Play play;
    play.open_day();
    play.issue("kk");
    if (state != CounterState::closed)
        play.order(OpenCounter{{2}});
    if (state == CounterState::paused)
        play.order(PauseCounter{{2}});
    if (awaits)
        play.order(AwaitNext{{2}});
    return play;
}

struct Row {
    Command order;
    std::string cells; // by the columns of the table, with spaces between
};

constexpr TicketState ticket_columns[] = {
    TicketState::waiting,  TicketState::called, TicketState::serving,   TicketState::parked,
    TicketState::finished, TicketState::absent, TicketState::cancelled, TicketState::unserved};
static_assert(std::size(ticket_columns) == std::size_t(TicketState::unserved) + 1);

const std::vector<Row> ticket_table = {
    {CallNext{{1}}, "yes counter_busy counter_busy nobody_waiting "
                    "nobody_waiting nobody_waiting nobody_waiting counter_not_open"},
    {AwaitNext{{1}}, "yes counter_busy counter_busy yes yes yes yes counter_not_open"},
    {CallTicket{{1}, first}, "yes counter_busy counter_busy ticket_not_waiting ticket_not_waiting "
                             "ticket_not_waiting ticket_not_waiting counter_not_open"},
    {CallParked{{1}, first}, "ticket_not_parked counter_busy counter_busy yes ticket_not_parked "
                             "ticket_not_parked ticket_not_parked counter_not_open"},
    {CallDirect{{1}, {"ktp"}}, "people_waiting counter_busy counter_busy yes "
                               "yes yes yes counter_not_open"},
    {CallAgain{{1}, first}, "ticket_not_here yes ticket_not_called ticket_not_here "
                            "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {StartService{{1}, first}, "ticket_not_here yes ticket_not_called ticket_not_here "
                               "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {FinishVisit{{1}, first}, "ticket_not_here ticket_not_in_service yes ticket_not_here "
                              "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {MarkAbsent{{1}, first}, "ticket_not_here yes ticket_not_called ticket_not_here "
                             "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {ParkTicket{{1}, first, {CounterId{1}, {}, {}}},
     "ticket_not_here yes yes ticket_not_here "
     "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {ReturnTicket{{1}, first}, "ticket_not_here yes yes ticket_not_here "
                               "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {ReviveTicket{first}, "ticket_not_absent ticket_not_absent ticket_not_absent ticket_not_absent "
                          "ticket_not_absent yes ticket_not_absent ticket_not_absent"},
    {TransferTicket{{1}, first, {"kk"}},
     "ticket_not_here yes yes ticket_not_here "
     "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {CancelTicket{first},
     "yes ticket_not_waiting ticket_not_waiting yes "
     "ticket_not_waiting ticket_not_waiting ticket_not_waiting ticket_not_waiting"},
    {UndoPress{{1}}, "nothing_to_undo yes yes yes yes yes nothing_to_undo counter_not_open"},
    {OpenCounter{{1}}, "counter_open_already counter_open_already counter_open_already "
                       "counter_open_already counter_open_already counter_open_already "
                       "counter_open_already day_not_open"},
    {PauseCounter{{1}}, "yes counter_busy counter_busy yes yes yes yes counter_not_open"},
    {CloseCounter{{1}}, "yes counter_busy counter_busy yes yes yes yes counter_not_open"},
    {RateVisit{first, 4}, "visit_not_finished visit_not_finished visit_not_finished "
                          "visit_not_finished yes visit_not_finished visit_not_finished "
                          "visit_not_finished"},
    {AnswerSurvey{first, {{{Element::waktu, 3}}}},
     "visit_not_finished visit_not_finished visit_not_finished visit_not_finished yes "
     "visit_not_finished visit_not_finished visit_not_finished"},
};

// Columns: closed, open, paused, open and standing ready.
const std::vector<Row> counter_table = {
    {CallNext{{2}}, "counter_not_open nobody_waiting counter_not_open nobody_waiting"},
    {AwaitNext{{2}}, "counter_not_open yes counter_not_open counter_awaits_already"},
    {CallTicket{{2}, first}, "counter_not_open service_not_here counter_not_open service_not_here"},
    {CallParked{{2}, first}, "counter_not_open ticket_not_parked "
                             "counter_not_open ticket_not_parked"},
    {CallDirect{{2}, {"ktp"}}, "counter_not_open yes counter_not_open yes"},
    {CallAgain{{2}, first}, "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {StartService{{2}, first}, "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {FinishVisit{{2}, first}, "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {MarkAbsent{{2}, first}, "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {ParkTicket{{2}, first, {CounterId{2}, {}, {}}},
     "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {ReturnTicket{{2}, first}, "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {TransferTicket{{2}, first, {"ktp"}},
     "ticket_not_here ticket_not_here ticket_not_here ticket_not_here"},
    {UndoPress{{2}}, "counter_not_open nothing_to_undo counter_not_open nothing_to_undo"},
    {OpenCounter{{2}}, "yes counter_open_already yes counter_open_already"},
    {PauseCounter{{2}}, "counter_not_open yes counter_not_open yes"},
    {CloseCounter{{2}}, "counter_not_open yes yes yes"},
};

std::string kind_of(const Command& command) {
    return std::visit(
        [](const auto& order) {
            return std::string(wire::type_name<std::decay_t<decltype(order)>>);
        },
        command);
}

/// "yes" or the name of the refusal.
std::string answer_of(Play play, const Command& command) {
    const Decision decision = play.ask(command);
    const auto* refusal = std::get_if<Refusal>(&decision);
    return refusal ? std::string(wire::name_of(*refusal)) : "yes";
}

std::vector<std::string> cells_of(const Row& row) {
    std::istringstream text{row.cells};
    std::vector<std::string> cells;
    for (std::string cell; text >> cell;)
        cells.push_back(cell);
    return cells;
}

void check_row(const Row& row, const std::vector<Play>& columns) {
    const std::vector<std::string> cells = cells_of(row);
    REQUIRE(cells.size() == columns.size());
    for (std::size_t column = 0; column < columns.size(); ++column) {
        INFO(kind_of(row.order) << ", column " << column + 1);
        CHECK(answer_of(columns[column], row.order) == cells[column]);
    }
}

bool has_row(const std::vector<Row>& table, std::size_t kind) {
    return std::any_of(table.begin(), table.end(),
                       [&](const Row& row) { return row.order.index() == kind; });
}

/// Every kind of order that names a ticket or a counter has its rows.
template<std::size_t kind = 0>
void check_complete() {
    if constexpr (kind < std::variant_size_v<Command>) {
        using Order = std::variant_alternative_t<kind, Command>;
        constexpr bool names_counter = requires(Order order) { order.counter; };
        constexpr bool names_ticket = requires(Order order) { order.ticket; };
        INFO(wire::type_name<Order>);
        CHECK((has_row(ticket_table, kind) || !(names_ticket || names_counter)));
        CHECK((has_row(counter_table, kind) || !names_counter));
        check_complete<kind + 1>();
    }
}

} // namespace

TEST_CASE("every order that names a ticket or a counter stands in the tables", "[trap-25]") {
    check_complete();
}

TEST_CASE("an order does in each state of a ticket what the table says", "[trap-25]") {
    std::vector<Play> columns;
    for (const TicketState state : ticket_columns) {
        columns.push_back(with_ticket(state));
        REQUIRE(columns.back().office.tickets[0].state == state);
    }
    for (const Row& row : ticket_table)
        check_row(row, columns);
}

TEST_CASE("an order does in each state of a counter what the table says", "[trap-25]") {
    const std::vector<Play> columns = {
        with_counter(CounterState::closed), with_counter(CounterState::open),
        with_counter(CounterState::paused), with_counter(CounterState::open, true)};
    REQUIRE(counter_now(columns[3].office, {2}).awaits);
    for (const Row& row : counter_table)
        check_row(row, columns);
}

TEST_CASE("another counter can do nothing with a ticket that is not its own") {
    Play play = with_ticket(TicketState::called);
    play.order(OpenCounter{{2}});
    CHECK(play.refused(StartService{{2}, first}) == Refusal::ticket_not_here);
    CHECK(play.refused(MarkAbsent{{2}, first}) == Refusal::ticket_not_here);
    CHECK(play.refused(ParkTicket{{2}, first, {CounterId{2}, {}, {}}}) == Refusal::ticket_not_here);
    CHECK(play.refused(ReturnTicket{{2}, first}) == Refusal::ticket_not_here);
    CHECK(play.refused(TransferTicket{{2}, first, {"kk"}}) == Refusal::ticket_not_here);
    CHECK(play.refused(UndoPress{{2}}) == Refusal::nothing_to_undo);
}

TEST_CASE("what does not exist is refused by name") {
    Play play = with_ticket(TicketState::waiting);
    CHECK(play.refused(IssueTicket{{"paspor"}, general_lane}) == Refusal::unknown_service);
    CHECK(play.refused(IssueTicket{{"ktp"}, {"vip"}}) == Refusal::unknown_lane);
    CHECK(play.refused(CallNext{{99}}) == Refusal::unknown_counter);
    CHECK(play.refused(UndoPress{{99}}) == Refusal::unknown_counter);
    CHECK(play.refused(CancelTicket{{99}}) == Refusal::unknown_ticket);
    CHECK(play.refused(ReviveTicket{{99}}) == Refusal::unknown_ticket);
    CHECK(play.refused(RateVisit{{0}, 4}) == Refusal::unknown_ticket);
    CHECK(play.refused(AnswerSurvey{{0}, {}}) == Refusal::unknown_ticket);
    CHECK(play.refused(WithdrawNotice{9}) == Refusal::unknown_notice);
}
