// A person who sees nothing of the kiosk takes a number and rates a visit by keys alone. What they
// hear is written down here, sentence by sentence.

#include "tests/kiosk/listener.hpp"

namespace giliran::kiosk::tests {

namespace {

Heard operator+(Heard first, const Heard& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

const Heard welcome_id{
    "Panduan suara.", "Tekan panah bawah untuk pilihan berikutnya dan panah atas untuk sebelumnya.",
    "Tekan Enter untuk memilih, spasi untuk mengulang, Escape untuk kembali.",
    "Page Up mengeraskan suara, Page Down memelankan. F satu untuk mendengar ini lagi.",
    "For English, press the Tab key."};
const Heard services_id{"Silakan pilih layanan.", "Pilih satu untuk mengambil nomor.",
                        "Perlu prioritas? Pilih layanan dahulu, lalu pilih jalur prioritas.",
                        "Ada dua belas pilihan. Tekan panah bawah untuk mendengar satu per satu."};
const Heard farewell_id{
    "Kembali ke awal. Panduan suara selesai. Tekan tombol apa saja untuk mulai lagi."};

} // namespace

TEST_CASE("by keys alone, from the first key to the whole ticket spoken") {
    Listener person;
    CHECK(person.key(Key::next) == welcome_id + services_id);
    CHECK(person.key(Key::next)
          == Heard{"KTP-el.", "Perekaman, cetak, KTP hilang.", "sebelas orang menunggu.",
                   "Perkiraan tunggu: lima belas sampai dua puluh lima menit.",
                   "Pilihan satu dari dua belas."});
    CHECK(person.key(Key::choose)
          == Heard{"Silakan pilih jalur.", "Nomor langsung keluar setelah Anda memilih.",
                   "Layanan: KTP-el.",
                   "Ada delapan pilihan. Tekan panah bawah untuk mendengar satu per satu."});
    CHECK(person.key(Key::next, 2)
          == Heard{"Layanan prioritas.",
                   "Lansia, penyandang disabilitas, ibu hamil, ibu menyusui, membawa bayi.",
                   "Perkiraan tunggu: lima sampai sepuluh menit.", "Pilihan dua dari delapan."});
    CHECK(person.key(Key::previous)
          == Heard{"Umum.", "Untuk semua orang.",
                   "Perkiraan tunggu: lima belas sampai dua puluh lima menit.",
                   "Pilihan satu dari delapan."});
    CHECK(person.key(Key::choose).empty()); // a quick answer leaves no time for more
    const auto asks = person.ordered<Ask>();
    REQUIRE(asks.size() == 1);
    CHECK(std::get<IssueTicket>(asks[0].body).lane == general_lane);
    CHECK(person.receive(done_a039())
          == Heard{"Nomor antrean Anda: A nol tiga puluh sembilan.",
                   "Satu per satu: A, nol, tiga, sembilan.", "Kertas keluar di bawah layar.",
                   "Layanan: KTP-el.", "Di depan Anda: sebelas orang.",
                   "Perkiraan tunggu: lima belas sampai dua puluh lima menit.",
                   "Dipanggil sekitar pukul sepuluh lewat tiga puluh sembilan menit sampai "
                   "sepuluh lewat empat puluh sembilan menit.",
                   "Nomor Anda akan dipanggil dengan suara di ruang tunggu.",
                   "Kode periksa: tujuh, K, Q, empat, M, dua, X, D.",
                   "Ada enam pilihan. Tekan panah bawah untuk mendengar satu per satu."});
    CHECK(person.ordered<Print>().size() == 1);
    CHECK(person.choose(HomeTouched{}) == farewell_id);
    CHECK(person.shows<Services>());
}

TEST_CASE("the same in English, chosen by a key before anything is understood") {
    Listener person;
    person.key(Key::next);
    CHECK(person.key(Key::language)
          == Heard{"Please choose a service.", "Choose one to take a number.",
                   "Need priority? Choose a service first, then the priority lane.",
                   "There are twelve choices. Press the down arrow to hear them one by one."});
    CHECK(person.go_to(ServiceTouched{{"akta"}})
          == Heard{"Birth certificate.", "Registering a birth, extracts.",
                   "Locked: No numbers left.", "New numbers on Wednesday at eight o'clock.",
                   "Choice three of twelve."});
    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{priority_lane});
    wire::Done done = done_a039();
    done.ticket->lane = priority_lane;
    CHECK(person.receive(done)
          == Heard{"Your queue number: A zero three nine.", "One by one: A, zero, three, nine.",
                   "The paper comes out below the screen.", "Service: Identity card, Priority.",
                   "Ahead of you: eleven people.", "Expected wait: fifteen to twenty-five minutes.",
                   "Called at about ten thirty-nine to ten forty-nine.",
                   "Your number will be called aloud in the waiting room.",
                   "Check code: seven, K, Q, four, M, two, X, D.",
                   "There are six choices. Press the down arrow to hear them one by one."});
    for (const voice::Phrase& phrase : person.phrases()) {
        CHECK(phrase.language == Language::english);
    }
    CHECK(person.screen<TicketShown>().slip.language == Language::english);
    CHECK(person.key(Key::back)
          == Heard{"Back at the start. The spoken guidance has ended. Press any key to begin "
                   "again."});
    CHECK(person.kiosk.language == Language::indonesian);
}

TEST_CASE("a visit is rated by its number, by keys alone") {
    Listener person;
    person.key(Key::help);
    CHECK(
        person.choose(RateTouched{})
        == Heard{"Ketik nomor Anda.",
                 "Pilih satu huruf, lalu angkanya, lalu Lanjut. Nomor juga dapat diketik, lalu "
                 "Enter.",
                 "Belum ada huruf dan angka.",
                 "Ada dua puluh empat pilihan. Tekan panah bawah untuk mendengar satu per satu."});
    CHECK(person.choose(LetterTouched{'A'}) == Heard{"Sejauh ini: A."});
    CHECK(person.choose(FindTouched{})
          == Heard{"Lanjut.", "Terkunci: Isi huruf dan angka.",
                   "Pilihan sembilan belas dari dua puluh empat."});
    CHECK(person.choose(DigitTouched{'3'}) == Heard{"Sejauh ini: A, tiga."});
    CHECK(person.choose(EraseTouched{}) == Heard{"Sejauh ini: A."});
    person.choose(DigitTouched{'3'});
    CHECK(person.choose(DigitTouched{'9'}) == Heard{"Sejauh ini: A, tiga, sembilan."});
    person.choose(FindTouched{});
    REQUIRE(std::get<wire::FindTicket>(person.ordered<Ask>().at(0).body).code_or_label == "A039");
    CHECK(person.receive(finished_a039())
          == Heard{"Nilai layanan kami.", "Kunjungan A nol tiga puluh sembilan.",
                   "Layanan: KTP-el.", "Loket dua.",
                   "Pilih satu dari empat nilai, lalu Kirim penilaian.",
                   "Tanpa nama. Petugas loket tidak melihatnya. Satu kunjungan, satu penilaian.",
                   "Ada sebelas pilihan. Tekan panah bawah untuk mendengar satu per satu."});
    CHECK(person.choose(SendTouched{})
          == Heard{"Kirim penilaian.", "Terkunci: belum ada nilai yang dipilih.",
                   "Pilihan enam dari sebelas."});
    CHECK(person.choose(FaceTouched{3})
          == Heard{"Dipilih: Puas.", "Apa yang sudah baik?", "Paling banyak tiga, boleh dilewati.",
                   "Setiap pilihan dapat diambil kembali. Sesudah itu, Kirim penilaian.",
                   "Ada delapan belas pilihan. Tekan panah bawah untuk mendengar satu per satu."});
    CHECK(person.choose(ReasonTouched{RatingReason::manner})
          == Heard{"Petugas ramah.", "Sudah dipilih.", "Pilihan tujuh dari delapan belas."});
    CHECK(person.choose(FaceTouched{4}) == Heard{"Dipilih: Sangat puas."});
    person.choose(FaceTouched{3});
    person.choose(WriteTouched{});
    CHECK(person.type_slowly('a') == Heard{"Sejauh ini: A."});
    CHECK(person.type_slowly('c') == Heard{"Sejauh ini: Ac."});
    CHECK(person.key(Key::choose).front() == "Dipilih: Puas."); // Enter ends the writing
    CHECK(person.screen<RateFaces>().opinion.comment == "Ac");
    person.choose(SendTouched{});
    CHECK(std::get<RateVisit>(person.ordered<Ask>().at(0).body).score == 3);
    CHECK(person.receive(wire::Done{})
          == Heard{"Terima kasih atas penilaian Anda.",
                   "Penilaian Anda sudah tercatat dan membantu kami memperbaiki layanan.",
                   "Bila berkenan, isi survei resmi: sembilan pertanyaan, kira-kira dua menit, "
                   "tanpa nama dan NIK.",
                   "Ada tujuh pilihan. Tekan panah bawah untuk mendengar satu per satu."});
    person.hears_it_out();
    person.pass(offer_idle_ms - warning_ms);
    person.hears_it_out();
    person.pass(warning_ms);
    CHECK(person.heard() == farewell_id);
}

TEST_CASE("a number is typed as quickly as it is read out") {
    Listener person;
    person.key(Key::help);
    person.choose(RateTouched{});
    CHECK(person.type_slowly('k') == Heard{"Sejauh ini: K."});
    CHECK(person.type_slowly('0') == Heard{"Sejauh ini: K, nol."});
    person.pass(scan_gap_ms + 1); // a finger that looks for its key
    CHECK(person.type_slowly('7') == Heard{"Sejauh ini: K, nol, tujuh."});
    person.pass(scan_gap_ms + 1);
    person.key(Key::choose);
    CHECK(std::get<wire::FindTicket>(person.ordered<Ask>().at(0).body).code_or_label == "K007");
}

TEST_CASE("without paper the ticket says so, and how the number is kept") {
    Listener person;
    person.key(Key::help);
    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{general_lane});
    person.receive(done_a039());
    person.effects.clear();
    person.give(Printed{"7KQ4-M2XD", Printing::paper_out});
    const Heard heard = person.heard();
    REQUIRE(heard.size() > 7);
    CHECK(heard[0] == "Nomor antrean Anda: A nol tiga puluh sembilan.");
    CHECK(Heard(heard.begin() + 2, heard.begin() + 7)
          == Heard{"Kertas habis.", "Nomor Anda tetap sah dan tetap dipanggil.",
                   "Minta petugas menuliskan.", "Petugas di meja informasi siap membantu.",
                   "Layar ini tetap sampai Anda menekan tombol."});
    SECTION("a second slip that comes is said in a word") {
        CHECK(person.choose(PrintAgainTouched{}) == Heard{"Sedang mencetak lagi."});
        person.effects.clear();
        person.give(Printed{"7KQ4-M2XD", Printing::printed});
        CHECK(person.heard() == Heard{"Kertas sudah keluar lagi di bawah layar."});
    }
}

