#include "server/store/journal.hpp"

#include "server/store/chain.hpp"
#include "server/store/database.hpp"
#include "server/store/file_lock.hpp"
#include "server/store/schema.hpp"
#include "server/store/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace giliran::store {

namespace {

// The same file under two names (a link, a relative path) must meet the same lock.
std::filesystem::path one_name(const std::filesystem::path& file) {
    return std::filesystem::weakly_canonical(file);
}

// Accounts and keys lie in this file: only its owner may read it. SQLite gives its log the same
// rights.
const std::filesystem::path& make_private(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        close(descriptor);
    }
    return file;
}

Database& prepare(Database& db) {
    const Found found = look_inside(db);
    make_durable(db);
    make_careful(db);
    if (found == Found::nothing) {
        create_tables(db);
    }
    return db;
}

// A file whose end was cut off, or that was written past its head, must not grow on.
Place checked_head(Database& db) {
    const std::optional<Place> head = stored_head(db);
    Statement newest(db, "SELECT seq, at_ms, actor, kind, body, hash FROM event "
                         "ORDER BY seq DESC LIMIT 1");
    Rows rows(newest);
    const StoredRecord last = rows.next() ? record_in(rows) : StoredRecord{};
    if (!head || head->seq != last.seq || head->hash != last.hash) {
        throw StoreError(StoreError::Kind::corrupt,
                         fmt::format("{}: the last record is {}, but the head kept apart says {}. "
                                     "Keep the file as it is, see what `giliran-server verify` "
                                     "says, and restore the newest verified backup.",
                                     db.file().string(), last.seq,
                                     head ? std::to_string(head->seq) : "nothing"));
    }
    return *head;
}

std::uint64_t next_epoch(Database& db) {
    db.run("UPDATE head SET epoch = epoch + 1");
    return static_cast<std::uint64_t>(db.number("SELECT epoch FROM head"));
}

} // namespace

class Journal::Open {
  public:
    explicit Open(const std::filesystem::path& file)
        : lock(file), db(make_private(file), Access::read_write) {}

    // Runs one step of a batch. After a failed one SQLite may already have dropped the transaction,
    // and a further insert would then commit alone: nothing more is taken until rollback.
    template<typename Step>
    void in_batch(Step step) {
        if (!batch || spoiled) {
            throw StoreError(StoreError::Kind::other,
                             batch ? "This batch has failed; roll it back before going on."
                                   : "No batch is open.");
        }
        try {
            step();
        } catch (const StoreError& error) {
            spoiled = true;
            note(error);
            throw;
        }
    }

    void note(const StoreError& error) {
        lost = lost || error.kind() == StoreError::Kind::io
               || error.kind() == StoreError::Kind::corrupt;
    }

    FileLock lock;
    Database db;
    Database& ready = prepare(db);
    Place committed = checked_head(db);
    Place head = committed;
    std::uint64_t epoch = next_epoch(db);
    bool batch = false;
    bool spoiled = false;
    bool lost = false; // the disk failed: no batch any more
    Chain chain;

    Statement begin{db, "BEGIN IMMEDIATE"};
    Statement commit{db, "COMMIT"};
    Statement rollback{db, "ROLLBACK"};
    Statement add_event{db, "INSERT INTO event(seq, at_ms, actor, kind, body, hash) "
                            "VALUES (?, ?, ?, ?, ?, ?)"};
    Statement move_head{db, "UPDATE head SET seq = ?, hash = ? WHERE one = 1"};
    Statement add_reply{db, "INSERT INTO reply(id, at_ms, digest, answer) VALUES (?, ?, ?, ?)"};
    Statement find_reply{db, "SELECT digest, answer FROM reply WHERE id = ?"};
    Statement drop_replies{db, "DELETE FROM reply WHERE at_ms < ?"};
    Statement put_setting{db, "INSERT INTO setting(name, value) VALUES (?, ?) "
                              "ON CONFLICT(name) DO UPDATE SET value = excluded.value"};
    Statement find_setting{db, "SELECT value FROM setting WHERE name = ?"};
    Statement find_landmark{db, find_landmark_sql};
};

Journal::Journal(const std::filesystem::path& file)
    : open_(std::make_unique<Open>(one_name(file))) {}

Journal::~Journal() = default;

