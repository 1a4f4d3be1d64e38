#pragma once

// Private to http.cpp: between Beast's parsed request and our plain one, and from our answer to the
// words on the line. The security headers of every answer stand here.

#include "server/web/exchange.hpp"
#include "server/web/live_stream.hpp"

#include <string>

namespace giliran::web {

enum class After { keep_alive, close };

// False when it is well formed for the parser but not something we talk about.
bool read_request(const ParsedRequest& parsed, const std::string& peer, Request& request);

std::string head_of(const Response& response, After after);

} // namespace giliran::web
