// When a day opens and closes by itself. The sample office: Tuesday 2026-11-24, 08.00 to 14.30,
// closing 15.00.

#include "server/schedule.hpp"
#include "shared/setup/calendar.hpp"
#include "tests/sample_office.hpp"

using namespace giliran;
using namespace giliran::server;
using namespace giliran::tests;

namespace {

struct Timetable {
    Timetable() {
        Settings settings = sample_settings();
        settings.hours.fill(Hours{480, 870, 900});
        settings.hours[6].reset();
        play.order(ConfigureOffice{settings},
                   -1440); // well before the day: time never runs backwards
    }
    Instant at(std::uint32_t hour, std::uint32_t minute, std::int32_t days_later = 0) const {
        return instant_of("Asia/Jakarta", {sample_day.number + days_later}, hour * 60 + minute);
    }
    /// Gives the orders that are due, as the server does.
    void keep(Instant now) {
        while (const auto command = due(play.office, now)) {
            const Decision decision = decide(play.office, {now, "schedule", 0, {}}, *command);
            REQUIRE(std::holds_alternative<Events>(decision));
            for (const Event& event : std::get<Events>(decision))
                apply(play.office, event);
        }
    }
    void order(const Command& command, Instant now) {
        const Decision decision = decide(play.office, {now, "siti", 1, {}}, command);
        REQUIRE(std::holds_alternative<Events>(decision));
        for (const Event& event : std::get<Events>(decision))
            apply(play.office, event);
    }
    Play play;
};

} // namespace

TEST_CASE("the day opens an hour before the doors, and not earlier") {
    Timetable office;
    CHECK_FALSE(due(office.play.office, office.at(6, 59)));
    CHECK(due(office.play.office, office.at(7, 0)));
}

TEST_CASE("a machine that was off for two days and comes back at nine opens today, with "
          "yesterday's people closed first",
          "[trap-15]") {
    Timetable office;
    office.keep(office.at(8, 0));
    office.order(IssueTicket{{"ktp"}, general_lane}, office.at(8, 5));
    office.keep(office.at(9, 0, 2));
    REQUIRE(office.play.office.day);
    CHECK(office.play.office.day->day.number == sample_day.number + 2);
    CHECK(office.play.office.tickets.empty());
}

TEST_CASE(
    "whoever was let in keeps the day open after closing time; an empty hall closes it at once") {
    Timetable office;
    office.keep(office.at(8, 0));
    office.order(IssueTicket{{"ktp"}, general_lane}, office.at(14, 29));
    CHECK_FALSE(due(office.play.office, office.at(15, 0)));
    office.order(CancelTicket{office.play.office.tickets[0].id}, office.at(15, 1));
    CHECK(due(office.play.office, office.at(15, 1)));
}

TEST_CASE("an office left alone closes two hours after closing time") {
    Timetable office;
    office.keep(office.at(8, 0));
    office.order(IssueTicket{{"ktp"}, general_lane}, office.at(14, 29));
    CHECK_FALSE(due(office.play.office, office.at(16, 59)));
    office.keep(office.at(17, 0));
    CHECK_FALSE(office.play.office.day);
    CHECK(office.play.office.tickets[0].state == TicketState::unserved);
}

TEST_CASE("a closed day is never opened again, and a day without hours never at all") {
    Timetable office;
    office.keep(office.at(8, 0));
    office.keep(office.at(15, 0));
    REQUIRE_FALSE(office.play.office.day);
    CHECK_FALSE(due(office.play.office, office.at(9, 0)));     // the clock was set back
    CHECK_FALSE(due(office.play.office, office.at(9, 0, -1))); // even by a day
    CHECK_FALSE(due(office.play.office, office.at(9, 0, 5)));  // Sunday
    CHECK(due(office.play.office, office.at(9, 0, 6)));
}

TEST_CASE("hours that were changed for tomorrow are the hours of tomorrow") {
    Timetable office;
    office.keep(office.at(8, 0));
    Settings earlier = office.play.office.settings;
    earlier.hours.fill(Hours{420, 840, 870}); // 7.00, last number 14.00, 14.30
    office.order(ConfigureOffice{earlier, Effect::next_day}, office.at(8, 5));
    CHECK(office.play.office.day->closes_at == office.at(15, 0));
    office.keep(office.at(15, 0));
    office.keep(office.at(6, 0, 1));
    REQUIRE(office.play.office.day);
    CHECK(office.play.office.day->opens_at == office.at(7, 0, 1));
    CHECK(office.play.office.day->closes_at == office.at(14, 30, 1));
}
