// Many kiosks and counters at once: no number twice, no ticket at two counters.

#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace giliran;
using namespace giliran::tests;

namespace {

/// One kiosk that presses so many times, each time after the last answer, and lists the numbers it
/// was given.
std::vector<std::uint32_t> press(const link::Address& address, const std::string& service,
                                 int presses) {
    link::AskLink asks{address};
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < presses; ++i) {
        const auto body = ask_and_wait(asks, IssueTicket{{service}, general_lane}, 120'000);
        if (const auto* done = std::get_if<wire::Done>(&body))
            numbers.push_back(done->ticket->number);
    }
    return numbers;
}

/// So many kiosks press so many times each, all at once, in turn for each service; the numbers
/// given, by service.
std::vector<std::vector<std::uint32_t>> crowd(const ServerProcess& server, int kiosks, int presses,
                                              int services) {
    std::vector<std::vector<std::uint32_t>> given(static_cast<std::size_t>(services));
    std::mutex one_at_a_time;
    std::vector<std::thread> all;
    for (int kiosk = 0; kiosk < kiosks; ++kiosk)
        all.emplace_back([&, service = kiosk % services] {
            const auto numbers = press(server.as("kiosk-1"), service_id(service), presses);
            const std::lock_guard guard{one_at_a_time};
            auto& mine = given[static_cast<std::size_t>(service)];
            mine.insert(mine.end(), numbers.begin(), numbers.end());
        });
    for (std::thread& one : all)
        one.join();
    return given;
}

/// Each number from 1 to `last` once, none missing.
void check_dense(std::vector<std::uint32_t> numbers, std::uint32_t last) {
    std::sort(numbers.begin(), numbers.end());
    REQUIRE(numbers.size() == last);
    for (std::uint32_t i = 0; i < last; ++i)
        REQUIRE(numbers[i] == i + 1);
}

/// So many presses without waiting for one another, on two services in turn; gives how many got a
/// number.
std::uint32_t press_at_once(const link::Address& address, std::uint32_t presses) {
    link::AskLink asks{address};
    for (std::uint32_t i = 0; i < presses; ++i)
        asks.ask(IssueTicket{{i % 2 ? "ktp" : "kk"}, general_lane}, steady_ms(), 120'000);
    std::uint32_t given = 0;
    for (std::uint32_t answered = 0; answered < presses; wait_for(asks, 20))
        for (const wire::Answer& answer : asks.poll(steady_ms())) {
            ++answered;
            given += std::holds_alternative<wire::Done>(answer.body) ? 1 : 0;
        }
    return given;
}

} // namespace

TEST_CASE("64 kiosks with 1,000 presses each: 64,000 numbers, each given once and none missing",
          "[trap-1]") {
    ServerProcess server{office_text({.services = 8})};
    server.start();
    for (const auto& numbers : crowd(server, 64, 1000, 8))
        check_dense(numbers, 8000);
}

TEST_CASE("when the numbers of a service run out every further press is refused: no number comes "
          "twice",
          "[trap-6]") {
    ServerProcess server;
    server.start();
    check_dense(crowd(server, 11, 1000, 1)[0], number_max);
}

TEST_CASE("eight counters hammering on call next for 10,000 tickets: each is called once, and all "
          "are called",
          "[trap-22]") {
    ServerProcess server;
    server.start();
    constexpr std::uint32_t tickets = 10'000;
    REQUIRE(press_at_once(server.as("kiosk-1"), tickets) == tickets);
    std::vector<std::vector<std::uint64_t>> called(8);
    std::vector<std::thread> clerks;
    for (std::uint32_t counter = 1; counter <= 8; ++counter)
        clerks.emplace_back([&, counter] {
            link::AskLink asks{server.as("counters")};
            ask_and_wait(asks, OpenCounter{{counter}});
            while (true) {
                const auto body = ask_and_wait(asks, CallNext{{counter}});
                const auto* done = std::get_if<wire::Done>(&body);
                if (!done)
                    break;
                called[counter - 1].push_back(done->ticket->id.value);
                ask_and_wait(asks, MarkAbsent{{counter}, done->ticket->id});
            }
        });
    for (std::thread& clerk : clerks)
        clerk.join();
    std::set<std::uint64_t> all;
    std::size_t count = 0;
    for (const auto& one : called) {
        all.insert(one.begin(), one.end());
        count += one.size();
    }
    CHECK(count == tickets);
    CHECK(all.size() == tickets);
}

TEST_CASE("twenty presses at once on a quota of ten: exactly ten numbers, the rest are told the "
          "quota is full",
          "[trap-3]") {
    std::string office = office_text();
    office.replace(office.find("name_en = \"Service 1\"\n"), 0, "quota = 10\n");
    ServerProcess server{office};
    server.start();
    std::atomic<int> given{0};
    std::atomic<int> full{0};
    std::vector<std::thread> crowd;
    for (int kiosk = 0; kiosk < 20; ++kiosk)
        crowd.emplace_back([&] {
            link::AskLink asks{server.as("kiosk-1")};
            const auto body = ask_and_wait(asks, IssueTicket{{"ktp"}, general_lane});
            if (std::holds_alternative<wire::Done>(body))
                ++given;
            const auto* refused = std::get_if<wire::Refused>(&body);
            if (refused && refused->reason == Refusal::quota_full)
                ++full;
        });
    for (std::thread& one : crowd)
        one.join();
    CHECK(given == 10);
    CHECK(full == 10);
}

TEST_CASE("sixty numbers in five minutes from one kiosk are no flood") {
    std::string office = office_text();
    office.erase(office.find("asks_per_second")); // the usual rate
    ServerProcess server{office};
    server.start();
    CHECK(press(server.as("kiosk-1"), "ktp", 60).size() == 60);
}
