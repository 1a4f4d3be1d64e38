#pragma once

// What the journal keeps, and the trouble it may report. A record is an event as bytes: this room
// does not know the rules' types, so that the rules may change without touching a file that is
// already written. The dispatcher writes records, the server's start and the reports read them
// back.

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace giliran::store {

using Hash = std::array<std::uint8_t, 32>;
using RequestId = std::array<std::uint8_t, 16>;

// An event about to be written.
struct Record {
    std::int64_t at_ms = 0;
    std::string actor;
    std::string kind;
    std::string body;
};

// An event as read back: its place in the record of the office and its link in the chain.
struct StoredRecord : Record {
    std::uint64_t seq = 0;
    Hash hash{};
};

// What an ask was (the SHA-256 of its bytes, so that one id cannot carry two asks) and what it got.
struct Reply {
    std::string digest;
    std::string answer;
};

// Trouble with the disk or the file. what() is a sentence for the person who looks after the
// server.
class StoreError : public std::runtime_error {
  public:
    enum class Kind {
        full,    // no space: nothing of the batch is kept, the journal goes on once there is space
        io,      // the disk failed: the process must stop and come back, never commit again (see
                 // Journal)
        corrupt, // not a journal, or its bytes were changed
        locked,  // somebody else holds the file
        other
    };

    StoreError(Kind kind, const std::string& sentence)
        : std::runtime_error(sentence), kind_(kind) {}

    [[nodiscard]] Kind kind() const noexcept { return kind_; }

  private:
    Kind kind_;
};

} // namespace giliran::store
