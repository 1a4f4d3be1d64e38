// What comes in from the line: who speaks, whether they may, and an answer by name to everything.

#include "server/reception.hpp"
#include "tests/server/dispatch.hpp"

#include <fstream>

using namespace giliran;
using namespace giliran::server;
using namespace giliran::tests;

namespace {

/// A reception with three paired devices and one open counter.
struct Hall {
    Hall() { heart.ask(OpenCounter{{1}}); }

    wire::Ask from(const std::string& device, const wire::Body& body) {
        std::string key;
        std::ifstream{scratch / ("keys/" + device + ".key")} >> key;
        return {wire::version_spoken, request_id(++asked), device, key, {}, body};
    }
    void say(const std::string& text) {
        reception.ask(text, [this](const std::string& answer) { heard.push_back(answer); });
    }
    /// The answer once all that was said is on disk.
    wire::Answer answer_to(const std::string& text) {
        heard.clear();
        say(text);
        heart.dispatcher.flush();
        REQUIRE(heard.size() == 1);
        return wire::decode_answer(heard[0]);
    }
    wire::Answer answer_to(const wire::Ask& ask) { return answer_to(wire::encode(ask)); }
    wire::Trouble trouble_with(const wire::Ask& ask) {
        const wire::Answer answer = answer_to(ask);
        CHECK(answer.request == ask.request);
        return std::get<wire::Trouble>(answer.body);
    }

    store::Scratch scratch;
    HandClock clock;
    Heart heart{scratch.journal(), clock};
    Devices devices{{{"kiosk-1", DeviceRole::kiosk},
                     {"wall-1", DeviceRole::wall},
                     {"desk-1", DeviceRole::counter}},
                    heart.journal,
                    scratch / "keys"};
    Reception reception{
        heart.dispatcher, devices,
        [this] { return wire::Seen{{1, 5, clock.at, 420, 1}, board_of(heart.office(), {})}; },
        [this](const std::string& device, const wire::DeviceReport& report) {
            reported.emplace_back(device, report);
        }};
    std::uint64_t asked = 0;
    std::vector<std::pair<std::string, wire::DeviceReport>> reported;
    std::vector<std::string> heard;
};

} // namespace

TEST_CASE("no number without a paired device: no key, a wrong key, a stranger, a foreign key") {
    Hall hall;
    const wire::Ask paired = hall.from("kiosk-1", press());
    const store::Hash head = hall.heart.journal.head_hash();
    wire::Ask wrong = paired;
    SECTION("no name and no key") {
        wrong.device = wrong.key = "";
    }
    SECTION("no key") {
        wrong.key = "";
    }
    SECTION("a key like any other") {
        wrong.key = std::string(paired.key.size(), '0');
    }
    SECTION("a stranger with a stolen key") {
        wrong.device = "kiosk-9";
    }
    SECTION("a wall's key under a kiosk's name") {
        wrong.key = hall.from("wall-1", press()).key;
    }
    const wire::Trouble trouble = hall.trouble_with(wrong);
    CHECK(trouble.kind == wire::TroubleKind::not_allowed);
    CHECK(trouble.detail == "no such device, or not its key"); // which of the two, it does not say
    CHECK(hall.heart.journal.head_hash() == head);
    const wire::Answer right = hall.answer_to(paired); // the same id: nothing was remembered
    CHECK(std::get<wire::Done>(right.body).ticket->number == 1);
}

