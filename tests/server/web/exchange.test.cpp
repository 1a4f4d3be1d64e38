#include "server/web/exchange.hpp"

#include <catch2/catch.hpp>

using namespace giliran::web;

TEST_CASE("a request's cookies are found by their whole name") {
    Request request;
    request.headers = {{"cookie", "xgiliran=wrong; giliran=abc=1;  other=2"}};
    CHECK(request.cookie("giliran") == "abc=1");
    CHECK(request.cookie("other") == "2");
    CHECK(request.cookie("liran").empty());
}

TEST_CASE("query values are decoded, and a broken code is no value") {
    Request request;
    REQUIRE(read_target("/api/report?day=2024-05-02&name=a%20b+c%26&bad=%zz&empty", request));
    CHECK(request.path == "/api/report");
    CHECK(request.query_value("day") == "2024-05-02");
    CHECK(request.query_value("name") == "a b c&");
    CHECK_FALSE(request.query_value("bad"));
    CHECK(request.query_value("empty") == "");
    CHECK_FALSE(request.query_value("nothing"));
}

TEST_CASE("a target that is no clean absolute path is refused") {
    Request request;
    CHECK(read_target("/t/K7%2Fx", request));
    CHECK(request.path == "/t/K7/x");
    for (const auto* target :
         {"", "staff", "http://office/staff", "/a%", "/a%2", "/a%zz", "/a%00b", "/a%0d%0ab", "*"}) {
        INFO(target);
        CHECK_FALSE(read_target(target, request));
    }
}

TEST_CASE("only our own pages count as our own") {
    Request request;
    request.headers = {{"host", "loket.test:8080"}};
    CHECK(request.from_our_pages());
    request.headers.emplace_back("origin", "http://Loket.test:8080");
    CHECK(request.from_our_pages());
    for (const auto* origin : {"http://loket.test", "http://evil.test", "null",
                               "http://loket.test:8080.evil.test", "http://x@loket.test:8080"}) {
        INFO(origin);
        request.headers.back().second = origin;
        CHECK_FALSE(request.from_our_pages());
    }
}
