// The whole table: what each order does to a ticket in each state. A cell is "yes" or the name of
// the refusal.

#include "shared/wire/codec.hpp"
#include "tests/sample_office.hpp"

#include <map>

using namespace giliran;
using namespace giliran::tests;

namespace {

/// Brings the office's first ticket into a state; counter 1 is open and, where the state needs it,
/// has the ticket.
Play in_state(TicketState state) {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    const TicketId ticket = play.issue();
    if (state == TicketState::cancelled)
        play.order(CancelTicket{ticket});
    if (state == TicketState::waiting || state == TicketState::cancelled)
        return play;
    if (state == TicketState::unserved) {
        play.order(CloseDay{});
        return play;
    }
    play.call(1);
    if (state == TicketState::absent)
        play.order(MarkAbsent{{1}, ticket});
    if (state == TicketState::serving || state == TicketState::finished)
        play.order(StartService{{1}, ticket});
    if (state == TicketState::finished)
        play.order(FinishVisit{{1}, ticket});
    return play;
}

using Row = std::map<TicketState, std::string>;

void check_row(const Command& command, const Row& row) {
    for (const auto& [state, expected] : row) {
        Play play = in_state(state);
        REQUIRE(play.office.tickets[0].state == state);
        const Decision decision = play.ask(command);
        const auto* refusal = std::get_if<Refusal>(&decision);
        INFO("state " << static_cast<int>(state));
        CHECK((refusal ? std::string(wire::name_of(*refusal)) : "yes") == expected);
    }
}

constexpr TicketId first{1};

} // namespace

TEST_CASE("a counter's order on a ticket does in each of its states what the table says") {
    using enum TicketState;
    const std::string here = "ticket_not_here";
    check_row(CallAgain{{1}, first}, {{waiting, here},
                                      {called, "yes"},
                                      {serving, "ticket_not_called"},
                                      {finished, here},
                                      {absent, here},
                                      {cancelled, here},
                                      {unserved, here}});
    check_row(StartService{{1}, first}, {{waiting, here},
                                         {called, "yes"},
                                         {serving, "ticket_not_called"},
                                         {finished, here},
                                         {absent, here},
                                         {cancelled, here},
                                         {unserved, here}});
    check_row(FinishVisit{{1}, first}, {{waiting, here},
                                        {called, "ticket_not_in_service"},
                                        {serving, "yes"},
                                        {finished, here},
                                        {absent, here},
                                        {cancelled, here},
                                        {unserved, here}});
    check_row(MarkAbsent{{1}, first}, {{waiting, here},
                                       {called, "yes"},
                                       {serving, "ticket_not_called"},
                                       {finished, here},
                                       {absent, here},
                                       {cancelled, here},
                                       {unserved, here}});
    check_row(TransferTicket{{1}, first, {"kk"}}, {{waiting, here},
                                                   {called, "yes"},
                                                   {serving, "yes"},
                                                   {finished, here},
                                                   {absent, here},
                                                   {cancelled, here},
                                                   {unserved, here}});
}

TEST_CASE("the holder's order on a ticket does in each of its states what the table says") {
    using enum TicketState;
    const std::string late = "ticket_not_waiting";
    check_row(CancelTicket{first}, {{waiting, "yes"},
                                    {called, late},
                                    {serving, late},
                                    {finished, late},
                                    {absent, late},
                                    {cancelled, late},
                                    {unserved, late}});
    const std::string unfinished = "visit_not_finished";
    check_row(RateVisit{first, 4}, {{waiting, unfinished},
                                    {called, unfinished},
                                    {serving, unfinished},
                                    {finished, "yes"},
                                    {absent, unfinished},
                                    {cancelled, unfinished},
                                    {unserved, unfinished}});
}

TEST_CASE("an order to a counter does in each state of its ticket what the table says") {
    using enum TicketState;
    check_row(CallNext{{1}}, {{waiting, "yes"},
                              {called, "counter_busy"},
                              {serving, "counter_busy"},
                              {finished, "nobody_waiting"},
                              {absent, "nobody_waiting"},
                              {cancelled, "nobody_waiting"},
                              {unserved, "counter_not_open"}});
    check_row(PauseCounter{{1}}, {{waiting, "yes"},
                                  {called, "counter_busy"},
                                  {serving, "counter_busy"},
                                  {finished, "yes"},
                                  {absent, "yes"},
                                  {cancelled, "yes"},
                                  {unserved, "counter_not_open"}});
    check_row(CloseCounter{{1}}, {{waiting, "yes"},
                                  {called, "counter_busy"},
                                  {serving, "counter_busy"},
                                  {finished, "yes"},
                                  {absent, "yes"},
                                  {cancelled, "yes"},
                                  {unserved, "counter_not_open"}});
    check_row(OpenCounter{{1}}, {{waiting, "counter_open_already"},
                                 {called, "counter_open_already"},
                                 {serving, "counter_open_already"},
                                 {finished, "counter_open_already"},
                                 {absent, "counter_open_already"},
                                 {cancelled, "counter_open_already"},
                                 {unserved, "day_not_open"}});
}

TEST_CASE("another counter can do nothing with a ticket that is not its own") {
    Play play = in_state(TicketState::called);
    play.order(OpenCounter{{2}});
    CHECK(play.refused(StartService{{2}, first}) == Refusal::ticket_not_here);
    CHECK(play.refused(MarkAbsent{{2}, first}) == Refusal::ticket_not_here);
    CHECK(play.refused(TransferTicket{{2}, first, {"kk"}}) == Refusal::ticket_not_here);
}

TEST_CASE("what does not exist is refused by name") {
    Play play = in_state(TicketState::waiting);
    CHECK(play.refused(IssueTicket{{"paspor"}, general_lane}) == Refusal::unknown_service);
    CHECK(play.refused(CallNext{{99}}) == Refusal::unknown_counter);
    CHECK(play.refused(CancelTicket{{99}}) == Refusal::unknown_ticket);
    CHECK(play.refused(RateVisit{{0}, 4}) == Refusal::unknown_ticket);
}