TEST_CASE("a paired device may order what is its own and no more") {
    Hall hall;
    const auto refused = [&](const std::string& device, const wire::Body& body) {
        const wire::Trouble trouble = hall.trouble_with(hall.from(device, body));
        CHECK(trouble.detail == "this device may not order that");
        return trouble.kind == wire::TroubleKind::not_allowed;
    };
    const store::Hash head = hall.heart.journal.head_hash();
    CHECK(refused("wall-1", press()));
    CHECK(refused("wall-1", CallNext{{1}}));
    CHECK(refused("wall-1", wire::FindTicket{"A001"}));
    CHECK(refused("kiosk-1", CallNext{{1}}));
    CHECK(refused("kiosk-1", CloseDay{}));
    CHECK(refused("kiosk-1", ConfigureOffice{sample_settings()}));
    CHECK(refused("desk-1", press()));
    CHECK(refused("desk-1", CloseDay{}));
    CHECK(hall.heart.journal.head_hash() == head);
    CHECK(std::holds_alternative<wire::Done>(hall.answer_to(hall.from("kiosk-1", press())).body));
    CHECK(std::holds_alternative<wire::Done>(
        hall.answer_to(hall.from("desk-1", CallNext{{1}})).body));
}

TEST_CASE("the record says which device ordered what") {
    Hall hall;
    hall.answer_to(hall.from("kiosk-1", press()));
    CHECK(hall.heart.tellings.back().events.at(0).by == "kiosk-1");
    hall.answer_to(hall.from("desk-1", CallNext{{1}}));
    CHECK(hall.heart.tellings.back().events.at(0).by == "desk-1");
}

TEST_CASE("a ticket is found by its code and by its number, however they are typed") {
    Hall hall;
    hall.answer_to(hall.from("kiosk-1", press()));
    const auto done = std::get<wire::Done>(hall.answer_to(hall.from("kiosk-1", press("kk"))).body);
    const std::string code = done.ticket->code;
    std::string lower;
    for (const char letter : code)
        if (letter != '-')
            lower += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    for (const std::string& typed : {code, lower, std::string("K001"), std::string("k 1")}) {
        INFO(typed);
        const wire::Answer found = hall.answer_to(hall.from("kiosk-1", wire::FindTicket{typed}));
        CHECK(std::get<wire::Done>(found.body).ticket->id == done.ticket->id);
    }
    for (const char* typed : {"K002", "Z001", "", "ZZZZ-ZZZZ", "paspor"}) {
        INFO(typed);
        const wire::Answer missed = hall.answer_to(hall.from("kiosk-1", wire::FindTicket{typed}));
        CHECK(std::get<wire::Refused>(missed.body).reason == Refusal::unknown_ticket);
    }
}

TEST_CASE("a question is answered after the commands said before it, and leaves no trace") {
    Hall hall;
    const std::uint64_t before = hall.heart.on_disk();
    hall.say(wire::encode(hall.from("kiosk-1", press())));
    hall.say(wire::encode(hall.from("kiosk-1", wire::FindTicket{"A001"})));
    hall.say(wire::encode(hall.from("wall-1", wire::SeeBoard{})));
    CHECK(hall.heard.empty());
    hall.heart.dispatcher.flush();
    REQUIRE(hall.heard.size() == 3);
    const auto found = std::get<wire::Done>(wire::decode_answer(hall.heard[1]).body);
    CHECK(found.ticket->number == 1);
    const auto seen = std::get<wire::Seen>(wire::decode_answer(hall.heard[2]).body);
    CHECK(seen.beat.number == 5); // where in the feed this board stands
    CHECK(seen.board == board_of(hall.heart.office(), {}));
    CHECK(seen.board.rows[0].waiting == 1);
    CHECK(hall.heart.on_disk() == before + 1);
}

TEST_CASE("any paired device may see the board") {
    Hall hall;
    for (const char* device : {"kiosk-1", "wall-1", "desk-1"})
        CHECK(std::holds_alternative<wire::Seen>(
            hall.answer_to(hall.from(device, wire::SeeBoard{})).body));
    wire::Ask stranger = hall.from("wall-1", wire::SeeBoard{});
    stranger.key = "";
    CHECK(hall.trouble_with(stranger).kind == wire::TroubleKind::not_allowed);
}

