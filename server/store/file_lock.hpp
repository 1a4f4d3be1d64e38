#pragma once

// One writer a journal, kept by the system: the lock is gone the moment its process is, however it
// ends. It lies on a file of its own beside the journal, so that verify may read the journal itself
// while a server uses it.

#include <filesystem>

namespace giliran::store {

class FileLock {
  public:
    /// Throws StoreError locked with a sentence when another process (or another journal of this
    /// one) holds it.
    explicit FileLock(const std::filesystem::path& journal);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

  private:
    int descriptor_ = -1;
};

} // namespace giliran::store
