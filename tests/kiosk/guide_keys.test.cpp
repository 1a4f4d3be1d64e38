// What the keys do, and when the voice speaks, stops and forgets.

#include "kiosk/keys.hpp"
#include "tests/kiosk/listener.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("the first key starts the guidance and does nothing else, whichever it is") {
    const Key key = GENERATE(Key::next, Key::previous, Key::choose, Key::back, Key::repeat,
                             Key::help, Key::louder, Key::quieter, Key::language);
    Listener person;
    CHECK(person.key(key).front() == "Panduan suara.");
    CHECK(person.shows<Services>());
    CHECK_FALSE(person.kiosk.guide.focus);
    CHECK(person.kiosk.language == Language::indonesian);
    CHECK(person.kiosk.guide.volume == volume_usual);
}

TEST_CASE("whoever only touches hears nothing") {
    Listener person;
    person.to_ticket();
    CHECK(person.ordered<Say>().empty());
    person.touch(HomeTouched{});
    CHECK(person.ordered<Say>().empty());
    CHECK_FALSE(person.kiosk.guide.on);
}

TEST_CASE("the keys lead over every place, locked ones too, and round again") {
    Listener person;
    person.key(Key::help);
    const std::vector<Target> places = places_in_order(person.kiosk);
    for (const Target& place : places) {
        person.key(Key::next);
        CHECK(person.kiosk.guide.focus == place.touch);
    }
    person.key(Key::next);
    CHECK(person.kiosk.guide.focus == places.front().touch);
    person.key(Key::previous);
    CHECK(person.kiosk.guide.focus == places.back().touch);
}

TEST_CASE("Enter on a locked place says why, and presses nothing") {
    Listener person;
    person.key(Key::help);
    const Heard said = person.go_to(ServiceTouched{{"akta"}});
    CHECK(said[2] == "Terkunci: Kuota habis.");
    CHECK(person.key(Key::choose) == said);
    CHECK(person.shows<Services>());
}

TEST_CASE("Enter before any place has the focus asks for one") {
    Listener person;
    person.key(Key::help);
    CHECK(person.key(Key::choose)
          == Heard{"Belum ada yang ditunjuk. Tekan panah bawah untuk mendengar pilihan."});
}

TEST_CASE("Enter struck twice takes one ticket") {
    Listener person;
    person.key(Key::help);
    person.choose(ServiceTouched{{"ktp"}});
    person.go_to(LaneTouched{general_lane});
    person.pass(1'000);
    person.give(KeyPressed{Key::choose});
    person.give(KeyPressed{Key::choose});
    CHECK(person.ordered<Ask>().size() == 1);

    SECTION("nor does the second stroke press what has appeared") {
        person.answer(done_a039());
        person.give(KeyPressed{Key::next});
        person.give(KeyPressed{Key::next});
        const Heard place = person.heard();
        person.effects.clear();
        person.give(KeyPressed{Key::choose});
        CHECK(person.shows<TicketShown>());
        CHECK(person.heard() == place); // said again, because it was not pressed
    }
}

TEST_CASE("Escape goes back on every screen but one that waits for an answer") {
    Listener person;
    person.key(Key::help);
    person.choose(ServiceTouched{{"ktp"}});
    CHECK(person.key(Key::back).front() == "Silakan pilih layanan.");
    CHECK(person.kiosk.guide.on); // the same person starts again

    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{general_lane});
    CHECK(person.key(Key::back).front() == "Sedang mengambil nomor Anda.");
    CHECK(person.shows<Sending>());
}

TEST_CASE("the space bar says the last again, F1 says the keys again") {
    Listener person;
    const Heard first = person.key(Key::next);
    CHECK(person.key(Key::help) == first);
    const Heard place = person.key(Key::next);
    CHECK(person.key(Key::repeat) == place);
    person.key(Key::louder);
    CHECK(person.key(Key::repeat) == place);
    CHECK(person.ordered<Say>().back().volume == volume_usual + 1);
}

