// What a wall knows when publications are lost, doubled or late, and when the server comes back as
// another. The server here is two sockets and a hand that says what it likes.

#include "shared/link/board_link.hpp"

#include <catch2/catch.hpp>
#include <zmq.hpp>

#include <chrono>
#include <thread>

using namespace giliran;

namespace {

std::int64_t steady_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

Call call_of(std::uint64_t number, std::int64_t at_ms) {
    Call call;
    call.number = number;
    call.prefix = 'A';
    call.ticket_number = static_cast<std::uint32_t>(number);
    call.counter = {1};
    call.service = {"ktp"};
    call.at = {at_ms};
    return call;
}

class HandServer {
  public:
    HandServer() {
        for (zmq::socket_t* socket : {&door_, &feed_}) {
            socket->set(zmq::sockopt::linger, 0);
            socket->bind("tcp://127.0.0.1:*");
        }
    }
    link::Address address() {
        return {door_.get(zmq::sockopt::last_endpoint), feed_.get(zmq::sockopt::last_endpoint),
                "wall-1", "key"};
    }
    /// The wall listens, so that nothing is published into the void. It must be polled meanwhile:
    /// its subscription goes out from there.
    bool has_listener() {
        zmq::message_t subscription;
        listener_ = listener_ || feed_.recv(subscription, zmq::recv_flags::dontwait);
        return listener_;
    }
    struct Asked {
        zmq::message_t who;
        wire::RequestId request;
    };
    /// What the wall asked next, or none yet.
    std::optional<Asked> asked() {
        zmq::message_t who;
        zmq::message_t text;
        if (!door_.recv(who, zmq::recv_flags::dontwait))
            return std::nullopt;
        REQUIRE(door_.recv(text));
        ++boards_asked;
        return Asked{std::move(who), wire::decode_ask(text.to_string_view()).request};
    }
    void answer(Asked& asked, const wire::Seen& seen) {
        const std::string said =
            wire::encode(wire::Answer{wire::version_spoken, asked.request, seen});
        door_.send(asked.who, zmq::send_flags::sndmore);
        door_.send(zmq::buffer(said), zmq::send_flags::none);
    }
    /// Answers what the wall asked so far with the board as it is here.
    void answer() {
        while (auto next = asked())
            answer(*next, seen());
    }
    wire::Seen seen() const { return {beat(), board}; }
    void call(std::uint64_t call_number, std::int64_t at_ms) {
        ++number;
        const Change change = CallShown{call_of(call_number, at_ms)};
        apply(board, change);
        last_said = wire::encode(wire::Published{beat(), {change}});
    }
    void tell() { say(last_said); }
    void tell_beat() { say(beat_text()); }
    /// Its clock runs as the wall's does, from where the test has set it.
    wire::Beat beat() const { return {epoch, number, {steady_ms() + clock_ms}, 420, 1}; }
    void say(const std::string& published) {
        feed_.send(zmq::buffer(published), zmq::send_flags::none);
    }
    std::string beat_text() const { return wire::encode(wire::Published{beat(), {}}); }

    Board board;
    std::uint64_t epoch = 1;
    std::uint64_t number = 0;
    std::int64_t clock_ms = 1'000'000;
    int boards_asked = 0;
    std::string last_said;

  private:
    bool listener_ = false;
    zmq::context_t context_{1};
    zmq::socket_t door_{context_, zmq::socket_type::router};
    zmq::socket_t feed_{context_, zmq::socket_type::xpub};
};

struct Hall {
    Hall() {
        until([&] { return server.has_listener() && wall.board(); });
        server.tell_beat();
    }
    /// Lets both sides work until something is so; gives up after ten seconds.
    template<class Done>
    void until(Done done) {
        for (const std::int64_t end = steady_ms() + 10'000; !done();
             std::this_thread::sleep_for(std::chrono::milliseconds{1})) {
            REQUIRE(steady_ms() < end);
            const link::News news = wall.poll(steady_ms());
            spoken.insert(spoken.end(), news.calls.begin(), news.calls.end());
            if (door_open)
                server.answer();
        }
    }
    void until_spoken(std::size_t calls) {
        until([&] { return spoken.size() >= calls; });
        CHECK(spoken.size() == calls);
    }

