#include "server/store/last_days.hpp"

#include "server/store/schema.hpp"
#include "server/store/walk.hpp"

#include <limits>

namespace giliran::store {

namespace {

constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();

// The newest record of a kind that a start looks for, before that seq.
std::optional<StoredRecord> landmark_before(Database& db, std::string_view kind, std::int64_t seq) {
    Statement find(db, find_landmark_sql);
    Rows rows(find.text(1, kind).number(2, seq));
    return rows.next() ? std::optional(record_in(rows)) : std::nullopt;
}

Place place_at(Database& db, std::int64_t seq) {
    Statement at(db, "SELECT seq, at_ms, actor, kind, body, hash FROM event WHERE seq = ?");
    Rows rows(at.number(1, seq));
    if (!rows.next()) {
        return {};
    }
    const StoredRecord record = record_in(rows);
    return {record.seq, record.hash};
}

} // namespace

void read_last_days(const std::filesystem::path& file, const Reach& reach,
                    const std::function<void(const StoredRecord&)>& each) {
    Database db(file, Access::read_only);
    make_careful(db);
    db.run("BEGIN"); // one view of the file, however much a server writes meanwhile
    const std::optional<Place> head = stored_head(db);
    if (!head) {
        return;
    }
    std::int64_t from = newest;
    for (std::size_t day = 0; day < reach.days; ++day) {
        const auto opened = landmark_before(db, "DayOpened", from);
        const auto far = [&] {
            return static_cast<std::int64_t>(head->seq - opened->seq) > reach.records;
        };
        if (!opened || (day > 0 && far())) {
            break;
        }
        from = static_cast<std::int64_t>(opened->seq);
    }
    if (from == newest) {
        return;
    }
    if (const auto settings = landmark_before(db, "OfficeConfigured", from)) {
        each(*settings);
    }
    const Walked walked = walk(db, place_at(db, from - 1), *head, each);
    if (walked.broken) {
        throw StoreError(StoreError::Kind::corrupt, walked.broken->why);
    }
}

} // namespace giliran::store
