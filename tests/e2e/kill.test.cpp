// The server is killed at random moments under load: nothing that was acknowledged is lost, and it
// is back at once.

#include "server/store/journal.hpp"
#include "tests/e2e/raw_line.hpp"
#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <map>
#include <random>
#include <thread>

using namespace giliran;
using namespace giliran::tests;

namespace {

/// What a kiosk remembers: each acknowledged press, and the id under which it was asked.
struct Acknowledged {
    std::uint32_t number;
    std::string code;
};

/// Presses until the server is gone; collects what was acknowledged.
void press_until_gone(const link::Address& address, std::atomic<bool>& gone,
                      std::vector<Acknowledged>& got) {
    link::AskLink asks{address};
    wire::RequestId request = asks.ask(IssueTicket{{"ktp"}, general_lane}, steady_ms(), 60'000);
    while (!gone) {
        for (const wire::Answer& answer : asks.poll(steady_ms())) {
            const auto* done = std::get_if<wire::Done>(&answer.body);
            if (done && answer.request == request)
                got.push_back({done->ticket->number, done->ticket->code});
            request = asks.ask(IssueTicket{{"ktp"}, general_lane}, steady_ms(), 60'000);
        }
        wait_for(asks, 2);
    }
}

} // namespace

TEST_CASE("killed 200 times at random moments, the server loses no acknowledged ticket and gives "
          "no number twice") {
    ServerProcess server;
    std::mt19937 chance{20261124};
    std::map<std::uint32_t, std::string> known; // number -> code, of all rounds
    std::int64_t slowest_ms = 0;
    constexpr int kills = 200;
    for (int round = 0; round < kills; ++round) {
        const std::int64_t began = steady_ms();
        server.start();
        slowest_ms = std::max(slowest_ms, steady_ms() - began);
        std::atomic<bool> gone{false};
        std::vector<std::vector<Acknowledged>> got(3);
        std::vector<std::thread> kiosks;
        for (auto& mine : got)
            kiosks.emplace_back([&] { press_until_gone(server.as("kiosk-1"), gone, mine); });
        std::this_thread::sleep_for(
            std::chrono::microseconds{chance() % 60'000}); // the random moment
        server.kill_nine();
        gone = true;
        for (std::thread& kiosk : kiosks)
            kiosk.join();
        for (const auto& mine : got)
            for (const Acknowledged& ticket : mine)
                REQUIRE(known.emplace(ticket.number, ticket.code).second); // never given before
    }
    server.start();
    link::AskLink asks{server.as("kiosk-1")};
    std::size_t found = 0;
    for (const auto& [number, code] : known) {
        const auto body = ask_and_wait(asks, wire::FindTicket{code});
        const auto* done = std::get_if<wire::Done>(&body);
        found += done && done->ticket->number == number ? 1U : 0U;
    }
    CHECK(found == known.size());
    const store::Verdict verdict = store::verify(server.journal());
    INFO("event " << verdict.first_bad_seq << ": " << verdict.why);
    CHECK(verdict.whole);
    std::printf(
        "killed %d times: %zu acknowledged tickets, %zu found again, slowest start %lld ms\n",
        kills, known.size(), found, static_cast<long long>(slowest_ms));
    CHECK(known.size() > 100);
}

TEST_CASE("killed with nobody waiting, the server goes on counting where it was", "[trap-7]") {
    ServerProcess server;
    server.start();
    {
        link::AskLink kiosk{server.as("kiosk-1")};
        link::AskLink counters{server.as("counters")};
        ask_and_wait(kiosk, IssueTicket{{"ktp"}, general_lane});
        ask_and_wait(counters, OpenCounter{{1}});
        const auto called = std::get<wire::Done>(ask_and_wait(counters, CallNext{{1}}));
        ask_and_wait(counters, MarkAbsent{{1}, called.ticket->id});
    }
    server.kill_nine();
    server.start();
    link::AskLink kiosk{server.as("kiosk-1")};
    const auto next = std::get<wire::Done>(ask_and_wait(kiosk, IssueTicket{{"ktp"}, general_lane}));
    CHECK(next.ticket->number == 2);
}

TEST_CASE(
    "an answer lost on the way is the same answer when the ask is repeated, also after a restart") {
    ServerProcess server;
    server.start();
    const std::string request = link::new_request().hex;
    const auto text = [&](const std::string& service) {
        const link::Address kiosk = server.as("kiosk-1");
        return wire::encode(wire::Ask{wire::version_spoken,
                                      {request},
                                      kiosk.device,
                                      kiosk.key,
                                      {},
                                      IssueTicket{{service}, general_lane}});
    };
    const auto ask = [&](const std::string& message) {
        RawLine line{server.as("kiosk-1").ask};
        line.say(message);
        return line.hear();
    };
    const std::string first = ask(text("ktp"));
    CHECK(ask(text("ktp")) == first);
    server.kill_nine();
    server.start();
    CHECK(ask(text("ktp")) == first);
    const auto reused = wire::decode_answer(ask(text("kk"))).body;
    CHECK(std::get<wire::Trouble>(reused).kind == wire::TroubleKind::request_reused);
    link::AskLink kiosk{server.as("kiosk-1")};
    CHECK(
        std::get<wire::Done>(ask_and_wait(kiosk, IssueTicket{{"ktp"}, general_lane})).ticket->number
        == 2);
}
