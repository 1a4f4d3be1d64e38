// Days on which everybody orders anything: whatever happens, the office stays sound. What must hold
// after every order is written once, in `check_sound`.

#include "shared/queue/board.hpp"
#include "shared/queue/lineup.hpp"
#include "tests/sample_office.hpp"

#include <algorithm>
#include <random>

using namespace giliran;
using namespace giliran::tests;

namespace {

/// Chance as orders need it.
struct Dice {
    std::mt19937 chance;

    std::uint32_t below(std::uint32_t most) { return static_cast<std::uint32_t>(chance() % most); }
    bool once_in(std::uint32_t times) { return below(times) == 0; }
    CounterId counter() { return {1 + below(4)}; }
    ServiceId service() {
        static const char* const services[] = {"ktp", "kk", "akta"};
        return {services[below(3)]};
    }
    TicketId ticket(const Office& office) {
        const auto issued = static_cast<std::uint32_t>(office.tickets.size());
        return {office.first_ticket.value + below(issued + 1)};
    }
};

/// Three services or two, four counters that help, prefer and share, a bound that is soon reached.
Settings busy_settings(Dice& dice) {
    Settings settings = sample_settings();
    settings.services.push_back({{"akta"}, 'B', {"Akta", "Certificate"}, {}, "", 30, 360, 0});
    settings.counters = {{{1}, {}, {{"ktp"}, {"kk"}}, {{"akta"}}, dice.below(3) * 5},
                         {{2}, {}, {{"ktp"}}, {{"kk"}}},
                         {{3}, {}, {{"kk"}, {"akta"}, {"ktp"}}, {}, 10},
                         {{4}, {}, {{"akta"}}}};
    if (dice.once_in(3)) { // without the third
        settings.services.pop_back();
        settings.counters = {{{1}, {}, {{"ktp"}}, {{"kk"}}}, {{2}, {}, {{"kk"}, {"ktp"}}, {}, 5}};
    }
    settings.rules.policy = static_cast<Policy>(dice.below(4));
    settings.rules.overtaken_max = 1 + dice.below(5);
    settings.rules.return_places = dice.below(4);
    return settings;
}

IssueTicket any_number(Dice& dice, const Office& office) {
    IssueTicket issue{dice.service(), dice.once_in(4) ? priority_lane : general_lane};
    if (dice.once_in(5)) {
        issue.lane = appointment_lane;
        issue.slot = office.now + (std::int64_t{dice.below(90)} - 30) * minute_ms;
    }
    if (dice.once_in(3))
        issue.journey = Journey{{dice.service()}, dice.once_in(2)};
    return issue;
}

Command any_at_counter(Dice& dice, const Office& office) {
    const CounterId counter = dice.counter();
    const TicketId held = counter_now(office, counter).ticket.value_or(dice.ticket(office));
    switch (dice.below(13)) {
    case 0:
    case 1:
        return StartService{counter, held};
    case 2:
    case 3:
        return FinishVisit{counter, held};
    case 4:
        return MarkAbsent{counter, held};
    case 5:
        return ReturnTicket{counter, held, dice.once_in(2)};
    case 6:
        return TransferTicket{counter, held, dice.service()};
    case 7:
        return ParkTicket{counter, held, {{}, {}, dice.service()}};
    case 8:
        return CallAgain{counter, held};
    case 9:
        return PauseCounter{counter};
    default:
        return UndoPress{counter};
    }
}

bool quiet_hour(const Office& office) {
    return (office.now - morning()) / (90 * minute_ms) % 2 == 1;
}

Command any_order(Dice& dice, const Office& office) {
    const CounterId counter = dice.counter();
    switch (dice.below(24)) {
    case 0:
        return CallTicket{counter, dice.ticket(office), CallGround::our_mistake};
    case 1:
        return CallParked{counter, dice.ticket(office)};
    case 2:
        return CallDirect{counter, dice.service()};
    case 3:
        return AwaitNext{counter};
    case 4:
        return ReviveTicket{dice.ticket(office)};
    case 5:
        return CancelTicket{dice.ticket(office)};
    case 6:
        return RateVisit{dice.ticket(office), 1 + dice.below(4)};
    case 7:
        return dice.once_in(3) ? Command{CloseCounter{counter}} : Command{PauseCounter{counter}};
    case 8:
    case 9:
        return OpenCounter{counter, "clerk " + std::to_string(counter.value)};
    case 10:
    case 11:
    case 12:
    case 13:
        return CallNext{counter};
    case 14:
        if (dice.once_in(10))
            return ConfigureOffice{busy_settings(dice),
                                   dice.once_in(2) ? Effect::now : Effect::next_day};
        [[fallthrough]];
    case 15:
        if (quiet_hour(office)) // nobody comes, the lines run empty, counters stand ready
            return AwaitNext{counter};
        return any_number(dice, office);
    default:
        return any_at_counter(dice, office);
    }
}

std::size_t count(const Office& office, TicketState state) {
    return static_cast<std::size_t>(
        std::count_if(office.tickets.begin(), office.tickets.end(),
                      [&](const Ticket& ticket) { return ticket.state == state; }));
}

/// Nobody hangs in the air: whoever is called or served is at one open counter, and the other way
/// round.
void check_counters(const Office& office) {
    std::size_t busy = 0;
    for (const auto& [number, counter] : office.counters) {
        INFO("counter " << number);
        REQUIRE(!(counter.ticket && counter.state != CounterState::open));
        REQUIRE(!(counter.awaits && (counter.ticket || counter.state != CounterState::open)));
        if (!counter.ticket)
            continue;
        ++busy;
        const Ticket& ticket = *find_ticket(office, *counter.ticket);
        const bool at_work =
            ticket.state == TicketState::called || ticket.state == TicketState::serving;
        REQUIRE(at_work);
        REQUIRE(ticket.counter == CounterId{number});
    }
    REQUIRE(busy == count(office, TicketState::called) + count(office, TicketState::serving));
}

/// Whoever waits stands in the line of one service, and among those at the bound if they are.
void check_lines(const Office& office) {
    std::size_t people = 0;
    for (const auto& [service, line] : office.lines) {
        people += line.people();
        std::size_t at_bound = 0;
        for (const Waiting& lane : line.lanes)
            for (const Place& place : lane) {
                const Ticket& ticket = *find_ticket(office, place.ticket);
                REQUIRE(ticket.state == TicketState::waiting);
                REQUIRE(ticket.service.value == service);
                REQUIRE(find_service(office.settings, ticket.service));
                REQUIRE(place == place_of(ticket));
                REQUIRE(people_ahead(office, ticket) < line.people());
                at_bound += ticket.overtaken >= office.settings.rules.overtaken_max ? 1 : 0;
            }
        REQUIRE(line.at_bound.size() == at_bound);
    }
    REQUIRE(people == count(office, TicketState::waiting));
}

/// A counter that stands ready has nobody to call, and one that could call finds everybody.
void check_lineups(const Office& office) {
    for (const Counter& counter : office.settings.counters) {
        const std::uint32_t people = people_for(office, counter);
        REQUIRE(lineup(office, counter, office.now, 1000).size() == people);
        REQUIRE(!(counter_now(office, counter.id).awaits && people > 0));
    }
}

void check_sound(const Office& office) {
    check_counters(office);
    check_lines(office);
    check_lineups(office);
}

} // namespace

TEST_CASE("whatever is ordered, nobody hangs in the air, everyone who waits is found, and a wall "
          "that applies every change shows what is so") {
    const std::uint32_t seed = GENERATE(range(1U, 41U));
    INFO("seed " << seed);
    Dice dice{std::mt19937{seed}};
    Play play;
    play.open_day(busy_settings(dice));
    Board board = board_of(play.office, {});
    for (std::int64_t step = 0; step < 2000; ++step) {
        const Command order = any_order(dice, play.office);
        const Decision decision = play.ask(order, step / 4);
        const auto* events = std::get_if<Events>(&decision);
        if (!events)
            continue;
        INFO("step " << step << ", order " << order.index());
        check_sound(play.office);
        for (const Change& change : changes_of(play.office, {}, *events))
            apply(board, change);
        REQUIRE(board == board_of(play.office, {}));
    }
    play.order(CloseDay{}, 600);
    check_counters(play.office);
    for (const Ticket& ticket : play.office.tickets)
        REQUIRE_FALSE(is_open(ticket.state));
}
