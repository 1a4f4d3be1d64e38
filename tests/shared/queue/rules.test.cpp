// The rules, as a supervisor would state them.

#include "tests/sample_office.hpp"

#include <set>

using namespace giliran;
using namespace giliran::tests;

TEST_CASE("numbers start at one, have no gaps and are never given twice, whatever happens to their "
          "tickets",
          "[trap-1]") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    for (std::uint32_t expected = 1; expected <= 50; ++expected) {
        const Events events = play.order(IssueTicket{{"ktp"}, general_lane});
        CHECK(std::get<TicketIssued>(events[0].fact).number == expected);
        if (expected % 3 == 0)
            play.order(CancelTicket{std::get<TicketIssued>(events[0].fact).ticket});
    }
}

TEST_CASE("number 999 is followed by 1000, and the last number by a refusal instead of the first",
          "[trap-6][trap-8]") {
    Play play;
    play.open_day();
    for (std::uint32_t i = 0; i < 999; ++i)
        play.issue();
    const Events thousandth = play.order(IssueTicket{{"ktp"}, general_lane});
    CHECK(label_of('A', std::get<TicketIssued>(thousandth[0].fact).number) == "A1000");
    for (std::uint32_t i = 1000; i < number_max; ++i)
        play.issue();
    CHECK(play.refused(IssueTicket{{"ktp"}, general_lane}) == Refusal::numbers_used_up);
    CHECK(play.office.tickets.size() == number_max);
    play.issue("kk"); // the other service still counts its own
}

TEST_CASE("at its last number no letter runs over into the next: all 26 are used up apart",
          "[trap-5]") {
    Settings settings = sample_settings();
    settings.services.clear();
    settings.counters = {{{1}, {}, {}}};
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        const ServiceId id{std::string(1, letter)};
        settings.services.push_back({id, letter, {"Layanan", "Service"}, {}, "", 30, 360, 0});
        settings.counters[0].services.push_back(id);
    }
    Play play;
    play.open_day(settings);
    for (const Service& service : settings.services) {
        for (std::uint32_t number = 1; number <= number_max; ++number) {
            const Decision decision = play.ask(IssueTicket{service.id, general_lane});
            const auto& issued = std::get<TicketIssued>(std::get<Events>(decision)[0].fact);
            if (issued.prefix != service.prefix || issued.number != number)
                FAIL(label_of(issued.prefix, issued.number) << " for " << service.prefix);
        }
        CHECK(play.refused(IssueTicket{service.id, general_lane}) == Refusal::numbers_used_up);
    }
    CHECK(play.office.tickets.size() == 26 * std::size_t{number_max});
}

TEST_CASE("a quota of ten gives exactly ten numbers", "[trap-3]") {
    Settings settings = sample_settings();
    settings.services[0].quota = 10;
    Play play;
    play.open_day(settings);
    int given = 0;
    for (int i = 0; i < 20; ++i)
        given +=
            std::holds_alternative<Events>(play.ask(IssueTicket{{"ktp"}, general_lane})) ? 1 : 0;
    CHECK(given == 10);
    CHECK(play.refused(IssueTicket{{"ktp"}, general_lane}) == Refusal::quota_full);
}

TEST_CASE("a called ticket cannot be called by another counter", "[trap-22]") {
    Play play;
    play.open_day();
    for (std::uint32_t counter : {1U, 2U})
        play.order(OpenCounter{{counter}});
    const TicketId first = play.issue();
    const TicketId second = play.issue();
    CHECK(play.call(1) == first);
    CHECK(play.call(2) == second);
    play.order(MarkAbsent{{2}, second});
    CHECK(play.refused(CallNext{{2}}) == Refusal::nobody_waiting);
}

TEST_CASE("one person left waiting is always found by the next call, also after others were absent "
          "or cancelled",
          "[trap-30]") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    const TicketId absent = play.issue();
    const TicketId cancelled = play.issue();
    const TicketId left = play.issue();
    play.order(CancelTicket{cancelled});
    CHECK(play.call(1) == absent);
    play.order(MarkAbsent{{1}, absent});
    CHECK(play.call(1) == left);
}

