#include "server/web/http.hpp"

#include "tests/server/web/open_server.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace giliran::web;
using namespace std::string_literals;
using giliran::test::Line;
using giliran::test::OpenServer;

namespace {

void add_echo(Routes& routes) {
    routes.add({Method::get, "/hello", Role::anyone, [](const Call& call, const Reply& reply) {
                    reply(json_answer(200, "hello " + call.request.peer));
                }});
    routes.add({Method::post, "/echo", Role::anyone, [](const Call& call, const Reply& reply) {
                    reply(json_answer(200, call.request.body));
                }});
}

} // namespace

TEST_CASE("one line carries many requests, also sent without waiting for the answers") {
    OpenServer office;
    add_echo(office.routes);
    office.open();
    Line line(office.port);
    CHECK(line.get("/hello").body == "hello 127.0.0.1");
    CHECK(line.post("/echo", R"({"a":1})").body == R"({"a":1})");
    const std::string twice = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
    line.send(twice + twice);
    CHECK(line.answer().status == 200);
    CHECK(line.answer().status == 200);
    CHECK(line.get("/hello", "Connection: close\r\n").header("Connection") == "close");
    CHECK(line.ended());
}

TEST_CASE("a request may come in single bytes and in chunks") {
    OpenServer office;
    add_echo(office.routes);
    office.open();
    Line line(office.port);
    const std::string request = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json"
                                "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    for (const char byte : request) {
        line.send({&byte, 1});
    }
    CHECK(line.answer().body == "{}");
}

TEST_CASE("every answer carries the headers that keep a page safe") {
    OpenServer office;
    add_echo(office.routes);
    office.open();
    Line line(office.port);
    for (const auto* path : {"/hello", "/nothing"}) {
        const auto answer = line.get(path);
        INFO(answer.head);
        CHECK(answer.header("Content-Security-Policy").starts_with("default-src 'self';"));
        CHECK(answer.header("X-Content-Type-Options") == "nosniff");
        CHECK(answer.header("Referrer-Policy") == "no-referrer");
        CHECK(answer.header("Cache-Control") == "no-store");
    }
}

TEST_CASE("HEAD is GET without the body, GET cannot do what POST does") {
    OpenServer office;
    add_echo(office.routes);
    office.open();
    Line line(office.port);
    line.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto answer = line.answer(false);
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Length") == "15");
    CHECK(line.get("/echo").status == 405);
    CHECK(line.ask("DELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n").status == 405);
    CHECK(line.post("/echo", "{}", "Origin: http://evil.test\r\n").status == 403);
    CHECK(line.post("/echo", "{}", "Origin: http://loket.test\r\n").status == 200);
}

