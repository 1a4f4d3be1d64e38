#include "server/web/login.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <utility>

namespace giliran::web {

namespace {

// Longer than any sentence a person types; Argon2id's time hardly depends on it, its input copy
// does.
constexpr std::size_t password_bytes_max = 256;

// The hash of a random password nobody kept, with our cost: what unknown names are checked against.
constexpr const char* nobodys_hash =
    "$argon2id$v=19$m=65536,t=2,p=1$Irci6YBGaq01DLQc4cP2UQ$LP+N7aJD5NPeN0u9"
    "uG0PutZhRSmEartzNSXLTgQIs9g";

struct Credentials {
    std::string name;
    std::string password;
};

std::optional<std::string> text_of(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(boost::json::string_view(key.data(), key.size()));
    if (value == nullptr || !value->is_string()) {
        return std::nullopt;
    }
    return std::string(value->get_string());
}

std::optional<Credentials> read_credentials(const std::string& body) {
    boost::system::error_code failed;
    const auto value = boost::json::parse(body, failed);
    if (failed || !value.is_object()) {
        return std::nullopt;
    }
    auto name = text_of(value.get_object(), "name");
    auto password = text_of(value.get_object(), "password");
    if (!name || !password) {
        return std::nullopt;
    }
    return Credentials{std::move(*name), std::move(*password)};
}

std::string who_json(std::string_view name, Role role) {
    const auto role_text = role_name(role);
    const boost::json::object who{
        {"name", boost::json::string_view(name.data(), name.size())},
        {"role", boost::json::string_view(role_text.data(), role_text.size())}};
    return boost::json::serialize(who);
}

Response wait_answer(std::int64_t pause_ms) {
    const auto seconds = std::to_string((pause_ms + 999) / 1000);
    auto answer = json_answer(429, R"({"error":"wait","retry_after_s":)" + seconds + "}");
    answer.headers.emplace_back("Retry-After", seconds);
    return answer;
}

Response answer_of(const LoginAnswer& result, const std::string& name) {
    switch (result.end) {
    case LoginEnd::welcome:
        return json_answer(200, who_json(name, result.role));
    case LoginEnd::wait:
        return wait_answer(result.pause_ms);
    case LoginEnd::busy:
        return error_answer(503, "busy");
    case LoginEnd::wrong:
        break;
    }
    return error_answer(401, "wrong_password");
}

} // namespace

Login::Login(boost::asio::io_context& io, const Accounts& accounts, Sessions& sessions,
             Clock now_ms, Transport transport)
    : accounts_(accounts), sessions_(sessions), backoff_(std::move(now_ms)), transport_(transport),
      work_(io) {}

void Login::log_in(const std::string& name, const std::string& password, const std::string& peer,
                   std::function<void(LoginAnswer)> done) {
    if (!Accounts::name_allowed(name) || password.size() > password_bytes_max) {
        done({LoginEnd::wrong, {}, Role::anyone, 0}); // no such account can be, which is no secret
        return;
    }
    if (work_.full()) {
        done({LoginEnd::busy,
              {},
              Role::anyone,
              0}); // before the try is counted: it is not the person's fault
        return;
    }
    if (const auto pause_ms = backoff_.begin_try(name, peer); pause_ms > 0) {
        done({LoginEnd::wait, {}, Role::anyone, pause_ms});
        return;
    }
    auto account = accounts_.find(name);
    auto hash = account ? account->password_hash : std::string(nobodys_hash);
    work_.verify(
        std::move(hash), password,
        [this, account = std::move(account), name, peer, done = std::move(done)](bool right) {
            if (!right || !account) {
                done({LoginEnd::wrong, {}, Role::anyone, 0});
                return;
            }
            backoff_.succeeded(name, peer);
            done({LoginEnd::welcome, sessions_.open(*account), account->role, 0});
        });
}

std::string Login::cookie(const std::string& token) const {
    std::string text(session_cookie);
    text += '=' + token + "; Path=/; HttpOnly; SameSite=Strict";
    if (transport_ == Transport::tls) {
        text += "; Secure";
    }
    if (token.empty()) {
        text += "; Max-Age=0";
    }
    return text;
}

void Login::answer_login(const Call& call, const Reply& reply) {
    const auto credentials = read_credentials(call.request.body);
    if (!credentials) {
        reply(error_answer(400, "bad_request"));
        return;
    }
    const std::string old_token(call.request.cookie(session_cookie));
    log_in(credentials->name, credentials->password, call.request.peer,
           [this, reply, old_token, name = credentials->name](const LoginAnswer& result) {
               auto answer = answer_of(result, name);
               if (result.end == LoginEnd::welcome) {
                   // A token from before the login opens nothing after it.
                   sessions_.close(old_token);
                   answer.headers.emplace_back("Set-Cookie", cookie(result.token));
               }
               reply(std::move(answer));
           });
}

void Login::install(Routes& routes) {
    routes.add({Method::post, "/api/login", Role::anyone,
                [this](const Call& call, const Reply& reply) { answer_login(call, reply); }});
    routes.add(
        {Method::post, "/api/logout", Role::anyone, [this](const Call& call, const Reply& reply) {
             sessions_.close(call.request.cookie(session_cookie));
             auto answer = json_answer(200, "{}");
             answer.headers.emplace_back("Set-Cookie", cookie(""));
             reply(std::move(answer));
         }});
    routes.add({Method::get, "/api/me", Role::staff, [](const Call& call, const Reply& reply) {
                    reply(json_answer(200, who_json(call.session->name, call.session->role)));
                }});
}

} // namespace giliran::web
