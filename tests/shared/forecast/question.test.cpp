#include "tests/shared/forecast/sample.hpp"

#include "shared/forecast/chance.hpp"
#include "shared/queue/decide.hpp"

#include <catch2/catch.hpp>

#include <cstdio>

using namespace giliran;
using namespace giliran::forecast;

namespace {

void ask(Office& office, Learned& learned, Instant now, const Command& command) {
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

void open(Office& office, Learned& learned, std::uint32_t counters, std::int32_t day) {
    const Instant at = noon + std::int64_t{day} * 24 * 60 * minute_ms;
    if (!office.configured)
        ask(office, learned, at, ConfigureOffice{sample_settings(counters)});
    ask(office, learned, at, OpenDay{{day}, at, at + 480 * minute_ms, at + 900 * minute_ms});
    for (std::uint32_t i = 1; i <= counters; ++i)
        ask(office, learned, at, OpenCounter{{i}});
}

/// How the promises of one service turned out.
struct Score {
    int held = 0;
    int promised = 0;
};

/// A generated day: people come at random, visits last at random, and a free counter calls at once.
/// Each newcomer who has to wait is promised a range first.
class GeneratedDays {
  public:
    explicit GeneratedDays(std::uint32_t counters) : counters_(counters) {}

    void play(std::int32_t day) {
        open(office_, learned_, counters_, day);
        promises_.clear();
        ends_.assign(counters_ + 1, std::nullopt);
        const Instant start = office_.now;
        std::int64_t next_ms = 0;
        while (next_ms < 400 * minute_ms) {
            work_until(start + next_ms);
            arrive(start + next_ms);
            next_ms += static_cast<std::int64_t>(chance_.exponential(2.1 * minute_ms));
        }
        work_until(start + 890 * minute_ms);
        ask(office_, learned_, office_.now, CloseDay{});
    }
    Score score;

  private:
    void arrive(Instant at) {
        const Question question = question_of(office_, learned_, at, office_.next_ticket.value);
        const Estimate estimate = answer(question).newcomers[0].general.estimate;
        if (estimate.why_not == NoForecast::none && estimate.high_ms > 0)
            promises_[office_.next_ticket.value] = estimate;
        ask(office_, learned_, at, IssueTicket{{"ktp"}, general_lane});
        call_with_free_counters(at);
    }
    void call_with_free_counters(Instant at) {
        for (std::uint32_t i = 1; i <= counters_; ++i) {
            if (ends_[i] || line_of(office_, {"ktp"}).people() == 0)
                continue;
            ask(office_, learned_, at, CallNext{{i}});
            const Ticket& ticket = *find_ticket(office_, *counter_now(office_, {i}).ticket);
            ask(office_, learned_, at, StartService{{i}, ticket.id});
            judge(ticket);
            ends_[i] = at + static_cast<std::int64_t>(chance_.exponential(6.0 * minute_ms)) + 1;
        }
    }
    void judge(const Ticket& ticket) {
        const auto promise = promises_.find(ticket.id.value);
        if (promise == promises_.end())
            return;
        const std::int64_t waited_ms = ticket.called_at - ticket.issued_at;
        ++score.promised;
        score.held += waited_ms >= promise->second.low_ms && waited_ms <= promise->second.high_ms;
    }
    void work_until(Instant until) {
        for (;;) {
            std::uint32_t first = 0;
            for (std::uint32_t i = 1; i <= counters_; ++i)
                if (ends_[i] && *ends_[i] <= until && (first == 0 || *ends_[i] < *ends_[first]))
                    first = i;
            if (first == 0)
                return;
            const Instant at = *ends_[first];
            const TicketId ticket = *counter_now(office_, {first}).ticket;
            ask(office_, learned_, at, FinishVisit{{first}, ticket, Outcome::served});
            ends_[first].reset();
            call_with_free_counters(at);
        }
    }

    std::uint32_t counters_;
    Office office_;
    Learned learned_;
    Chance chance_{20261124};
    std::map<std::uint64_t, Estimate> promises_;
    std::vector<std::optional<Instant>> ends_; // by counter number: when its visit ends
};

} // namespace

TEST_CASE("the question holds the waiting in the order of calls, whatever their service") {
    Office office;
    Learned learned;
    open(office, learned, 1, 0);
    ask(office, learned, noon, IssueTicket{{"ktp"}, general_lane});
    ask(office, learned, noon + minute_ms, IssueTicket{{"kk"}, general_lane});
    ask(office, learned, noon + 2 * minute_ms, IssueTicket{{"ktp"}, priority_lane});
    const Question question = question_of(office, learned, noon + 3 * minute_ms, 1);
    REQUIRE(question.waiting.size() == 3);
    CHECK(question.waiting[0].place.ticket == TicketId{3});
    CHECK(question.waiting[1].place.ticket == TicketId{1});
    CHECK(question.waiting[2].place.ticket == TicketId{2});
    CHECK(question.waiting[2].service == 1);
}

TEST_CASE("a paused counter helps nobody until it returns") {
    Office office;
    Learned learned;
    open(office, learned, 1, 0);
    ask(office, learned, noon, PauseCounter{{1}});
    CHECK(answer(question_of(office, learned, noon, 1)).waits[0].general
          == Wait{{}, NoForecast::no_counter_open});
    ask(office, learned, noon, OpenCounter{{1}});
    CHECK(answer(question_of(office, learned, noon, 1)).waits[0].general.range == WaitRange{0, 0});
}

TEST_CASE("a running visit is known by its service and its age since the call") {
    Office office;
    Learned learned;
    open(office, learned, 2, 0);
    ask(office, learned, noon, IssueTicket{{"kk"}, general_lane});
    ask(office, learned, noon + minute_ms, CallNext{{2}});
    const Question question = question_of(office, learned, noon + 5 * minute_ms, 1);
    REQUIRE(question.desks.size() == 2);
    CHECK_FALSE(question.desks[0].visit);
    REQUIRE(question.desks[1].visit);
    CHECK(question.desks[1].visit->service == 1);
    CHECK(question.desks[1].visit->age_ms == 4 * minute_ms);
}

TEST_CASE("a clerk who leaves people waiting is not expected to call this very moment") {
    Office office;
    Learned learned;
    open(office, learned, 1, 0);
    ask(office, learned, noon, IssueTicket{{"ktp"}, general_lane});
    const auto wait_after = [&](std::int64_t minutes_idle) {
        const Instant now = noon + minutes_idle * minute_ms;
        return answer(question_of(office, learned, now, 1)).tickets[0].estimate;
    };
    CHECK(wait_after(0).high_ms == 0);
    CHECK(wait_after(6).point_ms > minute_ms);
    CHECK(wait_after(30).point_ms > wait_after(6).point_ms);
}

TEST_CASE("before the day and after it there is no forecast") {
    Office office;
    Learned learned;
    open(office, learned, 1, 0);
    ask(office, learned, noon, CloseDay{});
    const Answer found = answer(question_of(office, learned, noon, 1));
    REQUIRE(found.waits.size() == 2);
    CHECK(found.waits[0].general == Wait{{}, NoForecast::after_closing});
}

TEST_CASE("on generated days, 8 of 10 waits end inside the range") {
    GeneratedDays days(3);
    days.play(0); // learns
    days.score = {};
    for (std::int32_t day = 1; day <= 4; ++day)
        days.play(day);
    REQUIRE(days.score.promised > 200);
    const double share = 100.0 * days.score.held / days.score.promised;
    std::printf("forecast: %d promises, %.1f %% held\n", days.score.promised, share);
    CHECK(share >= 65.0);
    CHECK(share <= 95.0);
}