TEST_CASE("that there will be no paper is spoken before a number is taken") {
    Listener person;
    person.key(Key::help);
    person.effects.clear();
    person.give(PrinterNews{PrinterState::paper_out});
    const Heard heard = person.heard();
    REQUIRE(heard.size() == 6);
    CHECK(heard[3] == "Kertas habis sejak sepuluh lewat dua puluh empat menit.");
    CHECK(heard[4] == words().id.text("guide.without_paper"));
}

TEST_CASE("a line that reaches past closing says how many are likely to be served") {
    Listener person;
    Board board = board_at_ten();
    board.rows.front().general = {{}, NoForecast::after_closing};
    board.rows.front().likely_today = 8;
    person.board(board);
    person.key(Key::help);
    CHECK(person.choose(ServiceTouched{{"ktp"}})[1]
          == "Sekitar delapan orang lagi terlayani hari ini.");
}

TEST_CASE("a refusal is spoken with its reason and what can still be done") {
    Listener person;
    person.key(Key::help);
    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{general_lane});
    CHECK(person.receive(wire::Refused{Refusal::quota_full})
          == Heard{"Nomor belum dapat diberikan.",
                   "Kuota nomor layanan ini sudah habis hari ini. Nomor yang sudah diambil tetap "
                   "dilayani. Silakan pilih layanan lain atau datang pada hari berikutnya.",
                   "Ada enam pilihan. Tekan panah bawah untuk mendengar satu per satu."});
}

TEST_CASE("an answer that lets wait is bridged by a sentence, a quick one is not") {
    Listener person;
    person.key(Key::help);
    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{general_lane});
    person.pass(calm_ms - 1);
    CHECK(person.heard().empty());
    person.pass(1);
    CHECK(person.heard() == Heard{"Sedang mengambil nomor Anda.", "Mohon tunggu sebentar."});
    person.pass(1'000);
    CHECK(person.heard().empty());
}

} // namespace giliran::kiosk::tests
