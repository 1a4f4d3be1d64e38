#pragma once

// The record of the office: every event in the order it was decided, chained by SHA-256 from the
// first, durable before anything is answered or shown. Beside the events it remembers what each ask
// was answered, so that the same ask sent twice gets the same answer, also after a restart. The
// dispatcher is the only writer: it opens a batch, appends what was decided, commits once for all
// of them, and only then applies and tells. One thread at a time.
//
// After StoreError::Kind::io or corrupt the journal takes no further batch: what the disk holds is
// then unknown, and a commit tried again may report success over lost bytes. The process stops, and
// opening the file finds the truth.

#include "server/store/record.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace giliran::store {

class Journal {
  public:
    // Creates or opens the file. Refuses a second opener (locked), a file that is no journal or
    // whose last record does not agree with the head kept apart (corrupt), and a journal of a newer
    // Giliran (other).
    explicit Journal(const std::filesystem::path& file);
    ~Journal(); // an open batch is forgotten
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    // One batch is one commit. begin() does nothing when a batch is open; after any throw inside a
    // batch the only way on is rollback(), which also brings back the head from before the batch.
    void begin();
    std::uint64_t append(const Record& record);
    void remember(const RequestId& id, const Reply& reply, std::int64_t at_ms);
    void commit();
    void rollback();
    [[nodiscard]] bool in_batch() const;

    // What this ask was answered, the open batch included.
    [[nodiscard]] std::optional<Reply> recall(const RequestId& id) const;

    // The newest record, the open batch included; 0 and zero bytes when there is none.
    [[nodiscard]] std::uint64_t head_seq() const;
    [[nodiscard]] Hash head_hash() const;

    // The newest record of this kind before that seq, through an index. Only for the kinds a start
    // looks for (landmark_kinds in schema.hpp: OfficeConfigured, DayOpened, DayClosed); any other
    // is a bug.
    [[nodiscard]] std::optional<StoredRecord>
    last_of(std::string_view kind,
            std::uint64_t before_seq = std::numeric_limits<std::uint64_t>::max()) const;

    // Every record from seq on, in order, each checked against the chain before it is given; throws
    // corrupt and names the first seq that is missing or changed.
    void read_from(std::uint64_t seq, const std::function<void(const StoredRecord&)>& each) const;

    // How often this file was opened: one more at each start, so that devices know a restart from a
    // pause.
    [[nodiscard]] std::uint64_t epoch() const;

    // Inside a batch these belong to it; outside they are durable when they return.
    void forget_replies_before(std::int64_t at_ms);
    void put_secret(std::string_view name, std::string_view value);
    [[nodiscard]] std::optional<std::string> secret(std::string_view name) const;

  private:
    class Open;
    std::unique_ptr<Open> open_;
};

// What an auditor is told: is every record whole and in its place, and if not, which is the first
// that is not, and why.
struct Verdict {
    bool whole = false;
    std::uint64_t records = 0; // good ones, from the first
    std::uint64_t first_bad_seq = 0;
    std::string why;
    Hash head{}; // of the last good record
};

// Walks the whole file, read-only, also while a server is using it, and gives each good record;
// begins anew with the first when a server opens the file meanwhile. Throws StoreError when it is
// no journal at all.
[[nodiscard]] Verdict verify(const std::filesystem::path& file,
                             const std::function<void(const StoredRecord&)>& each = {});

[[nodiscard]] std::string hex(const Hash& hash);
[[nodiscard]] Hash sha256(std::string_view bytes);

} // namespace giliran::store
