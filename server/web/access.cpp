#include "server/web/access.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace giliran::web {

namespace {

// Sessions are kept under a hash, so that a memory picture or a log of ids opens nothing.
std::string id_of(std::string_view token) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr,
                       0);
    std::array<char, hash.size() * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

std::string new_token() {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium cannot start: no source of randomness");
    }
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(32, variant)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    return text.data();
}

} // namespace

std::string_view role_name(Role role) {
    switch (role) {
    case Role::staff:
        return "staff";
    case Role::supervisor:
        return "supervisor";
    case Role::anyone:
        break;
    }
    return "anyone";
}

std::optional<Role> role_named(std::string_view name) {
    for (const auto role : {Role::staff, Role::supervisor}) {
        if (role_name(role) == name) {
            return role;
        }
    }
    return std::nullopt;
}

Accounts::Accounts(Load load, Save save) : load_(std::move(load)), save_(std::move(save)) {}

bool Accounts::name_allowed(std::string_view name) {
    return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

// An account is kept as one line, "role hash", under "account/name".
std::optional<Account> Accounts::find(const std::string& name) const {
    if (!name_allowed(name)) {
        return std::nullopt;
    }
    const auto line = load_("account/" + name);
    if (!line) {
        return std::nullopt;
    }
    const auto space = line->find(' ');
    const auto role = role_named(std::string_view(*line).substr(0, space));
    if (space == std::string::npos || !role) {
        throw std::runtime_error("the stored account of " + name + " cannot be read");
    }
    return Account{name, *role, line->substr(space + 1)};
}

void Accounts::put(const Account& account) {
    if (!name_allowed(account.name)) {
        throw std::invalid_argument("an account name is 1 to 32 of a-z 0-9 . _ -");
    }
    if (account.role == Role::anyone) {
        throw std::invalid_argument("an account is staff or supervisor");
    }
    save_("account/" + account.name,
          std::string(role_name(account.role)) + ' ' + account.password_hash);
}

bool may(Role needed, const std::optional<Session>& session) {
    return needed == Role::anyone
           || (session && (session->role == needed || session->role == Role::supervisor));
}

Sessions::Sessions(Clock now_ms) : now_ms_(std::move(now_ms)) {}

std::string Sessions::open(const Account& account) {
    make_room();
    const auto token = new_token();
    const auto now = now_ms_();
    const auto id = id_of(token);
    by_id_[id] = Session{id, account.name, account.role, now, now};
    return token;
}

std::optional<Session> Sessions::use(std::string_view token) {
    auto session = peek(token);
    if (session) {
        by_id_.at(session->id).seen_ms = now_ms_();
    }
    return session;
}

std::optional<Session> Sessions::peek(std::string_view token) const {
    if (token.empty()) {
        return std::nullopt;
    }
    const auto found = by_id_.find(id_of(token));
    if (found == by_id_.end() || over(found->second)) {
        return std::nullopt;
    }
    return found->second;
}

void Sessions::close(std::string_view token) {
    by_id_.erase(id_of(token));
}

void Sessions::close_all_of(std::string_view name) {
    std::erase_if(by_id_, [&](const auto& entry) { return entry.second.name == name; });
}

bool Sessions::over(const Session& session) const {
    const auto now = now_ms_();
    return now - session.seen_ms > idle_ms_max || now - session.opened_ms > age_ms_max;
}

void Sessions::make_room() {
    std::erase_if(by_id_, [&](const auto& entry) { return over(entry.second); });
    if (by_id_.size() < count_max) {
        return;
    }
    by_id_.erase(std::min_element(by_id_.begin(), by_id_.end(), [](const auto& a, const auto& b) {
        return a.second.seen_ms < b.second.seen_ms;
    }));
}

Backoff::Backoff(Clock now_ms) : now_ms_(std::move(now_ms)) {}

std::int64_t Backoff::begin_try(const std::string& name, const std::string& peer) {
    const auto both = name + ' ' + peer;
    const auto pause =
        std::max(pause_left(both, free_tries), pause_left(peer, free_tries_of_address));
    if (pause == 0) {
        make_room();
        count(both);
        count(peer);
    }
    return pause;
}

void Backoff::succeeded(const std::string& name, const std::string& peer) {
    tries_.erase(name + ' ' + peer);
    // Only this try is taken back for the address: one good password must not clear a spray over
    // many names.
    if (const auto found = tries_.find(peer); found != tries_.end()) {
        --found->second.failed;
    }
}

std::int64_t Backoff::pause_left(const std::string& key, int free) const {
    const auto found = tries_.find(key);
    if (found == tries_.end() || found->second.failed < free) {
        return 0;
    }
    const auto since = now_ms_() - found->second.last_ms;
    if (since > forget_ms) {
        return 0;
    }
    const int doublings = std::min(found->second.failed - free, 6); // 1, 2, 4 … 64 s
    const auto pause = std::min(pause_ms_max, std::int64_t{1000} << doublings);
    return std::max(std::int64_t{0}, pause - since);
}

void Backoff::count(const std::string& key) {
    auto& tries = tries_[key];
    const auto now = now_ms_();
    tries.failed = now - tries.last_ms > forget_ms ? 1 : tries.failed + 1;
    tries.last_ms = now;
}

void Backoff::make_room() {
    if (tries_.size() + 2 <= count_max) {
        return;
    }
    const auto now = now_ms_();
    std::erase_if(tries_,
                  [&](const auto& entry) { return now - entry.second.last_ms > forget_ms; });
    while (tries_.size() + 2 > count_max) {
        tries_.erase(
            std::min_element(tries_.begin(), tries_.end(), [](const auto& a, const auto& b) {
                return a.second.last_ms < b.second.last_ms;
            }));
    }
}

} // namespace giliran::web
