#include "server/devices.hpp"

#include <sodium.h>

#include <array>
#include <fstream>

namespace giliran::server {
namespace {

constexpr std::size_t key_bytes = 16;

std::string new_key() {
    std::array<unsigned char, key_bytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string hex(2 * key_bytes + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

Asker asker_of(DeviceRole role) {
    switch (role) {
    case DeviceRole::kiosk:
        return Asker::kiosk;
    case DeviceRole::wall:
        return Asker::wall;
    case DeviceRole::counter:
        return Asker::counter_device;
    }
    return Asker::wall;
}

void write_key(const std::filesystem::path& path, const std::string& key) {
    using std::filesystem::perms;
    std::ofstream file{path, std::ios::trunc};
    std::filesystem::permissions(path, perms::owner_read | perms::owner_write);
    file << key << '\n';
    if (!file.flush())
        throw std::runtime_error("cannot write the device key " + path.string());
}

} // namespace

Devices::Devices(const std::vector<Device>& listed, store::Journal& journal,
                 const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const Device& device : listed) {
        const std::string name = "device/" + device.name;
        std::optional<std::string> key = journal.secret(name);
        if (!key) {
            key = new_key();
            journal.put_secret(name, *key);
        }
        write_key(folder / (device.name + ".key"), *key);
        known_[device.name] = {asker_of(device.role), *key};
    }
}

std::optional<Asker> Devices::recognise(const std::string& name, const std::string& key) const {
    const auto found = known_.find(name);
    if (found == known_.end() || key.size() != found->second.key.size()
        || sodium_memcmp(key.data(), found->second.key.data(), key.size()) != 0)
        return std::nullopt;
    return found->second.asker;
}

} // namespace giliran::server
