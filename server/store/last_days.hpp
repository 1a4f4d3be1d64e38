#pragma once

// The newest days of the record, read beside a server that goes on writing: for learning in the
// background after a start, which must not wait for it. Its own connection, any thread. Used by the
// server's memory of waiting.

#include "server/store/record.hpp"

#include <filesystem>
#include <functional>

namespace giliran::store {

// How far back: so many days, fewer when they hold more records than that, but the newest always.
struct Reach {
    std::size_t days = 0;
    std::int64_t records = 0;
};

// The newest settings before those days, then every record from the opening of the first of them
// on, in order and checked against the chain. Nothing when no day was ever opened. Throws
// StoreError.
void read_last_days(const std::filesystem::path& file, const Reach& reach,
                    const std::function<void(const StoredRecord&)>& each);

} // namespace giliran::store
