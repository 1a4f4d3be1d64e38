#pragma once
// A small office that is led by commands like the real one, and an estimator that is told all that
// happens there; whoever takes a number keeps what stood behind the promise of that moment. For the
// tests of this folder that need days and people, not only a question.

#include "shared/forecast/estimator.hpp"
#include "shared/queue/decide.hpp"
#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

namespace giliran::forecast {

inline constexpr Day monday{20'780}; // 23 November 2026

/// Numbers from 8.00 to 15.00, people are served until 16.00, on every weekday.
inline Settings office_settings(std::uint32_t counters) {
    Settings settings = sample_settings(counters);
    settings.hours.fill(Hours{8 * 60, 15 * 60, 16 * 60});
    return settings;
}

/// That counter works from 8.00 to 12.00 and from 13.00 to 16.00, on every weekday.
inline void plan_lunch(Settings& settings, std::uint32_t counter) {
    for (std::uint32_t weekday = 0; weekday < 7; ++weekday) {
        settings.roster.push_back({{counter}, weekday, 8 * 60, 12 * 60});
        settings.roster.push_back({{counter}, weekday, 13 * 60, 16 * 60});
    }
}

struct SmallOffice {
    Office office;
    Estimator estimator;
    Learned learned; // the same as the estimator's own, to look at
    std::vector<Event> told;
    Instant now;
    Day day = monday;

    /// The first day is open, and so are all its counters if asked for.
    explicit SmallOffice(const Settings& settings, bool at_work = true) {
        now = at(8 * 60);
        ask(ConfigureOffice{settings});
        open_day(at_work);
    }

    Instant at(std::int64_t minute_of_day) const {
        return {day.number * 86'400'000LL + minute_of_day * minute_ms};
    }
    void tell(Instant when, const Fact& fact) {
        const Event event{when, "", fact};
        apply(office, event);
        estimator.observe(office, event);
        learned.observe(office, event);
        told.push_back(event);
    }
    void ask(const Command& command, const std::optional<Foretold>& foretold = std::nullopt) {
        Stamp stamp;
        stamp.at = now;
        stamp.secret = office.next_ticket.value;
        stamp.foretold = foretold;
        const Decision decision = decide(office, stamp, command);
        REQUIRE(std::holds_alternative<Events>(decision));
        for (const Event& event : std::get<Events>(decision))
            tell(event.at, event.fact);
    }
    void open_day(bool at_work = true) {
        now = at(8 * 60);
        ask(OpenDay{day, now, at(15 * 60), at(16 * 60)});
        for (const Counter& counter : office.settings.counters)
            if (at_work)
                ask(OpenCounter{counter.id, "clerk " + std::to_string(counter.id.value)});
    }
    /// The day ends at four, and the next one has begun.
    void next_day(bool at_work = true) {
        now = std::max(now, at(16 * 60));
        ask(CloseDay{});
        ++day.number;
        open_day(at_work);
    }
    void pass(std::int64_t minutes) { now = now + minutes * minute_ms; }

    Question question() const { return estimator.question(office, now); }
    Forecast newcomer(const LaneId& lane = general_lane) const {
        const NewcomerForecast found = answer(question()).newcomers[0];
        return lane == priority_lane ? found.priority : found.general;
    }
    std::int64_t newcomer_waits_min() const { return minutes(newcomer().estimate.point_ms); }
    /// What that ticket may expect.
    Forecast of(TicketId ticket) const {
        const Answer all = answer(question());
        for (const TicketForecast& each : all.tickets)
            if (each.ticket == ticket)
                return each;
        FAIL("that ticket does not wait");
        return {};
    }

    TicketId issue(const char* service = "ktp", const LaneId& lane = general_lane) {
        std::optional<Foretold> foretold;
        const Answer all = answer(question());
        for (std::size_t place = 0; place < all.waits.size(); ++place)
            if (all.waits[place].service.value == service)
                foretold = lane == priority_lane ? all.newcomers[place].priority.foretold
                                                 : all.newcomers[place].general.foretold;
        const TicketId ticket = office.next_ticket;
        ask(IssueTicket{{service}, lane}, foretold);
        return ticket;
    }
    TicketId call(std::uint32_t counter) {
        ask(CallNext{{counter}});
        return *counter_now(office, {counter}).ticket;
    }
    void finish(std::uint32_t counter) {
        const TicketId ticket = *counter_now(office, {counter}).ticket;
        ask(StartService{{counter}, ticket});
        ask(FinishVisit{{counter}, ticket, Outcome::served});
    }
    /// Somebody comes, is called at once, and takes so long.
    void visit(std::uint32_t counter, std::int64_t minutes, const char* service = "ktp") {
        issue(service);
        call(counter);
        pass(minutes);
        finish(counter);
    }
    /// A day of visits that all take so long, enough of them to count as measured; then the next
    /// day has begun.
    void measure_visits(std::int64_t minutes) {
        for (std::size_t i = 0; i < measured_min; ++i) {
            ask(IssueTicket{{"ktp"}});
            call(1);
            pass(minutes);
            finish(1);
        }
        next_day();
    }
};

} // namespace giliran::forecast
