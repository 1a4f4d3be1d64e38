#pragma once
// What the machine itself needs, measured in the same run as the product: bringing four kilobytes
// to the disk, and a message there and back through ZeroMQ to a process that does nothing else. No
// durable ticket over a socket can be faster than the two together.

#include "tests/bench/sample.hpp"

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace giliran::bench {

/// Appends 4 KiB to a file in that folder and waits until it is on disk, so many times.
Sample disk_floor(const std::filesystem::path& folder, int times);

/// A ROUTER in a process of its own that answers every message with one of `answer_bytes`.
class EchoProcess {
  public:
    explicit EchoProcess(std::size_t answer_bytes);
    ~EchoProcess();
    EchoProcess(const EchoProcess&) = delete;
    EchoProcess& operator=(const EchoProcess&) = delete;
    const std::string& address() const { return address_; }

  private:
    pid_t pid_ = -1;
    std::string address_;
};

} // namespace giliran::bench
