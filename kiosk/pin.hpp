#pragma once
// The PIN of a kiosk's service menu: six digits made by chance, shown once when they are made, kept
// in a file of the device as an Argon2id hash. A kiosk without that file has no menu. Used by main.

#include <filesystem>
#include <string>

namespace giliran::kiosk {

/// Makes a PIN, keeps its hash in the file (the owner's alone) and returns its digits. Throws
/// std::runtime_error when the file cannot be written.
std::string make_pin(const std::filesystem::path& file);

/// Takes about a tenth of a second, which slows down whoever tries them all. False where there is
/// no such file.
bool opens_menu(const std::filesystem::path& file, const std::string& digits);

} // namespace giliran::kiosk
