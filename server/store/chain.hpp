#pragma once

// The chain that makes history tamper-evident: h(n) = SHA-256(0x02, h(n-1), leaf(n)), and h(0) is
// 32 zero bytes. leaf = seq, at_ms, then actor, kind and body, each as its length and its bytes;
// every number is 8 bytes, big-endian. Lengths come first so that no two records share a leaf. Used
// by the journal when it appends and by the walk that checks; anyone can write the same thirty
// lines in another language and check us.

#include "server/store/record.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_st;
struct evp_md_ctx_st;

namespace giliran::store {

// SHA-256 with one context kept: making one costs more than hashing a record.
class Sha256 {
  public:
    Sha256();
    [[nodiscard]] Hash operator()(std::string_view bytes);

  private:
    struct Free {
        void operator()(evp_md_st* algorithm) const;
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_st, Free> algorithm_;
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

class Chain {
  public:
    [[nodiscard]] Hash next(const Hash& before, std::uint64_t seq, const Record& record);

  private:
    Sha256 sha256_;
    std::string bytes_; // kept, so that a record costs no allocation
};

} // namespace giliran::store