TEST_CASE("what is malformed or too large is refused and the server stays up") {
    OpenServer office;
    add_echo(office.routes);
    office.open();
    const std::string head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    const std::vector<std::pair<std::string, int>> rude{
        {"\r\n\r\nnonsense\r\n\r\n", 400},
        {"GET /hello HTTP/9.9\r\nHost: a\r\n\r\n", 400},
        {"GET /hello HTTP/1.1\r\n\r\n", 400},
        {"GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"GET http://evil.test/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"GET /hello HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", 400},
        {"GET /he"s + '\0' + "llo HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"\x16\x03\x01\x02\x00\x01", 400},
        {head + "Content-Length: -1\r\n\r\n", 400},
        {head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400},
        {head + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}", 400},
        {head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400},
        {head + "Content-Length: 65537\r\n\r\n", 413},
        {head + "Content-Length: 99999999999999999999\r\n\r\n", 400},
        {head + "Content-Length: 70000\r\n\r\n" + std::string(70000, 'x'), 413},
        {head + "Transfer-Encoding: chunked\r\n\r\n11000\r\n" + std::string(0x11000, 'x'), 413},
        {"GET /hello HTTP/1.1\r\nHost: a\r\nX-Long: " + std::string(9000, 'x') + "\r\n\r\n", 431},
        {"GET /" + std::string(9000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 431},
        {"GET /hello HTTP/1.1\r\nHost: a\r\n" + std::string(1 << 20, 'x'), 431},
    };
    for (const auto& [bytes, status] : rude) {
        INFO(bytes.substr(0, 120));
        Line line(office.port);
        CHECK(line.ask(bytes).status == status);
        Line next(office.port);
        CHECK(next.get("/hello").status == 200);
    }
}

TEST_CASE("a body of exactly the limit is taken") {
    OpenServer office;
    add_echo(office.routes);
    office.open();
    Line line(office.port);
    const std::string body(64 * 1024, 'x');
    CHECK(line.post("/echo", body).body == body);
}

TEST_CASE("a trickle of bytes and an idle line are both cut off, others are served meanwhile") {
    OpenServer office;
    add_echo(office.routes);
    Limits limits;
    limits.request = std::chrono::milliseconds(300);
    limits.idle = std::chrono::milliseconds(300);
    office.open(limits);
    Line silent(office.port);
    Line slow(office.port);
    Line half(office.port);
    Line idle(office.port);
    slow.send("GET /hello HTTP/1.1\r\nHost");
    half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{");
    CHECK(idle.get("/hello").status == 200);
    CHECK(silent.ended());
    CHECK(slow.ended());
    CHECK(half.ended());
    CHECK(idle.ended());
    while (office.in_turn([&] { return office.server->connections(); }) > 0) {
        std::this_thread::yield();
    }
}

TEST_CASE("a line too many is told so, and a place freed is a place again") {
    OpenServer office;
    add_echo(office.routes);
    Limits limits;
    limits.connections = 3;
    SECTION("of all") {
        limits.connections_per_peer = 10;
    }
    SECTION("of one address") {
        limits.connections = 10;
        limits.connections_per_peer = 3;
    }
    office.open(limits);
    Line first(office.port);
    Line second(office.port);
    CHECK(first.get("/hello").status == 200);
    CHECK(second.get("/hello").status == 200);
    {
        Line third(office.port);
        CHECK(third.get("/hello").status == 200);
        Line fourth(office.port);
        CHECK(fourth.answer().status == 503);
        CHECK(fourth.ended());
    }
    while (office.in_turn([&] { return office.server->connections(); }) == 3) {
        std::this_thread::yield();
    }
    Line again(office.port);
    CHECK(again.get("/hello").status == 200);
    CHECK(first.get("/hello").status == 200);
}

TEST_CASE("an answer may come later, once, or be given up on") {
    OpenServer office;
    Reply kept;
    office.routes.add({Method::get, "/later", Role::anyone,
                       [&](const Call& /*call*/, const Reply& reply) { kept = reply; }});
    office.routes.add({Method::get, "/never", Role::anyone, [](const Call&, const Reply&) {}});
    Limits limits;
    limits.request = std::chrono::milliseconds(2000);
    office.open(limits);
    Line line(office.port);
    line.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n");
    while (!office.in_turn([&] { return static_cast<bool>(kept); })) {
        std::this_thread::yield();
    }
    office.in_turn([&] {
        kept(json_answer(200, "first"));
        kept(json_answer(200, "second"));
    });
    CHECK(line.answer().body == "first");
    const auto given_up = line.get("/never");
    CHECK(given_up.status == 504);
    CHECK(given_up.body == R"({"error":"too_slow"})");
    office.in_turn([&] { kept(json_answer(200, "far too late")); });
    CHECK(line.get("/nothing").status == 404);
}

TEST_CASE("stopping ends every line and every wait") {
    OpenServer office;
    office.routes.add({Method::get, "/never", Role::anyone, [](const Call&, const Reply&) {}});
    office.open();
    Line waiting(office.port);
    Line silent(office.port);
    waiting.send("GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
    while (office.in_turn([&] { return office.server->connections(); }) < 2) {
        std::this_thread::yield();
    }
    office.in_turn([&] { office.server->stop(); });
    CHECK(waiting.ended());
    CHECK(silent.ended());
}
