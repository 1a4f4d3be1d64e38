#pragma once
// An event as the record keeps it, read back. Used by the dispatcher's start and by whoever learns
// from the record.

#include "server/store/record.hpp"
#include "shared/wire/codec.hpp"

namespace giliran::server {

/// Throws std::runtime_error with a sentence if another version wrote it: the chain is whole, so
/// what cannot be read is not damage.
Event event_of(const store::StoredRecord& record);

} // namespace giliran::server
