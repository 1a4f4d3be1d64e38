#pragma once

// Reading records in order while checking that each follows from the one before. The journal reads
// this way at the server's start, verify walks the whole file with it: one reader, so that what
// starts is what an auditor would accept.

#include "server/store/database.hpp"
#include "server/store/record.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace giliran::store {

struct Place {
    std::uint64_t seq = 0;
    Hash hash{};
};

struct Break {
    std::uint64_t seq = 0;
    std::string why;
};

struct Walked {
    Place last; // the last good record
    std::optional<Break> broken;
};

using EachRecord = std::function<void(const StoredRecord&)>;

// From the record after `before` to the end, which must be `head`.
[[nodiscard]] Walked walk(Database& db, const Place& before, const Place& head,
                          const EachRecord& each);

// The head kept apart from the records; nothing when its row is missing or misshapen.
[[nodiscard]] std::optional<Place> stored_head(Database& db);

[[nodiscard]] StoredRecord record_in(const Rows& rows); // seq, at_ms, actor, kind, body, hash

} // namespace giliran::store