TEST_CASE("no order but the office file can take a service away from people who wait for it") {
    Play play;
    play.open_day();
    play.issue("kk");
    Settings without = sample_settings();
    without.services.pop_back();
    without.counters = {{{1}, {}, {{"ktp"}}}};
    CHECK(play.refused(ConfigureOffice{without}) == Refusal::settings_in_use);
    Settings renamed = sample_settings();
    renamed.services[1].name.id = "Kartu Keluarga Baru";
    play.order(ConfigureOffice{renamed});
    CHECK(people_ahead(play.office, play.office.tickets[0]) == 0);
}

TEST_CASE("no change of settings leaves someone behind who was sent on, set aside or is away") {
    Settings settings = sample_settings();
    settings.services.push_back({{"akta"}, 'B', {"Akta", "Certificate"}, {}, "", 30, 360, 0});
    settings.counters.push_back({{4}, {}, {{"akta"}}});
    Settings without = sample_settings();
    Play play;
    play.open_day(settings);
    play.order(OpenCounter{{1}});
    const TicketId ticket = play.issue();
    CHECK(play.call(1) == ticket);
    SECTION("sent on to a service for which nobody took a number today") {
        play.order(TransferTicket{{1}, ticket, {"akta"}});
    }
    SECTION("set aside for that service") {
        play.order(ParkTicket{{1}, ticket, {{}, {}, ServiceId{"akta"}}});
    }
    SECTION("set aside for a counter that would go") {
        play.order(ParkTicket{{1}, ticket, {CounterId{4}, {}, {}}});
    }
    SECTION("sent on, and away when called there") {
        play.order(TransferTicket{{1}, ticket, {"akta"}});
        play.order(OpenCounter{{4}, "rina"});
        CHECK(play.call(4) == ticket);
        play.order(MarkAbsent{{4}, ticket});
        play.order(CloseCounter{{4}});
    }
    CHECK(play.refused(ConfigureOffice{without}) == Refusal::settings_in_use);
    play.order(ConfigureOffice{without, Effect::next_day});
}

TEST_CASE("steady priority arrivals cannot hold back a general ticket for longer than the credit",
          "[trap-29]") {
    Settings settings = sample_settings();
    settings.lanes[1].credit_min = 20;
    settings.lanes[1].within_min = 0; // not protected: the credit alone
    Play play;
    play.open_day(settings);
    play.order(OpenCounter{{2}});
    const TicketId general = play.issue();
    std::int64_t minute = 1;
    play.issue("ktp", priority_lane, minute);
    for (; minute < 120; minute += 2) {
        play.issue("ktp", priority_lane, minute);
        play.issue("ktp", priority_lane, minute);
        const TicketId called = play.call(2, minute);
        if (called == general)
            break;
        play.order(StartService{{2}, called}, minute);
        play.order(FinishVisit{{2}, called}, minute);
    }
    // Whoever came more than 20 minutes later is behind; who came before that is a known, finite
    // number of people.
    const Ticket& ticket = *find_ticket(play.office, general);
    REQUIRE(ticket.state == TicketState::called);
    for (const Ticket& other : play.office.tickets)
        if (other.calls > 0 && other.id != general)
            CHECK(other.issued_at - ticket.issued_at <= 20 * minute_ms);
}

TEST_CASE("every call says how many it passed, and that is true") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    for (int i = 0; i < 3; ++i)
        play.issue("ktp", general_lane, i);
    play.issue("kk", general_lane, 3);
    const TicketId priority = play.issue("kk", priority_lane, 10);
    const Events events = play.order(CallNext{{1}}, 11);
    const auto& called = std::get<TicketCalled>(events[0].fact);
    CHECK(called.ticket == priority);
    CHECK(called.reason == CallReason::lane_credit);
    CHECK(called.overtook == 4);
    CHECK(called.waited_ms == minute_ms);
}

