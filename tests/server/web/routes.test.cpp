#include "server/web/routes.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace giliran::web;

namespace {

struct Table {
    Sessions sessions{[] { return std::int64_t{0}; }};
    Routes routes{sessions};

    Act says(const std::string& name) {
        return [name](const Call& call, const Reply& reply) {
            reply(json_answer(200, name + '(' + call.captured + ')'));
        };
    }

    Response ask(Method method, const std::string& path, const std::string& token = "") {
        Request request;
        request.method = method;
        request.path = path;
        request.headers = {{"host", "loket.test"}, {"content-type", "application/json"}};
        if (!token.empty()) {
            request.headers.emplace_back("cookie", "giliran=" + token);
        }
        return ask(request);
    }

    Response ask(const Request& request) {
        Response answer;
        answer.status = 0;
        routes.dispatch(request, [&](Response response) { answer = std::move(response); });
        return answer;
    }
};

} // namespace

TEST_CASE("a path finds its literal route first, then the segment, then the longest rest") {
    Table table;
    table.routes.add({Method::get, "/", Role::anyone, table.says("home")});
    table.routes.add({Method::get, "/t/{code}", Role::anyone, table.says("ticket")});
    table.routes.add({Method::get, "/t/help", Role::anyone, table.says("help")});
    table.routes.add({Method::get, "/open/*", Role::anyone, table.says("open")});
    table.routes.add({Method::get, "/open/days/*", Role::anyone, table.says("days")});
    CHECK(table.ask(Method::get, "/").body == "home()");
    CHECK(table.ask(Method::get, "/t/K7QX").body == "ticket(K7QX)");
    CHECK(table.ask(Method::get, "/t/help").body == "help()");
    CHECK(table.ask(Method::get, "/open/a/b").body == "open(a/b)");
    CHECK(table.ask(Method::get, "/open/days/1").body == "days(1)");
    CHECK(table.ask(Method::get, "/t/").status == 404);
    CHECK(table.ask(Method::get, "/t/a/b").status == 404);
    CHECK(table.ask(Method::get, "/nothing").status == 404);
    CHECK(table.ask(Method::get, "/nothing").body == R"({"error":"not_found"})");
}

TEST_CASE("a wrong method says which are right") {
    Table table;
    table.routes.add({Method::post, "/api/call", Role::anyone, table.says("call")});
    const auto answer = table.ask(Method::get, "/api/call");
    CHECK(answer.status == 405);
    CHECK(answer.headers.front() == std::pair<std::string, std::string>("Allow", "POST"));
    table.routes.add({Method::get, "/api/call", Role::anyone, table.says("read")});
    CHECK(table.ask(Method::other, "/api/call").headers.front().second == "POST, GET, HEAD");
}

TEST_CASE("each role is let in where the table says so, for every pair of them") {
    Table table;
    table.routes.add({Method::get, "/anyone", Role::anyone, table.says("in")});
    table.routes.add({Method::get, "/staff", Role::staff, table.says("in")});
    table.routes.add({Method::get, "/supervisor", Role::supervisor, table.says("in")});
    const auto staff = table.sessions.open({"sari", Role::staff, ""});
    const auto supervisor = table.sessions.open({"budi", Role::supervisor, ""});
    struct Row {
        const char* path;
        int nobody, forged, of_staff, of_supervisor;
    };
    for (const auto& row : {Row{"/anyone", 200, 200, 200, 200}, Row{"/staff", 401, 401, 200, 200},
                            Row{"/supervisor", 401, 401, 403, 200}}) {
        INFO(row.path);
        CHECK(table.ask(Method::get, row.path).status == row.nobody);
        CHECK(table.ask(Method::get, row.path, "forged").status == row.forged);
        CHECK(table.ask(Method::get, row.path, staff).status == row.of_staff);
        CHECK(table.ask(Method::get, row.path, supervisor).status == row.of_supervisor);
    }
}

TEST_CASE("a post must be JSON and must not come from a foreign page") {
    Table table;
    table.routes.add({Method::post, "/api/call", Role::anyone, table.says("called")});
    Request request;
    request.method = Method::post;
    request.path = "/api/call";
    request.headers = {{"host", "loket.test"}, {"content-type", "application/json; charset=utf-8"}};
    CHECK(table.ask(request).status == 200);
    request.headers[1].second = "text/plain";
    CHECK(table.ask(request).status == 415);
    request.headers[1].second = "application/json";
    request.headers.emplace_back("origin", "http://evil.test");
    CHECK(table.ask(request).status == 403);
    CHECK(table.ask(request).body == R"({"error":"other_origin"})");
}

TEST_CASE("a handler that breaks is answered for and told about") {
    Table table;
    std::string told;
    table.routes.on_trouble([&](const std::string& line) { told = line; });
    table.routes.add({Method::get, "/api/board", Role::anyone,
                      [](const Call&, const Reply&) { throw std::runtime_error("disk full"); }});
    CHECK(table.ask(Method::get, "/api/board").status == 500);
    CHECK(told == "/api/board: disk full");
}

TEST_CASE("two routes for the same method and path are a mistake of ours") {
    Table table;
    table.routes.add({Method::get, "/t/{code}", Role::anyone, table.says("a")});
    CHECK_THROWS_AS(table.routes.add({Method::get, "/t/{id}", Role::anyone, table.says("b")}),
                    std::logic_error);
}

TEST_CASE("a live line asked for as a page says what it is") {
    Table table;
    table.routes.add_live("/live/board", Role::anyone, [](const Call&, std::shared_ptr<Live>) {});
    CHECK(table.ask(Method::get, "/live/board").status == 426);
}
