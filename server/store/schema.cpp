#include "server/store/schema.hpp"

#include "server/store/record.hpp"

#include <fmt/format.h>

#include <string>

namespace giliran::store {

namespace {

// event.seq is the rowid: reading in order and finding the last one need no index. Bodies are TEXT
// so that an auditor can read them with any SQLite tool. The head stands apart from the events: a
// record cut from the end leaves no gap in the chain, but it no longer agrees with the head. reply
// is keyed on the id itself: ids begin with the client's time, so a new one lands at the end of the
// tree. The landmarks are told apart with OR: for an IN list SQLite would build a table of its own
// with every event that is written.
constexpr const char* tables = R"(
CREATE TABLE event(
    seq   INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    kind  TEXT NOT NULL,
    body  TEXT NOT NULL,
    hash  BLOB NOT NULL
) STRICT;
CREATE INDEX event_landmark ON event(kind, seq)
    WHERE kind = 'OfficeConfigured' OR kind = 'DayOpened' OR kind = 'DayClosed';
CREATE TABLE head(
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    seq   INTEGER NOT NULL,
    hash  BLOB NOT NULL,
    epoch INTEGER NOT NULL
) STRICT;
INSERT INTO head VALUES (1, 0, zeroblob(32), 0);
CREATE TABLE reply(
    id     BLOB PRIMARY KEY,
    at_ms  INTEGER NOT NULL,
    digest BLOB NOT NULL,
    answer BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_age ON reply(at_ms);
CREATE TABLE setting(
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)";

struct Pragma {
    const char* name;
    const char* value;
    const char* read_back;
};

void set(Database& db, const Pragma& pragma) {
    db.run(fmt::format("PRAGMA {} = {}", pragma.name, pragma.value));
    const std::string got = db.text(fmt::format("PRAGMA {}", pragma.name));
    if (got != pragma.read_back) {
        throw StoreError(StoreError::Kind::other,
                         fmt::format("{}: SQLite keeps {} at {} where the journal needs {}; the "
                                     "file system may not support it.",
                                     db.file().string(), pragma.name, got, pragma.read_back));
    }
}

} // namespace

Found look_inside(Database& db) {
    const std::int64_t id = db.number("PRAGMA application_id");
    const std::int64_t version = db.number("PRAGMA user_version");
    if (id == 0 && version == 0 && db.number("SELECT count(*) FROM sqlite_schema") == 0) {
        return Found::nothing;
    }
    if (id != journal_application_id) {
        throw StoreError(StoreError::Kind::corrupt,
                         fmt::format("{} is a database, but not a Giliran journal; choose another "
                                     "file or data directory.",
                                     db.file().string()));
    }
    if (version > journal_version) {
        throw StoreError(StoreError::Kind::other,
                         fmt::format("{} was written by a newer Giliran (journal version {}, this "
                                     "program knows up to {}); start the newer program.",
                                     db.file().string(), version, journal_version));
    }
    return Found::journal;
}

void make_durable(Database& db) {
    // WAL with FULL is the one setting that lost nothing in thousands of simulated power cuts and
    // is also the fastest such. A checkpoint copies pages back every 4000 (16 MB): rare enough that
    // few commits pay for one, small enough that a start after a crash reads the log in some tens
    // of milliseconds.
    set(db, {"journal_mode", "wal", "wal"});
    set(db, {"synchronous", "FULL", "2"});
    set(db, {"wal_autocheckpoint", "4000", "4000"});
}

void make_careful(Database& db) {
    set(db, {"foreign_keys", "on", "1"});
    set(db, {"trusted_schema", "off", "0"});
    set(db, {"cell_size_check", "on", "1"});
    // A mapped file turns a disk error into SIGBUS; a read returns it as an error with a name.
    set(db, {"mmap_size", "0", "0"});
}

void create_tables(Database& db) {
    db.run("BEGIN IMMEDIATE");
    db.run(tables);
    db.run(fmt::format("PRAGMA application_id = {}", journal_application_id));
    db.run(fmt::format("PRAGMA user_version = {}", journal_version));
    db.run("COMMIT");
}

} // namespace giliran::store
