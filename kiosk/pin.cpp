#include "kiosk/pin.hpp"

#include "kiosk/service_model.hpp"

#include <array>
#include <fstream>
#include <new>
#include <stdexcept>

#include <sodium.h>

namespace giliran::kiosk {

namespace {

void start_sodium() {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium cannot start: no source of randomness");
    }
}

} // namespace

std::string make_pin(const std::filesystem::path& file) {
    start_sodium();
    std::string digits;
    for (std::size_t i = 0; i < pin_digits; ++i) {
        digits += static_cast<char>('0' + randombytes_uniform(10));
    }
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), digits.data(), digits.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0) {
        throw std::bad_alloc();
    }
    std::ofstream kept{file};
    std::error_code unset;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, unset);
    kept << hash.data() << "\n";
    if (!kept.flush() || unset) {
        throw std::runtime_error("the PIN file " + file.string() + " cannot be written");
    }
    return digits;
}

bool opens_menu(const std::filesystem::path& file, const std::string& digits) {
    start_sodium();
    std::string hash;
    std::getline(std::ifstream{file} >> std::ws, hash);
    return hash.size() < crypto_pwhash_STRBYTES
           && crypto_pwhash_str_verify(hash.c_str(), digits.data(), digits.size()) == 0;
}

} // namespace giliran::kiosk
