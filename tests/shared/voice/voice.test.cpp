#include "shared/voice/voice.hpp"
#include "shared/voice/numerals.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace giliran::voice;
namespace fs = std::filesystem;

namespace {

// A folder of this test alone, gone with it.
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "voice-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }

    // A program in the place of espeak-ng.
    std::string program(const std::string& script) const {
        const fs::path file = path / "program";
        std::ofstream{file} << "#!/bin/sh\n" << script << '\n';
        fs::permissions(file, fs::perms::owner_all);
        return file.string();
    }
};

const Phrase call{Language::indonesian,
                  "Nomor antrean, A nol dua belas, silakan menuju loket dua."};
const Phrase other{Language::english, "Number A zero one two, please go to counter two."};

// Frames until the condition holds, with a clock that stands still: whatever ends here ends by
// itself.
bool comes_true(EspeakVoice& voice, const std::function<bool()>& condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (!condition() && std::chrono::steady_clock::now() < until) {
        voice.tick(0);
        std::this_thread::yield();
    }
    return condition();
}

std::optional<Clip> spoken(EspeakVoice& voice, const Phrase& phrase) {
    voice.ask(phrase);
    REQUIRE(comes_true(voice, [&] { return !voice.working_on(phrase); }));
    return voice.clip(phrase);
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

// Looks without reaping: a child that ended but was left lying still counts.
bool no_child_left() {
    siginfo_t child{};
    return ::waitid(P_ALL, 0, &child, WEXITED | WNOHANG | WNOWAIT) == -1 && errno == ECHILD;
}

// The sounds espeak-ng would make, as its phoneme names.
std::string phonemes(const Folder& folder, const Phrase& phrase) {
    const fs::path text = folder.path / "text";
    std::ofstream{text} << spelled_for_espeak(phrase);
    const std::string command = std::string{"espeak-ng -q -x -b 1 -v "}
                                + std::string{giliran::ui::code_of(phrase.language)} + " -f "
                                + text.string();
    FILE* out = ::popen(command.c_str(), "r");
    REQUIRE(out);
    std::string sounds;
    for (int letter = std::fgetc(out); letter != EOF; letter = std::fgetc(out))
        sounds += letter == '\n' ? ' ' : static_cast<char>(letter);
    REQUIRE(::pclose(out) == 0);
    return sounds;
}

} // namespace

TEST_CASE("the words espeak-ng misreads are given to it as sounds") {
    CHECK(spelled_for_espeak({Language::indonesian, "E nol sebelas, loket empat belas."})
          == "E nol [[s@b@l'as]], [[lok'Et]] [[@mp'at]] [[b@l'as]].");
    CHECK(spelled_for_espeak({Language::indonesian, "Loket keenam"}) == "[[lok'Et]] keenam");
    CHECK(spelled_for_espeak({Language::indonesian, "Tekan Page Up"})
          == "[[t@k'an]] [[p'edZ]] [['ap]]");
    CHECK(spelled_for_espeak({Language::english, "Number A zero"}) == "Number [[eI]] zero");
    SECTION("and a name cannot open such a passage itself") {
        CHECK(spelled_for_espeak({Language::indonesian, "ruang [[a]]\n2"}) == "ruang   a   2");
    }
}

TEST_CASE("the Indonesian voice says every letter by its name, and the numbers right") {
    const Folder folder;
    const std::vector<std::string> names{"'a",  "b'e", "tS'e", "d'e", "'e",  "'Ef", "g'e",
                                         "h'a", "'i",  "dZ'e", "k'a", "'El", "'Em", "'En",
                                         "'o",  "p'e", "k'i",  "'ER", "'Es", "t'e", "'u",
                                         "f'e", "w'e", "'Eks", "j'e", "z'Et"};
    for (std::size_t letter = 0; letter < names.size(); ++letter) {
        const std::string ticket =
            ticket_in_words(Language::indonesian, static_cast<char>('A' + letter), 12);
        CHECK_THAT(phonemes(folder, {Language::indonesian, "Nomor antrean, " + ticket + "."}),
                   Catch::Contains(" " + names[letter] + " n'ol d'ua b@l'as"));
    }
    CHECK_THAT(phonemes(folder, {Language::indonesian, "silakan menuju loket enam"}),
               Catch::Contains("lok'Et @n'am"));
    CHECK_THAT(phonemes(folder, other), Catch::Contains("eI z'i@roU"));
}

