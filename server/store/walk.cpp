#include "server/store/walk.hpp"

#include "server/store/chain.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giliran::store {

namespace {

std::optional<Hash> hash_in(std::string_view bytes) {
    Hash hash{};
    if (bytes.size() != hash.size()) {
        return std::nullopt;
    }
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

// Into a record that is used again for every row, so that a million rows do not cost millions of
// allocations.
void read_record(const Rows& rows, StoredRecord& record) {
    record.seq = static_cast<std::uint64_t>(rows.number(0));
    record.at_ms = rows.number(1);
    record.actor = rows.bytes(2);
    record.kind = rows.bytes(3);
    record.body = rows.bytes(4);
    record.hash = hash_in(rows.bytes(5)).value_or(Hash{});
}

// Which of the two is false, the record or its hash? The next record was chained to the right one.
std::string why_changed(Chain& chain, Rows& rows, const StoredRecord& bad, const Hash& computed) {
    const std::uint64_t seq = bad.seq;
    const Hash stored = bad.hash;
    if (rows.next()) {
        StoredRecord next;
        read_record(rows, next);
        if (next.seq == seq + 1 && chain.next(stored, next.seq, next) == next.hash) {
            return fmt::format("record {} no longer gives its hash, though record {} still "
                               "follows from it: its bytes were changed, or another record was put "
                               "in place of {}",
                               seq, next.seq, seq - 1);
        }
        if (next.seq == seq + 1 && chain.next(computed, next.seq, next) == next.hash) {
            return fmt::format("the hash of record {} was changed; the record itself is whole",
                               seq);
        }
    }
    return fmt::format("record {} does not follow from record {}: one of them was changed or "
                       "put in place of another",
                       seq, seq - 1);
}

std::optional<Break> compare_end(const Place& last, const Place& head) {
    if (last.seq < head.seq) {
        return Break{last.seq + 1,
                     fmt::format("records {} to {} are missing: the file ends at {}, but its head "
                                 "says {}",
                                 last.seq + 1, head.seq, last.seq, head.seq)};
    }
    if (last.seq > head.seq) {
        return Break{head.seq + 1,
                     fmt::format("record {} and those after it were added behind the journal's "
                                 "back: its head says {}",
                                 head.seq + 1, head.seq)};
    }
    if (last.hash != head.hash) {
        return Break{last.seq, fmt::format("the hash of the last record, {}, is not the one the "
                                           "head kept",
                                           last.seq)};
    }
    return std::nullopt;
}

} // namespace

StoredRecord record_in(const Rows& rows) {
    StoredRecord record;
    read_record(rows, record);
    return record;
}

std::optional<Place> stored_head(Database& db) {
    Statement statement(db, "SELECT seq, hash FROM head WHERE one = 1");
    Rows rows(statement);
    if (!rows.next()) {
        return std::nullopt;
    }
    const std::optional<Hash> hash = hash_in(rows.bytes(1));
    if (!hash) {
        return std::nullopt;
    }
    return Place{static_cast<std::uint64_t>(rows.number(0)), *hash};
}

Walked walk(Database& db, const Place& before, const Place& head, const EachRecord& each) {
    Statement statement(db, "SELECT seq, at_ms, actor, kind, body, hash FROM event "
                            "WHERE seq > ? ORDER BY seq");
    statement.number(1, static_cast<std::int64_t>(before.seq));
    Rows rows(statement);
    Chain chain;
    StoredRecord record;
    Place last = before;
    while (rows.next()) {
        read_record(rows, record);
        if (record.seq != last.seq + 1) {
            return {last, Break{last.seq + 1, fmt::format("record {} is missing: after {} comes {}",
                                                          last.seq + 1, last.seq, record.seq)}};
        }
        const Hash computed = chain.next(last.hash, record.seq, record);
        if (computed != record.hash) {
            return {last, Break{record.seq, why_changed(chain, rows, record, computed)}};
        }
        if (each) {
            each(record);
        }
        last = {record.seq, record.hash};
    }
    return {last, compare_end(last, head)};
}

} // namespace giliran::store
