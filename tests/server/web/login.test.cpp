#include "server/web/login.hpp"

#include "tests/server/web/open_server.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace giliran::web;
using giliran::test::Line;
using giliran::test::OpenServer;

namespace {

const std::string right = R"({"name":"sari","password":"langit biru pagi"})";
const std::string wrong = R"({"name":"sari","password":"langit biru"})";

} // namespace

TEST_CASE("logging in gives a cookie no script and no other site can use") {
    OpenServer office;
    office.open();
    Line line(office.port);
    CHECK(line.get("/api/me").status == 401);
    const auto answer = line.post("/api/login", right);
    CHECK(answer.status == 200);
    CHECK(answer.body == R"({"name":"sari","role":"staff"})");
    const auto cookie = answer.header("Set-Cookie");
    CHECK(cookie.starts_with("giliran="));
    CHECK(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"));
    const auto sent = "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    CHECK(line.get("/api/me", sent).body == R"({"name":"sari","role":"staff"})");

    SECTION("logging out makes it useless") {
        const auto out = line.post("/api/logout", "{}", sent);
        CHECK(out.status == 200);
        CHECK(out.header("Set-Cookie").find("Max-Age=0") != std::string::npos);
        CHECK(line.get("/api/me", sent).status == 401);
    }
    SECTION("logging in again makes it useless, the new one works") {
        const auto again = line.post("/api/login", right, sent).header("Set-Cookie");
        CHECK(again.substr(0, again.find(';')) != cookie.substr(0, cookie.find(';')));
        CHECK(line.get("/api/me", sent).status == 401);
    }
    SECTION("an hour of nothing makes it useless") {
        office.now_ms += Sessions::idle_ms_max + 1;
        CHECK(line.get("/api/me", sent).status == 401);
    }
}

TEST_CASE("a wrong password and an unknown name are answered alike") {
    OpenServer office;
    office.open();
    Line line(office.port);
    const auto known = line.post("/api/login", wrong);
    const auto unknown = line.post("/api/login", R"({"name":"nobody","password":"x"})");
    CHECK(known.status == 401);
    CHECK(known.body == R"({"error":"wrong_password"})");
    CHECK(known.header("Set-Cookie").empty());
    CHECK(unknown.head == known.head);
    CHECK(unknown.body == known.body);
}

TEST_CASE(
    "many wrong passwords make the next try wait, even with the right one, but not for ever") {
    OpenServer office;
    office.open();
    Line line(office.port);
    for (int i = 0; i < Backoff::free_tries; ++i) {
        CHECK(line.post("/api/login", wrong).status == 401);
    }
    const auto wait = line.post("/api/login", right);
    CHECK(wait.status == 429);
    CHECK(wait.header("Retry-After") == "1");
    CHECK(wait.body == R"({"error":"wait","retry_after_s":1})");
    office.now_ms += 1000;
    CHECK(line.post("/api/login", right).status == 200);
    CHECK(line.post("/api/login", wrong).status == 401); // counting begins anew
}

TEST_CASE("what is no name and password is a bad request") {
    OpenServer office;
    office.open();
    Line line(office.port);
    for (const auto* body : {"", "{", "[]", "null", "{}", R"({"name":"sari"})",
                             R"({"name":"sari","password":7})", "{\"name\":\"\xff\"}"}) {
        INFO(body);
        CHECK(line.post("/api/login", body).status == 400);
    }
    CHECK(line.post("/api/login", R"({"name":"Sari; drop","password":"x"})").status == 401);
}

TEST_CASE("more logins at once than can be checked soon are told to come back") {
    OpenServer office;
    office.open();
    std::vector<LoginEnd> ends;
    office.in_turn([&] {
        for (std::size_t i = 0; i < PasswordWork::waiting_max + 3; ++i) {
            // From many addresses, so that the pause after wrong passwords has no say.
            office.login.log_in("nobody", "x", "10.0.0." + std::to_string(i),
                                [&](const LoginAnswer& answer) { ends.push_back(answer.end); });
        }
        CHECK(ends == std::vector(3, LoginEnd::busy));
    });
    while (office.in_turn([&] { return ends.size(); }) < PasswordWork::waiting_max + 3) {
        std::this_thread::yield();
    }
    CHECK(ends.back() == LoginEnd::wrong);
    Line line(office.port);
    CHECK(line.post("/api/login", right).status == 200);
}

TEST_CASE("over an encrypted line the cookie never travels in the open") {
    OpenServer office;
    Login login(office.io, office.accounts, office.sessions, office.clock, Transport::tls);
    Sessions sessions(office.clock);
    Routes routes(sessions);
    login.install(routes);
    Request request;
    request.method = Method::post;
    request.path = "/api/logout";
    request.headers = {{"content-type", "application/json"}};
    std::string cookie;
    routes.dispatch(request,
                    [&](const Response& answer) { cookie = answer.headers.front().second; });
    CHECK(cookie.find("; Secure") != std::string::npos);
}
