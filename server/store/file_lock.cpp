#include "server/store/file_lock.hpp"

#include "server/store/record.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace giliran::store {

FileLock::FileLock(const std::filesystem::path& journal) {
    const std::string name = journal.string() + ".lock";
    descriptor_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        throw StoreError(StoreError::Kind::io,
                         fmt::format("{} cannot be opened: {}.", name, std::strerror(errno)));
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw StoreError(StoreError::Kind::locked,
                         fmt::format("{} is in use by another giliran-server. Stop that one, or "
                                     "choose another data folder.",
                                     journal.string()));
    }
}

FileLock::~FileLock() {
    ::close(descriptor_);
}

} // namespace giliran::store
