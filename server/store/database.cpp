#include "server/store/database.hpp"

#include "server/store/record.hpp"

#include <fmt/format.h>

namespace giliran::store {

namespace {

// A path as SQLite's URI form wants it: the signs that mean something there are escaped.
std::string still_uri(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char sign : file.string()) {
        if (sign == '%' || sign == '?' || sign == '#') {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(sign));
        } else {
            uri += sign;
        }
    }
    return uri + "?immutable=1";
}

StoreError trouble(int code, const std::string& file, const std::string& said) {
    using Kind = StoreError::Kind;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Kind::full, fmt::format("No space is left for {}: the last batch was not kept, "
                                        "everything acknowledged before it is. Free some space.",
                                        file)};
    case SQLITE_IOERR:
        return {Kind::io, fmt::format("The disk under {} failed ({}, code {}): the last batch was "
                                      "not acknowledged. Check the disk and start again.",
                                      file, said, code)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Kind::corrupt, fmt::format("{} is damaged or is no Giliran journal ({}). Keep it "
                                           "as it is and restore the newest verified backup.",
                                           file, said)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::locked, fmt::format("{} is held by another program ({}). Close that program "
                                          "and start again.",
                                          file, said)};
    default:
        return {Kind::other, fmt::format("{}: {} (code {}).", file, said, code)};
    }
}

} // namespace

Database::Database(const std::filesystem::path& file, Access access) : file_(file) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= access == Access::read_write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                          : SQLITE_OPEN_READONLY;
    std::string name = file.string();
    if (access == Access::still_file) {
        flags |= SQLITE_OPEN_URI;
        name = still_uri(file);
    }
    const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr);
    if (code != SQLITE_OK) {
        const StoreError error = trouble(code, file.string(), sqlite3_errmsg(handle_));
        sqlite3_close(handle_);
        throw error;
    }
    // Only recovery after a crash makes anyone wait here: one process writes, and readers block
    // nobody.
    sqlite3_busy_timeout(handle_, 2000);
    if (access != Access::read_write) {
        // Whoever only looks must not tidy up the writer's log on leaving.
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
}

Database::~Database() {
    sqlite3_close(handle_);
}

void Database::fail(int code) const {
    throw trouble(code, file_.string(), sqlite3_errmsg(handle_));
}

void Database::run(const std::string& sql) {
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
    }
}

std::int64_t Database::number(const std::string& sql) {
    Statement statement(*this, sql);
    Rows rows(statement);
    return rows.next() ? rows.number(0) : 0;
}

std::string Database::text(const std::string& sql) {
    Statement statement(*this, sql);
    Rows rows(statement);
    return rows.next() ? std::string(rows.bytes(0)) : std::string();
}

Statement::Statement(Database& db, std::string_view sql) : db_(db) {
    const int code = sqlite3_prepare_v3(db.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
    if (code != SQLITE_OK) {
        db.fail(code);
    }
}

Statement& Statement::number(int at, std::int64_t value) {
    const int code = sqlite3_bind_int64(statement_, at, value);
    if (code != SQLITE_OK) {
        db_.fail(code);
    }
    return *this;
}

Statement& Statement::text(int at, std::string_view value) {
    // A view of nothing may have no address, and SQLite takes that for NULL.
    const char* from = value.empty() ? "" : value.data();
    const int code =
        sqlite3_bind_text64(statement_, at, from, value.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) {
        db_.fail(code);
    }
    return *this;
}

Statement& Statement::blob(int at, std::string_view value) {
    const char* from = value.empty() ? "" : value.data();
    const int code = sqlite3_bind_blob64(statement_, at, from, value.size(), SQLITE_STATIC);
    if (code != SQLITE_OK) {
        db_.fail(code);
    }
    return *this;
}

Statement& Statement::blob(int at, std::span<const std::uint8_t> value) {
    const int code = sqlite3_bind_blob64(statement_, at, value.data(), value.size(), SQLITE_STATIC);
    if (code != SQLITE_OK) {
        db_.fail(code);
    }
    return *this;
}

void Statement::run() {
    Rows rows(*this);
    while (rows.next()) {
    }
}

bool Rows::next() {
    const int code = sqlite3_step(statement_.statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        statement_.db_.fail(code);
    }
    return code == SQLITE_ROW;
}

std::int64_t Rows::number(int column) const {
    return sqlite3_column_int64(statement_.statement_, column);
}

std::string_view Rows::bytes(int column) const {
    const void* from = sqlite3_column_blob(statement_.statement_, column);
    const int size = sqlite3_column_bytes(statement_.statement_, column);
    return from == nullptr
               ? std::string_view()
               : std::string_view(static_cast<const char*>(from), static_cast<std::size_t>(size));
}

} // namespace giliran::store
