#include "server/store/journal.hpp"

#include "server/store/chain.hpp"
#include "server/store/database.hpp"
#include "server/store/file_lock.hpp"
#include "server/store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace giliran::store {

namespace {

Hash hash_of(std::string_view bytes) {
    Hash hash{};
    if (bytes.size() == hash.size()) {
        std::copy(bytes.begin(), bytes.end(), hash.begin());
    }
    return hash;
}

StoredRecord record_of(const Rows& rows) {
    StoredRecord record;
    record.seq = static_cast<std::uint64_t>(rows.number(0));
    record.at_ms = rows.number(1);
    record.actor = rows.bytes(2);
    record.kind = rows.bytes(3);
    record.body = rows.bytes(4);
    record.hash = hash_of(rows.bytes(5));
    return record;
}

Database& prepared(Database& db) {
    if (look_inside(db) == Found::nothing) {
        create_tables(db);
    }
    make_careful(db);
    make_durable(db);
    return db;
}

constexpr const char* columns = "SELECT seq, at_ms, actor, kind, body, hash FROM event ";

} // namespace

class Journal::Open {
  public:
    explicit Open(const std::filesystem::path& file)
        : lock(file), db(file, Access::read_write), ready(prepared(db)),
          insert(ready, "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
          set_head(ready, "UPDATE head SET seq = ?1, hash = ?2 WHERE one = 1"),
          insert_reply(ready, "INSERT INTO reply VALUES (?1, ?2, ?3, ?4)"),
          select_reply(ready, "SELECT digest, answer FROM reply WHERE id = ?1"),
          begin(ready, "BEGIN IMMEDIATE"), commit(ready, "COMMIT") {
        read_head();
        ready.run("UPDATE head SET epoch = epoch + 1 WHERE one = 1");
        epoch = static_cast<std::uint64_t>(ready.number("SELECT epoch FROM head"));
    }

    void read_head() {
        Statement select(ready, "SELECT seq, hash FROM head");
        Rows rows(select);
        if (!rows.next()) {
            damaged("it has no head");
        }
        seq = static_cast<std::uint64_t>(rows.number(0));
        hash = hash_of(rows.bytes(1));
        kept_seq = seq;
        kept_hash = hash;
        check_last();
    }

    /// The head stands apart: the last record must agree with it, or the end of the record was cut
    /// or changed.
    void check_last() {
        Statement select(ready, std::string(columns) + "ORDER BY seq DESC LIMIT 1");
        Rows rows(select);
        const StoredRecord last = rows.next() ? record_of(rows) : StoredRecord{};
        if (last.seq != seq || last.hash != hash) {
            damaged(fmt::format("its head is at event {}, but the last event kept is {}", seq,
                                last.seq));
        }
    }

    [[noreturn]] void damaged(const std::string& why) const {
        throw StoreError(StoreError::Kind::corrupt,
                         fmt::format("{} is damaged: {}. Keep it as it is, run giliran-server "
                                     "verify on it, and restore the "
                                     "newest verified backup.",
                                     db.file().string(), why));
    }

    FileLock lock;
    Database db;
    Database& ready; // db, once its schema and pragmas are in place
    Statement insert;
    Statement set_head;
    Statement insert_reply;
    mutable Statement select_reply;
    Statement begin;
    Statement commit;
    Chain chain;
    bool batch = false;
    std::uint64_t seq = 0; // the newest, the open batch included
    Hash hash{};
    std::uint64_t kept_seq = 0; // the newest on disk
    Hash kept_hash{};
    std::uint64_t epoch = 0;
};

Journal::Journal(const std::filesystem::path& file) : open_(std::make_unique<Open>(file)) {}
Journal::~Journal() = default;

void Journal::begin() {
    if (open_->batch) {
        return;
    }
    open_->begin.run();
    open_->batch = true;
}

std::uint64_t Journal::append(const Record& record) {
    Open& open = *open_;
    const std::uint64_t seq = open.seq + 1;
    const Hash hash = open.chain.next(open.hash, seq, record);
    open.insert.number(1, static_cast<std::int64_t>(seq))
        .number(2, record.at_ms)
        .text(3, record.actor)
        .text(4, record.kind)
        .text(5, record.body)
        .blob(6, hash)
        .run();
    open.seq = seq;
    open.hash = hash;
    return seq;
}

void Journal::remember(const RequestId& id, const Reply& reply, std::int64_t at_ms) {
    open_->insert_reply.blob(1, id)
        .number(2, at_ms)
        .blob(3, reply.digest)
        .blob(4, reply.answer)
        .run();
}

void Journal::commit() {
    Open& open = *open_;
    if (open.seq != open.kept_seq) {
        open.set_head.number(1, static_cast<std::int64_t>(open.seq)).blob(2, open.hash).run();
    }
    open.commit.run();
    open.batch = false;
    open.kept_seq = open.seq;
    open.kept_hash = open.hash;
}

void Journal::rollback() {
    Open& open = *open_;
    if (open.db.in_transaction()) {
        open.db.run("ROLLBACK");
    }
    open.batch = false;
    open.seq = open.kept_seq;
    open.hash = open.kept_hash;
}

bool Journal::in_batch() const {
    return open_->batch;
}

std::optional<Reply> Journal::recall(const RequestId& id) const {
    open_->select_reply.blob(1, id);
    Rows rows(open_->select_reply);
    if (!rows.next()) {
        return std::nullopt;
    }
    return Reply{std::string(rows.bytes(0)), std::string(rows.bytes(1))};
}

std::uint64_t Journal::head_seq() const {
    return open_->seq;
}
Hash Journal::head_hash() const {
    return open_->hash;
}
std::uint64_t Journal::epoch() const {
    return open_->epoch;
}

std::optional<StoredRecord> Journal::last_of(std::string_view kind,
                                             std::uint64_t before_seq) const {
    if (std::find(landmark_kinds.begin(), landmark_kinds.end(), kind) == landmark_kinds.end()) {
        std::abort(); // without an index this would read the whole record
    }
    // The kinds are repeated so that SQLite sees that the partial index applies.
    Statement select(
        open_->ready,
        std::string(columns)
            + "INDEXED BY event_landmark WHERE kind IN ('OfficeConfigured', 'DayOpened', "
              "'DayClosed') AND kind = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT 1");
    const std::uint64_t most =
        std::min<std::uint64_t>(before_seq, std::numeric_limits<std::int64_t>::max());
    select.text(1, kind).number(2, static_cast<std::int64_t>(most));
    Rows rows(select);
    return rows.next() ? std::optional{record_of(rows)} : std::nullopt;
}

void Journal::read_from(std::uint64_t seq,
                        const std::function<void(const StoredRecord&)>& each) const {
    Hash before{};
    if (seq > 1) {
        Statement select(open_->ready, "SELECT hash FROM event WHERE seq = ?1");
        select.number(1, static_cast<std::int64_t>(seq) - 1);
        Rows rows(select);
        if (!rows.next()) {
            open_->damaged(fmt::format("event {} is missing", seq - 1));
        }
        before = hash_of(rows.bytes(0));
    }
    Statement select(open_->ready, std::string(columns) + "WHERE seq >= ?1 ORDER BY seq");
    select.number(1, static_cast<std::int64_t>(seq));
    Rows rows(select);
    for (std::uint64_t expected = seq; rows.next(); ++expected) {
        const StoredRecord record = record_of(rows);
        if (record.seq != expected || open_->chain.next(before, expected, record) != record.hash) {
            open_->damaged(fmt::format("event {} is missing or was changed", expected));
        }
        before = record.hash;
        each(record);
    }
}

void Journal::forget_replies_before(std::int64_t at_ms) {
    Statement forget(open_->ready, "DELETE FROM reply WHERE at_ms < ?1");
    forget.number(1, at_ms).run();
}

void Journal::put_secret(std::string_view name, std::string_view value) {
    Statement put(open_->ready, "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE "
                                "SET value = excluded.value");
    put.text(1, name).blob(2, value).run();
}

std::optional<std::string> Journal::secret(std::string_view name) const {
    Statement select(open_->ready, "SELECT value FROM setting WHERE name = ?1");
    select.text(1, name);
    Rows rows(select);
    return rows.next() ? std::optional{std::string(rows.bytes(0))} : std::nullopt;
}

} // namespace giliran::store
