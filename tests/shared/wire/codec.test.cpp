// What goes over the line comes back the same, and what is not of the grammar is refused with its
// place and reason.

#include "shared/wire/codec.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wire;

namespace {

const RequestId sample_request{"0123456789abcdef0123456789abcdef"};

std::string ask_text(const std::string& body, const std::string& more = "") {
    return R"({"version":1,"request":")" + sample_request.hex + R"(","device":"kiosk-1","key":"k")"
           + more + ",\"body\":" + body + "}";
}

std::string why(const std::string& text) {
    try {
        decode_ask(text);
        return "taken";
    } catch (const GrammarError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("every event survives the journal") {
    Settings settings;
    settings.name = "Kantor “Uji” — é";
    settings.services = {{{"ktp"}, 'A', {"KTP-el", "Card"}, {"a", "b"}, "id-card", 30, 360, 5}};
    settings.counters = {{{1}, {"Meja", "Desk"}, {{"ktp"}}}};
    settings.counters[0].area = {"upstairs"};
    settings.counters[0].way = {"Lantai 2", "Second floor"};
    settings.counters[0].arrow = Arrow::up;
    settings.areas = {{{"upstairs"}, {"Atas", "Upstairs"}}};
    settings.screens = {{"wall-1", Layout::counter, {"upstairs"}, {1}}};
    settings.hours[2] = Hours{480, 870, 900};
    settings.roster = {{{1}, 2, 480, 720}, {{1}, 0, 480, 690, EveryDays{5, {18265}}}};
    settings.voice = {{"id", "en"}, {120, 3, 500, 80}, {{720, 780}}, {"wall-1"}};
    Ticket carried;
    carried.id = {8};
    carried.service = {"ktp"};
    carried.promise = WaitRange{5, 10};
    carried.parked.staff = "siti";
    carried.state = TicketState::parked;
    const std::vector<Fact> facts = {
        OfficeConfigured{settings, Effect::next_day},
        DayOpened{{20000}, {1}, {2}, {3}, {7}, 9},
        DayClosed{{20000}},
        TicketIssued{{7}, {"ktp"}, priority_lane, 'A', 12, 0xFFFFFFFFFF, WaitRange{15, 25}},
        TicketIssued{{8}, {"ktp"}, general_lane, 'A', 13, 1, {}},
        TicketIssued{
            {9}, {"ktp"}, appointment_lane, 'A', 14, 2, {}, Instant{5}, Journey{{{"kk"}}, true}},
        TicketCalled{{7}, {1}, CallReason::lane_credit, 3, 60000},
        TicketCalled{{7}, {1}, CallReason::by_number, 3, 60000, CallGround::emergency},
        CounterAwaits{{1}},
        LegFinished{{7}, {1}, Outcome::served, {"kk"}},
        TicketParked{{7}, {1}, {CounterId{2}, {}, {}}},
        TicketReturned{{7}, CounterId{1}, {6}},
        TicketReturned{{7}, {}, {6}},
        PressUndone{{7}, {1}},
        NoticePosted{{3, {"Istirahat", "Break"}, {1}, {2}}},
        NoticeWithdrawn{3},
        TicketCalledAgain{{7}, {1}},
        ServiceStarted{{7}, {1}},
        VisitFinished{{7}, {1}, Outcome::referred},
        TicketAbsent{{7}, {1}},
        TicketTransferred{{7}, {1}, {"ktp"}, {"kk"}},
        TicketCancelled{{7}},
        TicketUnserved{{7}},
        TicketCarried{{7}, carried},
        CounterOpened{{1}, "siti"},
        CounterPaused{{1}, PauseReason::prayer, Instant{9}},
        CounterClosed{{1}},
        VisitRated{{7}, 4},
        VisitRated{{7}, 2, RatingReasons{RatingReason::wait}, "Lama — sekali"},
        SurveyAnswered{{7},
                       {{{Element::waktu, 3}},
                        {Sex::female, 34, Education::diploma, Occupation::pns},
                        "Tambah kursi"}}};
    for (const Fact& fact : facts) {
        const std::string text = encode(fact);
        const Fact read = decode_fact(text);
        CHECK(read.index() == fact.index());
        CHECK(encode(read) == text);
    }
    CHECK(facts.size() == std::variant_size_v<Fact> + 5);
    const auto read = std::get<OfficeConfigured>(decode_fact(encode(facts[0])));
    CHECK(read.settings == settings);
}

TEST_CASE("a record from before the window, reasons, survey and voice is still read") {
    const auto without = [](std::string text, const std::string& field) {
        const std::size_t at = text.find(field);
        REQUIRE(at != std::string::npos);
        return text.erase(at, field.size());
    };
    const std::string configured = encode(Fact{OfficeConfigured{}});
    CHECK(encode(decode_fact(without(configured, ",\"rate_within_h\":12"))) == configured);
    const std::size_t voice = configured.find(",\"voice\":{");
    REQUIRE(voice != std::string::npos);
    const std::size_t after = configured.find("]}", voice) + 2;
    CHECK(encode(decode_fact(without(configured, configured.substr(voice, after - voice))))
          == configured);
    CHECK(encode(decode_fact(without(configured, ",\"areas\":[],\"screens\":[]"))) == configured);
    const std::string carried = encode(Fact{TicketCarried{}});
    CHECK(encode(decode_fact(without(carried, ",\"surveyed\":false"))) == carried);
    const auto rated =
        std::get<VisitRated>(decode_fact(R"({"ticket":7,"score":4,"type":"VisitRated"})"));
    CHECK(rated.score == 4);
    CHECK_FALSE(rated.reasons);
    CHECK_THROWS_AS(decode_fact(without(configured, ",\"undo_s\":60")), GrammarError);
}

TEST_CASE("an ask and its answer survive the line") {
    const Ask ask{version_spoken, sample_request, "kiosk-1",
                  "key",          Instant{99},    IssueTicket{{"ktp"}, priority_lane}};
    const Ask read = decode_ask(encode(ask));
    CHECK(read.request == ask.request);
    CHECK(read.expires_at == ask.expires_at);
    CHECK(std::get<IssueTicket>(read.body).lane == priority_lane);
    Done done{{5}, TicketView{}, "http://127.0.0.1/t/7KQ4-M2XD"};
    done.ticket->wait = {WaitRange{5, 10}, NoForecast::none};
    const Answer answer{version_spoken, sample_request, done};
    CHECK(encode(decode_answer(encode(answer))) == encode(answer));
}

TEST_CASE("a screen's report survives the line, with the version that CMake gave the product") {
    const Ask ask{version_spoken,
                  sample_request,
                  "kiosk-1",
                  "key",
                  {},
                  DeviceReport{ScreenKind::kiosk, std::string(product_version()),
                               PaperState::paper_out, "A012", 9, 4, 61}};
    CHECK(encode(decode_ask(encode(ask))) == encode(ask));
    CHECK_FALSE(command_of(ask.body));
    CHECK(product_version().find('.') != std::string_view::npos);
    CHECK(product_version().size() <= version_bytes_max);
}

TEST_CASE("what a counter's sign and the list of the missed need survives the line") {
    const CounterRow row{{3}, CounterState::paused, 'K', 12, true, Instant{77}};
    const std::vector<Missed> missed = {{'A', 9, {2}, {5}}};
    const Published sent{{1, 2, {3}}, {CounterChanged{row}, MissedChanged{missed}}};
    const Published read = decode_published(encode(sent));
    REQUIRE(read.changes.size() == 2);
    CHECK(std::get<CounterChanged>(read.changes[0]).counter == row);
    CHECK(std::get<MissedChanged>(read.changes[1]).missed == missed);
}

TEST_CASE("what is not of the grammar is refused by its place and reason") {
    CHECK(why("") != "taken");
    CHECK(why("not json") != "taken");
    CHECK(why("[1,2]") != "taken");
    CHECK(why(ask_text(R"({"type":"IssueTicket","service":"ktp","lane":"general"})")) == "taken");
    CHECK(why(ask_text(R"({"type":"StealTicket"})")) == "body: unknown type \"StealTicket\"");
    CHECK(why(ask_text(R"({"service":"ktp"})")) == "body: an object with a type is expected");
    CHECK(why(ask_text(R"({"type":"IssueTicket","lane":"general"})"))
          == "body.service: is missing");
    CHECK(why(ask_text(R"({"type":"IssueTicket","service":7,"lane":"general"})"))
          == "body.service: a text is expected");
    CHECK(why(ask_text(R"({"type":"IssueTicket","service":"ktp","lane":7})"))
          == "body.lane: a text is expected");
    CHECK(why(ask_text(R"({"type":"PauseCounter","counter":1,"reason":"bored"})"))
          == "body.reason: unknown name \"bored\"");
    CHECK(why(ask_text(R"({"type":"CallNext","counter":-1})"))
          == "body.counter: a whole number in range is expected");
    CHECK(why(ask_text(R"({"type":"CallNext","counter":1.5})"))
          == "body.counter: a whole number in range is expected");
    CHECK(why(ask_text(R"({"type":"CallNext","counter":4294967296})"))
          == "body.counter: a whole number in range is expected");
    CHECK(why(ask_text(R"({"type":"IssueTicket","service":"ktp","lane":"general","number":7})"))
          == "body: has a field that does not belong there");
    CHECK(why(ask_text(R"({"type":"CloseDay"})", R"(,"extra":1)"))
          == "message: has a field that does not belong there");
    CHECK(why(ask_text("{\"type\":\"FindTicket\",\"code_or_label\":\"\xff\xfe\"}")) != "taken");
    CHECK(why(std::string(100, '[') + std::string(100, ']')) != "taken");
}

TEST_CASE("a number, a code or a time that a client forges into its press is not taken",
          "[trap-9]") {
    for (const char* forged :
         {R"("number":7)", R"("ticket":7)", R"("prefix":"B")", R"("code":1)", R"("at":0)"}) {
        INFO(forged);
        CHECK(why(ask_text(R"({"type":"IssueTicket","service":"ktp","lane":"general",)"
                           + std::string(forged) + "}"))
              == "body: has a field that does not belong there");
    }
}

TEST_CASE("a key written twice is refused, not guessed") {
    CHECK(why(ask_text(R"({"type":"CallNext","counter":1,"counter":2})")) != "taken");
}

TEST_CASE("another version is told so, whatever else the message holds") {
    try {
        decode_ask(
            R"({"version":2,"something":"new","request":"0123456789abcdef0123456789abcdef"})");
        FAIL("taken");
    } catch (const GrammarError& error) {
        CHECK(error.kind == TroubleKind::wrong_version);
    }
}

TEST_CASE("the asker of a broken message is still found, so that it can be told") {
    CHECK(request_of(R"({"request":"0123456789abcdef0123456789abcdef","body":7})")
          == sample_request);
    CHECK(request_of("garbage").hex.empty());
    CHECK(request_of(R"({"request":"short"})").hex.empty());
}
