#pragma once

// One request and its answer as plain values. Every route is written against these, so no page
// needs to know which library reads the bytes, and a test can build a request in one line.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giliran::web {

// HEAD arrives as get (the server drops the body). `other` exists so that the route table can
// answer 405.
enum class Method { get, post, other };

struct Request {
    Method method = Method::get;
    std::string path;  // percent-decoded, begins with '/'
    std::string query; // as sent, without the '?'
    std::vector<std::pair<std::string, std::string>>
        headers; // names in lower case, only those kept
    std::string body;
    std::string peer; // address of the other end, without port

    std::string_view header(std::string_view name) const;                // empty when absent
    std::string_view cookie(std::string_view name) const;                // empty when absent
    std::optional<std::string> query_value(std::string_view name) const; // percent-decoded

    // Browsers name the page a request came from. Absent (not a browser) or equal to Host is ours.
    bool from_our_pages() const;
};

struct Response {
    int status = 200;
    std::string content_type;
    std::string body;
    // Cache-Control is no-store unless a header here says otherwise.
    std::vector<std::pair<std::string, std::string>> headers;
};

// A handler may answer at once or later, on the thread that runs the io_context. Only the first
// answer counts.
using Reply = std::function<void(Response)>;

Response json_answer(int status, std::string json);
Response error_answer(int status,
                      std::string_view name); // {"error":"name"}; name is an identifier of ours
Response page_answer(std::string html);

// Splits and decodes a request target. False when it is not an absolute path or not cleanly
// encoded.
bool read_target(std::string_view target, Request& request);

std::optional<std::string> percent_decoded(std::string_view text);

} // namespace giliran::web
