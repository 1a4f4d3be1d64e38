#include "tests/shared/forecast/sample.hpp"

#include "shared/queue/decide.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace giliran;
using namespace giliran::forecast;

namespace {

constexpr TicketId nobody{0};

/// An office that learns while it works, led by commands like the real one.
struct School {
    Office office;
    Learned learned;
    Instant now = noon;

    explicit School(std::uint32_t counters) {
        ask(ConfigureOffice{sample_settings(counters)});
        open_day(1);
        for (std::uint32_t i = 1; i <= counters; ++i)
            ask(OpenCounter{{i}});
    }
    void open_day(std::int32_t day) {
        ask(OpenDay{{day}, now, now + 480 * minute_ms, now + 600 * minute_ms});
    }
    void ask(const Command& command) {
        Stamp stamp;
        stamp.at = now;
        stamp.secret = office.tickets.size();
        const Decision decision = decide(office, stamp, command);
        REQUIRE(std::holds_alternative<Events>(decision));
        for (const Event& event : std::get<Events>(decision)) {
            apply(office, event);
            learned.observe(office, event);
        }
    }
    TicketId call(std::uint32_t counter) {
        ask(CallNext{{counter}});
        return counter_now(office, {counter}).ticket.value_or(nobody);
    }
    void visit(std::uint32_t counter, std::int64_t ms) {
        const TicketId ticket = call(counter);
        ask(StartService{{counter}, ticket});
        now = now + ms;
        ask(FinishVisit{{counter}, ticket, Outcome::served});
    }
    const Service& ktp() const { return office.settings.services[0]; }
};

double mean_of(const std::vector<std::int32_t>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), 0.0)
           / static_cast<double>(lengths.size());
}

} // namespace

