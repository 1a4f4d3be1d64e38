#pragma once
// The paired devices and their keys: a message from the bus counts only with the name and secret of
// a device the office file lists. Keys are made on first sight, kept in the journal's settings and
// written to files that only the owner may read; pairing over the network and per-device transport
// keys will take this place.

#include "server/permissions.hpp"
#include "server/store/journal.hpp"
#include "shared/setup/office_file.hpp"

#include <map>

namespace giliran::server {

class Devices {
  public:
    /// Makes missing keys and writes each to folder/NAME.key. Throws std::runtime_error if a file
    /// cannot be written.
    Devices(const std::vector<Device>& listed, store::Journal& journal,
            const std::filesystem::path& folder);

    /// Who it is, or none if the name is unknown or the key is not its own.
    std::optional<Asker> recognise(const std::string& name, const std::string& key) const;

  private:
    struct Known {
        Asker asker;
        std::string key;
    };
    std::map<std::string, Known> known_;
};

} // namespace giliran::server
