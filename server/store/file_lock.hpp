#pragma once

// One writer per journal: a lock on FILE.lock, held for as long as the journal is open. It stands
// beside the database and not inside it (SQLite's exclusive mode would do) so that verify can read
// a journal that is in use. The kernel drops it with the process, so a crash leaves nothing to
// clean up.

#include <filesystem>

namespace giliran::store {

class FileLock {
  public:
    explicit FileLock(const std::filesystem::path& journal); // StoreError locked when held
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

  private:
    int descriptor_;
};

} // namespace giliran::store