TEST_CASE("before anything was measured, visits spread moderately around the configured length") {
    const School school(1);
    const std::vector<std::int32_t> lengths = school.learned.visits_ms(school.ktp());
    double squares = 0;
    for (const std::int32_t length : lengths)
        squares += std::pow(length / 360'000.0 - 1.0, 2);
    const double spread = std::sqrt(squares / static_cast<double>(lengths.size()));
    CHECK(mean_of(lengths) == Approx(360'000).epsilon(0.001));
    CHECK(spread > 0.5);
    CHECK(spread < 0.65);
    CHECK(std::is_sorted(lengths.begin(), lengths.end()));
}

TEST_CASE("the configured length counts as five visits, until thirty were measured") {
    School school(1);
    const auto visits = [&](int count) {
        for (int i = 0; i < count; ++i) {
            school.ask(IssueTicket{{"ktp"}, general_lane});
            school.visit(1, 2 * minute_ms);
        }
    };
    visits(5);
    // Every guess is believed to be off by 4 : 6 by now, so it stands at four minutes.
    CHECK(mean_of(school.learned.visits_ms(school.ktp())) == Approx(180'000).epsilon(0.001));
    visits(24);
    CHECK(school.learned.visits_ms(school.ktp()).size() == 100); // a usual spread
    visits(1);
    CHECK(school.learned.visits_ms(school.ktp()) == std::vector<std::int32_t>(30, 120'000));
}

TEST_CASE("a service nobody asked for yet is believed to be off by as much as the others are") {
    School school(1);
    for (int i = 0; i < 30; ++i) {
        school.ask(IssueTicket{{"ktp"}, general_lane});
        school.visit(1, 2 * minute_ms);
    }
    const double off = (30 * 120.0 + 5 * 360) / (30 * 360.0 + 5 * 360);
    CHECK(mean_of(school.learned.visits_ms(school.office.settings.services[1]))
          == Approx(off * 360'000).epsilon(0.001));
}

TEST_CASE("the newest 600 visits count") {
    Learned learned;
    for (int i = 0; i < 600; ++i)
        learned.add_visit({"ktp"}, {1}, 5 * minute_ms);
    for (int i = 0; i < 600; ++i)
        learned.add_visit({"ktp"}, {1}, 7 * minute_ms);
    const Service ktp = sample_settings(1).services[0];
    CHECK(learned.visits_ms(ktp) == std::vector<std::int32_t>(600, 7 * minute_ms));
}

TEST_CASE("absent people are short visits, and a transfer is a visit of the first service") {
    School school(1);
    for (int i = 0; i < 15; ++i) {
        school.ask(IssueTicket{{"ktp"}, general_lane});
        const TicketId absent = school.call(1);
        school.now = school.now + minute_ms;
        school.ask(MarkAbsent{{1}, absent});
        school.ask(IssueTicket{{"ktp"}, general_lane});
        const TicketId moved = school.call(1);
        school.now = school.now + 3 * minute_ms;
        school.ask(TransferTicket{{1}, moved, {"kk"}});
        school.visit(1, 9 * minute_ms);
    }
    const std::vector<std::int32_t> lengths = school.learned.visits_ms(school.ktp());
    REQUIRE(lengths.size() == 30);
    CHECK(lengths.front() == minute_ms);
    CHECK(lengths.back() == 3 * minute_ms);
}

TEST_CASE("a visit somebody forgot to end counts as two hours at most") {
    Learned learned;
    for (int i = 0; i < 10; ++i)
        learned.add_visit({"ktp"}, {1}, 351 * minute_ms);
    CHECK(learned.visits_ms(sample_settings(1).services[0]).back() == 120 * minute_ms);
}

TEST_CASE("a pause between two visits is learned only while somebody waited for that counter") {
    School school(1);
    for (int i = 0; i < 12; ++i)
        school.ask(IssueTicket{{"ktp"}, general_lane});
    CHECK(school.learned.wrap_ups_ms().empty());
    for (int i = 0; i < 12; ++i) {
        school.visit(1, 5 * minute_ms);
        school.now = school.now + 20'000;
    }
    CHECK(school.learned.wrap_ups_ms() == std::vector<std::int32_t>(11, 20'000));
    school.now = school.now + 5 * minute_ms; // nobody comes
    school.ask(IssueTicket{{"ktp"}, general_lane});
    school.visit(1, 5 * minute_ms);
    CHECK(school.learned.wrap_ups_ms().size() == 11);
}

TEST_CASE("when a colleague took the last one, waiting for people is not a pause of one's own") {
    School school(2);
    for (int i = 0; i < 12; ++i) {
        school.ask(IssueTicket{{"ktp"}, general_lane});
        school.ask(IssueTicket{{"ktp"}, general_lane});
        school.visit(1, minute_ms);
        school.visit(2, minute_ms);
        school.now = school.now + 3 * minute_ms;
    }
    CHECK(school.learned.wrap_ups_ms().empty());
}

TEST_CASE("a slow counter is noticed, but not after one slow visit") {
    Learned learned;
    for (int i = 0; i < 100; ++i)
        learned.add_visit({"ktp"}, {1}, 5 * minute_ms);
    learned.add_visit({"ktp"}, {2}, 10 * minute_ms);
    CHECK(learned.pace({1}) == Approx(1.0).epsilon(0.01));
    CHECK(learned.pace({2}) < 1.06);
    for (int i = 0; i < 60; ++i)
        learned.add_visit({"ktp"}, {2}, 10 * minute_ms);
    CHECK(learned.pace({2}) > 1.2);
    CHECK(learned.pace({3}) == 1.0);
}

TEST_CASE("priority tickets are counted by the hour of open doors") {
    School school(1);
    for (int i = 0; i < 8; ++i) {
        school.ask(IssueTicket{{"ktp"}, priority_lane});
        school.ask(IssueTicket{{"ktp"}, general_lane});
        school.now = school.now + 30 * minute_ms;
    }
    school.ask(IssueTicket{{"ktp"}, general_lane});
    CHECK(school.learned.priority_per_hour({"ktp"}, 0) == Approx(2.0));
    CHECK(school.learned.priority_per_hour({"kk"}, 0) == 0.0);
    school.ask(CloseDay{});
    school.now = school.now + 16 * 60 * minute_ms; // the night does not thin them out
    school.open_day(2);
    CHECK(school.learned.priority_per_hour({"ktp"}, 0) == Approx(2.0));
}
