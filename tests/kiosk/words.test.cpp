// Every sentence exists in every language, and every refusal and trouble has one.

#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

#include "shared/wire/describe.hpp"
#include "shared/wire/message.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace giliran::kiosk::tests {

namespace {
constexpr std::array languages{Language::indonesian, Language::english, Language::palembang};
} // namespace

TEST_CASE("all languages have the same keys, and none is empty") {
    for (const Language language : languages) {
        const ui::Words& said = words().in(language);
        REQUIRE(said.keys() == words().id.keys());
        for (const std::string& key : said.keys()) {
            INFO(ui::code_of(language) << " " << key);
            REQUIRE_FALSE(said.text(key).empty());
        }
    }
}

TEST_CASE("what a kiosk says is written in the Malay of Palembang, and the survey stays official") {
    for (const char* part : {"common", "guide", "kiosk", "refusal"}) {
        INFO(part);
        CHECK(std::filesystem::exists("assets/words/" + std::string(part) + ".mui.json"));
    }
    CHECK(words().palembang.text("kiosk.back") == "Balek");
    CHECK(words().palembang.text("skm.title") == words().id.text("skm.title"));
}

TEST_CASE("all languages ask for the same values") {
    const auto names_in = [](const std::string& text) {
        std::vector<std::string> names;
        for (auto open = text.find('{'); open != std::string::npos;
             open = text.find('{', open + 1)) {
            names.push_back(text.substr(open, text.find('}', open) - open));
        }
        std::sort(names.begin(), names.end());
        return names;
    };
    for (const std::string& key : words().id.keys()) {
        INFO(key);
        REQUIRE(names_in(words().id.text(key)) == names_in(words().en.text(key)));
        REQUIRE(names_in(words().id.text(key)) == names_in(words().palembang.text(key)));
    }
}

TEST_CASE("every refusal and every trouble has its sentence") {
    const auto has_sentence = [](const std::string& key) {
        INFO(key);
        REQUIRE(words().id.has(key));
        REQUIRE(words().en.has(key));
        REQUIRE(words().palembang.has(key));
        REQUIRE(words().id.text(key).back() == '.');
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Refusal>>(
        [&](auto each) { has_sentence(std::string("refusal.") + each.name); });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<wire::TroubleKind>>(
        [&](auto each) { has_sentence(std::string("trouble.") + each.name); });
}

TEST_CASE("no sentence of the kiosk shouts") {
    for (const std::string& key : words().id.keys()) {
        INFO(key);
        const bool of_kiosk = key.rfind("kiosk.", 0) == 0 || key.rfind("slip.", 0) == 0
                              || key.rfind("refusal.", 0) == 0 || key.rfind("trouble.", 0) == 0;
        if (of_kiosk) {
            REQUIRE(words().id.text(key).find('!') == std::string::npos);
            REQUIRE(words().en.text(key).find('!') == std::string::npos);
            REQUIRE(words().palembang.text(key).find('!') == std::string::npos);
        }
    }
}

} // namespace giliran::kiosk::tests
