// A waiting time that somebody was shown changes only when it really moved, and then with its
// reason.

#include "server/shown_waits.hpp"
#include "tests/sample_office.hpp"

using namespace giliran;
using namespace giliran::server;
using namespace giliran::tests;
using forecast::Answer;
using forecast::Estimate;

namespace {

Estimate between(std::int64_t low_min, std::int64_t high_min) {
    return {NoForecast::none, low_min * minute_ms, (low_min + high_min) / 2 * minute_ms,
            high_min * minute_ms};
}

/// An office with two counters open, and what is shown of its waiting times.
struct Screens {
    Play play;
    ShownWaits shown;
    Estimate priority = between(5, 10);

    Screens() {
        play.open_day();
        play.order(OpenCounter{{2}}, 0, "siti");
        play.order(OpenCounter{{3}}, 0, "budi");
    }
    void order(const Command& command, std::int64_t minute = 0, const std::string& by = "siti") {
        const Events events = play.order(command, minute, by);
        shown.told(events);
    }
    /// Of whoever waits or comes for an identity card.
    Answer answer(const Estimate& ktp) const {
        Answer all;
        for (const Service& service : play.office.settings.services) {
            forecast::NewcomerForecast newcomer{{ktp, {}}, {priority, {}}};
            newcomer.general.foretold.ahead = 7;
            newcomer.priority.foretold.ahead = 2;
            all.newcomers.push_back(newcomer);
            all.waits.push_back({service.id, said(ktp), said(priority), 0});
        }
        for (const Ticket& ticket : play.office.tickets)
            if (ticket.state == TicketState::waiting)
                all.tickets.push_back({{ktp, {}}, ticket.id});
        return all;
    }
    void show(const Estimate& ktp, std::int64_t minute = 0) {
        shown.asked();
        shown.take(play.office, answer(ktp), morning(minute));
    }
    const Ticket& ticket(TicketId id) const { return *find_ticket(play.office, id); }
    /// What the last shown change of the first ticket was put down to.
    WaitCause cause() const { return shown.change_of(ticket({1})).value().cause; }
};

} // namespace

TEST_CASE(
    "what newcomers are shown stays while it moves by a few minutes, and follows a real move") {
    Screens screens;
    screens.show(between(10, 20));
    CHECK(screens.shown.waits()[0].general.range == WaitRange{10, 20});
    screens.show(between(13, 23));
    CHECK(screens.shown.waits()[0].general.range == WaitRange{10, 20});
    screens.show(between(20, 30));
    CHECK(screens.shown.waits()[0].general.range == WaitRange{20, 30});
    screens.show({NoForecast::no_counter_open, 0, 0, 0});
    CHECK(screens.shown.waits()[0].general == Wait{{}, NoForecast::no_counter_open});
}

TEST_CASE("a ticket shows the promise of its slip until there is better") {
    Screens screens;
    const Stamp stamp{morning(), "kiosk-1", 77, WaitRange{15, 25}, false};
    const Decision issued = decide(screens.play.office, stamp, IssueTicket{{"ktp"}});
    for (const Event& event : std::get<Events>(issued))
        apply(screens.play.office, event);
    const Ticket& ticket = screens.ticket({1});
    CHECK(screens.shown.wait_of(ticket).range == WaitRange{15, 25});
    screens.show(between(13, 23)); // would be said as 10 to 25
    CHECK(screens.shown.wait_of(ticket).range == WaitRange{15, 25});
    CHECK_FALSE(screens.shown.change_of(ticket));
    screens.show(between(5, 10), 9);
    CHECK(screens.shown.wait_of(ticket).range == WaitRange{5, 10});
    CHECK(screens.shown.change_of(ticket) == WaitChange{morning(9), WaitCause::visits_differ, {}});
}

TEST_CASE("a ticket without a promise first shows what newcomers are shown, then its own wait") {
    Screens screens;
    screens.show(between(10, 20));
    const TicketId ticket = screens.play.issue("ktp", priority_lane);
    CHECK(screens.shown.wait_of(screens.ticket(ticket)).range == WaitRange{5, 10});
    screens.show(between(30, 50));
    CHECK(screens.shown.wait_of(screens.ticket(ticket)).range == WaitRange{30, 50});
    CHECK_FALSE(screens.shown.change_of(screens.ticket(ticket))); // the first is no change
}

TEST_CASE("a changed wait is put down to what happened at a counter that could serve it") {
    Screens screens;
    screens.play.issue("ktp");
    screens.show(between(10, 20));
    screens.order(PauseCounter{{2}}, 3);
    screens.order(PauseCounter{{3}}, 4, "budi"); // does family cards only
    screens.show(between(30, 40), 5);
    CHECK(screens.shown.change_of(screens.ticket({1}))
          == WaitChange{morning(3), WaitCause::counter_paused, CounterId{2}});
    screens.order(OpenCounter{{2}}, 6);
    screens.show(between(10, 20), 7);
    CHECK(screens.cause() == WaitCause::counter_opened);
    screens.order(CloseCounter{{2}}, 8);
    screens.show(between(30, 40), 9);
    CHECK(screens.cause() == WaitCause::counter_closed);
    screens.order(OpenCounter{{3}}, 10, "budi");
    screens.show(between(60, 80), 11);
    CHECK(screens.cause() == WaitCause::visits_differ);
}

TEST_CASE("somebody with priority may be the reason, somebody without is none") {
    Screens screens;
    screens.play.issue("ktp");
    screens.show(between(10, 20));
    screens.order(IssueTicket{{"ktp"}}, 2);
    screens.show(between(20, 30), 3);
    CHECK(screens.cause() == WaitCause::visits_differ);
    screens.order(IssueTicket{{"ktp"}, priority_lane}, 4);
    screens.show(between(30, 50), 5);
    CHECK(screens.cause() == WaitCause::priority_came);
}

TEST_CASE("the newest of several reasons counts, and a reason is used once") {
    Screens screens;
    screens.play.issue("ktp");
    screens.show(between(10, 20));
    screens.order(IssueTicket{{"ktp"}, priority_lane}, 1);
    screens.order(PauseCounter{{2}}, 2);
    screens.show(between(30, 50), 3);
    CHECK(screens.cause() == WaitCause::counter_paused);
    screens.show(between(60, 80), 4);
    CHECK(screens.cause() == WaitCause::visits_differ);
    screens.show(between(60, 80), 9);
    CHECK(screens.shown.change_of(screens.ticket({1}))->at == morning(4)); // nothing changed since
}

TEST_CASE("what happens while an answer is worked out is the reason of the next answer") {
    Screens screens;
    screens.play.issue("ktp");
    screens.show(between(10, 20));
    screens.shown.asked();
    const Answer without_the_pause = screens.answer(between(20, 30));
    screens.order(PauseCounter{{2}}, 3);
    screens.shown.take(screens.play.office, without_the_pause, morning(3));
    CHECK(screens.cause() == WaitCause::visits_differ);
    screens.show(between(40, 60), 4);
    CHECK(screens.cause() == WaitCause::counter_paused);
}

TEST_CASE(
    "what stands behind a promise is that of the lane, and there is none for an appointment") {
    Screens screens;
    CHECK_FALSE(screens.shown.foretold({"ktp"}, general_lane));
    screens.show(between(10, 20));
    CHECK(screens.shown.foretold({"ktp"}, general_lane)->ahead == 7);
    CHECK(screens.shown.foretold({"ktp"}, priority_lane)->ahead == 2);
    CHECK_FALSE(screens.shown.foretold({"ktp"}, appointment_lane));
    CHECK_FALSE(screens.shown.foretold({"paspor"}, general_lane));
}
