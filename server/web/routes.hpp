#pragma once

// The one table of what the server answers: method, path, who may, and what happens. The checks
// that must never be forgotten (role, same origin, JSON only) stand here once, not in each handler.
// Filled by the audience files, asked by the HTTP server.

#include "server/web/access.hpp"
#include "server/web/exchange.hpp"
#include "server/web/live.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace giliran::web {

struct Call {
    Request request;
    std::optional<Session> session;
    std::string captured; // what "{code}" or "*" stood for, else empty
};

using Act = std::function<void(const Call&, Reply)>;
using LiveStart = std::function<void(const Call&, std::shared_ptr<Live>)>;

// A path is literal ("/api/login"), or ends in one segment "{code}" (not empty, no '/'), or in "*"
// (anything).
struct Route {
    Method method = Method::get;
    std::string path;
    Role who = Role::supervisor; // whoever forgets to say gets the strictest
    Act act;
};

// What the server needs to open a line that the table allows.
struct LiveOpening {
    Call call;
    LiveStart start;
    std::function<bool()> still_allowed; // false once the session it was opened with is over
};

class Routes {
  public:
    explicit Routes(Sessions& sessions);

    void add(Route route); // throws std::logic_error when method and path are taken
    void add_live(const std::string& path, Role who, LiveStart start);

    // Exceptions out of a handler become 500 and are told here, one line each.
    void on_trouble(std::function<void(const std::string&)> tell);
    void tell_trouble(const std::string& line) const;

    void dispatch(const Request& request, const Reply& reply) const;
    std::variant<Response, LiveOpening> open_live(const Request& request) const;

  private:
    struct LiveRoute {
        Role who = Role::supervisor;
        LiveStart start;
    };

    // Entries of one pattern, and what a path captured in it.
    template<typename Entry>
    struct Table {
        std::map<std::string, Entry, std::less<>> literal; // whole path
        std::map<std::string, Entry, std::less<>> segment; // "/t/" for "/t/{code}"
        std::map<std::string, Entry, std::less<>> rest;    // "/x/" for "/x/*"

        Entry& at(const std::string& pattern);
        const Entry* find(std::string_view path, std::string& captured) const;
    };

    std::optional<Session> session_of(const Request& request) const;
    void run(const Route& route, Call call, const Reply& reply) const;

    Sessions& sessions_;
    Table<std::vector<Route>> table_;
    Table<LiveRoute> live_table_;
    std::function<void(const std::string&)> tell_;
};

} // namespace giliran::web
