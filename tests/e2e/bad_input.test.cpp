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

std::string ask_from(const link::Address& who, const wire::Body& body,
                     std::optional<Instant> expires_at = std::nullopt) {
    return wire::encode(wire::Ask{wire::version_spoken, link::new_request(), who.device, who.key,
                                  expires_at, body});
}

const IssueTicket press{{"ktp"}, general_lane};

/// A good press with one piece of its text written otherwise.
std::string spoiled(const link::Address& kiosk, const std::string& piece,
                    const std::string& written) {
    std::string text = ask_from(kiosk, press);
    const auto at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), written);
}

/// A good press, as long as wished: spaces mean nothing to its grammar.
std::string press_of_size(const link::Address& kiosk, std::size_t bytes) {
    std::string text = ask_from(kiosk, press);
    return text + std::string(bytes - text.size(), ' ');
}

store::Hash head_of(const ServerProcess& server) {
    const store::Verdict verdict = store::verify(server.journal());
    REQUIRE(verdict.whole);
    return verdict.head;
}

struct Bad {
    std::string what;
    std::string said;
    wire::TroubleKind answer;
};

std::vector<Bad> bad_input(const ServerProcess& server) {
    using enum wire::TroubleKind;
    const link::Address kiosk = server.as("kiosk-1");
    const std::string good = ask_from(kiosk, press);
    return {
        {"nothing at all", "", bad_message},
        {"no JSON", "hello", bad_message},
        {"no object", "[1]", bad_message},
        {"JSON cut short", good.substr(0, good.size() / 2), bad_message},
        {"JSON with something after it", good + "}", bad_message},
        {"a thousand brackets", std::string(1000, '['), bad_message},
        {"invalid UTF-8", spoiled(kiosk, "ktp", "k\xff\xfe"), bad_message},
        {"half a letter of UTF-8", spoiled(kiosk, "ktp", "k\xc3"), bad_message},
        {"an unknown type", spoiled(kiosk, "IssueTicket", "IssueTickets"), bad_message},
        {"no type", spoiled(kiosk, "\"type\"", "\"typ\""), bad_message},
        {"a field too many", spoiled(kiosk, "\"lane\"", "\"number\":7,\"lane\""), bad_message},
        {"a key twice", spoiled(kiosk, "\"lane\"", "\"service\":\"kk\",\"lane\""), bad_message},
        {"a lane that is no text", spoiled(kiosk, "\"general\"", "7"), bad_message},
        {"no request id", spoiled(kiosk, "\"request\"", "\"reqest\""), bad_message},
        {"another version", spoiled(kiosk, "\"version\":1", "\"version\":7"), wrong_version},
        {"another version and nothing else", R"({"version":7})", wrong_version},
        {"a press that came too late", ask_from(kiosk, press, Instant{1}), expired},
        {"a wall that presses", ask_from(server.as("wall-1"), press), not_allowed},
        {"a kiosk that calls", ask_from(kiosk, CallNext{{1}}), not_allowed},
        {"a kiosk that closes the day", ask_from(kiosk, CloseDay{}), not_allowed},
        {"a counter that presses", ask_from(server.as("counters"), press), not_allowed},
    };
}

} // namespace

TEST_CASE("malformed, foreign and forbidden messages are answered by name, nothing of them is "
          "kept, and the server goes on") {
    ServerProcess server;
    server.start();
    RawLine line{server.as("kiosk-1").ask};
    const store::Hash head = head_of(server);
    for (const Bad& bad : bad_input(server)) {
        INFO(bad.what);
        CHECK(wire::name_of(trouble_of(line.ask(bad.said))) == wire::name_of(bad.answer));
        CHECK(head_of(server) == head);
    }
    const std::string good = ask_from(server.as("kiosk-1"), press);
    for (const std::size_t cut : {std::size_t{0}, good.size() / 2, good.size()}) {
        line.say_in_two(good.substr(0, cut), good.substr(cut));
        CHECK(trouble_of(wire::decode_answer(line.hear())) == wire::TroubleKind::bad_message);
    }
    const auto unknown =
        line.ask(ask_from(server.as("kiosk-1"), IssueTicket{{"paspor"}, general_lane}));
    CHECK(std::get<wire::Refused>(unknown.body).reason == Refusal::unknown_service);
    const auto lane = line.ask(ask_from(server.as("kiosk-1"), IssueTicket{{"ktp"}, {"first"}}));
    CHECK(std::get<wire::Refused>(lane.body).reason == Refusal::unknown_lane);
    CHECK(head_of(server) == head);

    const auto taken = line.ask(ask_from(server.as("kiosk-1"), press));
    CHECK(std::get<wire::Done>(taken.body).ticket->number == 1);
}

TEST_CASE(
    "an oversized message is not even read: the line is closed on it, and others are served") {
    ServerProcess server;
    server.start();
    const link::Address kiosk = server.as("kiosk-1");
    const store::Hash head = head_of(server);
    for (const std::size_t bytes : {wire::message_bytes_max + 1, std::size_t{10} * 1024 * 1024}) {
        RawLine flood{kiosk.ask};
        flood.say(press_of_size(kiosk, bytes));
        CHECK(flood.hung_up());
        CHECK(head_of(server) == head);
    }
    RawLine line{kiosk.ask};
    const auto taken = line.ask(press_of_size(kiosk, wire::message_bytes_max));
    CHECK(std::get<wire::Done>(taken.body).ticket->number == 1);
}

TEST_CASE("no number without a paired device, and no device pairs itself") {
    ServerProcess server;
    server.start();
    const link::Address kiosk = server.as("kiosk-1");
    RawLine line{kiosk.ask};
    const store::Hash head = head_of(server);
    const auto answer = [&](const std::string& device, const std::string& key) {
        return trouble_of(line.ask(ask_from({"", "", device, key}, press)));
    };
    CHECK(answer("", "") == wire::TroubleKind::not_allowed);
    CHECK(answer("kiosk-1", "") == wire::TroubleKind::not_allowed);
    CHECK(answer("kiosk-1", std::string(32, '0')) == wire::TroubleKind::not_allowed);
    CHECK(answer("kiosk-1", server.as("wall-1").key) == wire::TroubleKind::not_allowed);
    CHECK(answer("kiosk-9", kiosk.key) == wire::TroubleKind::not_allowed);
    CHECK(answer("kiosk-9", kiosk.key)
          == wire::TroubleKind::not_allowed); // not known since, either
    const std::string keyless = spoiled(kiosk, "\"key\":\"" + kiosk.key + "\",", "");
    CHECK(trouble_of(line.ask(keyless)) == wire::TroubleKind::bad_message);
    CHECK(head_of(server) == head);

    const auto taken = line.ask(ask_from(kiosk, press));
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
    CHECK(
        std::holds_alternative<wire::Done>(ask_and_wait(calm, IssueTicket{{"ktp"}, general_lane})));
}

TEST_CASE("a second server on the same record is refused in words", "[trap-23]") {
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
