// The orders nobody gives: the schedule's, by the office's clock, and the office file's.

#include "shared/setup/calendar.hpp"
#include "tests/server/dispatch.hpp"
#include "tests/server/store/faulty_disk.hpp"

#include <cstdlib>
#include <ctime>

using namespace giliran;
using namespace giliran::tests;

namespace {

Instant on_the_wall(std::uint32_t hour, std::uint32_t minute, std::int32_t days_later = 0) {
    return instant_of("Asia/Jakarta", {sample_day.number + days_later}, hour * 60 + minute);
}

Settings office_hours() {
    Settings settings = sample_settings();
    settings.hours.fill(Hours{480, 870, 900}); // 8.00, last number 14.30, 15.00
    return settings;
}

/// The kinds of the events told since the last look, and by whom they were ordered.
std::string heard_by(Heart& heart) {
    std::string all;
    for (const HeardTelling& telling : std::exchange(heart.tellings, {}))
        for (const Event& event : telling.events)
            all += event.by + ": " + std::string(wire::kind_of(event.fact)) + "\n";
    return all;
}

} // namespace

TEST_CASE("the schedule opens and closes the day by the office's clock, and everyone is told") {
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(6, 59);
    Heart heart{scratch.journal(), clock, office_hours()};
    CHECK(heard_by(heart) == "office file: OfficeConfigured\n");
    CHECK(heart.ask(press()).name() == "day_not_open");

    clock.at = on_the_wall(7, 0);
    heart.dispatcher.keep_schedule();
    CHECK(heard_by(heart) == "schedule: DayOpened\n");
    heart.dispatcher.keep_schedule();
    CHECK(heard_by(heart).empty());
    CHECK(heart.ask(press()).name() == "doors_closed");
    clock.at = on_the_wall(8, 0);
    CHECK(heart.ask(press()).name() == "done");
    clock.at = on_the_wall(14, 30);
    CHECK(heart.ask(press()).name() == "doors_closed");

    clock.at = on_the_wall(15, 0);
    heard_by(heart);
    heart.dispatcher.keep_schedule(); // A001 is still inside
    CHECK(heard_by(heart).empty());
    clock.at = on_the_wall(17, 0);
    heart.dispatcher.keep_schedule();
    CHECK(heard_by(heart) == "schedule: TicketUnserved\nschedule: DayClosed\n");
    CHECK(heart.ask(press()).name() == "day_not_open");
}

TEST_CASE("a kiosk whose clock is a day off changes nothing: doors, times and waits go by the "
          "server's clock",
          "[trap-18]") {
    const std::int32_t days_off = GENERATE(-1, 0, 1);
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(7, 0);
    Heart heart{scratch.journal(), clock, office_hours()};
    clock.at = on_the_wall(7, 59);
    // The only time in an ask is when it expires; a kiosk takes that from the server's beat, and
    // one that did not could be told that it came too late, but never open a door.
    const std::string early = heart.ask(1, press(), on_the_wall(9, 0, days_off)).name();
    CHECK(early == (days_off < 0 ? "expired" : "doors_closed"));
    clock.at = on_the_wall(8, 0);
    CHECK(heart.ask(2, press()).name() == "done");
    CHECK(heart.office().tickets[0].issued_at == on_the_wall(8, 0));
    clock.at = on_the_wall(8, 7);
    heart.ask(3, OpenCounter{{1}, "siti"});
    heart.tellings.clear();
    heart.ask(4, CallNext{{1}}, on_the_wall(23, 0, 1));
    const auto& called = std::get<TicketCalled>(heart.tellings.at(0).events.at(0).fact);
    CHECK(called.waited_ms == 7 * minute_ms);
}

TEST_CASE("a full disk does not stop the schedule: the day opens as soon as there is room") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(6, 0);
    Heart heart{scratch.journal(), clock, office_hours()};
    heart.tellings.clear();
    clock.at = on_the_wall(7, 0);
    disk.fail_from(store::DiskAct::write, 1, SQLITE_FULL);
    heart.dispatcher.keep_schedule();
    CHECK(disk.has_failed());
    CHECK(heard_by(heart).empty());
    CHECK_FALSE(heart.office().day);
    disk.heal();
    heart.dispatcher.keep_schedule();
    CHECK(heard_by(heart) == "schedule: DayOpened\n");
}

TEST_CASE("numbers begin anew at the office's midnight and not at seven, whatever zone the machine "
          "is set to",
          "[trap-12][trap-13]") {
    const char* zone = GENERATE("", "UTC", "Asia/Jakarta", "America/New_York");
    INFO("TZ=" << zone);
    *zone ? ::setenv("TZ", zone, 1) : ::unsetenv("TZ");
    ::tzset();
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(6, 59);
    Heart heart{scratch.journal(), clock};
    const auto number_at = [&](Instant at) {
        clock.at = at;
        heart.dispatcher.keep_schedule();
        const wire::TicketView ticket = heart.ask(press()).ticket();
        heart.ask(CancelTicket{ticket.id}); // nobody is inside when the day turns
        return ticket.number;
    };
    CHECK(number_at(on_the_wall(6, 59)) == 1);
    CHECK(number_at(on_the_wall(7, 0)) == 2); // midnight in Greenwich
    CHECK(number_at(on_the_wall(24, 0) - 1) == 3);
    CHECK(number_at(on_the_wall(24, 0)) == 1);
    CHECK(number_at(on_the_wall(7, 0, 1)) == 2);
    ::unsetenv("TZ");
    ::tzset();
}

