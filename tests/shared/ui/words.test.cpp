#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "shared/ui/words.hpp"

namespace {

using namespace giliran::ui;

// A folder of words that lives as long as the test.
class Folder {
  public:
    Folder() {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path()
                / ("giliran-words-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& content) const {
        std::ofstream(path_ / name) << content;
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> found;
    for (std::size_t open = text.find('{'); open != std::string::npos;
         open = text.find('{', open + 1)) {
        found.insert(text.substr(open, text.find('}', open) - open + 1));
    }
    return found;
}

} // namespace

TEST_CASE("words come from every file of their language and from no other") {
    const Folder folder;
    folder.write("kiosk.id.json", R"({"kiosk.title": "Silakan pilih layanan"})");
    folder.write("wall.id.json", R"({"wall.counter": "Loket"})");
    folder.write("wall.en.json", R"({"wall.counter": "Counter"})");
    const Words words(folder.path(), Language::indonesian);
    CHECK(words.text("kiosk.title") == "Silakan pilih layanan");
    CHECK(words.text("wall.counter") == "Loket");
    CHECK(words.keys() == std::vector<std::string>{"kiosk.title", "wall.counter"});
    CHECK_FALSE(words.has("wall.other"));
}

TEST_CASE("a part that nobody wrote in a regional language is read in Indonesian, another is not") {
    const Folder folder;
    folder.write("kiosk.id.json", R"({"kiosk.back": "Kembali", "kiosk.next": "Lanjut"})");
    folder.write("kiosk.mui.json", R"({"kiosk.back": "Balek"})");
    folder.write("skm.id.json", R"({"skm.title": "Survei Kepuasan Masyarakat"})");
    const Words words(folder.path(), Language::palembang);
    CHECK(words.text("kiosk.back") == "Balek");
    CHECK(words.text("skm.title") == "Survei Kepuasan Masyarakat");
    CHECK_FALSE(words.has("kiosk.next"));
}

TEST_CASE("names are replaced by values, and a value is never read as a name again") {
    const Folder folder;
    folder.write("a.id.json", R"({"a.go": "{who} ke {where}, {who}"})");
    const Words words(folder.path(), Language::indonesian);
    CHECK(words.text("a.go", {{"who", "A 027"}, {"where", "{who}"}}) == "A 027 ke {who}, A 027");
}

TEST_CASE("a missing key, a missing value and a missing language are named") {
    const Folder folder;
    folder.write("a.id.json", R"({"a.go": "ke {where}"})");
    const Words words(folder.path(), Language::indonesian);
    CHECK_THROWS_WITH(words.text("a.gone"), Catch::Contains("a.gone"));
    CHECK_THROWS_WITH(words.text("a.go", {}), Catch::Contains("{where}"));
    CHECK_THROWS_WITH(Words(folder.path(), Language::english),
                      Catch::Contains("no words in language en"));
}

TEST_CASE("a broken file is named with its cause") {
    const Folder folder;
    SECTION("not JSON") {
        folder.write("a.id.json", R"({"a.go": )");
        CHECK_THROWS_WITH(Words(folder.path(), Language::indonesian), Catch::Contains("a.id.json"));
    }
    SECTION("not a text") {
        folder.write("a.id.json", R"({"a.go": 3})");
        CHECK_THROWS_WITH(Words(folder.path(), Language::indonesian),
                          Catch::Contains("a.go is not a text"));
    }
    SECTION("one key in two files") {
        folder.write("a.id.json", R"({"a.go": "satu"})");
        folder.write("b.id.json", R"({"a.go": "dua"})");
        CHECK_THROWS_WITH(Words(folder.path(), Language::indonesian), Catch::Contains("two files"));
    }
}

TEST_CASE("Indonesian and English say the same things: same keys, same names in them") {
    const Words indonesian("assets/words", Language::indonesian);
    const Words english("assets/words", Language::english);
    std::vector<std::string> only_one;
    const std::vector<std::string> id_keys = indonesian.keys();
    const std::vector<std::string> en_keys = english.keys();
    std::set_symmetric_difference(id_keys.begin(), id_keys.end(), en_keys.begin(), en_keys.end(),
                                  std::back_inserter(only_one));
    CHECK(only_one == std::vector<std::string>{});
    for (const std::string& key : id_keys) {
        if (english.has(key)) {
            INFO(key);
            CHECK(placeholders(indonesian.text(key)) == placeholders(english.text(key)));
        }
    }
}

TEST_CASE("no sentence shouts") {
    for (const Language language : {Language::indonesian, Language::english, Language::palembang}) {
        const Words words("assets/words", language);
        for (const std::string& key : words.keys()) {
            INFO(key);
            CHECK_THAT(words.text(key), !Catch::Contains("!"));
        }
    }
}
