#include "server/store/chain.hpp"

#include "server/store/journal.hpp"

#include <openssl/evp.h>

#include <stdexcept>

namespace giliran::store {

namespace {

constexpr char chain_tag = 0x02; // 0x00 and 0x01 are the leaf and node tags of RFC 6962 trees

void put(std::string& bytes, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
    }
}

void put_text(std::string& bytes, std::string_view text) {
    put(bytes, text.size());
    bytes += text;
}

} // namespace

void Sha256::Free::operator()(evp_md_st* algorithm) const {
    EVP_MD_free(algorithm);
}
void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : algorithm_(EVP_MD_fetch(nullptr, "SHA2-256", nullptr)), context_(EVP_MD_CTX_new()) {
    if (!algorithm_ || !context_) {
        throw std::runtime_error("OpenSSL offers no SHA-256");
    }
}

Hash Sha256::operator()(std::string_view bytes) {
    Hash hash{};
    if (EVP_DigestInit_ex2(context_.get(), algorithm_.get(), nullptr) != 1
        || EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1
        || EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr) != 1) {
        throw std::runtime_error("OpenSSL could not compute a SHA-256");
    }
    return hash;
}

Hash Chain::next(const Hash& before, std::uint64_t seq, const Record& record) {
    bytes_.clear();
    bytes_ += chain_tag;
    bytes_.append(before.begin(), before.end());
    put(bytes_, seq);
    put(bytes_, static_cast<std::uint64_t>(record.at_ms));
    put_text(bytes_, record.actor);
    put_text(bytes_, record.kind);
    put_text(bytes_, record.body);
    return sha256_(bytes_);
}

Hash sha256(std::string_view bytes) {
    thread_local Sha256 hash;
    return hash(bytes);
}

std::string hex(const Hash& hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(hash.size() * 2);
    for (const std::uint8_t byte : hash) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

} // namespace giliran::store
