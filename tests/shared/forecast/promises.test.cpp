#include "shared/forecast/promises.hpp"

#include "tests/shared/forecast/sample.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::forecast;

namespace {

/// Who was told ten minutes, more or less.
Found ten_minutes() {
    Found found;
    found.service = {"ktp"};
    found.foretold.played = {5 * minute_ms, 10 * minute_ms, 20 * minute_ms};
    found.foretold.mixed = found.foretold.played;
    return found;
}

void keep(Promises& promises, std::uint64_t ticket) {
    promises.promised({ticket}, ten_minutes());
    promises.called({ticket}, 30 * minute_ms);
}

} // namespace

TEST_CASE("a called ticket resolves its promise, once, with what its holder had found") {
    Promises promises;
    promises.day_begins();
    promises.promised({7}, ten_minutes());
    CHECK(promises.resolved().empty());
    promises.called({7}, 12 * minute_ms);
    promises.called({7}, 90 * minute_ms); // called back later: the promise was about the first
    promises.called({8}, minute_ms);      // nobody was promised that
    REQUIRE(promises.resolved().size() == 1);
    CHECK(promises.resolved()[0].day == 1);
    CHECK(promises.resolved()[0].waited_ms == 12 * minute_ms);
    CHECK(promises.resolved()[0].found.foretold == ten_minutes().foretold);
}

TEST_CASE("\"at once\" is seen, not promised, and who left has no outcome") {
    Promises promises;
    promises.day_begins();
    promises.promised({1}, Found{});
    promises.called({1}, minute_ms);
    promises.promised({2}, ten_minutes());
    promises.dropped({2});
    promises.called({2}, minute_ms);
    CHECK(promises.resolved().empty());
}

TEST_CASE("a promise is of its day: over night it is forgotten") {
    Promises promises;
    promises.day_begins();
    promises.promised({1}, ten_minutes());
    promises.day_begins();
    promises.called({1}, 15 * 60 * minute_ms);
    CHECK(promises.resolved().empty());
}

TEST_CASE("outcomes correct ranges at once, the past waits for its days") {
    Promises promises;
    promises.day_begins();
    for (std::uint64_t ticket = 1; ticket <= Calibration::office_least; ++ticket)
        keep(promises, ticket);
    CHECK(promises.correction({"ktp"}).high > 1);
    CHECK_FALSE(promises.past_is_due());
    for (std::uint32_t day = 1; day < Past::days_least; ++day) {
        promises.day_begins();
        CHECK_FALSE(promises.past_is_due());
    }
    promises.day_begins();
    CHECK(promises.past_is_due());
    CHECK_FALSE(promises.past());
    promises.take_past(std::make_shared<Past>(promises.resolved()));
    CHECK(promises.past());
    CHECK_FALSE(promises.past_is_due());
    promises.day_begins();
    CHECK(promises.past_is_due());
}

TEST_CASE("days without a promise are no past, and the newest twenty thousand outcomes are kept") {
    Promises promises;
    for (std::uint32_t day = 0; day < 9; ++day)
        promises.day_begins();
    CHECK_FALSE(promises.past_is_due());
    keep(promises, 1);
    promises.day_begins();
    CHECK_FALSE(promises.past_is_due()); // one day of promises so far
    for (std::uint64_t ticket = 2; ticket <= Past::resolved_most + 1; ++ticket)
        keep(promises, ticket);
    CHECK(promises.resolved().size() == Past::resolved_most);
    CHECK(promises.resolved().front().day == 10);
}
