#include "shared/rehearse/generate.hpp"

#include "in_folder.hpp"
#include "shared/rehearse/tickets_file.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace giliran::rehearse {
namespace {

double share(const RecordedDay& day, bool (*is)(const RecordedTicket&)) {
    std::size_t count = 0;
    for (const RecordedTicket& ticket : day.tickets)
        count += is(ticket) ? 1 : 0;
    return static_cast<double>(count) / static_cast<double>(day.tickets.size());
}

TEST_CASE("the day in assets is the one that the generator makes with seed 7") {
    CHECK(tickets_text(generate(7)) == tests::text_in("assets/days/palembang.csv"));
    CHECK(tickets_text(generate(8)) != tickets_text(generate(7)));
}

TEST_CASE("a generated day looks like a day of a civil registry") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const RecordedDay day = generate(seed);
        CHECK(day.tickets.size() > 280);
        CHECK(day.tickets.size() < 420);
        CHECK(share(day, [](const RecordedTicket& t) { return t.lane == priority_lane; })
              == Approx(0.12).margin(0.06));
        CHECK(share(day, [](const RecordedTicket& t) { return t.fate == Fate::absent; })
              == Approx(0.06).margin(0.04));
        // Half an hour at opening brings at least twice what half an hour at noon does.
        CHECK(share(day, [](const RecordedTicket& t) { return t.arrival_s / 1800 == 16; })
              > 2 * share(day, [](const RecordedTicket& t) { return t.arrival_s / 1800 == 24; }));
        std::set<std::string> services;
        std::set<std::string> counters;
        for (const RecordedTicket& ticket : day.tickets) {
            services.insert(ticket.service);
            counters.insert(ticket.counter);
        }
        CHECK(services.size() == 6);
        CHECK(counters.size() == 6);
    }
}

TEST_CASE("no generated counter serves two people at once, and nobody is called before they come") {
    const RecordedDay day = generate(3);
    std::map<std::string, std::map<std::uint32_t, std::uint32_t>> visits;
    for (const RecordedTicket& ticket : day.tickets) {
        CHECK(ticket.call_s >= ticket.arrival_s);
        CHECK(visits[ticket.counter].emplace(ticket.call_s, *ticket.end_s).second);
    }
    for (const auto& [counter, of_counter] : visits) {
        std::uint32_t free_s = 0;
        for (const auto& [begin_s, end_s] : of_counter) {
            CHECK(begin_s >= free_s);
            free_s = end_s;
        }
    }
}

TEST_CASE("a generated day reads back from its file") {
    const tests::Folder folder;
    const auto days = read_tickets(folder.file("day.csv", tickets_text(generate(2))));
    REQUIRE(days.size() == 1);
    CHECK(days[0].tickets.size() == generate(2).tickets.size());
    CHECK(text_of(date_of(days[0])) == "2026-11-24");
}

} // namespace
} // namespace giliran::rehearse
