#pragma once

// The chain that makes the record tamper-evident: each record's hash covers the one before it, so a
// change anywhere shows everywhere after. h(n) = SHA-256(0x02 | h(n-1) | leaf), leaf = seq, time,
// actor, kind and body, each with its length. Used by the journal when it writes and by verify when
// it reads.

#include "server/store/record.hpp"

#include <memory>
#include <string>

namespace giliran::store {

class Chain {
  public:
    Chain();
    ~Chain();
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    /// The hash of the record at `seq` that follows one of hash `before`.
    [[nodiscard]] Hash next(const Hash& before, std::uint64_t seq, const Record& record);

  private:
    struct Digest;
    std::unique_ptr<Digest> digest_; // reused: making one costs more than a short hash
    std::string leaf_;
};

} // namespace giliran::store
