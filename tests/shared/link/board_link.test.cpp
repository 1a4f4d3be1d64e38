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
        feed_.set(zmq::sockopt::rcvtimeo, 10'000);
    }
    link::Address address() {
        return {door_.get(zmq::sockopt::last_endpoint), feed_.get(zmq::sockopt::last_endpoint),
                "wall-1", "key"};
    }
    /// Waits until the wall listens, so that nothing is published into the void.
    void wait_for_listener() {
        zmq::message_t subscription;
        REQUIRE(feed_.recv(subscription));
    }
    /// Answers what the wall asked so far with the board as it is here.
    void answer() {
        zmq::message_t who;
        zmq::message_t text;
        while (door_.recv(who, zmq::recv_flags::dontwait)) {
            REQUIRE(door_.recv(text));
            const wire::Ask ask = wire::decode_ask(text.to_string_view());
            ++boards_asked;
            const std::string said = wire::encode(
                wire::Answer{wire::version_spoken, ask.request, wire::Seen{beat(), board}});
            door_.send(who, zmq::send_flags::sndmore);
            door_.send(zmq::buffer(said), zmq::send_flags::none);
        }
    }
    void call(std::uint64_t call_number, std::int64_t at_ms) {
        ++number;
        const Change change = CallShown{call_of(call_number, at_ms)};
        apply(board, change);
        last_said = wire::encode(wire::Published{beat(), {change}});
    }
    void tell() { feed_.send(zmq::buffer(last_said), zmq::send_flags::none); }
    void tell_beat() {
        const std::string said = wire::encode(wire::Published{beat(), {}});
        feed_.send(zmq::buffer(said), zmq::send_flags::none);
    }
    wire::Beat beat() const { return {epoch, number, {1'000'000}, 420, 1}; }

    Board board;
    std::uint64_t epoch = 1;
    std::uint64_t number = 0;
    int boards_asked = 0;
    std::string last_said;

  private:
    zmq::context_t context_{1};
    zmq::socket_t door_{context_, zmq::socket_type::router};
    zmq::socket_t feed_{context_, zmq::socket_type::xpub};
};

struct Hall {
    Hall() {
        until([&] { return wall.board() != nullptr; });
        server.wait_for_listener();
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
            server.answer();
        }
    }
    void until_spoken(std::size_t calls) {
        until([&] { return spoken.size() >= calls; });
        CHECK(spoken.size() == calls);
    }

    HandServer server;
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

TEST_CASE("a gap in the numbers brings both the lost call and the one that showed the gap") {
    Hall hall;
    hall.server.call(1, 100);
    hall.server.call(2, 200);
    hall.server.tell();
    hall.until_spoken(2);
    CHECK(*hall.wall.board() == hall.server.board);
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
