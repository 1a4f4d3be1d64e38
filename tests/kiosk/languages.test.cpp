// Which languages a kiosk offers: those its office named, by touch and by key.

#include "kiosk/languages.hpp"
#include "tests/kiosk/listener.hpp"

namespace giliran::kiosk::tests {

namespace {

Board board_in(const std::vector<std::string>& languages) {
    Board board = board_at_ten();
    board.settings.languages = languages;
    return board;
}

std::vector<Language> offered(const Kiosk& kiosk, Shape shape) {
    std::vector<Language> languages;
    for (const Target& target : layout(kiosk, shape)) {
        if (const auto* touch = std::get_if<LanguageTouched>(&target.touch)) {
            languages.push_back(touch->language);
        }
    }
    return languages;
}

} // namespace

TEST_CASE("a kiosk offers the languages of its office, in the office's order") {
    Walk walk;
    walk.board(board_in({"id", "mui", "en"}));
    CHECK(offered(walk.kiosk, Shape::portrait)
          == std::vector{Language::indonesian, Language::palembang, Language::english});
    CHECK(offered(walk.kiosk, Shape::small) == std::vector{Language::palembang});
}

TEST_CASE("where there is one language nothing asks for another") {
    Listener person;
    person.board(board_in({"id"}));
    CHECK(offered(person.kiosk, Shape::portrait).empty());
    CHECK(offered(person.kiosk, Shape::small).empty());
    person.key(Key::help);
    for (const voice::Phrase& phrase : person.phrases()) {
        CHECK(phrase.language == Language::indonesian);
    }
    person.key(Key::language);
    CHECK(person.kiosk.language == Language::indonesian);
}

TEST_CASE("one key goes round all languages, and the next person finds Indonesian again") {
    Listener person;
    person.board(board_in({"id", "en", "mui"}));
    person.key(Key::help);
    CHECK(person.key(Key::language).front() == "Please choose a service.");
    CHECK(person.key(Key::language).front() == "Silakan pilih layanan.");
    CHECK(person.kiosk.language == Language::palembang);
    person.to_ticket();
    CHECK(person.kiosk.language == Language::palembang);
    person.touch(HomeTouched{});
    CHECK(person.kiosk.language == Language::indonesian);
}

TEST_CASE("in Palembang the names of the office stay as the office wrote them") {
    CHECK(said_in({"Kartu Keluarga", "Family card"}, Language::palembang) == "Kartu Keluarga");
    CHECK(words().palembang.text("kiosk.still_wanted_yes") == "Iyo, ambek nomor");
}

} // namespace giliran::kiosk::tests
