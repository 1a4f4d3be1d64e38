// What the staff and supervisor pages are shown, from an office that lives through a few presses.

#include "server/web/views.hpp"
#include "shared/queue/decide.hpp"
#include "shared/wire/phrases.hpp"

#include <catch2/catch.hpp>

#include <boost/json.hpp>

using namespace giliran;

namespace {

namespace json = boost::json;

constexpr std::int64_t minute = 60'000;

/// An office of two counters behind the opening that the views look through.
struct SmallOffice : web::Desk {
    Office now;
    Waits no_waits;
    std::deque<Event> told;
    reports::KeptPromises kept;
    std::vector<web::DeviceHealth> screens;
    Instant at{1'795'487'400'000};

    SmallOffice() {
        Settings settings;
        settings.name = settings.short_name = "Kantor";
        settings.place = "Kota";
        settings.zone = "Asia/Jakarta";
        settings.zone_label = "WIB";
        settings.notice = settings.help_desk = {"Gratis.", "Free."};
        for (const auto& [id, prefix] : {std::pair{"ktp", 'A'}, std::pair{"kk", 'K'}}) {
            Service service;
            service.id = {id};
            service.prefix = prefix;
            service.name = service.detail = {id, id};
            service.icon = "id-card";
            settings.services.push_back(service);
        }
        settings.counters = {{{1}, {}, {{"ktp"}, {"kk"}}}, {{2}, {}, {{"kk"}}}};
        for (auto& hours : settings.hours)
            hours = Hours{0, 1439, 1440};
        give(ConfigureOffice{settings});
        give(OpenDay{{20'781}, at, at + 600 * minute, at + 700 * minute});
        give(OpenCounter{{1}}, "sari");
        give(OpenCounter{{2}}, "budi");
    }

    void give(const Command& command, const std::string& by = "sari") {
        const Decision decision = decide(now, {at, by, 7, std::nullopt, false}, command);
        REQUIRE(std::holds_alternative<Events>(decision));
        for (const Event& event : std::get<Events>(decision)) {
            apply(now, event);
            told.push_back(event);
            kept.observe(now, event);
        }
    }
    TicketId take(Journey journey = {}) {
        const TicketId ticket = now.next_ticket;
        give(IssueTicket{{"ktp"}, general_lane, {}, std::move(journey)}, "kiosk-1");
        return ticket;
    }
    json::object page(std::uint32_t counter = 1, const std::string& who = "sari") {
        return json::parse(web::staff_view(*this, who, "staff", CounterId{counter})).as_object();
    }
    json::object day() { return json::parse(web::supervisor_view(*this, "rini")).as_object(); }

    // web::Desk
    const Office& office() override { return now; }
    const Waits& waits() override { return no_waits; }
    wire::TicketView view_of(const Ticket&) override { return {}; }
    wire::Beat time() override { return {0, 0, at, 7 * 60, 1}; }
    web::RecordHead record() override { return {4, "9f3a"}; }
    const std::deque<Event>& todays_events() override { return told; }
    std::uint32_t calls_by_number() override { return 3; }
    const reports::KeptPromises& kept_promises() override { return kept; }
    std::vector<web::DeviceHealth> devices() override { return screens; }
    void order(const web::PageCommand&, std::function<void(const std::string&)>) override {}
};

std::string text(const json::value& value) {
    return json::serialize(value);
}

} // namespace

TEST_CASE("the last press can be undone on the page as long as the rules allow it, then no more") {
    SmallOffice office;
    CHECK(office.page().at("undo").is_null());
    office.take();
    office.give(CallNext{{1}});
    const std::int64_t until = office.at.ms + std::int64_t{office.now.settings.rules.undo_s} * 1000;
    const json::object undo = office.page().at("undo").as_object();
    CHECK(undo.at("until").as_int64() == until);
    CHECK(undo.at("label").as_string() == "A001");
    CHECK(undo.at("state").as_string() == "called");
    CHECK(office.page(2).at("undo").is_null());
    office.at = {until + 1};
    CHECK(office.page().at("undo").is_null());
}

TEST_CASE("who is set aside stands on the page of whoever may call them, and on no other") {
    SmallOffice office;
    const auto aside = [&](const ParkedFor& place) {
        const TicketId ticket = office.take();
        office.give(CallNext{{1}});
        office.give(ParkTicket{{1}, ticket, place});
    };
    aside({.counter = CounterId{1}});
    aside({.staff = "budi"});
    aside({.service = ServiceId{"kk"}});
    const auto labels = [&](std::uint32_t counter) {
        std::string all;
        const json::object page = office.page(counter);
        for (const json::value& row : page.at("parked").as_array())
            all += std::string(row.at("label").as_string()) + " ";
        return all;
    };
    CHECK(labels(1) == "A001 A003 ");
    CHECK(labels(2) == "A002 A003 ");
    CHECK(text(office.page().at("parked").at(0).at("for")) == R"({"counter":1})");
}

TEST_CASE("the absent stand on every counter's page, newest first, until it is too late") {
    SmallOffice office;
    for (int i = 0; i < 2; ++i, office.at = office.at + minute) {
        const TicketId ticket = office.take();
        office.give(CallNext{{1}});
        office.give(MarkAbsent{{1}, ticket});
    }
    const json::array absent = office.page(2).at("absent").as_array();
    REQUIRE(absent.size() == 2);
    CHECK(absent.at(0).at("label").as_string() == "A002");
    CHECK(absent.at(1).at("counter").as_int64() == 1);
    office.at = office.at + std::int64_t{office.now.settings.rules.revive_min - 1} * minute;
    CHECK(office.page(2).at("absent").as_array().size() == 1);
}

TEST_CASE(
    "a counter's page says that it stands ready, why it rests, until when, and what follows") {
    SmallOffice office;
    const auto counter = [&] { return office.page().at("counters").at(0).as_object(); };
    CHECK_FALSE(counter().at("awaits").as_bool());
    office.give(AwaitNext{{1}});
    CHECK(counter().at("awaits").as_bool());
    const TicketId ticket = office.take({{{"kk"}}, false});
    CHECK_FALSE(counter().at("awaits").as_bool());
    CHECK(text(office.page().at("current").at("then")) == R"(["kk"])");
    office.give(StartService{{1}, ticket});
    office.give(FinishVisit{{1}, ticket});
    office.give(PauseCounter{{1}, PauseReason::prayer, office.at + 20 * minute});
    CHECK(counter().at("reason").as_string() == "prayer");
    CHECK(counter().at("back_at").as_int64() == (office.at + 20 * minute).ms);
    CHECK(office.day().at("counters").at(0).at("reason").as_string() == "prayer");
}

TEST_CASE("the supervisor sees the notices and how many were called out of turn") {
    SmallOffice office;
    office.give(PostNotice{{"Listrik padam", "Power cut"}, office.at, office.at + minute}, "rini");
    const json::object day = office.day();
    CHECK(day.at("notices").as_array().size() == 1);
    CHECK(day.at("notices").at(0).at("id").as_int64() == 1);
    CHECK(day.at("out_of_turn").as_int64() == 3);
}

TEST_CASE("the record is told newest first, a sentence in each language, with who and when") {
    SmallOffice office;
    office.take();
    office.give(CallNext{{1}});
    const Phrases id{{"record.ticket_issued", "{ticket} diterbitkan"},
                     {"record.office_configured", "kantor {office} diatur"}};
    const Phrases en{{"record.ticket_issued", "{ticket} issued"},
                     {"record.office_configured", "office {office} configured"}};
    const json::object view = json::parse(web::record_view(office, id, en)).as_object();
    const json::array& events = view.at("events").as_array();
    REQUIRE(events.size() == office.told.size());
    const json::object& issued = events.at(1).as_object();
    CHECK(issued.at("id").as_string() == "A001 diterbitkan");
    CHECK(issued.at("en").as_string() == "A001 issued");
    CHECK(issued.at("by").as_string() == "kiosk-1");
    CHECK(issued.at("at").as_int64() == office.at.ms);
    CHECK(text(view.at("head")) == R"({"events":4,"hash":"9f3a"})");
    // of a change of the settings only that it happened: they are a page of their own
    CHECK(events.back().at("id").as_string() == "kantor Kantor diatur");
}

TEST_CASE("no page of the staff tells that a visit was rated, when, how, or what was said of it") {
    SmallOffice office;
    const TicketId ticket = office.take();
    office.give(CallNext{{1}});
    office.give(StartService{{1}, ticket});
    office.give(FinishVisit{{1}, ticket});
    const Phrases phrases = wire::read_phrases("assets/words/record.id.json");
    const auto pages = [&] {
        return std::vector{text(office.page(1)), text(office.page(2)), text(office.day()),
                           web::record_view(office, phrases, phrases)};
    };
    const std::vector<std::string> before = pages();
    office.give(RateVisit{ticket, 1, RatingReasons{RatingReason::manner}, "Ketus"}, "citizen");
    office.give(AnswerSurvey{ticket, {{{Element::perilaku, 1}}}}, "rating-1");
    CHECK(pages() == before);
}

TEST_CASE("what became of the promises is shown by day and service, the newest day first") {
    SmallOffice office;
    office.take();
    office.give(CallNext{{1}});
    office.give(CloseDay{});
    office.at = office.at + 1440 * minute;
    office.give(OpenDay{{20'782}, office.at, office.at + 600 * minute, office.at + 700 * minute});
    const json::object view = json::parse(web::promises_view(office)).as_object();
    CHECK(text(view.at("services").at(1)) == R"({"id":"kk","name":{"id":"kk","en":"kk"}})");
    CHECK(text(view.at("days").at(0)) == R"({"day":"2026-11-25","services":[]})");
    CHECK(view.at("days").at(1).at("day").as_string() == "2026-11-24");
    CHECK(text(view.at("days").at(1).at("services").at(0))
          == R"({"service":"ktp","told":0,"within":0,"late":0,"called":0,"untold":1,)"
             R"("error_sum_ms":0,"formula_error_sum_ms":0})");
}

TEST_CASE("the supervisor sees each wall and kiosk; a clerk only the paper that wants a hand") {
    SmallOffice office;
    const wire::DeviceReport low{.version = "0.1.0", .printer = wire::PaperState::paper_low};
    wire::DeviceReport gone = low;
    gone.printer = wire::PaperState::unreachable;
    const wire::DeviceReport wall{.kind = wire::ScreenKind::wall, .shown = "A012", .render_ms = 3};
    using web::DeviceState;
    office.screens = {
        {"kiosk-1", wire::ScreenKind::kiosk, DeviceState::printer, office.at, low},
        {"kiosk-2", wire::ScreenKind::kiosk, DeviceState::printer, office.at, gone},
        {"kiosk-3", wire::ScreenKind::kiosk, DeviceState::silent, office.at, low},
        {"wall-1", wire::ScreenKind::wall, DeviceState::frozen, office.at, wall},
        {"wall-2", wire::ScreenKind::wall, DeviceState::unseen, office.at, std::nullopt},
    };
    const json::object day = office.day();
    const json::array& rows = day.at("devices").as_array();
    REQUIRE(rows.size() == 5);
    CHECK(rows[2].at("state").as_string() == "silent");
    CHECK(rows[3].at("shown").as_string() == "A012");
    CHECK(rows[3].at("kind").as_string() == "wall");
    CHECK(rows[3].at("since").as_int64() == office.at.ms);
    CHECK(rows[4].at("shown").is_null());
    CHECK(text(office.page().at("paper")) == R"([{"device":"kiosk-1","printer":"paper_low"}])");
}
