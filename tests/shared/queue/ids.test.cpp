#include "shared/queue/ids.hpp"

#include <catch2/catch.hpp>

using namespace giliran;

TEST_CASE("a label is read the way people type it, and never sorted or shortened as text",
          "[trap-8][trap-11]") {
    char prefix = 0;
    std::uint32_t number = 0;
    for (const char* typed : {"A012", "a012", "A 012", "a-12", "A12"}) {
        REQUIRE(read_label(typed, prefix, number));
        CHECK(label_of(prefix, number) == "A012");
    }
    for (const char* typed : {"", "A", "012", "AA1", "A1x", "A-", "A99999999999"})
        CHECK_FALSE(read_label(typed, prefix, number));
    CHECK(label_of('K', 9) == "K009");
    CHECK(label_of('K', 1000) == "K1000");
}

TEST_CASE("a code survives being written down and read back, also with the usual confusions") {
    for (const std::uint64_t code : {0ULL, 1ULL, 0xFFFFFFFFFFULL, 0x123456789AULL}) {
        std::uint64_t read = 7;
        REQUIRE(read_code(text_of_code(code), read));
        CHECK(read == code);
    }
    std::uint64_t one = 0;
    std::uint64_t two = 0;
    REQUIRE(read_code("O1IL-0000", one));
    REQUIRE(read_code("0111 0000", two));
    CHECK(one == two);
    for (const char* typed : {"", "1234", "12345678-9", "1234-567U", "abc!-defg"})
        CHECK_FALSE(read_code(typed, one));
}

TEST_CASE("days are counted and named by the calendar") {
    Day day;
    REQUIRE(read_day("2026-11-24", day));
    CHECK(text_of(day) == "2026-11-24");
    CHECK(weekday_of(day) == 1); // a Tuesday
    REQUIRE(read_day("2024-02-29", day));
    CHECK(text_of({day.number + 1}) == "2024-03-01");
    for (const char* wrong :
         {"2026-02-29", "2026-13-01", "26-11-24", "2026/11/24", "2026-11-2x", ""})
        CHECK_FALSE(read_day(wrong, day));
}
