// A server that was switched off knows about waiting what it knew before: the record says it all.

#include "server/recollection.hpp"
#include "shared/wire/codec.hpp"
#include "tests/server/store/scratch.hpp"
#include "tests/shared/forecast/small_office.hpp"

using namespace giliran;
using namespace giliran::forecast;

namespace {

void write(store::Journal& journal, const std::vector<Event>& events) {
    journal.begin();
    for (const Event& event : events)
        journal.append({event.at.ms, event.by, std::string(wire::kind_of(event.fact)),
                        wire::encode(event.fact)});
    journal.commit();
}

/// A day on which people come faster than they are served, one leaves, one does not come, and both
/// clerks have lunch.
void busy_day(SmallOffice& hall) {
    for (int i = 0; i < 12; ++i) {
        hall.issue("ktp", i % 5 == 0 ? priority_lane : general_lane);
        hall.issue("kk");
        hall.call(1);
        hall.call(2);
        hall.pass(9 + i);
        hall.finish(1);
        hall.finish(2);
        hall.pass(1);
        if (i == 5) {
            hall.ask(CancelTicket{hall.issue("kk")});
            hall.issue("ktp");
            const TicketId away = hall.call(2);
            hall.pass(1);
            hall.ask(MarkAbsent{{2}, away});
        }
        if (i % 4 == 3) // a small crowd
            for (int more = 0; more < 4; ++more)
                hall.issue("ktp");
        while (hall.question().waiting.size() > 2) {
            hall.call(1);
            hall.pass(3);
            hall.finish(1);
        }
    }
    for (std::uint32_t counter : {1U, 2U}) {
        hall.ask(PauseCounter{{counter}});
        hall.pass(20);
        hall.ask(OpenCounter{{counter}, "clerk " + std::to_string(counter)});
    }
}

/// What was recalled, and then told today.
server::Recollection come_back(const std::filesystem::path& record,
                               const std::vector<Event>& told) {
    std::size_t opened = 0;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (std::holds_alternative<DayOpened>(told[i].fact))
            opened = i;
    server::Recollection back = server::recall(record, told[opened].at);
    for (std::size_t i = opened; i < told.size(); ++i)
        back.take(told[i]);
    return back;
}

void check_alike(const Question& one, const Question& other) {
    CHECK(one.visits_ms == other.visits_ms);
    CHECK(one.gaps_ms == other.gaps_ms);
    CHECK(one.pauses_ms == other.pauses_ms);
    CHECK(one.priority_per_hour == other.priority_per_hour);
    CHECK(one.corrections == other.corrections);
    CHECK(one.courses == other.courses);
    CHECK(one.seed == other.seed);
    REQUIRE(one.desks.size() == other.desks.size());
    for (std::size_t i = 0; i < one.desks.size(); ++i) {
        CHECK(one.desks[i].courses == other.desks[i].courses);
        CHECK(one.desks[i].pace == other.desks[i].pace);
        CHECK(one.desks[i].idle_ms == other.desks[i].idle_ms);
    }
    const Answer here = answer(one);
    const Answer there = answer(other);
    CHECK(here.waits == there.waits);
    for (std::size_t i = 0; i < here.newcomers.size(); ++i) {
        CHECK(here.newcomers[i].general.foretold == there.newcomers[i].general.foretold);
        CHECK(here.newcomers[i].priority.foretold == there.newcomers[i].priority.foretold);
    }
}

} // namespace

TEST_CASE("a server that comes back asks the question of one that lived through all the days") {
    const store::Scratch scratch;
    store::Journal journal(scratch.journal());
    SmallOffice hall{office_settings(2)};
    for (int day = 0; day < 6; ++day) {
        busy_day(hall);
        hall.next_day();
    }
    busy_day(hall);
    hall.issue("ktp");
    hall.issue("kk", priority_lane);
    write(journal, hall.told);
    server::Recollection back = come_back(scratch.journal(), hall.told);
    CHECK(back.office == hall.office);
    CHECK(hall.question().corrections[0] != Correction{}); // enough was learned to be forgotten
    CHECK(hall.question().courses > 1);
    check_alike(back.estimator.question(back.office, hall.now), hall.question());
    REQUIRE(back.estimator.past_is_due());
    back.estimator.take_past(std::make_shared<Past>(back.estimator.resolved()));
    hall.estimator.take_past(std::make_shared<Past>(hall.estimator.resolved()));
    check_alike(back.estimator.question(back.office, hall.now), hall.question());
}

TEST_CASE("an office that never closes comes back with the day that ended as the next began") {
    const store::Scratch scratch;
    store::Journal journal(scratch.journal());
    Settings settings = office_settings(2);
    settings.hours.fill(Hours{0, 1440, 1440});
    SmallOffice hall{settings};
    for (int day = 0; day < 3; ++day) {
        busy_day(hall);
        hall.issue("ktp"); // goes on over midnight
        ++hall.day.number;
        hall.now = hall.at(0);
        hall.ask(TurnDay{OpenDay{hall.day, hall.now, hall.at(1440), hall.at(1440)}});
        hall.now = hall.at(8 * 60);
    }
    write(journal, hall.told);
    const server::Recollection back = come_back(scratch.journal(), hall.told);
    CHECK(back.office == hall.office);
    check_alike(back.estimator.question(back.office, hall.now), hall.question());
}

TEST_CASE("what is recalled ends before today, and knows settings that wait for it") {
    const store::Scratch scratch;
    store::Journal journal(scratch.journal());
    SmallOffice hall{office_settings(1)};
    hall.visit(1, 10);
    Settings tomorrow = office_settings(2);
    hall.ask(ConfigureOffice{tomorrow, Effect::next_day});
    hall.next_day();
    hall.visit(1, 10);
    write(journal, hall.told);
    const server::Recollection recalled = server::recall(scratch.journal(), hall.at(8 * 60));
    CHECK_FALSE(recalled.office.day);
    CHECK(recalled.office.last_day == Day{hall.day.number - 1});
    CHECK(recalled.office.settings_tomorrow == tomorrow);
    CHECK(come_back(scratch.journal(), hall.told).office == hall.office);
}

TEST_CASE("a record without a day recalls nothing, and a record of another version says so") {
    const store::Scratch scratch;
    store::Journal journal(scratch.journal());
    CHECK_FALSE(server::recall(scratch.journal(), noon).office.configured);
    SmallOffice hall{office_settings(1)};
    write(journal, hall.told);
    journal.begin();
    journal.append({hall.now.ms, "siti", "TicketFolded", R"({"type":"TicketFolded"})"});
    journal.commit();
    CHECK_THROWS_WITH(server::recall(scratch.journal(), hall.now + minute_ms),
                      Catch::Contains("written by another version"));
}
