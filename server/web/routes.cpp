#include "server/web/routes.hpp"

#include <exception>
#include <stdexcept>

namespace giliran::web {

namespace {

std::string_view method_names(Method method) {
    return method == Method::get ? "GET, HEAD" : "POST";
}

bool says_json(const Request& request) {
    const auto type = request.header("content-type");
    return type.substr(0, type.find(';')) == "application/json";
}

Response not_allowed(const std::vector<Route>& routes) {
    std::string allow;
    for (const auto& route : routes) {
        allow += allow.empty() ? "" : ", ";
        allow += method_names(route.method);
    }
    auto answer = error_answer(405, "wrong_method");
    answer.headers.emplace_back("Allow", std::move(allow));
    return answer;
}

// Why this call may not go on, if so.
std::optional<Response> refused(Role who, const std::optional<Session>& session) {
    if (may(who, session)) {
        return std::nullopt;
    }
    return session ? error_answer(403, "wrong_role") : error_answer(401, "log_in");
}

} // namespace

template<typename Entry>
Entry& Routes::Table<Entry>::at(const std::string& pattern) {
    if (pattern.empty() || pattern.front() != '/') {
        throw std::logic_error("a route begins with '/': " + pattern);
    }
    if (pattern.back() == '*') {
        return rest[pattern.substr(0, pattern.size() - 1)];
    }
    if (pattern.back() == '}') {
        return segment[pattern.substr(0, pattern.rfind('/') + 1)];
    }
    return literal[pattern];
}

template<typename Entry>
const Entry* Routes::Table<Entry>::find(std::string_view path, std::string& captured) const {
    if (const auto found = literal.find(path); found != literal.end()) {
        return &found->second;
    }
    const auto slash = path.rfind('/');
    if (const auto found = segment.find(path.substr(0, slash + 1));
        found != segment.end() && slash + 1 < path.size()) {
        captured = path.substr(slash + 1);
        return &found->second;
    }
    // The longest prefix wins, so that "/api/*" and "/*" can stand side by side.
    const Entry* longest = nullptr;
    for (const auto& [prefix, entry] : rest) {
        if (path.starts_with(prefix)) {
            captured = path.substr(prefix.size());
            longest = &entry;
        }
    }
    return longest;
}

Routes::Routes(Sessions& sessions) : sessions_(sessions) {}

void Routes::add(Route route) {
    auto& routes = table_.at(route.path);
    for (const auto& other : routes) {
        if (other.method == route.method) {
            throw std::logic_error("two routes for " + route.path);
        }
    }
    routes.push_back(std::move(route));
}

void Routes::add_live(const std::string& path, Role who, LiveStart start) {
    auto& route = live_table_.at(path);
    if (route.start) {
        throw std::logic_error("two live routes for " + path);
    }
    route = LiveRoute{who, std::move(start)};
}

void Routes::on_trouble(std::function<void(const std::string&)> tell) {
    tell_ = std::move(tell);
}

void Routes::tell_trouble(const std::string& line) const {
    if (tell_) {
        tell_(line);
    }
}

std::optional<Session> Routes::session_of(const Request& request) const {
    return sessions_.use(request.cookie(session_cookie));
}

void Routes::dispatch(const Request& request, const Reply& reply) const {
    Call call{request, std::nullopt, {}};
    const auto* routes = table_.find(request.path, call.captured);
    if (routes == nullptr) {
        const bool live = live_table_.find(request.path, call.captured) != nullptr;
        reply(live ? error_answer(426, "websocket_only") : error_answer(404, "not_found"));
        return;
    }
    for (const auto& route : *routes) {
        if (route.method == request.method) {
            run(route, std::move(call), reply);
            return;
        }
    }
    reply(not_allowed(*routes));
}

void Routes::run(const Route& route, Call call, const Reply& reply) const {
    // A foreign page is turned away before anything of its request, the session included, is used.
    if (route.method == Method::post && !call.request.from_our_pages()) {
        reply(error_answer(403, "other_origin"));
        return;
    }
    call.session = session_of(call.request);
    if (auto refusal = refused(route.who, call.session)) {
        reply(std::move(*refusal));
        return;
    }
    // A form on a foreign page cannot send this type without asking first.
    if (route.method == Method::post && !says_json(call.request)) {
        reply(error_answer(415, "json_only"));
        return;
    }
    try {
        route.act(call, reply);
    } catch (const std::exception& trouble) {
        tell_trouble(route.path + ": " + trouble.what());
        reply(error_answer(500, "trouble"));
    }
}

std::variant<Response, LiveOpening> Routes::open_live(const Request& request) const {
    Call call{request, std::nullopt, {}};
    const auto* route = live_table_.find(request.path, call.captured);
    if (route == nullptr) {
        return error_answer(404, "not_found");
    }
    if (!request.from_our_pages()) {
        return error_answer(403, "other_origin");
    }
    call.session = session_of(request);
    if (auto refusal = refused(route->who, call.session)) {
        return std::move(*refusal);
    }
    auto still_allowed = [&sessions = sessions_, who = route->who,
                          token = std::string(request.cookie(session_cookie))] {
        return may(who, sessions.peek(token));
    };
    return LiveOpening{std::move(call), route->start, std::move(still_allowed)};
}

} // namespace giliran::web
