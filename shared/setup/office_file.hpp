#pragma once
// Reads an office file (TOML): what the office is, which devices and accounts belong to it, and on
// which addresses the server listens. Every mistake is reported at once, each with file and line,
// and nothing of a broken file is used.

#include "shared/queue/settings.hpp"

#include <filesystem>
#include <stdexcept>

namespace giliran {

enum class DeviceRole { kiosk, wall, counter };

struct Device {
    std::string name;
    DeviceRole role = DeviceRole::kiosk;
};

struct AccountWanted {
    std::string name;
    bool supervisor = false;
};

/// Loopback unless the file says otherwise: an office on one machine is reachable by nobody else.
struct Network {
    std::string ask = "tcp://127.0.0.1:7301";
    std::string feed = "tcp://127.0.0.1:7302";
    std::string web_address = "127.0.0.1";
    std::uint16_t web_port = 7300;
    std::string public_url; // before "/t/CODE" in the slip's QR; empty: the web address itself
    std::uint32_t asks_per_second = 50; // of one client; a kiosk in a rush needs less than one
};

struct OfficeFile {
    Settings settings;
    std::vector<Device> devices;
    std::vector<AccountWanted> accounts;
    Network network;
};

/// What is wrong with a file: one line each, "file:line: sentence".
struct OfficeFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws OfficeFileError.
OfficeFile read_office_file(const std::filesystem::path& path);
/// The same of a text that somebody typed; `name` stands for the file in its mistakes.
OfficeFile read_office_text(const std::string& text, const std::string& name);

} // namespace giliran