TEST_CASE("A010 is called after A009 and A1000 after A999, also when all came at one moment",
          "[trap-11]") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{2}});
    for (std::uint32_t number = 1; number <= 1001; ++number)
        play.issue();
    for (std::uint32_t number = 1; number <= 1001; ++number) {
        const TicketId called = play.call(2);
        REQUIRE(find_ticket(play.office, called)->number == number);
        play.order(MarkAbsent{{2}, called});
    }
}

TEST_CASE(
    "whoever does not come loses that number alone: no other number is touched, and a new one "
    "is given at once",
    "[trap-26]") {
    Play play;
    play.open_day();
    play.order(OpenCounter{{1}});
    const TicketId missed = play.issue("ktp");
    const TicketId second = play.issue("kk"); // the same person, for another matter
    CHECK(play.call(1) == missed);
    const Ticket before = *find_ticket(play.office, second);
    play.order(MarkAbsent{{1}, missed});
    CHECK(*find_ticket(play.office, second) == before);
    const TicketId third = play.issue("ktp");
    CHECK(play.call(1) == second);
    play.order(StartService{{1}, second});
    play.order(FinishVisit{{1}, second});
    CHECK(play.call(1) == third);
}

TEST_CASE("an order that is refused in its second half has not done its first", "[trap-28]") {
    Settings settings = sample_settings();
    settings.services[0].quota = 1;
    Play play;
    play.open_day(settings);
    play.order(OpenCounter{{2}});
    play.issue("ktp");
    play.call(2);
    CHECK(play.refused(CallDirect{{2}, {"ktp"}}) == Refusal::counter_busy); // no number for nothing
    CHECK(play.office.tickets.size() == 1);
    play.order(MarkAbsent{{2}, {1}});
    CHECK(play.refused(CallDirect{{2}, {"ktp"}}) == Refusal::quota_full);
    CHECK_FALSE(counter_now(play.office, {2}).ticket);
    CHECK(play.office.calls.size() == 1);
}

TEST_CASE("two slips of a day never share a code") {
    Play play;
    play.open_day();
    std::set<std::uint64_t> codes;
    for (int i = 0; i < 100; ++i) {
        const Stamp same_secret{morning(), "kiosk-1", 42, {}};
        const Decision decision =
            decide(play.office, same_secret, IssueTicket{{"ktp"}, general_lane});
        const Event& event = std::get<Events>(decision)[0];
        codes.insert(std::get<TicketIssued>(event.fact).code);
        apply(play.office, event);
    }
    CHECK(codes.size() == 100);
}

TEST_CASE("a process that runs for a week opens every day anew", "[trap-17]") {
    Play play;
    play.order(ConfigureOffice{sample_settings()});
    for (int day = 0; day < 7; ++day) {
        const std::int64_t base = day * 24 * 60;
        play.order(
            OpenDay{
                {sample_day.number + day}, morning(base), morning(base + 300), morning(base + 400)},
            base);
        CHECK(
            std::get<TicketIssued>(play.order(IssueTicket{{"ktp"}, general_lane}, base + 1)[0].fact)
                .number
            == 1);
        CHECK(play.office.tickets.size() == 1);
        play.order(CloseDay{}, base + 500);
    }
    CHECK(play.office.next_ticket.value == 8);
}

TEST_CASE(
    "the wait that is stamped on a number is that of the line it joins: of the shortest in any "
    "order, of the general lane for whoever is late") {
    Play play;
    play.open_day();
    play.issue("ktp");
    const IssueTicket any{{"ktp"}, general_lane, {}, Journey{{{"kk"}}, true}};
    CHECK(beginning_of(play.office, morning(), any).service == ServiceId{"kk"});
    const IssueTicket late{{"ktp"}, appointment_lane, morning(-20)};
    CHECK(beginning_of(play.office, morning(), late).lane == general_lane);
    const IssueTicket in_time{{"ktp"}, appointment_lane, morning(-10)};
    CHECK(beginning_of(play.office, morning(), in_time).lane == appointment_lane);
}
