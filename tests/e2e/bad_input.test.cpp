// Nonsense from the line gets a named answer, nothing is written, and the server goes on.

#include "server/store/journal.hpp"
#include "tests/e2e/raw_line.hpp"
#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::tests;

namespace {

wire::TroubleKind trouble_of(const wire::Answer& answer) {
    return std::get<wire::Trouble>(answer.body).kind;
}

std::string ask_from(const link::Address& who, const wire::Body& body) {
    return wire::encode(
        wire::Ask{wire::version_spoken, link::new_request(), who.device, who.key, {}, body});
}

} // namespace

TEST_CASE("malformed, foreign, oversized and forbidden messages are answered by name, and nothing "
          "of them is kept") {
    ServerProcess server;
    server.start();
    const store::Verdict begun = store::verify(server.journal());
    REQUIRE(begun.whole);
    const std::uint64_t before = begun.records;
    RawLine line{server.as("kiosk-1").ask};
    const link::Address kiosk = server.as("kiosk-1");

    CHECK(trouble_of(line.ask("")) == wire::TroubleKind::bad_message);
    CHECK(trouble_of(line.ask("hello")) == wire::TroubleKind::bad_message);
    CHECK(trouble_of(line.ask("{\"version\":1,\"text\":\"\xff\xfe\"}"))
          == wire::TroubleKind::bad_message);
    CHECK(trouble_of(line.ask("{\"version\":7}")) == wire::TroubleKind::wrong_version);
    line.say_in_two("{\"version\":1,", "\"request\":\"\"}");
    CHECK(trouble_of(wire::decode_answer(line.hear())) == wire::TroubleKind::bad_message);
    CHECK(trouble_of(line.ask(ask_from({"", "", "kiosk-1", "00000000000000000000000000000000"},
                                       IssueTicket{{"ktp"}, Lane::general})))
          == wire::TroubleKind::not_allowed);
    CHECK(trouble_of(
              line.ask(ask_from({"", "", "stranger", ""}, IssueTicket{{"ktp"}, Lane::general})))
          == wire::TroubleKind::not_allowed);
    CHECK(trouble_of(line.ask(ask_from(server.as("wall-1"), IssueTicket{{"ktp"}, Lane::general})))
          == wire::TroubleKind::not_allowed);
    CHECK(trouble_of(line.ask(ask_from(kiosk, CallNext{{1}}))) == wire::TroubleKind::not_allowed);
    CHECK(trouble_of(line.ask(ask_from(kiosk, CloseDay{}))) == wire::TroubleKind::not_allowed);
    const auto unknown = line.ask(ask_from(kiosk, IssueTicket{{"paspor"}, Lane::general}));
    CHECK(std::get<wire::Refused>(unknown.body).reason == Refusal::unknown_service);

    RawLine flood{kiosk.ask};
    flood.say(std::string(10 * 1024 * 1024, 'x')); // the line is closed on it, unread

    wire::Ask late{wire::version_spoken, link::new_request(),
                   kiosk.device,         kiosk.key,
                   Instant{1},           IssueTicket{{"ktp"}, Lane::general}};
    CHECK(trouble_of(line.ask(wire::encode(late))) == wire::TroubleKind::expired);
    CHECK(store::verify(server.journal()).records == before);

    const auto taken = line.ask(ask_from(kiosk, IssueTicket{{"ktp"}, Lane::general}));
    CHECK(std::get<wire::Done>(taken.body).ticket->number == 1);
}

TEST_CASE("whoever asks too fast is told to slow down, and others are still served") {
    std::string office = office_text();
    office.replace(office.find("asks_per_second = 1000000"), 25, "asks_per_second = 5");
    ServerProcess server{office};
    server.start();
    RawLine hasty{server.as("kiosk-1").ask};
    int slowed = 0;
    for (int i = 0; i < 50; ++i) {
        const auto answer = hasty.ask(ask_from(server.as("kiosk-1"), wire::FindTicket{"A001"}));
        const auto* trouble = std::get_if<wire::Trouble>(&answer.body);
        slowed += trouble && trouble->kind == wire::TroubleKind::busy ? 1 : 0;
    }
    CHECK(slowed > 0);
    link::AskLink calm{server.as("kiosk-1")};
    CHECK(std::holds_alternative<wire::Done>(
        ask_and_wait(calm, IssueTicket{{"ktp"}, Lane::general})));
}

TEST_CASE("a second server on the same record is refused in words") {
    ServerProcess server;
    server.start();
    try {
        // A server of its own on the same folder, as a second start by mistake would be.
        store::Journal second{server.journal()};
        FAIL("two writers");
    } catch (const store::StoreError& error) {
        CHECK(error.kind() == store::StoreError::Kind::locked);
        CHECK(std::string(error.what()).find("in use by another giliran-server")
              != std::string::npos);
    }
}

TEST_CASE(
    "a broken office file is answered with every mistake and its line, and no record is begun") {
    ServerProcess server{"name = \"X\"\nzone = \"Mars/Olympus\"\ncolour = 3\n[[service]]\nid = "
                         "\"a\"\nprefix = \"AB\"\n"};
    try {
        server.start();
        FAIL("it started");
    } catch (const std::runtime_error& error) {
        const std::string said = error.what();
        CHECK(said.find("office.toml:2: zone is no time zone") != std::string::npos);
        CHECK(said.find("office.toml:3: \"colour\" is no setting of this place")
              != std::string::npos);
        CHECK(said.find("prefix must be one letter") != std::string::npos);
        CHECK(said.find("the office has no counter") != std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(server.journal()));
}