TEST_CASE(
    "a server that runs for a week opens every day at number one, with nobody of yesterday in "
    "line, also when it is restarted in between",
    "[trap-17][trap-19]") {
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(8, 0);
    auto heart = std::make_unique<Heart>(scratch.journal(), clock, office_hours());
    for (std::int32_t day = 0; day < 7; ++day) {
        clock.at = on_the_wall(8, 0, day);
        heart->dispatcher.keep_schedule();
        const auto request = static_cast<std::uint64_t>(10 * day);
        CHECK(heart->office().day->day.number == sample_day.number + day);
        CHECK(heart->ask(request + 1, OpenCounter{{1}}).name() == "done");
        CHECK(heart->ask(request + 2, CallNext{{1}}).name() == "nobody_waiting");
        CHECK(heart->ask(request + 3, press()).ticket().number == 1);
        CHECK(heart->ask(request + 4, press()).ticket().id.value
              == static_cast<std::uint64_t>(2 * day + 2));
        if (day == 3) {
            heart.reset();
            heart = std::make_unique<Heart>(scratch.journal(), clock, office_hours());
        }
    }
}

TEST_CASE("an office file that takes a service away from people who wait for it is refused in "
          "words, and all stays as it was") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(press("kk"));
    Settings without = sample_settings();
    without.services.pop_back();
    without.counters = {{{1}, {}, {{"ktp"}}}};
    const std::uint64_t before = heart.on_disk();
    CHECK_THROWS_WITH(
        heart.dispatcher.configure(without),
        "the office file takes away a service or counter that is in use today; start with the file "
        "of this morning, or wait until the day is closed");
    CHECK(heart.office().settings == sample_settings());
    CHECK(heart.on_disk() == before);
    CHECK(heart.ask(press("kk")).ticket().ahead == 1);
}

TEST_CASE("an office file is written down when it changed, and only then") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    const std::uint64_t before = heart.on_disk();
    heart.dispatcher.configure(sample_settings());
    CHECK(heart.on_disk() == before);
    Settings renamed = sample_settings();
    renamed.services[0].name.id = "KTP elektronik";
    heart.dispatcher.configure(renamed);
    CHECK(heart.on_disk() == before + 1);
    CHECK(heart.office().settings == renamed);
}

TEST_CASE("what a supervisor changed stays through a restart, until the office file itself says "
          "something new") {
    const store::Scratch scratch;
    const HandClock clock;
    Settings changed = sample_settings();
    changed.rules.policy = Policy::ratio;
    {
        Heart heart{scratch.journal(), clock};
        CHECK(heart.ask(ConfigureOffice{changed, Effect::now}).name() == "done");
    }
    {
        Heart again{scratch.journal(), clock}; // the same file as before
        CHECK(again.office().settings == changed);
    }
    Settings file = sample_settings();
    file.rules.undo_s = 5;
    Heart with_new_file{scratch.journal(), clock, file};
    CHECK(with_new_file.office().settings == file);
}

TEST_CASE("a change for tomorrow holds from the next opening, also when the server was off "
          "meanwhile") {
    const store::Scratch scratch;
    HandClock clock;
    Settings changed = sample_settings();
    changed.rules.policy = Policy::strict;
    {
        Heart heart{scratch.journal(), clock};
        CHECK(heart.ask(ConfigureOffice{changed, Effect::next_day}).name() == "done");
        CHECK(heart.office().settings == sample_settings());
    }
    {
        Heart same_day{scratch.journal(), clock};
        CHECK(same_day.office().settings == sample_settings());
    }
    clock.at = clock.at + 24 * 60 * minute_ms;
    Heart next_day{scratch.journal(), clock};
    CHECK(next_day.office().settings == changed);
    REQUIRE(next_day.office().day);
    CHECK(next_day.office().day->day.number == sample_day.number + 1);
}

TEST_CASE("an office that never closes takes its people over midnight, and a restart brings them "
          "back under their numbers") {
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(23, 50);
    std::string code;
    {
        Heart heart{scratch.journal(), clock};
        heart.ask(press());
        heart.ask(OpenCounter{{1}});
        heart.ask(CallNext{{1}});
        code = heart.ask(press()).ticket().code;
        clock.at = on_the_wall(24, 0);
        heart.dispatcher.keep_schedule();
        REQUIRE(heart.office().day);
        CHECK(heart.office().day->day.number == sample_day.number + 1);
        CHECK(heart.ask(press()).ticket().number == 3); // 1 and 2 are still held
    }
    Heart again{scratch.journal(), clock};
    CHECK(office_in(again.journal, clock) == again.office());
    std::uint64_t secret = 0;
    REQUIRE(read_code(code, secret));
    const Ticket* waiting = find_ticket_by_code(again.office(), secret);
    REQUIRE(waiting);
    CHECK(waiting->number == 2);
    const StartService start{{1}, find_ticket(again.office(), 'A', 1)->id};
    CHECK(again.ask(99, start).name() == "done");
}

TEST_CASE(
    "after a long night with the machine off, nobody of yesterday is called in an office that "
    "never closes") {
    const store::Scratch scratch;
    HandClock clock;
    clock.at = on_the_wall(23, 50);
    {
        Heart heart{scratch.journal(), clock};
        heart.ask(press());
    }
    clock.at = on_the_wall(9, 0, 1);
    Heart morning{scratch.journal(), clock};
    CHECK(morning.office().tickets.empty());
    CHECK(morning.ask(press()).ticket().number == 1);
}
