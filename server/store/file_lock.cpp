#include "server/store/file_lock.hpp"

#include "server/store/record.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace giliran::store {

namespace {

// The holder wrote its process id into the file; a reader may come before it did.
std::string holder_of(int descriptor) {
    std::array<char, 32> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
    return size > 0 ? fmt::format(" (process {})",
                                  std::string_view(text.data(), static_cast<std::size_t>(size)))
                    : std::string();
}

} // namespace

FileLock::FileLock(const std::filesystem::path& journal) {
    const std::string name = journal.string() + ".lock";
    descriptor_ = open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        throw StoreError(StoreError::Kind::other,
                         fmt::format("{} cannot be opened: {}. The data directory must exist and "
                                     "be writable.",
                                     name, std::strerror(errno)));
    }
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const std::string holder = holder_of(descriptor_);
        close(descriptor_);
        throw StoreError(StoreError::Kind::locked,
                         fmt::format("{} is in use by another giliran-server{}. Stop that server "
                                     "first, or choose another data directory.",
                                     journal.string(), holder));
    }
    // Only for the sentence above, so a disk that cannot take it is no reason to refuse.
    const std::string pid = std::to_string(getpid());
    if (ftruncate(descriptor_, 0) == 0) {
        [[maybe_unused]] const ssize_t written = pwrite(descriptor_, pid.data(), pid.size(), 0);
    }
}

FileLock::~FileLock() {
    close(descriptor_);
}

} // namespace giliran::store
