#pragma once

// What the store's tests share: a folder that goes away, a journal's worth of records whose bytes
// are awkward on purpose, and a way to change the file behind the journal's back.

#include "server/store/journal.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace giliran::store {

class Scratch {
  public:
    Scratch() {
        std::string name =
            (std::filesystem::temp_directory_path() / "giliran-store-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder_ = name;
    }
    ~Scratch() { std::filesystem::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
        return folder_ / name;
    }
    [[nodiscard]] std::filesystem::path journal() const { return folder_ / "office.journal"; }

  private:
    std::filesystem::path folder_;
};

// The n-th record of a test: quotes, a zero byte, a line end, letters beyond ASCII.
inline Record record(std::uint64_t n, const std::string& kind = "TicketIssued") {
    return {1'700'000'000'000 + static_cast<std::int64_t>(n), "kiosk-" + std::to_string(n % 3),
            kind,
            "{\"ticket\":" + std::to_string(n) + ",\"note\":\"don't é\n\"}" + std::string(1, '\0')};
}

inline RequestId request(std::uint64_t n) {
    RequestId id{};
    for (std::size_t at = id.size(); at-- > 8; n >>= 8U) {
        id[at] = static_cast<std::uint8_t>(n);
    }
    return id;
}

inline void append(Journal& journal, std::uint64_t from, std::uint64_t to) {
    journal.begin();
    for (std::uint64_t n = from; n <= to; ++n) {
        journal.append(record(n));
    }
    journal.commit();
}

// What somebody with a database tool does to the file.
inline void change(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* error = nullptr;
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &error);
    const std::string said = error == nullptr ? "" : error;
    sqlite3_free(error);
    sqlite3_close(db);
    REQUIRE(said.empty());
}

// The trouble that `act` meets; the test fails when it meets none.
template<typename Act>
StoreError trouble_of(Act act) {
    try {
        act();
    } catch (const StoreError& error) {
        return error;
    }
    FAIL("no StoreError was thrown");
    std::abort();
}

} // namespace giliran::store
