#pragma once

// The thinnest honest face on SQLite: a connection, a statement, and errors with their own kind.
// Private to this room (it is the only place that names sqlite3).

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace giliran::store {

// still_file: nobody writes it and it has no log beside it, so it is read as it lies, leaving no
// trace next to it.
enum class Access { read_write, read_only, still_file };

class Database {
  public:
    Database(const std::filesystem::path& file, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const std::string& sql);
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] std::string text(const std::string& sql);

    // Has SQLite itself given up the transaction? It does so after some errors, without being
    // asked.
    [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] sqlite3* handle() const { return handle_; }

    // Turns the connection's last error into a StoreError.
    [[noreturn]] void fail(int code) const;

  private:
    std::filesystem::path file_;
    sqlite3* handle_ = nullptr;
};

// One prepared statement, kept and run again and again. Bound bytes are not copied: they must live
// until run() returns or the Rows are gone.
class Statement {
  public:
    Statement(Database& db, std::string_view sql);
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& number(int at, std::int64_t value);
    Statement& text(int at, std::string_view value);
    Statement& blob(int at, std::string_view value);
    Statement& blob(int at, std::span<const std::uint8_t> value);

    void run(); // to the end, giving no rows

  private:
    friend class Rows;
    Database& db_;
    sqlite3_stmt* statement_ = nullptr;
};

// The rows of a statement while they are being read; gone, the statement is ready again.
class Rows {
  public:
    explicit Rows(Statement& statement) : statement_(statement) {}
    ~Rows() { sqlite3_reset(statement_.statement_); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    [[nodiscard]] bool next();
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const; // until next()

  private:
    Statement& statement_;
};

} // namespace giliran::store
