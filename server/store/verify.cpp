#include "server/store/chain.hpp"
#include "server/store/journal.hpp"
#include "server/store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giliran::store {

namespace {

/// A journal that nobody has open leaves no log beside it and is read as it lies.
Access access_for(const std::filesystem::path& file) {
    return std::filesystem::exists(file.string() + "-wal") ? Access::read_only : Access::still_file;
}

Verdict broken(Verdict verdict, std::uint64_t seq, std::string why) {
    verdict.whole = false;
    verdict.first_bad_seq = seq;
    verdict.why = std::move(why);
    return verdict;
}

Hash hash_in(const Rows& rows, int column) {
    Hash hash{};
    const std::string_view bytes = rows.bytes(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
    return hash;
}

} // namespace

Verdict verify(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) {
        throw StoreError(StoreError::Kind::other, fmt::format("{} does not exist.", file.string()));
    }
    Database db(file, access_for(file));
    if (look_inside(db) == Found::nothing) {
        throw StoreError(StoreError::Kind::corrupt,
                         fmt::format("{} is empty, not a journal.", file.string()));
    }
    db.run("BEGIN"); // one view of the file, also while a server goes on writing
    Statement head(db, "SELECT seq, hash FROM head");
    Rows head_rows(head);
    if (!head_rows.next()) {
        return broken({}, 1, "the head is missing");
    }
    const auto head_seq = static_cast<std::uint64_t>(head_rows.number(0));
    const Hash head_hash = hash_in(head_rows, 1);
    Chain chain;
    Verdict verdict;
    Statement select(db, "SELECT seq, at_ms, actor, kind, body, hash FROM event ORDER BY seq");
    Rows rows(select);
    while (rows.next()) {
        const std::uint64_t expected = verdict.records + 1;
        const auto seq = static_cast<std::uint64_t>(rows.number(0));
        if (seq != expected) {
            return broken(
                verdict, expected,
                fmt::format("event {} is missing; the next one kept is {}", expected, seq));
        }
        const Record record{rows.number(1), std::string(rows.bytes(2)), std::string(rows.bytes(3)),
                            std::string(rows.bytes(4))};
        const Hash hash = hash_in(rows, 5);
        if (chain.next(verdict.head, seq, record) != hash) {
            return broken(
                verdict, seq,
                "its bytes do not give its hash: it, or its place in the record, was changed");
        }
        verdict.records = seq;
        verdict.head = hash;
    }
    if (verdict.records != head_seq || verdict.head != head_hash) {
        return broken(verdict, verdict.records + 1,
                      fmt::format("the head is at event {}, but the record ends at {}", head_seq,
                                  verdict.records));
    }
    verdict.whole = true;
    return verdict;
}

} // namespace giliran::store
