// The arrows of the house: which room may include what. Debian keeps all headers in one folder, so
// link lines alone hold nothing; this reads the includes and fails with file and line.

#include "tests/house/sources.hpp"

#include <catch2/catch.hpp>

#include <cctype>
#include <map>

using namespace giliran::tests;

namespace {

namespace fs = std::filesystem;

/// What a room may name besides the standard library: its own folder, other rooms, libraries (by
/// the start of the include). Link and ui name the option library, so that kiosk and wall read
/// their addresses and windows alike without knowing each other. The kiosk names sodium for the
/// hash of its service menu's PIN.
const std::map<std::string, std::vector<std::string>> allowed = {
    {"shared/queue", {"shared/queue/"}},
    {"shared/forecast", {"shared/forecast/", "shared/queue/"}},
    {"shared/whatif", {"shared/whatif/", "shared/queue/"}},
    {"shared/setup", {"shared/setup/", "shared/queue/", "date/", "toml++/"}},
    {"shared/wire",
     {"shared/wire/", "shared/queue/", "boost/json", "boost/describe", "boost/mp11"}},
    {"shared/link",
     {"shared/link/", "shared/wire/", "shared/queue/", "zmq.hpp", "boost/program_options"}},
    {"shared/ui",
     {"shared/ui/", "cairo", "pango/", "librsvg/", "qrencode", "fontconfig/", "boost/json",
      "boost/program_options", "SFML/", "glib", "gio/", "gdk-pixbuf/", "X11/"}},
    {"shared/voice",
     {"shared/voice/", "shared/ui/words.hpp", "shared/ui/sound.hpp", "unistd.h", "fcntl.h", "sys/",
      "spawn.h"}},
    // The guard knows processes and pipes, and nothing of the house.
    {"shared/watch", {"shared/watch/", "unistd.h", "fcntl.h", "poll.h", "sys/"}},
    {"shared/rehearse",
     {"shared/rehearse/", "shared/link/", "shared/wire/", "shared/forecast/", "shared/whatif/",
      "shared/setup/", "shared/queue/", "zlib.h", "fmt/", "boost/program_options", "poll.h", "sys/",
      "unistd.h"}},
    {"kiosk",
     {"kiosk/", "shared/link/", "shared/wire/", "shared/queue/", "shared/ui/", "shared/voice/",
      "shared/watch/", "fmt/", "boost/program_options", "SFML/", "unistd.h", "fcntl.h", "sys/",
      "spawn.h", "poll.h", "netdb.h", "sodium.h"}},
    {"kiosk/paper",
     {"kiosk/paper/", "shared/ui/", "boost/program_options", "unistd.h", "sys/", "poll.h",
      "netinet/", "arpa/"}},
    {"display",
     {"display/", "shared/link/", "shared/wire/", "shared/queue/", "shared/ui/", "shared/voice/",
      "shared/watch/", "fmt/", "boost/program_options"}},
    {"server/store",
     {"server/store/", "sqlite3.h", "openssl/", "fmt/", "unistd.h", "fcntl.h", "sys/"}},
    {"server/bus",
     {"server/bus/", "shared/wire/", "shared/queue/", "zmq.hpp", "boost/asio", "fmt/"}},
    {"server/reports", {"server/reports/", "shared/queue/"}},
    {"server/web",
     {"server/web/", "server/reports/", "shared/wire/", "shared/setup/", "shared/whatif/",
      "shared/queue/", "boost/", "sodium.h", "fmt/"}},
    {"server",
     {"server/", "shared/wire/", "shared/forecast/", "shared/whatif/", "shared/setup/",
      "shared/queue/", "boost/", "spdlog/", "sodium.h", "sys/resource.h", "unistd.h"}},
};

/// The included name, or an empty text.
std::string included(const std::string& line) {
    if (!line.starts_with("#include"))
        return {};
    const auto begin = line.find_first_of("<\"");
    const auto end = line.find_first_of(">\"", begin + 1);
    return begin == std::string::npos ? std::string{} : line.substr(begin + 1, end - begin - 1);
}

bool may_name(const std::vector<std::string>& rooms, const std::string& name) {
    const bool standard =
        name.find('/') == std::string::npos && name.find('.') == std::string::npos;
    for (const std::string& start : rooms)
        if (name.starts_with(start))
            return true;
    return standard;
}

/// The line names that word, not only as the end of a longer name.
bool names(const std::string& line, const std::string& word) {
    const auto in_name = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
    };
    for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1))
        if (at == 0 || !in_name(word.front()) || !in_name(line[at - 1]))
            return true;
    return false;
}

template<class Act>
void each_source(Act act) {
    for (const auto& [room, rooms] : allowed)
        for (const auto& entry : fs::directory_iterator(room))
            if (is_source(entry.path()))
                act(entry.path(), rooms);
}

} // namespace

TEST_CASE("every include follows the arrows of the house") {
    std::string wrong;
    each_source([&](const fs::path& file, const std::vector<std::string>& rooms) {
        for (const Line& line : lines_of(file)) {
            const std::string name = included(line.text);
            if (!name.empty() && !may_name(rooms, name))
                wrong += line.place + " may not include " + name + "\n";
        }
    });
    CHECK(wrong == "");
}

TEST_CASE(
    "the rules, the forecast and the what-if know no clock, no chance, no file and no output") {
    std::string wrong;
    for (const char* room : {"shared/queue", "shared/forecast", "shared/whatif"})
        for (const auto& entry : fs::directory_iterator(room)) {
            if (!is_source(entry.path()))
                continue;
            for (const Line& line : lines_of(entry.path()))
                for (const char* banned : {"<random>", "<fstream>", "<iostream>", "<thread>",
                                           "<mutex>", "::now()", "std::rand", "time("})
                    if (names(line.text, banned))
                        wrong += line.place + " uses " + banned + "\n";
        }
    CHECK(wrong == "");
}