TEST_CASE("a screen's report is kept under its own name, answered at once, and leaves no trace in "
          "the record") {
    Hall hall;
    const std::uint64_t before = hall.heart.on_disk();
    const wire::DeviceReport report{
        wire::ScreenKind::wall, "0.1.0", wire::PaperState::none, "A012", 7, 3, 60};
    hall.say(wire::encode(hall.from("wall-1", report))); // no flush: it waits for no disk
    REQUIRE(hall.heard.size() == 1);
    CHECK_FALSE(std::get<wire::Done>(wire::decode_answer(hall.heard[0]).body).ticket);
    REQUIRE(hall.reported.size() == 1);
    CHECK(hall.reported[0].first == "wall-1");
    CHECK(hall.reported[0].second.shown == "A012");
    CHECK(hall.heart.on_disk() == before);
}

TEST_CASE("a report under another's key, of another kind or out of bounds is not kept") {
    Hall hall;
    wire::DeviceReport report{.kind = wire::ScreenKind::wall};
    wire::Ask ask = hall.from("wall-1", report);
    wire::TroubleKind expected = wire::TroubleKind::not_allowed;
    SECTION("another's key") {
        ask.key = hall.from("kiosk-1", report).key;
    }
    SECTION("a kiosk that says it is a wall") {
        ask = hall.from("kiosk-1", report);
    }
    SECTION("a counter's device, which shows nothing to a hall") {
        ask = hall.from("desk-1", report);
    }
    SECTION("a version as long as a book") {
        report.version = std::string(wire::version_bytes_max + 1, 'x');
        ask = hall.from("wall-1", report);
        expected = wire::TroubleKind::bad_message;
    }
    SECTION("a number that no ticket has") {
        report.shown = std::string(wire::shown_bytes_max + 1, 'A');
        ask = hall.from("wall-1", report);
        expected = wire::TroubleKind::bad_message;
    }
    SECTION("a start in the future") {
        report.up_s = -1;
        ask = hall.from("wall-1", report);
        expected = wire::TroubleKind::bad_message;
    }
    CHECK(hall.trouble_with(ask).kind == expected);
    CHECK(hall.reported.empty());
}

TEST_CASE("a repeated ask gets the whole message again, to the byte") {
    Hall hall;
    const std::string ask = wire::encode(hall.from("kiosk-1", press()));
    hall.say(ask);
    hall.heart.dispatcher.flush();
    hall.say(ask);
    hall.heart.dispatcher.flush();
    REQUIRE(hall.heard.size() == 2);
    CHECK(hall.heard[0] == hall.heard[1]);
}

TEST_CASE("what is no ask is answered by name, under its request id where it has one") {
    Hall hall;
    const std::string id = request_id(77).hex;
    const auto trouble = [&](const std::string& text, const std::string& under) {
        const wire::Answer answer = hall.answer_to(text);
        CHECK(answer.request.hex == under);
        return std::get<wire::Trouble>(answer.body).kind;
    };
    CHECK(trouble("", "") == wire::TroubleKind::bad_message);
    CHECK(trouble("{", "") == wire::TroubleKind::bad_message);
    CHECK(trouble("[]", "") == wire::TroubleKind::bad_message);
    CHECK(trouble(R"({"version":1,"request":")" + id + R"("})", id)
          == wire::TroubleKind::bad_message);
    CHECK(trouble(R"({"version":2,"request":")" + id + R"("})", id)
          == wire::TroubleKind::wrong_version);
    CHECK(trouble(R"({"version":1,"request":"not-an-id"})", "") == wire::TroubleKind::bad_message);
}

TEST_CASE("who asks too fast is told so under the request id, and the ask is not executed") {
    Hall hall;
    const wire::Ask ask = hall.from("kiosk-1", press());
    Reception::flood(wire::encode(ask),
                     [&](const std::string& answer) { hall.heard.push_back(answer); });
    REQUIRE(hall.heard.size() == 1);
    const wire::Answer answer = wire::decode_answer(hall.heard[0]);
    CHECK(answer.request == ask.request);
    CHECK(std::get<wire::Trouble>(answer.body).kind == wire::TroubleKind::busy);
    CHECK(hall.heart.office().tickets.empty());
}
