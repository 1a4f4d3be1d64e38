#include "shared/ui/checks.hpp"
#include "tests/display/picture.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <functional>

using namespace giliran;
using namespace giliran::wall;

namespace {

/// Where the pictures go: the folder named by GILIRAN_PICTURES, or one of the test's own.
std::filesystem::path picture_folder() {
    const char* named = std::getenv("GILIRAN_PICTURES");
    const std::filesystem::path folder =
        named ? std::filesystem::path(named)
              : std::filesystem::temp_directory_path() / "giliran-pictures-wall";
    std::filesystem::create_directories(folder);
    return folder;
}

struct State {
    std::string name;
    std::function<void(Hall&)> arrange;
};

/// A morning with its earlier calls, and nobody being called right now.
void some_calls(Hall& hall) {
    hall.tell();
    hall.tell(
        {hall.call("U005", 6), hall.call("L008", 3), hall.call("R006", 4), hall.call("K019", 1)});
    hall.wait(60'000);
}

void long_names(Hall& hall) {
    hall.board.settings.services.at(1).name = {"Legalisasi dan Pencatatan Dokumen Kependudukan",
                                               "Certification and registration of documents"};
    hall.board.settings.services.at(2).name = {"Pencatatan Perkawinan dan Perceraian",
                                               "Registration of marriages and divorces"};
    hall.board.rows.at(1).general.range = WaitRange{105, 120};
    hall.board.settings.notice.id = "Layanan ini gratis dan tidak memakai perantara. Bila Anda "
                                    "diminta membayar, silakan lapor ke meja informasi.";
}

void named_counters(Hall& hall) {
    hall.board.settings.counters.at(1).name = {"Meja Informasi dan Pengaduan",
                                               "Information and complaints desk"};
    hall.board.settings.counters.at(2).name = {"Ruang Akta", "Certificate room"};
}

void many_services(Hall& hall) {
    for (int extra = 0; extra < 7; ++extra)
        hall.service(static_cast<char>('B' + extra), "Layanan " + std::to_string(extra + 7),
                     "Service " + std::to_string(extra + 7), 3, 5, 10);
}

/// As long as a notice may be.
Bilingual longest_notice() {
    const std::string id =
        "Mulai Senin, 30 November 2026, pengambilan KTP-el yang sudah dicetak pindah ke Loket 6 di "
        "lantai dua, dekat tangga. Petugas di meja informasi siap membantu Bapak dan Ibu sampai "
        "pukul 14.30.";
    return {id, "From Monday, 30 November 2026, printed identity cards are handed out at counter 6 "
                "on the second floor, near the stairs. The information desk is there to help you "
                "until 14.30."};
}

std::vector<State> calling_states() {
    return {
        {"called",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(4'000);
         }},
        {"called-white-phase",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(600);
         }},
        {"called-large-numbers",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A1234", 12);
             hall.wait(4'000);
         }},
        {"called-named-counter",
         [](Hall& hall) {
             named_counters(hall);
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(4'000);
         }},
        {"two-calls",
         [](Hall& hall) {
             some_calls(hall);
             hall.board.rows.at(1).quota_full = true;
             hall.board.rows.at(5) = {{"U"}, 0, 0, false, {{}, NoForecast::no_counter_open}, {}};
             hall.board.rows.at(3) = {{"R"}, 2, 1, false, {{}, NoForecast::after_closing}, {}, 1};
             hall.tell({hall.call("A027", 2), hall.call("L009", 3)});
             hall.wait(4'000);
         }},
        {"two-calls-long",
         [](Hall& hall) {
             named_counters(hall);
             long_names(hall);
             some_calls(hall);
             hall.tell({hall.call("K1234", 12), hall.call("A027", 2)});
             hall.wait(30'000);
             hall.tell({hall.call("L009", 2), hall.call("K1235", 12)});
             hall.wait(4'000);
         }},
    };
}

std::vector<State> full_states() {
    return {
        {"resting", some_calls},
        {"long-names",
         [](Hall& hall) {
             long_names(hall);
             some_calls(hall);
             hall.call_now("L010", 2);
             hall.wait(4'000);
         }},
        {"long-notices",
         [](Hall& hall) {
             for (std::uint32_t id = 1; id <= 3; ++id)
                 hall.board.notices.push_back(
                     {id, longest_notice(), Hall::at(8, 0), Hall::at(12, 0)});
             some_calls(hall);
             hall.wait(3 * page_ms - hall.now_ms % page_ms); // the first of the posted ones
         }},
        {"many-services",
         [](Hall& hall) {
             many_services(hall);
             some_calls(hall);
             hall.wait(12'000);
         }},
    };
}

std::vector<State> silent_states() {
    return {
        {"stale",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.go_silent(8'000);
         }},
        {"stale-large-named",
         [](Hall& hall) {
             named_counters(hall);
             long_names(hall);
             some_calls(hall);
             hall.call_now("K1234", 2);
             hall.go_silent(8'000);
         }},
        {"stale-large",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("K1234", 12);
             hall.go_silent(8'000);
         }},
        {"hidden",
         [](Hall& hall) {
             some_calls(hall);
             hall.go_silent(185'000);
         }},
        {"hidden-many-services",
         [](Hall& hall) {
             many_services(hall);
             some_calls(hall);
             hall.go_silent(185'000);
         }},
    };
}

std::vector<State> quiet_states() {
    return {
        {"starting", [](Hall& hall) { hall.wall.now_ms = 1'000; }},
        {"never-connected", [](Hall& hall) { hall.wall.silent_ms = 20'000; }},
        {"no-call-yet", [](Hall& hall) { hall.tell(); }},
        {"no-counter-open",
         [](Hall& hall) {
             for (ServiceRow& row : hall.board.rows)
                 row = {row.service, row.waiting, 0, false, {{}, NoForecast::no_counter_open}, {}};
             hall.tell();
         }},
        {"paused",
         [](Hall& hall) {
             for (ServiceRow& row : hall.board.rows)
                 row = {row.service, row.waiting, 0, false, {{}, NoForecast::not_yet_known}, {}};
             some_calls(hall);
         }},
        {"not-yet",
         [](Hall& hall) {
             hall.office_ms = Hall::at(7, 30).ms - hall.now_ms;
             for (ServiceRow& row : hall.board.rows)
                 row.counters_open = 0;
             hall.tell();
         }},
        {"closed",
         [](Hall& hall) {
             hall.office_ms = Hall::at(16, 0).ms - hall.now_ms;
             hall.board.day.open = false;
             hall.tell();
         }},
        {"closed-unknown-stale",
         [](Hall& hall) {
             hall.board.settings.hours = {};
             hall.board.day.open = false;
             hall.tell();
             hall.go_silent(8'000);
         }},
    };
}

std::vector<State> states() {
    std::vector<State> all;
    for (const auto& some : {calling_states(), full_states(), silent_states(), quiet_states()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::string file_name(const State& state, Shape shape, ui::Language language) {
    return "wall-" + state.name + (shape == Shape::portrait ? "-portrait-" : "-landscape-")
           + std::string{ui::code_of(language)} + ".png";
}

} // namespace

TEST_CASE("on every wall nothing overlaps, nothing is cut, all can be read from five metres") {
    const std::filesystem::path folder = picture_folder();
    for (const State& state : states()) {
        Hall hall;
        state.arrange(hall);
        for (const Shape shape : {Shape::landscape, Shape::portrait}) {
            for (const ui::Language language : {ui::Language::indonesian, ui::Language::english}) {
                const ui::Canvas canvas = picture_of(hall, shape, language);
                const std::string name = file_name(state, shape, language);
                canvas.write_png(folder / name);
                CAPTURE(name);
                for (const std::string& fault :
                     ui::faults(canvas, {.contrast_min = 7, .size_min = 40})) {
                    FAIL_CHECK(fault);
                }
            }
        }
    }
}

TEST_CASE("a called number is as tall as reading from five metres asks") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    some_calls(hall);
    hall.call_now("A027", 2);
    hall.wait(4'000);
    // 61 mm, 0.7 degrees at five metres, are 123 px of a 43-inch screen; capitals are 0.72 of the
    // size.
    const auto capital = [](const ui::Drawn& drawn) { return 0.72 * drawn.size; };
    SECTION("alone") {
        const ui::Canvas canvas = picture_of(hall, shape);
        REQUIRE(find(canvas, "A 027"));
        CHECK(capital(*find(canvas, "A 027")) >= 0.72 * 236 - 0.5);
        CHECK(find(canvas, "Sedang dipanggil"));
        const ui::Drawn* arrow = find(canvas, "arrow", ui::DrawnKind::icon);
        REQUIRE(arrow); // it must not read as a stroke of the last digit
        CHECK(arrow->ink.x - find(canvas, "A 027")->ink.right() >= 24);
        REQUIRE(find(canvas, "K 019"));
        CHECK(capital(*find(canvas, "K 019")) >= 0.72 * 78 - 0.5);
    }
    SECTION("two at once") {
        hall.call_now("L009", 3);
        hall.wait(4'000);
        const ui::Canvas canvas = picture_of(hall, shape);
        for (const char* number : {"A 027", "L 009"}) {
            REQUIRE(find(canvas, number));
            CHECK(capital(*find(canvas, number)) >= 122);
        }
    }
}

TEST_CASE("a card stands on gold, and on white while it flashes") {
    Hall hall;
    hall.tell();
    hall.call_now("A027", 2);
    const auto ground = [&] { return picture_of(hall, Shape::landscape).pixel(600, 180); };
    CHECK(ground() == ui::gold4);
    hall.wait(500);
    CHECK(ground() == ui::white);
    hall.wait(3'000);
    CHECK(ground() == ui::gold4);
}

TEST_CASE("a silent wall shows no estimate, no gold card, and at last no number") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    some_calls(hall);
    hall.call_now("A027", 2);
    CHECK(find(picture_of(hall, shape), "15–25"));
    hall.go_silent(8'000);
    const ui::Canvas stale = picture_of(hall, shape);
    CHECK_FALSE(find(stale, "15–25"));
    CHECK_FALSE(find(stale, "Langsung"));
    CHECK(find(stale, "Layar ini belum menerima kabar baru sejak 10.25"));
    CHECK(find(stale, "8 detik"));
    REQUIRE(find(stale, "A 027"));
    CHECK(find(stale, "A 027")->color == ui::white);
    hall.go_silent(180'000);
    const ui::Canvas hidden = picture_of(hall, shape);
    CHECK_FALSE(find(hidden, "A 027"));
    CHECK_FALSE(find(hidden, "K 019"));
    CHECK(find(hidden, "3 menit"));
    CHECK(find(hidden, "Perhatikan papan loket dan dengarkan petugas"));
    hall.tell();
    CHECK(find(picture_of(hall, shape), "15–25"));
}

TEST_CASE("every service is on some page, and each page is up for twelve seconds") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    many_services(hall);
    some_calls(hall);
    std::vector<std::string> missing;
    for (const Service& service : hall.board.settings.services)
        missing.push_back(service.name.id);
    const std::size_t all = missing.size();
    for (int page = 0; page < 3; ++page, hall.wait(page_ms)) {
        const ui::Canvas canvas = picture_of(hall, shape);
        std::erase_if(missing, [&](const std::string& name) { return find(canvas, name); });
        if (page == 0)
            CHECK(missing.size() > 0);
    }
    CHECK(all == 13);
    CHECK(missing == std::vector<std::string>{});
}

TEST_CASE("a counter with a name is shown by it") {
    Hall hall;
    named_counters(hall);
    hall.tell();
    hall.call_now("A027", 3);
    hall.wait(4'000);
    CHECK(find(picture_of(hall, Shape::landscape), "Ruang Akta"));
}
