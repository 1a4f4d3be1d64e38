#include "server/web/exchange.hpp"

#include <algorithm>

namespace giliran::web {

namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

// Takes what stands before the next separator off the front of `rest`.
std::string_view next_part(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    const auto part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

} // namespace

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

std::string_view Request::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        auto pair = trimmed(next_part(rest, ';'));
        const auto key = next_part(pair, '=');
        if (key == name) {
            return pair;
        }
    }
    return {};
}

std::optional<std::string> Request::query_value(std::string_view name) const {
    std::string_view rest = query;
    while (!rest.empty()) {
        const auto pair = next_part(rest, '&');
        const auto equals = pair.find('=');
        if (percent_decoded(pair.substr(0, equals)) != name) {
            continue;
        }
        std::string value(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
        std::replace(value.begin(), value.end(), '+', ' '); // forms write a space so
        return percent_decoded(value);
    }
    return std::nullopt;
}

bool Request::from_our_pages() const {
    const auto origin = header("origin");
    if (origin.empty()) {
        return true;
    }
    const auto scheme_end = origin.find("://");
    return scheme_end != std::string_view::npos
           && same_letters(origin.substr(scheme_end + 3), header("host"));
}

Response json_answer(int status, std::string json) {
    return {status, "application/json", std::move(json), {}};
}

Response error_answer(int status, std::string_view name) {
    std::string body = R"({"error":")";
    body += name;
    body += R"("})";
    return json_answer(status, std::move(body));
}

Response page_answer(std::string html) {
    return {200, "text/html; charset=utf-8", std::move(html), {}};
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        if (i + 2 >= text.size()) {
            return std::nullopt;
        }
        const int high = hex_value(text[i + 1]);
        const int low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

bool read_target(std::string_view target, Request& request) {
    const auto question = target.find('?');
    auto path = percent_decoded(target.substr(0, question));
    if (!path || path->empty() || path->front() != '/'
        || std::any_of(path->begin(), path->end(), is_control)) {
        return false;
    }
    request.path = std::move(*path);
    request.query =
        question == std::string_view::npos ? "" : std::string(target.substr(question + 1));
    return true;
}

} // namespace giliran::web