void Journal::begin() {
    if (open_->batch) {
        return;
    }
    if (open_->lost) {
        throw StoreError(StoreError::Kind::io,
                         fmt::format("{}: the disk failed before; the server must start again to "
                                     "find out what was kept.",
                                     open_->db.file().string()));
    }
    open_->begin.run();
    open_->batch = true;
    open_->spoiled = false;
}

std::uint64_t Journal::append(const Record& record) {
    open_->in_batch([&] {
        const std::uint64_t seq = open_->head.seq + 1;
        const Hash hash = open_->chain.next(open_->head.hash, seq, record);
        open_->add_event.number(1, static_cast<std::int64_t>(seq))
            .number(2, record.at_ms)
            .text(3, record.actor)
            .text(4, record.kind)
            .text(5, record.body)
            .blob(6, hash)
            .run();
        open_->head = {seq, hash};
    });
    return open_->head.seq;
}

void Journal::remember(const RequestId& id, const Reply& reply, std::int64_t at_ms) {
    open_->in_batch([&] {
        open_->add_reply.blob(1, id)
            .number(2, at_ms)
            .blob(3, reply.digest)
            .blob(4, reply.answer)
            .run();
    });
}

void Journal::commit() {
    open_->in_batch([&] {
        if (open_->head.seq != open_->committed.seq) {
            open_->move_head.number(1, static_cast<std::int64_t>(open_->head.seq))
                .blob(2, open_->head.hash)
                .run();
        }
        open_->commit.run();
    });
    open_->committed = open_->head;
    open_->batch = false;
}

void Journal::rollback() {
    open_->head = open_->committed;
    open_->batch = false;
    if (open_->db.in_transaction()) {
        open_->rollback.run();
    }
}

bool Journal::in_batch() const {
    return open_->batch;
}

std::optional<Reply> Journal::recall(const RequestId& id) const {
    Rows rows(open_->find_reply.blob(1, id));
    if (!rows.next()) {
        return std::nullopt;
    }
    return Reply{std::string(rows.bytes(0)), std::string(rows.bytes(1))};
}

std::uint64_t Journal::head_seq() const {
    return open_->head.seq;
}

Hash Journal::head_hash() const {
    return open_->head.hash;
}

std::optional<StoredRecord> Journal::last_of(std::string_view kind,
                                             std::uint64_t before_seq) const {
    if (std::find(landmark_kinds.begin(), landmark_kinds.end(), kind) == landmark_kinds.end()) {
        throw std::logic_error(fmt::format("no index finds the last {}", kind));
    }
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    const auto before = static_cast<std::int64_t>(std::min(before_seq, most));
    Rows rows(open_->find_landmark.text(1, kind).number(2, before));
    return rows.next() ? std::optional(record_in(rows)) : std::nullopt;
}

void Journal::read_from(std::uint64_t seq,
                        const std::function<void(const StoredRecord&)>& each) const {
    Place before;
    if (seq > 1) {
        before.seq = seq - 1;
        Statement at(open_->db, "SELECT seq, at_ms, actor, kind, body, hash FROM event "
                                "WHERE seq = ?");
        Rows rows(at.number(1, static_cast<std::int64_t>(before.seq)));
        if (rows.next()) {
            before.hash = record_in(rows).hash;
        } else if (before.seq > open_->head.seq) {
            return;
        }
    }
    const Walked walked = walk(open_->db, before, open_->head, each);
    if (walked.broken) {
        throw StoreError(StoreError::Kind::corrupt,
                         fmt::format("{}: {}. Keep the file as it is and restore the newest "
                                     "verified backup.",
                                     open_->db.file().string(), walked.broken->why));
    }
}

std::uint64_t Journal::epoch() const {
    return open_->epoch;
}

void Journal::forget_replies_before(std::int64_t at_ms) {
    open_->drop_replies.number(1, at_ms).run();
}

void Journal::put_secret(std::string_view name, std::string_view value) {
    open_->put_setting.text(1, name).blob(2, value).run();
}

std::optional<std::string> Journal::secret(std::string_view name) const {
    Rows rows(open_->find_setting.text(1, name));
    return rows.next() ? std::optional(std::string(rows.bytes(0))) : std::nullopt;
}

} // namespace giliran::store
