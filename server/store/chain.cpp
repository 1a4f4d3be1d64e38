#include "server/store/chain.hpp"

#include "server/store/journal.hpp"

#include <openssl/evp.h>

#include <new>

namespace giliran::store {

namespace {

constexpr char chain_tag =
    0x02; // keeps these hashes apart from any other use of SHA-256 on the same bytes

void put_number(std::string& to, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        to += static_cast<char>((value >> shift) & 0xFFU);
    }
}

void put_text(std::string& to, std::string_view text) {
    put_number(to, text.size());
    to += text;
}

} // namespace

struct Chain::Digest {
    Digest() : context(EVP_MD_CTX_new()), algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr)) {
        if (context == nullptr || algorithm == nullptr) {
            throw std::bad_alloc();
        }
    }
    ~Digest() {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    Hash of(std::string_view bytes) const {
        Hash hash{};
        EVP_DigestInit_ex(context, algorithm, nullptr);
        EVP_DigestUpdate(context, bytes.data(), bytes.size());
        EVP_DigestFinal_ex(context, hash.data(), nullptr);
        return hash;
    }

    EVP_MD_CTX* context;
    EVP_MD* algorithm;
};

Chain::Chain() : digest_(std::make_unique<Digest>()) {}
Chain::~Chain() = default;

Hash Chain::next(const Hash& before, std::uint64_t seq, const Record& record) {
    leaf_.assign(1, chain_tag);
    leaf_.append(before.begin(), before.end());
    put_number(leaf_, seq);
    put_number(leaf_, static_cast<std::uint64_t>(record.at_ms));
    put_text(leaf_, record.actor);
    put_text(leaf_, record.kind);
    put_text(leaf_, record.body);
    return digest_->of(leaf_);
}

Hash sha256(std::string_view bytes) {
    Hash hash{};
    EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr);
    return hash;
}

std::string hex(const Hash& hash) {
    std::string text;
    for (const std::uint8_t byte : hash) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15U];
    }
    return text;
}

} // namespace giliran::store
