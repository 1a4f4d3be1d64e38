#pragma once

// Logging in and out: POST /api/login {"name","password"}, POST /api/logout {}, GET /api/me. It
// joins accounts, password work, back-off and sessions; names that do not exist cost the same time
// as wrong passwords.

#include "server/web/access.hpp"
#include "server/web/passwords.hpp"
#include "server/web/routes.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace giliran::web {

enum class Transport { plain, tls }; // a Secure cookie never comes back over plain HTTP

enum class LoginEnd { welcome, wrong, wait, busy };

struct LoginAnswer {
    LoginEnd end = LoginEnd::wrong;
    std::string token;         // welcome
    Role role = Role::staff;   // welcome
    std::int64_t pause_ms = 0; // wait
};

class Login {
  public:
    Login(boost::asio::io_context& io, const Accounts& accounts, Sessions& sessions, Clock now_ms,
          Transport transport);

    void log_in(const std::string& name, const std::string& password, const std::string& peer,
                std::function<void(LoginAnswer)> done);

    void install(Routes& routes);

  private:
    void answer_login(const Call& call, const Reply& reply);
    std::string cookie(const std::string& token) const;

    const Accounts& accounts_;
    Sessions& sessions_;
    Backoff backoff_;
    Transport transport_;
    PasswordWork work_;
};

} // namespace giliran::web