    HandServer server;
    bool door_open = true;
    link::BoardLink wall{server.address()};
    std::vector<Call> spoken;
};

} // namespace

TEST_CASE("calls are news once, in order, also when they are told twice") {
    Hall hall;
    hall.server.call(1, 100);
    hall.server.tell();
    hall.server.tell();
    hall.server.call(2, 200);
    hall.server.tell();
    hall.until_spoken(2);
    CHECK(hall.spoken[0].number == 1);
    CHECK(hall.spoken[1].number == 2);
}

TEST_CASE("a call that was lost on the way is found with the whole board, before the next beat has "
          "passed") {
    Hall hall;
    hall.server.call(1, 100); // never told: the cable was out
    hall.server.tell_beat();
    hall.until_spoken(1);
    CHECK(hall.server.boards_asked == 2);
    CHECK(*hall.wall.board() == hall.server.board);
}

TEST_CASE("a burst of thirty calls while the line is gone is found whole and in order") {
    Hall hall;
    for (std::uint64_t call = 1; call <= 30; ++call)
        hall.server.call(call, 100 * static_cast<std::int64_t>(call));
    hall.server.tell_beat();
    hall.until_spoken(30);
    for (std::uint64_t call = 1; call <= 30; ++call)
        CHECK(hall.spoken[call - 1].number == call);
}

TEST_CASE("a gap in the numbers brings both the lost call and the one that showed the gap") {
    Hall hall;
    hall.server.call(1, 100);
    hall.server.call(2, 200);
    hall.server.tell();
    hall.until_spoken(2);
    CHECK(*hall.wall.board() == hall.server.board);
}

TEST_CASE("a call told while the first board is on its way is neither lost nor doubled") {
    HandServer server;
    link::BoardLink wall{server.address()};
    const auto poll_until = [&](auto done) {
        std::size_t spoken = 0;
        for (const std::int64_t end = steady_ms() + 10'000; !done();) {
            REQUIRE(steady_ms() < end);
            spoken += wall.poll(steady_ms()).calls.size();
        }
        return spoken;
    };
    std::optional<HandServer::Asked> asked;
    poll_until([&] { return (asked = server.asked()).has_value(); });
    poll_until([&] { return server.has_listener(); });
    const wire::Seen before = server.seen();
    server.call(1, 100);
    server.tell();
    poll_until([&] { return wall.server_now(steady_ms()).has_value(); }); // it heard the call
    SECTION("a board taken before the call: the call is new") {
        server.answer(*asked, before);
        CHECK(poll_until([&] { return wall.board() != nullptr; }) == 1);
    }
    SECTION("a board taken after the call: it is on it, and history") {
        server.answer(*asked, server.seen());
        CHECK(poll_until([&] { return wall.board() != nullptr; }) == 0);
    }
    CHECK(*wall.board() == server.board);
    CHECK(server.boards_asked == 1);
}

TEST_CASE("a server that was restarted on the same record does not make old calls new") {
    Hall hall;
    hall.server.call(1, 100);
    hall.server.tell();
    hall.until_spoken(1);
    hall.server.epoch = 2;
    hall.server.number = 0;
    hall.server.tell_beat();
    hall.until([&] { return hall.server.boards_asked == 2; });
    hall.server.call(2, 200);
    hall.server.tell();
    hall.until_spoken(2);
    CHECK(hall.spoken[1].number == 2);
}

TEST_CASE("a server that comes back with a fresh record, whose calls begin at one again, is still "
          "heard") {
    Hall hall;
    hall.server.call(50, 100);
    hall.server.tell();
    hall.until_spoken(1);
    hall.server.epoch = 2;
    hall.server.number = 0;
    hall.server.board = {};
    hall.server.tell_beat();
    hall.until([&] { return hall.server.boards_asked == 2; });
    hall.server.call(1, 300);
    hall.server.tell();
    hall.until_spoken(2);
    CHECK(hall.spoken[1].number == 1);
}

