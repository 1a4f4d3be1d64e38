#include "server/web/access.hpp"

#include "server/web/passwords.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <stdexcept>

using namespace giliran::web;

namespace {

constexpr std::int64_t minute_ms = 60 * 1000;

const Account sari{"sari", Role::staff, "hash"};

} // namespace

TEST_CASE("an account comes back from the settings as it was put there") {
    std::map<std::string, std::string> settings;
    Accounts accounts(
        [&](const std::string& key) {
            return settings.contains(key) ? std::optional(settings[key]) : std::nullopt;
        },
        [&](const std::string& key, const std::string& value) { settings[key] = value; });
    accounts.put({"budi", Role::supervisor, "$argon2id$x"});
    const auto budi = accounts.find("budi");
    REQUIRE(budi);
    CHECK(budi->role == Role::supervisor);
    CHECK(budi->password_hash == "$argon2id$x");
    CHECK_FALSE(accounts.find("sari"));
    CHECK_FALSE(accounts.find("../budi"));
    CHECK_THROWS_AS(accounts.put({"Ibu Sari", Role::staff, "x"}), std::invalid_argument);
    CHECK_THROWS_AS(accounts.put({"sari", Role::anyone, "x"}), std::invalid_argument);
}

TEST_CASE("a supervisor may do what staff may, and nobody else's session opens more") {
    const Session staff{"id", "sari", Role::staff, 0, 0};
    const Session supervisor{"id", "budi", Role::supervisor, 0, 0};
    CHECK(may(Role::anyone, std::nullopt));
    CHECK_FALSE(may(Role::staff, std::nullopt));
    CHECK(may(Role::staff, staff));
    CHECK_FALSE(may(Role::supervisor, staff));
    CHECK(may(Role::staff, supervisor));
    CHECK(may(Role::supervisor, supervisor));
}

TEST_CASE("a session ends after an hour of nothing and after twelve hours of work") {
    std::int64_t now_ms = 0;
    Sessions sessions([&] { return now_ms; });
    const auto token = sessions.open(sari);
    CHECK(token.size() >= 22); // 128 bits and more
    SECTION("an hour of nothing") {
        now_ms += 60 * minute_ms;
        CHECK(sessions.peek(token));
        now_ms += 1;
        CHECK_FALSE(sessions.use(token));
    }
    SECTION("work keeps it, looking does not") {
        now_ms += 40 * minute_ms;
        CHECK(sessions.use(token));
        now_ms += 40 * minute_ms;
        CHECK(sessions.peek(token));
        now_ms += 40 * minute_ms;
        CHECK_FALSE(sessions.peek(token));
    }
    SECTION("twelve hours") {
        for (int half_hours = 0; half_hours < 24; ++half_hours) {
            now_ms += 30 * minute_ms;
            CHECK(sessions.use(token));
        }
        now_ms += 1;
        CHECK_FALSE(sessions.use(token));
    }
    SECTION("closing") {
        sessions.close(token);
        CHECK_FALSE(sessions.use(token));
    }
    SECTION("closing all of one person") {
        const auto other = sessions.open({"budi", Role::supervisor, "hash"});
        sessions.close_all_of("sari");
        CHECK_FALSE(sessions.use(token));
        CHECK(sessions.use(other));
    }
}

TEST_CASE("sessions do not pile up: the longest unused makes room") {
    std::int64_t now_ms = 0;
    Sessions sessions([&] { return now_ms; });
    const auto first = sessions.open(sari);
    for (std::size_t i = 0; i < Sessions::count_max; ++i) {
        now_ms += 1;
        sessions.open(sari);
    }
    CHECK_FALSE(sessions.peek(first));
}

TEST_CASE("after five wrong passwords the pause doubles up to a minute and never locks out") {
    std::int64_t now_ms = 0;
    Backoff backoff([&] { return now_ms; });
    for (int i = 0; i < Backoff::free_tries; ++i) {
        CHECK(backoff.begin_try("sari", "10.0.0.7") == 0);
    }
    for (const std::int64_t pause_ms : {1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000}) {
        CHECK(backoff.begin_try("sari", "10.0.0.7") == pause_ms);
        CHECK(backoff.begin_try("sari", "10.0.0.8") == 0); // her own desk is elsewhere
        backoff.succeeded("sari", "10.0.0.8");
        now_ms += pause_ms - 1;
        CHECK(backoff.begin_try("sari", "10.0.0.7") == 1);
        now_ms += 1;
        CHECK(backoff.begin_try("sari", "10.0.0.7") == 0);
    }
    now_ms += 60000;
    CHECK(backoff.begin_try("sari", "10.0.0.7") == 0);
    backoff.succeeded("sari", "10.0.0.7");
    CHECK(backoff.begin_try("sari", "10.0.0.7") == 0);
}

TEST_CASE("one address that tries many names is slowed down too") {
    std::int64_t now_ms = 0;
    Backoff backoff([&] { return now_ms; });
    for (int i = 0; i < Backoff::free_tries_of_address; ++i) {
        CHECK(backoff.begin_try("name" + std::to_string(i), "10.0.0.7") == 0);
    }
    CHECK(backoff.begin_try("another", "10.0.0.7") == 1000);
    CHECK(backoff.begin_try("another", "10.0.0.8") == 0);
}

TEST_CASE("a first password is three groups of four and never the same") {
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const auto password = first_password();
        CHECK(password.size() == 14);
        CHECK(password[4] == '-');
        CHECK(password[9] == '-');
        CHECK(password.find_first_of("l1o0") == std::string::npos);
        seen.insert(password);
    }
    CHECK(seen.size() == 200);
}

TEST_CASE("a password is checked against its hash and nothing else") {
    const auto hash = hash_password("langit biru pagi");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(verify_password(hash, "langit biru pagi"));
    CHECK_FALSE(verify_password(hash, "langit biru pagi "));
    CHECK_FALSE(verify_password("not a hash", "langit biru pagi"));
    CHECK(hash != hash_password("langit biru pagi"));
}