TEST_CASE("the real voice speaks: not silent, of a sentence's length, the same every time") {
    const Folder folder;
    EspeakVoice first{{.cache = folder.path / "first"}};
    EspeakVoice second{{.cache = folder.path / "second"}};
    for (const Phrase& phrase : {call, other}) {
        const auto clip = spoken(first, phrase);
        REQUIRE(clip);
        CHECK(length_ms(*clip) > 2'000);
        CHECK(length_ms(*clip) < 8'000);
        CHECK(*std::max_element(clip->samples.begin(), clip->samples.end()) > 5'000);
        CHECK(spoken(second, phrase) == clip);
    }
    CHECK(files_in(folder.path / "first") == 2); // nothing unfinished lies about
}

TEST_CASE("a sentence is made once and then comes from the cache, also after a restart") {
    const Folder folder;
    const fs::path cache = folder.path / "cache";
    std::optional<Clip> made;
    {
        EspeakVoice voice{{.cache = cache}};
        made = spoken(voice, call);
        REQUIRE(made);
    }
    EspeakVoice voice{{.cache = cache, .program = "no-such-program"}};
    voice.ask(call);
    CHECK_FALSE(voice.working_on(call));
    CHECK(voice.clip(call) == made);
}

TEST_CASE("a half file in the cache is made anew") {
    const Folder folder;
    const fs::path cache = folder.path / "cache";
    EspeakVoice voice{{.cache = cache}};
    const auto made = spoken(voice, call);
    const fs::path file = fs::directory_iterator {
        cache
    } -> path();
    fs::resize_file(file, fs::file_size(file) / 2);
    CHECK_FALSE(voice.clip(call));
    CHECK(spoken(voice, call) == made);
}

TEST_CASE("the cache stays within its bound, the longest unused going first") {
    const Folder folder;
    const fs::path cache = folder.path / "cache";
    EspeakVoice voice{{.cache = cache, .cache_bytes = 300'000}}; // room for one sentence
    REQUIRE(spoken(voice, call));
    std::ofstream{cache / "notes.txt"} << "not the voice's";
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours{24};
    for (const auto& entry : fs::directory_iterator{cache})
        fs::last_write_time(entry.path(), yesterday);
    CHECK(spoken(voice, other));
    CHECK_FALSE(voice.clip(call));
    CHECK(fs::exists(cache / "notes.txt"));
}

TEST_CASE("a voice that cannot speak is an answer, not an obstacle") {
    const Folder folder;
    const fs::path cache = folder.path / "cache";
    SECTION("the program is not installed") {
        EspeakVoice voice{{.cache = cache, .program = "no-such-program"}};
        CHECK_FALSE(spoken(voice, call));
    }
    SECTION("the program fails") {
        EspeakVoice voice{{.cache = cache, .program = folder.program("exit 1")}};
        CHECK_FALSE(spoken(voice, call));
    }
    SECTION("the program ends well but wrote nothing") {
        EspeakVoice voice{{.cache = cache, .program = folder.program("exit 0")}};
        CHECK_FALSE(spoken(voice, call));
    }
    SECTION("the program wrote rubbish") {
        EspeakVoice voice{{.cache = cache, .program = folder.program("echo rubbish > \"$8\"")}};
        CHECK_FALSE(spoken(voice, call));
        CHECK(files_in(cache) == 0);
    }
    SECTION("the text is longer than any sentence") {
        EspeakVoice voice{{.cache = cache}};
        CHECK_FALSE(spoken(voice, {Language::indonesian, std::string(5'000, 'a')}));
    }
    SECTION("the cache cannot be made") {
        std::ofstream{folder.path / "file"} << "in the way";
        EspeakVoice voice{{.cache = folder.path / "file" / "cache"}};
        CHECK_FALSE(spoken(voice, call));
    }
    CHECK(no_child_left());
}

TEST_CASE("a voice that hangs is ended after five seconds and leaves no child behind") {
    const Folder folder;
    {
        EspeakVoice voice{
            {.cache = folder.path / "cache", .program = folder.program("exec sleep 1000")}};
        voice.ask(call);
        voice.tick(1'000);
        voice.tick(6'000);
        CHECK(voice.working_on(call));
        voice.tick(6'001);
        CHECK_FALSE(voice.working_on(call));
        CHECK_FALSE(voice.clip(call));
        CHECK(comes_true(voice, no_child_left));
        voice.ask(other); // and one that still runs when the wall closes
        voice.tick(7'000);
        CHECK_FALSE(no_child_left());
    }
    CHECK(no_child_left());
}
