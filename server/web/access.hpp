#pragma once

// Who may do what: accounts (kept by whoever gives us load and save, in practice the journal's
// settings), the sessions opened by logging in (memory only: a restart logs everybody out), and the
// growing pause after wrong passwords. Pure but for random tokens; time comes in as a function.
// Used by routes (roles) and login.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace giliran::web {

using Clock = std::function<std::int64_t()>; // milliseconds, only differences matter

// What a route asks for. A supervisor may do what staff may: small offices have one person for
// both.
enum class Role { anyone, staff, supervisor };

std::string_view role_name(Role role);
std::optional<Role> role_named(std::string_view name);

struct Account {
    std::string name; // 1 to 32 of a-z 0-9 . _ -
    Role role = Role::staff;
    std::string password_hash; // Argon2id, as libsodium writes it
};

class Accounts {
  public:
    using Load = std::function<std::optional<std::string>(const std::string& key)>;
    using Save = std::function<void(const std::string& key, const std::string& value)>;

    Accounts(Load load, Save save);

    std::optional<Account> find(const std::string& name) const;
    void put(const Account& account); // throws std::invalid_argument for a bad name or role

    static bool name_allowed(std::string_view name);

  private:
    Load load_;
    Save save_;
};

struct Session {
    std::string id; // hash of the token: tells sessions apart, opens nothing
    std::string name;
    Role role = Role::staff;
    std::int64_t opened_ms = 0;
    std::int64_t seen_ms = 0;
};

bool may(Role needed, const std::optional<Session>& session);

inline constexpr std::string_view session_cookie = "giliran";

class Sessions {
  public:
    // A clerk's lunch is shorter than an hour, a shift is shorter than twelve.
    static constexpr std::int64_t idle_ms_max = 60LL * 60 * 1000;
    static constexpr std::int64_t age_ms_max = 12LL * 60 * 60 * 1000;
    // More than any office has desks; the longest unused one makes room.
    static constexpr std::size_t count_max = 1024;

    explicit Sessions(Clock now_ms);

    std::string open(const Account& account);           // gives the token; only its hash is kept
    std::optional<Session> use(std::string_view token); // counts as activity
    std::optional<Session> peek(std::string_view token) const; // does not
    void close(std::string_view token);
    void close_all_of(std::string_view name); // after a password or role change

  private:
    bool over(const Session& session) const;
    void make_room();

    Clock now_ms_;
    std::map<std::string, Session, std::less<>> by_id_;
};

// Wrong passwords make the next try wait: longer each time, never for ever, so nobody can lock a
// clerk out.
class Backoff {
  public:
    static constexpr int free_tries = 5; // per account and address
    static constexpr int free_tries_of_address =
        20; // per address over all accounts: one router, one hall
    static constexpr std::int64_t pause_ms_max = 60LL * 1000;
    static constexpr std::int64_t forget_ms = 15LL * 60 * 1000;
    static constexpr std::size_t count_max = 4096;

    explicit Backoff(Clock now_ms);

    // 0: the try may go on and already counts as failed, so that parallel tries cannot slip past.
    std::int64_t begin_try(const std::string& name, const std::string& peer);
    void succeeded(const std::string& name, const std::string& peer);

  private:
    struct Tries {
        int failed = 0;
        std::int64_t last_ms = 0;
    };

    std::int64_t pause_left(const std::string& key, int free) const;
    void count(const std::string& key);
    void make_room();

    Clock now_ms_;
    std::map<std::string, Tries> tries_;
};

} // namespace giliran::web
