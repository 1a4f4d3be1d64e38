// Figures, clocks, days and signs as they are read aloud.

#include "kiosk/spoken.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

namespace {

const ui::Words& id() {
    return words().id;
}
const ui::Words& en() {
    return words().en;
}

} // namespace

TEST_CASE("a clock is read as people tell the time") {
    CHECK(clock_spoken(id(), 8 * 60) == "delapan");
    CHECK(clock_spoken(id(), 8 * 60 + 5) == "delapan lewat lima menit");
    CHECK(clock_spoken(id(), 14 * 60 + 30) == "empat belas lewat tiga puluh menit");
    CHECK(clock_spoken(en(), 8 * 60) == "eight o'clock");
    CHECK(clock_spoken(en(), 8 * 60 + 5) == "eight oh five");
    CHECK(clock_spoken(en(), 14 * 60 + 30) == "fourteen thirty");
    CHECK(clock_spoken(id(), 24 * 60 + 1) == "nol lewat satu menit");
}

TEST_CASE("a wait is read with its two ends, or with the reason why there is none") {
    CHECK(wait_spoken(id(), minutes(15, 25)) == "lima belas sampai dua puluh lima menit");
    CHECK(wait_spoken(id(), minutes(0, 5)) == "Sampai lima menit");
    CHECK(wait_spoken(id(), minutes(0, 0)) == "Langsung");
    CHECK(wait_spoken(id(), minutes(65, 65)) == "enam puluh lima menit");
    CHECK(wait_spoken(id(), {{}, NoForecast::no_counter_open}) == "Loket tutup");
    CHECK(wait_spoken(en(), minutes(0, 1)) == "Up to one minute");
    CHECK(wait_spoken(en(), minutes(100, 125)) == "one hundred to one hundred twenty-five minutes");
}

TEST_CASE("people, days and signs are read in words") {
    CHECK(people_spoken(id(), 1'284) == "seribu dua ratus delapan puluh empat orang");
    CHECK(people_spoken(en(), 1) == "one person");
    CHECK(likely_today_spoken(id(), 8) == "Sekitar delapan orang lagi terlayani hari ini");
    CHECK(day_spoken(id(), tuesday) == "Selasa, dua belas Agustus");
    CHECK(day_spoken(en(), tuesday) == "Tuesday, twelve August");
    CHECK(label_spoken(id(), 'A', 1'000) == "A seribu");
    CHECK(signs_spoken(id(), "7KQ4-M2XD") == "tujuh, K, Q, empat, M, dua, X, D");
    CHECK(signs_spoken(en(), "A039") == "A, zero, three, nine");
}

TEST_CASE("what only the eye needs is not read") {
    CHECK(without_marks("Di depan **11** · pukul\u00A08–9") == "Di depan 11, pukul 8 9");
}

} // namespace giliran::kiosk::tests
