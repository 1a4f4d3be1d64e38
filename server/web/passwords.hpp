#pragma once

// Argon2id takes a sixth of a second and 64 MiB on purpose. So it runs on a thread of its own, one
// at a time, with a short queue; beyond that a login is told to come back. Used by login and, once
// at the first start, by app.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace boost::asio {
class io_context; // NOLINT(readability-identifier-naming): not our name
}

namespace giliran::web {

std::string
hash_password(std::string_view password); // blocks; throws std::bad_alloc without memory
bool verify_password(std::string_view hash, std::string_view password); // blocks

// Three groups of four, 60 bits, no letter that looks like another: "x4kf-9tqm-w2hz".
std::string first_password();

class PasswordWork {
  public:
    static constexpr std::size_t waiting_max = 18; // about three seconds' worth

    explicit PasswordWork(boost::asio::io_context& io);
    ~PasswordWork(); // waits for the one being worked on; its answer is not given any more
    PasswordWork(const PasswordWork&) = delete;
    PasswordWork& operator=(const PasswordWork&) = delete;

    bool full() const;

    // `done` runs on the io_context's thread. Not to be called when full.
    void verify(std::string hash, std::string password, std::function<void(bool)> done);

  private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace giliran::web
