#include "shared/link/address_options.hpp"

#include <boost/program_options/parsers.hpp>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace giliran;
namespace options = boost::program_options;

namespace {

link::Address address_from(const std::vector<std::string>& words) {
    options::options_description known;
    link::add_address_options(known, "kiosk-1");
    options::variables_map given;
    options::store(options::command_line_parser(words).options(known).run(), given);
    options::notify(given);
    return link::address_of(given);
}

/// A file that is gone with its test.
struct KeyFile {
    explicit KeyFile(const std::string& text) {
        ::close(::mkstemp(path.data()));
        std::ofstream{path} << text;
    }
    ~KeyFile() { std::filesystem::remove(path); }
    KeyFile(const KeyFile&) = delete;
    KeyFile& operator=(const KeyFile&) = delete;
    std::string path = std::filesystem::temp_directory_path() / "giliran-key.XXXXXX";
};

} // namespace

TEST_CASE("a screen that is told nothing but its key finds the server of its own machine") {
    const KeyFile key{"secret-of-kiosk-1\nnot this line\n"};
    const link::Address address = address_from({"--key-file", key.path});
    CHECK(address.ask == "tcp://127.0.0.1:7301");
    CHECK(address.feed == "tcp://127.0.0.1:7302");
    CHECK(address.device == "kiosk-1");
    CHECK(address.key == "secret-of-kiosk-1");
}

TEST_CASE("a screen goes where it is told, under the name it is told") {
    const KeyFile key{"secret"};
    const link::Address address =
        address_from({"--ask", "tcp://10.0.0.1:1", "--feed", "tcp://10.0.0.1:2", "--device",
                      "kiosk-9", "--key-file", key.path});
    CHECK(address.ask == "tcp://10.0.0.1:1");
    CHECK(address.feed == "tcp://10.0.0.1:2");
    CHECK(address.device == "kiosk-9");
}

TEST_CASE("no key, an empty one and a file that is not there are each named") {
    CHECK_THROWS_WITH(address_from({}), Catch::Contains("--key-file"));
    CHECK_THROWS_WITH(address_from({"--key-file", "no/such.key"}), Catch::Contains("no/such.key"));
    const KeyFile key{"\n"};
    CHECK_THROWS_WITH(address_from({"--key-file", key.path}), Catch::Contains("is empty"));
}
