// Orders that meet: what two clerks, a clerk and a citizen, or a disk and a clerk do at the same
// moment. They come in one batch, in every order in which they could.

#include "tests/server/dispatch.hpp"
#include "tests/server/store/faulty_disk.hpp"

#include <algorithm>
#include <array>

using namespace giliran;
using namespace giliran::tests;

namespace {

constexpr TicketId first{1};

/// The names of the answers to orders given at one moment.
std::vector<std::string> at_once(Heart& heart, const std::vector<Command>& orders) {
    heart.answers.clear();
    static std::uint64_t request = 500; // every ask its own
    for (const Command& order : orders)
        heart.give(++request, order);
    heart.dispatcher.flush();
    std::vector<std::string> names;
    for (const HeardAnswer& answer : heart.answers)
        names.push_back(answer.name());
    return names;
}

} // namespace

TEST_CASE("a call, a cancelling and a second call of one number at the same moment: one of them "
          "happens, and the others are told why not",
          "[trap-24]") {
    std::array<int, 3> turn = {0, 1, 2};
    do {
        const store::Scratch scratch;
        const HandClock clock;
        Heart heart{scratch.journal(), clock};
        heart.ask(OpenCounter{{1}, "siti"});
        heart.ask(OpenCounter{{2}, "budi"});
        heart.ask(press());
        const std::array<Command, 3> orders = {CallNext{{1}}, CancelTicket{first},
                                               CallTicket{{2}, first}};
        const std::array<std::string, 3> too_late = {"nobody_waiting", "ticket_not_waiting",
                                                     "ticket_not_waiting"};
        std::vector<Command> given;
        for (const int which : turn)
            given.push_back(orders.at(static_cast<std::size_t>(which)));
        const std::vector<std::string> names = at_once(heart, given);
        REQUIRE(names.size() == 3);
        for (std::size_t place = 0; place < 3; ++place)
            CHECK(names[place]
                  == (place == 0 ? "done" : too_late.at(static_cast<std::size_t>(turn[place]))));
        CHECK(office_in(heart.journal, clock) == heart.office());
    } while (std::next_permutation(turn.begin(), turn.end()));
}

TEST_CASE("an end, a transfer and a putting back of one visit at the same moment: the first holds, "
          "the others find the number gone",
          "[trap-24]") {
    std::array<int, 3> turn = {0, 1, 2};
    do {
        const store::Scratch scratch;
        const HandClock clock;
        Heart heart{scratch.journal(), clock};
        heart.ask(OpenCounter{{1}, "siti"});
        heart.ask(press());
        heart.ask(CallNext{{1}});
        heart.ask(StartService{{1}, first});
        const std::array<Command, 3> orders = {
            FinishVisit{{1}, first}, TransferTicket{{1}, first, {"kk"}}, ReturnTicket{{1}, first}};
        std::vector<Command> given;
        for (const int which : turn)
            given.push_back(orders.at(static_cast<std::size_t>(which)));
        CHECK(at_once(heart, given)
              == std::vector<std::string>{"done", "ticket_not_here", "ticket_not_here"});
        CHECK_FALSE(counter_now(heart.office(), {1}).ticket);
        CHECK(office_in(heart.journal, clock) == heart.office());
    } while (std::next_permutation(turn.begin(), turn.end()));
}

TEST_CASE("two counters send their visitors to each other at the same moment: both are sent, and "
          "each is called where it was sent",
          "[trap-31]") {
    const bool other_first = GENERATE(false, true);
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(OpenCounter{{2}, "siti"}); // ktp
    heart.ask(OpenCounter{{3}, "budi"}); // kk
    heart.ask(press("ktp"));
    heart.ask(press("kk"));
    heart.ask(CallNext{{2}});
    heart.ask(CallNext{{3}});
    std::vector<Command> given = {TransferTicket{{2}, {1}, {"kk"}},
                                  TransferTicket{{3}, {2}, {"ktp"}}};
    if (other_first)
        std::swap(given[0], given[1]);
    CHECK(at_once(heart, given) == std::vector<std::string>{"done", "done"});
    CHECK(at_once(heart, {CallNext{{2}}, CallNext{{3}}})
          == std::vector<std::string>{"done", "done"});
    CHECK(counter_now(heart.office(), {2}).ticket == TicketId{2});
    CHECK(counter_now(heart.office(), {3}).ticket == TicketId{1});
}

TEST_CASE("what takes two steps is done whole or not at all: a disk that fails leaves neither a "
          "number without its call nor a call without its number",
          "[trap-28]") {
    int failing = 1;
    for (bool failed = true; failed; ++failing) { // at the first write, at the second, ...
        store::FaultyDisk disk;
        const store::Scratch scratch;
        const HandClock clock;
        Heart heart{scratch.journal(), clock};
        heart.ask(OpenCounter{{1}, "siti"});
        heart.ask(OpenCounter{{2}, "budi"});
        heart.ask(AwaitNext{{1}});
        const Office before = heart.office();
        disk.fail_from(store::DiskAct::write, failing, SQLITE_FULL);
        const std::string answer = heart.ask(7, press()).name();
        failed = disk.has_failed();
        disk.heal();
        if (answer == "record_unavailable") {
            CHECK(heart.office() == before);
            CHECK(heart.ask(7, press()).name() == "done");
        }
        REQUIRE(heart.office().tickets.size() == 1);
        CHECK(heart.office().tickets[0].state == TicketState::called);
        CHECK(counter_now(heart.office(), {1}).ticket == first);
        CHECK(office_in(heart.journal, clock) == heart.office());
    }
    CHECK(failing > 2); // at least one write failed and one did not
}
