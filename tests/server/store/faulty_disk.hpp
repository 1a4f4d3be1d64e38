#pragma once

// A disk that fails on order: while it lives, every file SQLite opens goes through it to the real
// one, and the n-th write or sync gives the wanted error. No seam in the journal is needed, and the
// failing moment is exact.

#include <catch2/catch.hpp>
#include <sqlite3.h>

namespace giliran::store {

enum class DiskAct { write, sync };

namespace faulty_disk {

struct Order {
    DiskAct act = DiskAct::write;
    int left = 0; // good ones before it fails
    int code = SQLITE_OK;
    bool failed = false;
};

inline Order order{};
inline sqlite3_vfs* real = nullptr;
inline sqlite3_vfs faulty{};

inline int answer(DiskAct act) {
    if (order.code == SQLITE_OK || act != order.act) {
        return SQLITE_OK;
    }
    if (order.left > 0) {
        --order.left;
        return SQLITE_OK;
    }
    order.failed = true;
    return order.code;
}

struct File {
    sqlite3_file face;
    sqlite3_file* under;
};

inline sqlite3_file* under(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->under;
}

// Each method of the real file, called by its name.
template<auto method, typename... Arguments>
auto pass(sqlite3_file* file, Arguments... arguments) {
    return (under(file)->pMethods->*method)(under(file), arguments...);
}

inline int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    const int code = answer(DiskAct::write);
    return code != SQLITE_OK ? code : pass<&sqlite3_io_methods::xWrite>(file, bytes, size, at);
}

inline int sync(sqlite3_file* file, int flags) {
    const int code = answer(DiskAct::sync);
    return code != SQLITE_OK ? code : pass<&sqlite3_io_methods::xSync>(file, flags);
}

using Io = sqlite3_io_methods;

inline const Io methods{3,
                        &pass<&Io::xClose>,
                        &pass<&Io::xRead, void*, int, sqlite3_int64>,
                        &write,
                        &pass<&Io::xTruncate, sqlite3_int64>,
                        &sync,
                        &pass<&Io::xFileSize, sqlite3_int64*>,
                        &pass<&Io::xLock, int>,
                        &pass<&Io::xUnlock, int>,
                        &pass<&Io::xCheckReservedLock, int*>,
                        &pass<&Io::xFileControl, int, void*>,
                        &pass<&Io::xSectorSize>,
                        &pass<&Io::xDeviceCharacteristics>,
                        &pass<&Io::xShmMap, int, int, int, volatile void**>,
                        &pass<&Io::xShmLock, int, int, int>,
                        &pass<&Io::xShmBarrier>,
                        &pass<&Io::xShmUnmap, int>,
                        &pass<&Io::xFetch, sqlite3_int64, int, void**>,
                        &pass<&Io::xUnfetch, sqlite3_int64, void*>};

inline int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* got) {
    auto* made = reinterpret_cast<File*>(file);
    made->under = reinterpret_cast<sqlite3_file*>(made + 1);
    const int code = real->xOpen(real, name, made->under, flags, got);
    made->face.pMethods = made->under->pMethods == nullptr ? nullptr : &methods;
    return code;
}

} // namespace faulty_disk

class FaultyDisk {
  public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    // From the n-th such act on (1 is the next), all of them fail with that SQLite code, until
    // heal().
    void fail_from(DiskAct act, int nth, int code);
    void heal();
    [[nodiscard]] bool has_failed() const;
};

inline FaultyDisk::FaultyDisk() {
    faulty_disk::order = {};
    faulty_disk::real = sqlite3_vfs_find(nullptr);
    // All that is not about an open file stays the real one's.
    faulty_disk::faulty = *faulty_disk::real;
    faulty_disk::faulty.zName = "faulty";
    faulty_disk::faulty.szOsFile += static_cast<int>(sizeof(faulty_disk::File));
    faulty_disk::faulty.xOpen = &faulty_disk::open;
    faulty_disk::faulty.pNext = nullptr;
    REQUIRE(sqlite3_vfs_register(&faulty_disk::faulty, 1) == SQLITE_OK);
}

inline FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&faulty_disk::faulty);
    sqlite3_vfs_register(faulty_disk::real, 1);
}

inline void FaultyDisk::fail_from(DiskAct act, int nth, int code) {
    faulty_disk::order = {act, nth - 1, code, false};
}

inline void FaultyDisk::heal() {
    faulty_disk::order.code = SQLITE_OK;
}

inline bool FaultyDisk::has_failed() const {
    return faulty_disk::order.failed;
}

} // namespace giliran::store
