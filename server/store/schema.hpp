#pragma once

// How a journal file looks inside, how a fresh one is made, and how a foreign or newer one is
// refused. Used by the journal when it opens and by verify.

#include "server/store/database.hpp"

#include <array>
#include <string_view>

namespace giliran::store {

// "GILI", so that `file` and sqlite3 can tell a journal from any other database.
inline constexpr int journal_application_id = 0x47494C49;
inline constexpr int journal_version = 1;

// The kinds a start looks for from the end: where the day began and under which configuration.
inline constexpr std::array<std::string_view, 3> landmark_kinds{"OfficeConfigured", "DayOpened",
                                                                "DayClosed"};

// The newest record of such a kind before a seq. The second condition is the partial index's own,
// word for word: without it SQLite would not use it.
inline constexpr std::string_view find_landmark_sql =
    "SELECT seq, at_ms, actor, kind, body, hash FROM event WHERE kind = ? "
    "AND (kind = 'OfficeConfigured' OR kind = 'DayOpened' OR kind = 'DayClosed') "
    "AND seq < ? ORDER BY seq DESC LIMIT 1";

// Throws StoreError unless the file is empty or a journal this program can read; changes nothing.
enum class Found { nothing, journal };
[[nodiscard]] Found look_inside(Database& db);

// Sets every pragma the promises rest on and reads each back.
void make_durable(Database& db);
void make_careful(Database& db);

void create_tables(Database& db);

} // namespace giliran::store
