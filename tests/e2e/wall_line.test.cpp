// What a wall knows after the line was cut, the server was gone, or it came late.

#include "shared/link/board_link.hpp"
#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace giliran;
using namespace giliran::tests;

namespace {

/// Polls until `done`, or ten seconds of real silence.
template<class Done>
link::News poll_until(link::BoardLink& wall, Done done) {
    link::News all;
    for (const std::int64_t end = steady_ms() + 10'000; steady_ms() < end;) {
        const link::News news = wall.poll(steady_ms());
        all.board_changed |= news.board_changed;
        all.calls.insert(all.calls.end(), news.calls.begin(), news.calls.end());
        if (done(all))
            return all;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    FAIL("the wall was never told");
    return all;
}

TicketId issue_and_call(link::AskLink& kiosk, link::AskLink& counters, std::uint32_t counter) {
    ask_and_wait(kiosk, IssueTicket{{"ktp"}, general_lane});
    return std::get<wire::Done>(ask_and_wait(counters, CallNext{{counter}})).ticket->id;
}

} // namespace

TEST_CASE("a wall that comes late sees the calls so far but does not speak them again") {
    ServerProcess server;
    server.start();
    link::AskLink kiosk{server.as("kiosk-1")};
    link::AskLink counters{server.as("counters")};
    ask_and_wait(counters, OpenCounter{{1}});
    ask_and_wait(counters, OpenCounter{{2}});
    issue_and_call(kiosk, counters, 1);
    link::BoardLink wall{server.as("wall-1")};
    const link::News first =
        poll_until(wall, [](const link::News& news) { return news.board_changed; });
    CHECK(first.calls.empty());
    REQUIRE(wall.board()->calls.size() == 1);
    const TicketId ticket = issue_and_call(kiosk, counters, 2);
    const link::News second =
        poll_until(wall, [](const link::News& news) { return !news.calls.empty(); });
    CHECK(second.calls.size() == 1);
    ask_and_wait(counters, CallAgain{{2}, ticket});
    const link::News third =
        poll_until(wall, [](const link::News& news) { return !news.calls.empty(); });
    REQUIRE(third.calls.size() == 1);
    CHECK(third.calls[0].again);
}

TEST_CASE("calls made while the server's life changed are shown when the wall finds it again, each "
          "once") {
    ServerProcess server{office_text({.counters = 4})};
    server.start();
    const std::string ports = server.as("wall-1").ask;
    link::BoardLink wall{server.as("wall-1")};
    poll_until(wall, [](const link::News& news) { return news.board_changed; });
    {
        link::AskLink kiosk{server.as("kiosk-1")};
        link::AskLink counters{server.as("counters")};
        ask_and_wait(counters, OpenCounter{{1}});
        issue_and_call(kiosk, counters, 1);
    }
    // The wall is not looking while this happened: it is told all of it, in order, when it looks
    // again.
    const link::News news =
        poll_until(wall, [](const link::News& all) { return !all.calls.empty(); });
    CHECK(news.calls.size() == 1);
    server.kill_nine();
    const std::int64_t silent_from = steady_ms();
    while (wall.silent_ms(steady_ms()) < 3000) {
        wall.poll(steady_ms());
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
        REQUIRE(steady_ms() - silent_from < 10'000);
    }
    CHECK(wall.board()
          != nullptr); // what it knew is still there; whether to show it is the screen's rule
}
