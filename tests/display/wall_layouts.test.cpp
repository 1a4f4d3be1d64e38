// What the board of waiting times and the sign above a counter say.

#include "tests/display/all_states.hpp"
#include "tests/display/picture.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

namespace {

/// Spaces as the board of waiting times sets them: none ends a line.
std::string unbroken(std::string text) {
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
        text.replace(at, 1, "\u00a0");
    return text;
}

std::string facts(const char* people, const char* why, const char* promise) {
    return unbroken(people) + " · " + unbroken(why) + " · " + unbroken(promise);
}

Hall waiting_board() {
    Hall hall;
    hall.wall.asked.layout = Layout::waiting;
    return hall;
}

Hall sign() {
    Hall hall;
    hall.wall.asked.counter = CounterId{2};
    return hall;
}

ui::Color ground_of(const Hall& hall) {
    return picture_of(hall, Shape::landscape).pixel(70, 700);
}

} // namespace

TEST_CASE("the board of waiting times says of each service the estimate, who waits, for how many "
          "counters, and what is promised") {
    Hall hall = waiting_board();
    hall.board.rows.at(0).counters_open = 3;
    hall.board.settings.services.at(0).promise_min = 20;
    hall.tell();
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    const ui::Canvas canvas = picture_of(hall, shape);
    CHECK(find(canvas, "15–25"));
    CHECK(find(canvas, facts("11 orang menunggu", "3 loket buka", "janji 20 menit")));
    CHECK(find(canvas, "Dihitung pukul 10.24"));
}

TEST_CASE("without an estimate the board of waiting times says why") {
    Hall hall = waiting_board();
    hall.board.rows.at(0).general = {{}, NoForecast::no_counter_open};
    hall.board.rows.at(1).general = {{}, NoForecast::not_yet_known};
    hall.board.rows.at(2).general = {{}, NoForecast::after_closing};
    hall.board.rows.at(2).likely_today = 2;
    hall.board.rows.at(3).quota_full = true;
    hall.tell();
    const ui::Canvas canvas = picture_of(hall, Shape::landscape);
    CHECK(find(canvas, facts("11 orang menunggu", "Loket tutup", "janji 30 menit")));
    CHECK(find(canvas, facts("6 orang menunggu", "Belum pasti", "janji 30 menit")));
    CHECK(find(canvas, facts("4 orang menunggu", "Sekitar 2 lagi hari ini", "janji 30 menit")));
    CHECK(find(canvas, facts("2 orang menunggu", "Kuota habis", "janji 30 menit")));
    CHECK_FALSE(find(canvas, "5–10"));
}

TEST_CASE("the board of waiting times says whether a wait has become longer or shorter") {
    Hall hall = waiting_board();
    hall.tell();
    hall.wait(11 * 60'000);
    CHECK_FALSE(find(picture_of(hall, Shape::landscape), "lebih lama"));
    hall.board.rows.at(0).general.range = WaitRange{25, 35};
    hall.board.rows.at(1).general.range = WaitRange{5, 10};
    hall.tell();
    const ui::Canvas canvas = picture_of(hall, Shape::landscape);
    CHECK(find(canvas, "lebih lama"));
    CHECK(find(canvas, "arrow-up", ui::DrawnKind::icon));
    CHECK(find(canvas, "lebih singkat"));
    CHECK(find(canvas, "arrow-down", ui::DrawnKind::icon));
    CHECK(find(canvas, "tetap"));
}

TEST_CASE("a counter's sign shows its own number and no other, in gold until its person has come") {
    Hall hall = sign();
    hall.tell();
    hall.tell({hall.call("A027", 2), hall.call("K030", 3)});
    hall.wait(60'000); // long after a hall's card has moved down
    const ui::Canvas called = picture_of(hall, Shape::landscape);
    REQUIRE(find(called, "A 027"));
    CHECK(find(called, "A 027")->size > 2 * 236);
    CHECK_FALSE(find(called, "K 030"));
    CHECK(find(called, "Silakan ke loket ini"));
    CHECK(ground_of(hall) == ui::gold4);
    hall.sign_of(2).serving = true;
    hall.tell();
    CHECK(find(picture_of(hall, Shape::landscape), "Sedang dilayani"));
    CHECK(ground_of(hall) == ui::musi8);
}

TEST_CASE("a counter's sign flashes when its number is called again") {
    Hall hall = sign();
    hall.tell();
    hall.call_now("A027", 2);
    hall.wait(60'000);
    Call again = hall.call("A027", 2);
    again.again = true;
    hall.tell({again});
    hall.wait(600);
    CHECK(ground_of(hall) == ui::white);
    hall.wait(600);
    CHECK(ground_of(hall) == ui::gold4);
}

TEST_CASE("a counter on a break says until when, as long as that is still to come") {
    Hall hall = sign();
    hall.sign_of(2) = {{2}, CounterState::paused, 'A', 0, false, Hall::at(10, 45)};
    hall.tell();
    CHECK(find(picture_of(hall, Shape::landscape), "Loket ini sedang jeda"));
    CHECK(find(picture_of(hall, Shape::landscape),
               "Buka kembali pukul 10.45 WIB. Nomor Anda tetap sah."));
    hall.wait(25 * 60'000);
    CHECK(find(picture_of(hall, Shape::landscape),
               "Perhatikan panggilan di loket lain. Nomor Anda tetap sah."));
}

TEST_CASE("a closed counter says so, and where to look instead") {
    Hall hall = sign();
    hall.sign_of(2) = {{2}};
    hall.tell();
    CHECK(find(picture_of(hall, Shape::landscape), "Loket ini tutup"));
}

TEST_CASE("a silent sign withdraws its gold, and at last its number") {
    Hall hall = sign();
    hall.tell();
    hall.call_now("A027", 2);
    hall.wait(4'000);
    hall.go_silent(8'000);
    CHECK(find(picture_of(hall, Shape::landscape), "A 027"));
    CHECK(ground_of(hall) == ui::musi8);
    hall.go_silent(10'000);
    CHECK_FALSE(find(picture_of(hall, Shape::landscape), "A 027"));
}