TEST_CASE("whatever a person does stops the voice") {
    Listener person;
    person.key(Key::help);
    REQUIRE(person.kiosk.speaking != 0);
    SECTION("a touch beside everything") {
        person.pass(1'000);
        person.press(HomeTouched{});
        CHECK(person.hushed());
        CHECK(person.kiosk.speaking == 0);
    }
    SECTION("a character") {
        person.pass(1'000);
        person.give(Typed{U'x'});
        CHECK(person.hushed());
    }
    SECTION("a key that says something else, which takes its place") {
        const std::uint64_t first = person.kiosk.speaking;
        person.key(Key::next);
        CHECK(person.ordered<Say>().back().number == first + 1);
        person.give(SpeechEnded{first}); // of one that is long gone
        CHECK(person.kiosk.speaking == first + 1);
    }
    SECTION("but nothing is to be stopped when it has ended") {
        person.hears_it_out();
        person.pass(1'000);
        person.press(HomeTouched{});
        CHECK_FALSE(person.hushed());
    }
}

TEST_CASE("a finger takes the ring away and leaves the voice") {
    Listener person;
    person.key(Key::help);
    person.key(Key::next);
    person.pass(1'000);
    person.give(Pressed{std::nullopt});
    CHECK_FALSE(person.kiosk.guide.focus);
    CHECK(person.shows<Services>());
    person.touch(ServiceTouched{{"kk"}});
    CHECK(person.heard().front() == "Silakan pilih jalur.");
}

TEST_CASE("the volume has a range of 18 decibels at least, and a step 12 above the lowest") {
    CHECK(volume_db.back() - volume_db.front() >= 18);
    CHECK(std::find(volume_db.begin(), volume_db.end(), volume_db.front() + 12) != volume_db.end());
    CHECK(std::is_sorted(volume_db.begin(), volume_db.end()));

    Listener person;
    person.key(Key::help);
    CHECK(person.key(Key::louder) == Heard{"Volume empat dari lima."});
    CHECK(person.key(Key::louder, 9) == Heard{"Volume lima dari lima."});
    CHECK(person.ordered<Say>().back().volume == volume_db.size() - 1);
    CHECK(person.key(Key::quieter, 9) == Heard{"Volume satu dari lima."});
    CHECK(person.ordered<Say>().back().volume == 0);
}

TEST_CASE("the next person finds neither guidance nor volume nor language of the one before") {
    Listener person;
    person.key(Key::help);
    person.key(Key::louder);
    person.key(Key::language);
    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{general_lane});
    person.receive(done_a039());
    const bool by_button = GENERATE(true, false);
    if (by_button) {
        person.choose(HomeTouched{});
    } else {
        person.hears_it_out();
        person.pass(ticket_idle_ms);
    }
    const Say farewell = person.ordered<Say>().back(); // still to the one who leaves
    CHECK(farewell.topics == std::vector<Topic>{Topic::farewell});
    CHECK(farewell.volume == volume_usual + 1);
    CHECK(farewell.language == Language::english);
    CHECK_FALSE(person.kiosk.guide.on);
    CHECK(person.kiosk.guide.volume == volume_usual);
    CHECK(person.kiosk.language == Language::indonesian);
    SECTION("who hushes the farewell by touching") {
        person.touch(ServiceTouched{{"ktp"}});
        CHECK(person.heard().empty());
    }
}

TEST_CASE("the coming return to the start is spoken, and any key puts it off") {
    Listener person;
    person.key(Key::help);
    const bool chosen = GENERATE(true, false); // on the first screen too: they are still there
    if (chosen) {
        person.choose(ServiceTouched{{"ktp"}});
    }
    person.hears_it_out();
    person.pass(idle_ms - warning_ms);
    CHECK(person.ordered<Beep>().size() == 1);
    CHECK(person.heard()
          == Heard{"Layar kembali ke awal dalam dua puluh detik. Tekan spasi bila perlu waktu "
                   "lagi."});
    SECTION("a key gives the whole time again") {
        person.key(Key::repeat);
        CHECK(rest_of(person.kiosk).left_ms == idle_ms);
    }
    SECTION("so does a character") {
        person.give(Typed{U'x'});
        CHECK(rest_of(person.kiosk).left_ms == idle_ms);
    }
    SECTION("the warning itself puts nothing off") {
        person.pass(warning_ms);
        CHECK_FALSE(person.kiosk.guide.on);
        CHECK(person.shows<Services>());
    }
}

TEST_CASE("nobody is sent away while they are spoken to") {
    Listener person;
    person.key(Key::help);
    for (int minute = 0; minute < 5; ++minute) {
        person.pass(minute_ms);
        CHECK(person.kiosk.guide.on);
    }
    person.hears_it_out();
    CHECK(rest_of(person.kiosk).left_ms == idle_ms);
}

TEST_CASE("the button for more time says that there is more") {
    Listener person;
    person.key(Key::help);
    person.choose(ServiceTouched{{"ktp"}});
    person.choose(LaneTouched{general_lane});
    person.receive(done_a039());
    CHECK(person.choose(MoreTimeTouched{}) == Heard{"Waktu ditambah."});
}

TEST_CASE("a scanner's Enter presses no place and starts no guidance") {
    Listener person;
    const auto scan = [&](const std::string& code) {
        person.pass(1'000);
        for (const char c : code) {
            person.give(Typed{static_cast<char32_t>(c)});
        }
        person.give(KeyPressed{Key::choose});
    };
    SECTION("without guidance it finds the visit, as ever") {
        scan(a039_link);
        CHECK(std::get<wire::FindTicket>(person.ordered<Ask>().at(0).body).code_or_label
              == "7KQ4-M2XD");
        CHECK_FALSE(person.kiosk.guide.on);
    }
    SECTION("nor on a screen that takes no codes") {
        person.to_ticket();
        scan(a039_link);
        CHECK(person.shows<TicketShown>());
        CHECK_FALSE(person.kiosk.guide.on);
    }
    SECTION("with guidance it finds the visit, whatever has the focus") {
        person.key(Key::help);
        person.go_to(ServiceTouched{{"ktp"}});
        scan(a039_link);
        CHECK(std::get<wire::FindTicket>(person.ordered<Ask>().at(0).body).code_or_label
              == "7KQ4-M2XD");
    }
    SECTION("on the pad its characters are not read out, and the code counts, not the pad") {
        person.key(Key::help);
        person.choose(RateTouched{});
        scan("http://192.168.10.12:7300/t/7KQ4-M2XD");
        CHECK(person.heard().empty());
        CHECK(std::get<wire::FindTicket>(person.ordered<Ask>().at(0).body).code_or_label
              == "7KQ4-M2XD");
    }
    SECTION("on a ticket with guidance it prints nothing again and ends nothing") {
        person.key(Key::help);
        person.choose(ServiceTouched{{"ktp"}});
        person.choose(LaneTouched{general_lane});
        person.receive(done_a039());
        person.give(Printed{"7KQ4-M2XD", Printing::printed});
        person.go_to(PrintAgainTouched{});
        scan(a039_link);
        CHECK(person.screen<TicketShown>().prints == 1);
    }
    SECTION("nor when it comes late, or never") {
        person.key(Key::help);
        person.go_to(ServiceTouched{{"ktp"}});
        person.pass(1'000);
        person.give(Typed{U'7'});
        person.pass(scan_gap_ms + 1);
        person.give(KeyPressed{Key::choose});
        CHECK(person.shows<Services>());
    }
    SECTION("and the next Enter is a person's again") {
        scan("8991234567890"); // of something else
        REQUIRE(person.shows<NotDone>());
        CHECK(person.key(Key::choose).front() == "Panduan suara.");
    }
}

TEST_CASE("a screen that changes by itself is spoken") {
    Listener person;
    person.key(Key::help);
    person.effects.clear();
    person.falls_silent(silent_ms_max + 1);
    CHECK(person.heard()
          == Heard{"Mesin ini sedang tidak dapat memberi nomor.",
                   "Sambungan ke server terputus sejak pukul sepuluh lewat dua puluh tiga menit.",
                   "Nomor yang sudah Anda pegang tetap sah.",
                   "Silakan ke meja informasi di sebelah kanan pintu masuk. Petugas memberi nomor.",
                   "Mencoba menyambung kembali.", "Layar ini pulih sendiri.",
                   "Ada lima pilihan. Tekan panah bawah untuk mendengar satu per satu."});
}

TEST_CASE("no key that does something here is one a scanner types, but Enter") {
    CHECK(meaning_of(ui::Key::down) == Key::next);
    CHECK(meaning_of(ui::Key::up) == Key::previous);
    CHECK(meaning_of(ui::Key::enter) == Key::choose);
    CHECK(meaning_of(ui::Key::plus) == Key::louder);
    CHECK_FALSE(meaning_of(ui::Key::other)); // letters, digits, the plus and minus of the row above
}

} // namespace giliran::kiosk::tests
