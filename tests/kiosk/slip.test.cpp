// The slip: what it says, that every dot is black or white, and that a scanner reads its code back.

#include "kiosk/printer.hpp"
#include "shared/ui/checks.hpp"
#include "tests/kiosk/slips.hpp"

#include <fstream>
#include <sstream>

namespace giliran::kiosk::tests {

namespace {

std::string text_in(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("the slip says number, wait, clock and code") {
    const std::string text = text_of(slip_a039(), words().id);
    REQUIRE(text
            == "Dinas Kependudukan dan Pencatatan Sipil\n"
               "Kota Palembang\n"
               "\n"
               "Nomor antrean: A 039\n"
               "KTP-el\n"
               "\n"
               "Di depan Anda: 11 orang\n"
               "Perkiraan tunggu: 15–25 menit\n"
               "Sekitar pukul: 10.39–10.49 WIB\n"
               "Selasa, 12 Agustus 2025, 10.24 WIB\n"
               "\n"
               "Pantau dari ponsel: http://192.168.10.12:7300/t/7KQ4-M2XD\n"
               "Mohon menunggu panggilan. Simpan nomor ini.\n"
               "Kode periksa 7KQ4-M2XD\n");
}

TEST_CASE("a slip without a forecast says why, and names no clock") {
    Slip slip = slip_a039();
    slip.wait = {{}, NoForecast::no_counter_open};
    std::string text = text_of(slip, words().id);
    REQUIRE(text.find("Perkiraan tunggu: Loket tutup\n") != std::string::npos);
    REQUIRE(text.find("Sekitar pukul") == std::string::npos);

    slip.wait = minutes(0, 0);
    slip.ahead = 0;
    text = text_of(slip, words().id);
    REQUIRE(text.find("Perkiraan tunggu: Langsung\n") != std::string::npos);
    REQUIRE(text.find("Di depan Anda: Tidak ada\n") != std::string::npos);
    REQUIRE(text.find("Sekitar pukul") == std::string::npos);
}

TEST_CASE("the slip tells the lane as yes or no, never its ground") {
    const std::string text = text_of(slip_a039(priority_lane), words().id);
    REQUIRE(text.find("KTP-el · Prioritas\n") != std::string::npos);
    REQUIRE(text.find("ansia") == std::string::npos);
    REQUIRE(text.find("isabilitas") == std::string::npos);
}

TEST_CASE("a slip that was printed again says SALINAN, as text and as a band across its top") {
    Slip slip = slip_a039();
    const ui::Canvas first = picture_of(slip, words().id, assets());
    REQUIRE(text_of(slip, words().id).find("SALINAN") == std::string::npos);
    slip.issue = Issue::copy;
    REQUIRE(text_of(slip, words().id).starts_with("SALINAN\n"));
    REQUIRE(text_of(slip, words().en).starts_with("COPY\n"));
    const ui::Canvas copy = picture_of(slip, words().id, assets());
    REQUIRE(copy.height() == first.height() + 56);
    REQUIRE(copy.pixel(8, 8) == ui::black);
    REQUIRE(first.pixel(8, 8) == ui::white);
}

TEST_CASE("the slip's picture is as wide as the paper, each dot black or white, nothing is cut") {
    Slip slip = slip_a039(GENERATE(general_lane, priority_lane));
    slip.language = GENERATE(Language::indonesian, Language::english);
    slip.issue = GENERATE(Issue::original, Issue::copy);
    slip.wait = GENERATE(minutes(15, 25), Wait{{}, NoForecast::no_counter_open}, minutes(600, 615));
    const Paper paper = GENERATE(Paper::mm58, Paper::mm80);
    const ui::Canvas picture = picture_of(slip, words().in(slip.language), assets(), paper);
    REQUIRE(picture.width() == (paper == Paper::mm58 ? 384 : 576));
    int grey = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const ui::Color dot = picture.pixel(x, y);
            grey += dot == ui::black || dot == ui::white ? 0 : 1;
        }
    }
    REQUIRE(grey == 0);
    REQUIRE(ui::faults(picture, {.contrast_min = 4.5, .size_min = 20})
            == std::vector<std::string>{});
    keep_picture(picture, "slip-" + label_of(slip.prefix, slip.number)
                              + (paper == Paper::mm58 ? "-58mm" : "-80mm")
                              + (slip.lane == priority_lane ? "-priority" : "-general")
                              + (slip.issue == Issue::copy ? "-copy" : "")
                              + (slip.wait.range ? "" : "-no-forecast")
                              + (slip.language == Language::english ? "-en" : "-id"));
}

TEST_CASE("a scanner reads the slip's code back") {
    const Slip slip = slip_a039();
    const Paper paper = GENERATE(Paper::mm58, Paper::mm80);
    REQUIRE(read_codes(picture_of(slip, words().id, assets(), paper)) == a039_link);
}

TEST_CASE("a scanner reads the code on the ticket screen back") {
    Walk walk;
    walk.to_ticket();
    const Shape shape = GENERATE(Shape::portrait, Shape::landscape);
    const Printing printing = GENERATE(Printing::printed, Printing::failed);
    walk.give(Printed{"7KQ4-M2XD", printing});
    REQUIRE(read_codes(drawn(walk.kiosk, shape)) == a039_link);
}

TEST_CASE("a slip without a link is printed without a code") {
    Slip slip = slip_a039();
    slip.link.clear();
    REQUIRE(read_codes(picture_of(slip, words().id, assets())).empty());
    REQUIRE(text_of(slip, words().id).find("Pantau") == std::string::npos);
}

TEST_CASE("the file printer lays down a picture and a text, whole or not at all") {
    const std::filesystem::path folder = fresh_folder("slips");
    FilePrinter printer(folder / "today", {Paper::mm80, assets(), words()});
    REQUIRE(printer.print(slip_a039()) == Printing::printed);
    REQUIRE(text_in(folder / "today" / "A039-7KQ4-M2XD.txt") == text_of(slip_a039(), words().id));
    REQUIRE(std::filesystem::file_size(folder / "today" / "A039-7KQ4-M2XD.png") > 1'000);
    REQUIRE(std::distance(std::filesystem::directory_iterator(folder / "today"), {}) == 2);

    SECTION("a folder that cannot be written is a failed print, never an exception") {
        std::ofstream(folder / "file") << "in the way";
        FilePrinter blocked(folder / "file", {Paper::mm80, assets(), words()});
        REQUIRE(blocked.print(slip_a039()) == Printing::failed);
    }
    std::filesystem::remove_all(folder);
}

} // namespace giliran::kiosk::tests
