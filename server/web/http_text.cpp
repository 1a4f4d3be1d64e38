#include "server/web/http_text.hpp"

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace giliran::web {

namespace http = boost::beast::http;

namespace {

constexpr std::array kept_headers{"host",         "origin",        "cookie",
                                  "content-type", "if-none-match", "accept-language"};

bool is_kept(std::string_view lower_name) {
    return lower_name.starts_with("x-")
           || std::find(kept_headers.begin(), kept_headers.end(), lower_name) != kept_headers.end();
}

Method method_of(http::verb verb) {
    switch (verb) {
    case http::verb::get:
    case http::verb::head:
        return Method::get;
    case http::verb::post:
        return Method::post;
    default:
        return Method::other;
    }
}

void put_header(std::string& head, std::string_view name, std::string_view value) {
    head += name;
    head += ": ";
    // A value can never begin a header of its own.
    std::copy_if(value.begin(), value.end(), std::back_inserter(head),
                 [](char c) { return c != '\r' && c != '\n'; });
    head += "\r\n";
}

} // namespace

bool read_request(const ParsedRequest& parsed, const std::string& peer, Request& request) {
    if (parsed.count(http::field::host) != 1) {
        return false; // two hosts, or none, and the origin check would rest on nothing
    }
    const std::string_view target(parsed.target().data(), parsed.target().size());
    if (!read_target(target, request)) {
        return false;
    }
    request.method = method_of(parsed.method());
    request.peer = peer;
    request.body = parsed.body();
    for (const auto& field : parsed) {
        std::string name(field.name_string());
        std::transform(name.begin(), name.end(), name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (is_kept(name)) {
            request.headers.emplace_back(std::move(name), std::string(field.value()));
        }
    }
    return true;
}

std::string head_of(const Response& response, After after) {
    const auto status = static_cast<unsigned>(response.status);
    const auto reason = http::obsolete_reason(http::int_to_status(status));
    std::string head = "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reason) + "\r\n";
    if (response.status != 304) { // "not changed" has a length of its own meaning
        put_header(head, "Content-Length", std::to_string(response.body.size()));
    }
    if (!response.content_type.empty()) {
        put_header(head, "Content-Type", response.content_type);
    }
    // Pages have no inline script or style, are framed by nobody and load from nowhere else.
    put_header(head, "Content-Security-Policy",
               "default-src 'self'; base-uri 'none'; form-action 'self'; "
               "frame-ancestors 'none'; object-src 'none'");
    put_header(head, "X-Content-Type-Options", "nosniff");
    put_header(head, "Referrer-Policy", "no-referrer"); // a ticket's code is in its address
    bool caching_said = false;
    for (const auto& [name, value] : response.headers) {
        put_header(head, name, value);
        caching_said = caching_said || name == "Cache-Control";
    }
    if (!caching_said) {
        put_header(head, "Cache-Control", "no-store");
    }
    put_header(head, "Connection", after == After::close ? "close" : "keep-alive");
    head += "\r\n";
    return head;
}

} // namespace giliran::web
