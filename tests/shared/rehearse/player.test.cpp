#include "shared/rehearse/player.hpp"

#include "office_client.hpp"
#include "shared/rehearse/generate.hpp"
#include "shared/rehearse/score.hpp"

namespace giliran::rehearse {
namespace {

using tests::OfficeClient;

Plan generated_plan(double speed = 600) {
    return plan_of(generate(7), speed);
}

/// Three people for one counter: the second never comes, the third is of the priority lane.
Plan small_plan(double speed = 60) {
    RecordedDay day;
    day.day = 13;
    day.tickets = {{28'800, 28'860, 29'100, "ktp", "C1", general_lane, Fate::served},
                   {28'830, 29'100, 29'160, "ktp", "C1", general_lane, Fate::absent},
                   {28'900, 29'200, 29'500, "ktp", "C1", priority_lane, Fate::served}};
    day.labels["ktp"] = "ktp";
    return plan_of(day, speed);
}

Played played_on(OfficeClient& client, const Plan& plan, double share = 0.4) {
    return Player{plan.tickets, client, {plan.speed, {share, 1}}}.play();
}

template<class Wanted>
std::size_t asked(const OfficeClient& client) {
    return static_cast<std::size_t>(
        std::count_if(client.asked.begin(), client.asked.end(), [](const Command& command) {
            return std::holds_alternative<Wanted>(command);
        }));
}

bool all_closed(const Office& office) {
    return std::all_of(office.counters.begin(), office.counters.end(), [](const auto& counter) {
        return counter.second.state == CounterState::closed;
    });
}

std::size_t waiting(const Office& office) {
    std::size_t all = 0;
    for (const auto& [service, line] : office.lines)
        all += line.people();
    return all;
}

TEST_CASE("a small day is played as recorded: three come, one is absent, two are served") {
    const Plan plan = small_plan();
    OfficeClient client{plan};
    const Played played = played_on(client, plan, 1.0);
    const Score score = score_of(played);
    CHECK(score.whole());
    CHECK(score.issued == 3);
    CHECK(score.finished == 2);
    CHECK(score.absent == 1);
    CHECK(score.rated == 2);
    CHECK(score.refused.empty());
    CHECK(asked<OpenCounter>(client) == 1);
    CHECK(asked<StartService>(client) == 2);
    CHECK(all_closed(client.office));
    // Called when it was recorded, in our order: the priority ticket's credit puts it second.
    REQUIRE(played.calls.size() == 3);
    CHECK(played.calls[0].at - plan.tickets[0].call < 1000);
    CHECK(played.calls[1].ticket == TicketId{3});
    CHECK(played.calls[2].ticket == TicketId{2});
}

TEST_CASE("a visit ends when it was recorded to end") {
    const Plan plan = small_plan();
    OfficeClient client{plan};
    played_on(client, plan);
    const Ticket* first = find_ticket(client.office, TicketId{1});
    CHECK(first->ended_at - plan.tickets[0].end >= 0);
    CHECK(first->ended_at - plan.tickets[0].end < 1000);
}

TEST_CASE("the generated day is played whole at any speed, each ticket issued and called once") {
    for (const double speed : {60.0, 600.0, 3600.0}) {
        const Plan plan = generated_plan(speed);
        OfficeClient client{plan};
        const Score score = score_of(played_on(client, plan));
        CHECK(score.whole());
        CHECK(score.issued == plan.tickets.size());
        CHECK(score.called == plan.tickets.size());
        CHECK(score.finished + score.absent == plan.tickets.size());
        CHECK(score.rated > score.finished / 4);
        CHECK(score.refused.empty());
        CHECK(waiting(client.office) == 0);
        CHECK(all_closed(client.office));
        CHECK(asked<IssueTicket>(client) == plan.tickets.size());
        CHECK(asked<CloseCounter>(client) == plan.settings.counters.size());
    }
}

TEST_CASE("a call whose person comes late over a slow line waits for that person") {
    Plan plan = small_plan(600);
    plan.tickets[0].call = plan.tickets[0].arrival; // called at the very moment of arrival
    OfficeClient client{plan};
    client.latency_us = 700'000; // seven office minutes
    const Played played = played_on(client, plan);
    CHECK(score_of(played).whole());
    for (const CallSeen& call : played.calls)
        CHECK(call.at >= call.issued_at);
}

TEST_CASE("a busy server that turns every third ask away still gives nobody two tickets") {
    const Plan plan = generated_plan();
    OfficeClient client{plan};
    client.turned_away_every = 3;
    const Score score = score_of(played_on(client, plan));
    CHECK(score.whole());
    CHECK(asked<IssueTicket>(client) == plan.tickets.size());
}

TEST_CASE("people from outside the recording are served too before the counters close") {
    const Plan plan = generated_plan();
    OfficeClient client{plan};
    std::size_t guests = 0;
    client.meanwhile = [&](OfficeClient& office) {
        if (office.asked.size() > 100 && guests < 3)
            guests += std::holds_alternative<Events>(office.order(IssueTicket{{"ktp"}})) ? 1 : 0;
    };
    const Score score = score_of(played_on(client, plan));
    CHECK(guests == 3);
    CHECK(score.whole());
    CHECK(score.called == plan.tickets.size() + 3);
    CHECK(waiting(client.office) == 0);
}

TEST_CASE("a ticket that somebody else calls away is told as never called here") {
    const Plan plan = small_plan();
    OfficeClient client{plan};
    client.meanwhile = [](OfficeClient& office) {
        office.order(CancelTicket{{2}}); // its holder gives it back
    };
    const Score score = score_of(played_on(client, plan));
    CHECK(score.never_called == 1);
    CHECK_FALSE(score.whole());
    CHECK(all_closed(client.office));
}

TEST_CASE("a server of another office or another speed is refused before anything happens") {
    const Plan plan = small_plan();
    Plan other = plan;
    other.settings.counters[0].id = {2};
    OfficeClient elsewhere{other};
    CHECK_THROWS_WITH(played_on(elsewhere, plan),
                      "the server runs another office than the one prepared here");
    OfficeClient slower{plan};
    CHECK_THROWS_WITH((Player{plan.tickets, slower, {600, {}}}.play()),
                      "the server's clock runs 60 times as fast as life, not 600");
    CHECK(slower.asked.empty());
}

TEST_CASE("a server that falls silent ends the rehearsal with a sentence") {
    const Plan plan = small_plan();
    OfficeClient client{plan};
    client.lost_after = 4;
    CHECK_THROWS_WITH(played_on(client, plan),
                      "the server does not open the day or does not answer");
}

TEST_CASE("who rates, and how, depends on seed and ticket alone") {
    std::size_t rated = 0;
    std::array<std::size_t, 5> scores{};
    for (std::uint64_t ticket = 1; ticket <= 10'000; ++ticket) {
        const auto score = score_given({0.4, 1}, {ticket});
        REQUIRE(score == score_given({0.4, 1}, {ticket}));
        if (!score)
            continue;
        ++rated;
        ++scores.at(*score);
    }
    CHECK(static_cast<double>(rated) == Approx(4000).epsilon(0.05));
    CHECK(scores[0] == 0);
    CHECK(scores[4] > scores[3]);
    CHECK(scores[3] > scores[2]);
    CHECK(scores[2] > scores[1]);
    CHECK_FALSE(score_given({0, 1}, {1}).has_value());
}

} // namespace
} // namespace giliran::rehearse
