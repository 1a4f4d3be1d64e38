// A device is who it says it is only with its own key, and its key is nobody else's to read.

#include "server/devices.hpp"
#include "tests/server/store/scratch.hpp"

#include <fstream>
#include <set>
#include <sys/stat.h>

using namespace giliran;
using namespace giliran::server;

namespace {

const std::vector<Device> listed = {{"kiosk-1", DeviceRole::kiosk},
                                    {"kiosk-2", DeviceRole::kiosk},
                                    {"wall-1", DeviceRole::wall},
                                    {"desk-1", DeviceRole::counter}};

std::string key_in(const std::filesystem::path& file) {
    std::string key;
    std::ifstream{file} >> key;
    return key;
}

unsigned rights_of(const std::filesystem::path& file) {
    struct stat found{};
    REQUIRE(::stat(file.c_str(), &found) == 0);
    return found.st_mode & 0777U;
}

} // namespace

TEST_CASE("each device is recognised by its own key and in its own role") {
    const store::Scratch scratch;
    store::Journal journal{scratch.journal()};
    const Devices devices{listed, journal, scratch / "keys"};
    const auto with_own_key = [&](const std::string& name) {
        return devices.recognise(name, key_in(scratch / ("keys/" + name + ".key")));
    };
    CHECK(with_own_key("kiosk-1") == Asker::kiosk);
    CHECK(with_own_key("wall-1") == Asker::wall);
    CHECK(with_own_key("desk-1") == Asker::counter_device);
}

TEST_CASE("an unknown device, a wrong key and another device's key are recognised as nobody") {
    const store::Scratch scratch;
    store::Journal journal{scratch.journal()};
    const Devices devices{listed, journal, scratch / "keys"};
    const std::string key = key_in(scratch / "keys/kiosk-1.key");
    const std::string others = key_in(scratch / "keys/kiosk-2.key");
    REQUIRE(devices.recognise("kiosk-1", key));
    CHECK_FALSE(devices.recognise("kiosk-3", key));
    CHECK_FALSE(devices.recognise("", ""));
    for (const std::string& wrong : {std::string{}, others, key + "0", key.substr(1),
                                     std::string(key.size(), '0'), key + std::string(1, '\0')})
        CHECK_FALSE(devices.recognise("kiosk-1", wrong));
}

TEST_CASE("a device keeps its key over a restart, and no two have the same") {
    const store::Scratch scratch;
    std::set<std::string> keys;
    for (int start = 1; start <= 2; ++start) {
        store::Journal journal{scratch.journal()};
        const Devices devices{listed, journal, scratch / "keys"};
        for (const Device& device : listed)
            keys.insert(key_in(scratch / ("keys/" + device.name + ".key")));
        std::filesystem::remove_all(scratch / "keys"); // the record holds them, not the files
    }
    CHECK(keys.size() == listed.size());
    for (const std::string& key : keys)
        CHECK(key.size() == 32);
}

TEST_CASE(
    "a device that was struck from the office file is nobody any more, though it has its key") {
    const store::Scratch scratch;
    store::Journal journal{scratch.journal()};
    const std::string key = [&] {
        const Devices before{listed, journal, scratch / "keys"};
        return key_in(scratch / "keys/kiosk-2.key");
    }();
    const Devices after{{listed[0]}, journal, scratch / "keys"};
    CHECK_FALSE(after.recognise("kiosk-2", key));
}

TEST_CASE("only its owner may read a key file, also on a careless machine and after it lay open") {
    const mode_t before = ::umask(0);
    const store::Scratch scratch;
    store::Journal journal{scratch.journal()};
    {
        const Devices devices{listed, journal, scratch / "keys"};
    }
    const std::filesystem::path file = scratch / "keys/kiosk-1.key";
    CHECK(rights_of(file) == 0600U);
    std::filesystem::permissions(file, std::filesystem::perms::all);
    {
        const Devices devices{listed, journal, scratch / "keys"};
    }
    CHECK(rights_of(file) == 0600U);
    ::umask(before);
}

TEST_CASE("a key that cannot be written down is said with its file") {
    const store::Scratch scratch;
    store::Journal journal{scratch.journal()};
    std::filesystem::create_directories(scratch / "keys/kiosk-1.key"); // a folder in its place
    CHECK_THROWS_WITH((Devices{listed, journal, scratch / "keys"}), Catch::Contains("kiosk-1.key"));
}