TEST_CASE("silence is counted from the last true word, and ends with the next") {
    Hall hall;
    hall.until([&] { return hall.wall.silent_ms(steady_ms()) >= 200; });
    hall.server.tell_beat();
    hall.until([&] { return hall.wall.silent_ms(steady_ms()) < 100; });
    CHECK(hall.wall.ahead_of_utc_min() == 420);
}

TEST_CASE("old news said again does not make an old board look true") {
    Hall hall;
    const std::string beat = hall.server.beat_text();
    hall.door_open = false;
    const std::int64_t from = steady_ms();
    hall.until([&] {
        hall.server.say(beat);
        return steady_ms() - from >= 3'000;
    });
    CHECK(hall.wall.silent_ms(steady_ms()) >= 2'900);
}

TEST_CASE("a feed that comes a minute late is known to be late by the server's own clock") {
    Hall hall;
    const auto late = [&](wire::Published published) {
        published.beat.at = published.beat.at + -60'000;
        return wire::encode(published);
    };
    SECTION("with the door open the board is asked there, and true all the time") {
        std::int64_t silent_most = 0;
        hall.server.call(1, 100); // told in a minute
        const std::int64_t from = steady_ms();
        hall.until([&] {
            hall.server.say(late({{1, 0, hall.server.beat().at, 420, 1}, {}}));
            silent_most = std::max(silent_most, hall.wall.silent_ms(steady_ms()));
            return steady_ms() - from >= 4'000;
        });
        CHECK(*hall.wall.board() == hall.server.board);
        CHECK(hall.spoken.size() == 1);
        CHECK(silent_most < 3'000);
    }
    SECTION("with the door closed the wall knows that it does not know") {
        hall.door_open = false;
        const std::int64_t from = steady_ms();
        hall.until([&] {
            hall.server.say(late({{1, 0, hall.server.beat().at, 420, 1}, {}}));
            return steady_ms() - from >= 3'000;
        });
        CHECK(hall.wall.silent_ms(steady_ms()) >= 2'900);
    }
}

TEST_CASE("a late word of the server's life before is no news, and takes nothing back") {
    Hall hall;
    const std::string old_beat = hall.server.beat_text();
    hall.server.call(1, 100);
    const std::string old_call = hall.server.last_said;
    hall.server.tell();
    hall.until_spoken(1);
    hall.server.epoch = 2;
    hall.server.number = 0;
    hall.server.tell_beat();
    hall.until([&] { return hall.server.boards_asked == 2; });
    for (const std::string& old : {old_call, old_beat, old_call})
        hall.server.say(old);
    hall.server.call(2, 200);
    hall.server.tell();
    hall.until_spoken(2);
    CHECK(*hall.wall.board() == hall.server.board);
    CHECK(hall.server.boards_asked == 2);
}

TEST_CASE("numbers that come in another order are applied once each and end in the same board") {
    Hall hall;
    std::vector<std::string> said;
    for (std::uint64_t number = 1; number <= 4; ++number) {
        hall.server.call(number, static_cast<std::int64_t>(100 * number));
        said.push_back(hall.server.last_said);
    }
    for (const std::size_t which : {1U, 3U, 0U, 2U, 1U, 3U})
        hall.server.say(said[which]);
    hall.until_spoken(4);
    hall.until([&] { return *hall.wall.board() == hall.server.board; });
}

TEST_CASE("when the server's clock is set, back or forward, the wall learns it and trusts what it "
          "hears") {
    Hall hall;
    hall.server.clock_ms += GENERATE(-3'600'000, 3'600'000);
    const std::int64_t from = steady_ms();
    hall.until([&] {
        hall.server.tell_beat();
        const auto now = hall.wall.server_now(steady_ms());
        const std::int64_t off = *now - hall.server.beat().at;
        return off > -1'000 && off < 1'000 && steady_ms() - from > 100;
    });
    CHECK(hall.wall.silent_ms(steady_ms()) < 3'000);
}
