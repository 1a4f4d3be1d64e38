// The recordings that assets/sounds/README.md names are those a whole call needs.

#include "display/speech.hpp"
#include "tests/shared/voice/recording.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace giliran;
using namespace giliran::wall;

namespace {

/// The words of the indented block behind "Indonesian:" or "English:".
std::vector<std::string> names_below(const std::string& heading) {
    std::ifstream readme{"assets/sounds/README.md"};
    std::vector<std::string> names;
    bool inside = false;
    for (std::string line; std::getline(readme, line);) {
        if (line == heading)
            inside = true;
        else if (!line.empty() && !line.starts_with("    "))
            inside = false;
        std::istringstream words{inside && line.starts_with("    ") ? line : ""};
        for (std::string name; words >> name;)
            names.push_back(name);
    }
    return names;
}

/// Counts what recordings leave over.
struct NothingToDo : Synthesiser {
    void ask(const Phrase& phrase) override { asked.push_back(phrase.text); }
    void tick(std::int64_t) override {}
    bool working_on(const Phrase&) const override { return false; }
    std::optional<Clip> clip(const Phrase&) override { return {}; }
    std::vector<std::string> asked;
};

} // namespace

TEST_CASE("with the recordings that the folder's page names no call needs a synthesiser") {
    const tests::RecordingsFolder folder;
    for (const std::string& name : names_below("Indonesian:"))
        folder.add("id", name, 1'000);
    for (const std::string& name : names_below("English:"))
        folder.add("en", name, 1'000);
    NothingToDo otherwise;
    const std::vector<Language> languages{Language::indonesian, Language::english};
    voice::RecordedVoice voice{voice::Recordings{folder.path, languages, [](const std::string&) {}},
                               otherwise};
    const auto wordings = read_wordings("assets/words");
    const auto ask = [&](char prefix, unsigned number, std::uint32_t counter) {
        for (const Phrase& phrase : announcement(wordings, prefix, number, {{counter}, {}, {}}))
            voice.ask(phrase);
    };
    for (unsigned number = 1; number <= number_max; ++number)
        ask(static_cast<char>('A' + number % 26), number, 1 + number % 999);
    CHECK(otherwise.asked.empty());
    SECTION("and one that is missing is noticed") {
        const Counter desk{{7}, {"meja informasi", "the information desk"}, {}};
        for (const Phrase& phrase : announcement(wordings, 'A', 12, desk))
            voice.ask(phrase);
        CHECK(otherwise.asked
              == std::vector<std::string>{"meja informasi", "the information desk"});
    }
}

TEST_CASE("a recorded bell takes the chime's place, a broken one does not") {
    const tests::RecordingsFolder folder;
    CHECK(read_bell(folder.path).rate == 44'100);
    folder.add_broken(".", "bell");
    CHECK(read_bell(folder.path).rate == 44'100);
    folder.add(".", "bell", 3'000);
    const Clip bell = read_bell(folder.path);
    CHECK(bell.rate == 22'050);
    CHECK(bell.samples.front() == 3'000);
}
