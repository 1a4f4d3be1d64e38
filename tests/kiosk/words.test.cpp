// Every sentence exists in both languages, and every refusal and trouble has one.

#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

#include "shared/wire/describe.hpp"
#include "shared/wire/message.hpp"

#include <algorithm>

namespace giliran::kiosk::tests {

TEST_CASE("both languages have the same keys, and none is empty") {
    REQUIRE(words().id.keys() == words().en.keys());
    for (const std::string& key : words().id.keys()) {
        INFO(key);
        REQUIRE_FALSE(words().id.text(key).empty());
        REQUIRE_FALSE(words().en.text(key).empty());
    }
}

TEST_CASE("both languages ask for the same values") {
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
    }
}

TEST_CASE("every refusal and every trouble has its sentence") {
    const auto has_sentence = [](const std::string& key) {
        INFO(key);
        REQUIRE(words().id.has(key));
        REQUIRE(words().en.has(key));
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
        }
    }
}

} // namespace giliran::kiosk::tests
