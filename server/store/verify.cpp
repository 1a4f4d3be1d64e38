#include "server/store/journal.hpp"

#include "server/store/database.hpp"
#include "server/store/schema.hpp"
#include "server/store/walk.hpp"

#include <fmt/format.h>

namespace giliran::store {

namespace {

// A log beside the file means a server is using it, or stopped without closing: then the log is
// part of the record.
bool has_log(const std::filesystem::path& file) {
    std::error_code none;
    return std::filesystem::exists(file.string() + "-wal", none);
}

Verdict walk_all(Database& db, const EachRecord& each) {
    Verdict verdict;
    // Counted here and not taken from the walk's end, so that damage SQLite itself meets is also
    // placed.
    const auto count = [&](const StoredRecord& record) {
        if (each) {
            each(record);
        }
        verdict.records = record.seq;
        verdict.head = record.hash;
    };
    std::optional<Break> broken;
    try {
        const std::optional<Place> head = stored_head(db);
        if (!head) {
            broken = Break{1, "the head that is kept apart from the records is missing"};
        } else if (db.number("SELECT count(*) FROM event WHERE seq < 1") > 0) {
            broken = Break{1, "there are records before the first"};
        } else {
            broken = walk(db, Place{}, *head, count).broken;
        }
    } catch (const StoreError& error) {
        if (error.kind() != StoreError::Kind::corrupt) {
            throw;
        }
        broken = Break{verdict.records + 1, error.what()};
    }
    verdict.whole = !broken;
    if (broken) {
        verdict.first_bad_seq = broken->seq;
        verdict.why = broken->why;
    }
    return verdict;
}

Verdict verify_with(const std::filesystem::path& file, Access access, const EachRecord& each) {
    Database db(file, access);
    make_careful(db);
    db.run("BEGIN"); // one view of the file, however much a server writes meanwhile
    if (look_inside(db) == Found::nothing) {
        throw StoreError(
            StoreError::Kind::corrupt,
            fmt::format("{} is empty: no journal was ever begun in it.", file.string()));
    }
    return walk_all(db, each);
}

} // namespace

Verdict verify(const std::filesystem::path& file, const EachRecord& each) {
    if (!std::filesystem::exists(file)) {
        throw StoreError(StoreError::Kind::other, fmt::format("{} does not exist.", file.string()));
    }
    if (!has_log(file)) {
        const Verdict verdict = verify_with(file, Access::still_file, each);
        if (!has_log(file)) {
            return verdict;
        }
        // A server opened the file while it was being read as a still one: what was read may be
        // mixed.
    }
    return verify_with(file, Access::read_only, each);
}

} // namespace giliran::store
