// Many kiosks and counters at once: no number twice, no ticket at two counters.

#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <set>
#include <thread>

using namespace giliran;
using namespace giliran::tests;

namespace {

/// One kiosk that presses so many times, each time after the last answer, and lists the numbers it
/// was given.
std::vector<std::uint32_t> press(const link::Address& address, int presses) {
    link::AskLink asks{address};
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < presses; ++i) {
        const auto body = ask_and_wait(asks, IssueTicket{{"ktp"}, Lane::general}, 120'000);
        if (const auto* done = std::get_if<wire::Done>(&body))
            numbers.push_back(done->ticket->number);
    }
    return numbers;
}

} // namespace

TEST_CASE("64 kiosks press until the numbers run out: every number from 1 to 9999 is given once "
          "and none is missing") {
    ServerProcess server;
    server.start();
    constexpr int kiosks = 64;
    constexpr int presses = 1000;
    std::vector<std::vector<std::uint32_t>> given(kiosks);
    std::vector<std::thread> crowd;
    // 64,000 presses on one service would pass number 9999, after which every press is refused:
    // that is part of the test.
    for (int kiosk = 0; kiosk < kiosks; ++kiosk)
        crowd.emplace_back([&, kiosk] {
            given[static_cast<std::size_t>(kiosk)] = press(server.as("kiosk-1"), presses);
        });
    for (std::thread& one : crowd)
        one.join();
    std::set<std::uint32_t> all;
    std::size_t count = 0;
    for (const auto& numbers : given) {
        all.insert(numbers.begin(), numbers.end());
        count += numbers.size();
    }
    CHECK(count == number_max);
    CHECK(all.size() == number_max);
    CHECK(*all.begin() == 1);
    CHECK(*all.rbegin() == number_max);
}

TEST_CASE("eight counters hammering on call next: each ticket is called once, and all are called") {
    ServerProcess server;
    server.start();
    constexpr std::uint32_t tickets = 2000;
    link::AskLink kiosk{server.as("kiosk-1")};
    for (std::uint32_t i = 0; i < tickets; ++i)
        REQUIRE(std::holds_alternative<wire::Done>(
            ask_and_wait(kiosk, IssueTicket{{i % 2 ? "ktp" : "kk"}, Lane::general})));
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
          "quota is full") {
    std::string office = office_text();
    office.replace(office.find("name_en = \"Card\"\n"), 0, "quota = 10\n");
    ServerProcess server{office};
    server.start();
    std::atomic<int> given{0};
    std::atomic<int> full{0};
    std::vector<std::thread> crowd;
    for (int kiosk = 0; kiosk < 20; ++kiosk)
        crowd.emplace_back([&] {
            link::AskLink asks{server.as("kiosk-1")};
            const auto body = ask_and_wait(asks, IssueTicket{{"ktp"}, Lane::general});
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
    CHECK(press(server.as("kiosk-1"), 60).size() == 60);
}
