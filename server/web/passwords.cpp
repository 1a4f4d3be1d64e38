#include "server/web/passwords.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <sodium.h>

#include <array>
#include <cassert>
#include <new>
#include <stdexcept>

namespace giliran::web {

namespace {

void start_sodium() {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium cannot start: no source of randomness");
    }
}

} // namespace

std::string hash_password(std::string_view password) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0) {
        throw std::bad_alloc();
    }
    return hash.data();
}

bool verify_password(std::string_view hash, std::string_view password) {
    start_sodium();
    const std::string terminated(hash);
    return terminated.size() < crypto_pwhash_STRBYTES
           && crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

std::string first_password() {
    start_sodium();
    // 32 signs, so five bits each: no l, o, 0, 1.
    constexpr std::string_view signs = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(signs.size() == 32);
    std::string password;
    for (int i = 0; i < 12; ++i) {
        if (i == 4 || i == 8) {
            password += '-';
        }
        password += signs[randombytes_uniform(signs.size())];
    }
    return password;
}

struct PasswordWork::State {
    explicit State(boost::asio::io_context& context) : io(context) {}

    boost::asio::io_context& io;
    boost::asio::thread_pool pool{1};
    std::size_t waiting = 0; // touched only on the io thread
};

PasswordWork::PasswordWork(boost::asio::io_context& io) : state_(std::make_shared<State>(io)) {
    start_sodium();
}

PasswordWork::~PasswordWork() {
    state_->pool.stop();
    state_->pool.join();
}

bool PasswordWork::full() const {
    return state_->waiting >= waiting_max;
}

void PasswordWork::verify(std::string hash, std::string password, std::function<void(bool)> done) {
    assert(!full());
    ++state_->waiting;
    // The guard keeps the io_context running until the answer is back on it.
    boost::asio::post(state_->pool, [weak = std::weak_ptr(state_), hash = std::move(hash),
                                     password = std::move(password), done = std::move(done),
                                     guard = boost::asio::make_work_guard(state_->io)]() mutable {
        const bool right = verify_password(hash, password);
        sodium_memzero(password.data(), password.size());
        boost::asio::post(guard.get_executor(), [weak, right, done = std::move(done)] {
            if (const auto state = weak.lock()) {
                --state->waiting;
                done(right);
            }
        });
    });
}

} // namespace giliran::web
