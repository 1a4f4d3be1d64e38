#pragma once

// Private to http.cpp and live.cpp: hands a connection that asked for a WebSocket over to live.cpp,
// the only file that instantiates Beast's WebSocket (a third of the room's compile time).

#include "server/web/live.hpp"
#include "server/web/stream.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <functional>
#include <memory>

namespace giliran::web {

using ParsedRequest = boost::beast::http::request<boost::beast::http::string_body>;

bool asks_for_live(const ParsedRequest& request);

// Shakes hands, gives the new line to `start`, and returns when it is over. `stream` is closed
// then.
asio::awaitable<void> run_live(std::shared_ptr<ByteStream> stream, ParsedRequest request,
                               std::function<void(std::shared_ptr<Live>)> start);

} // namespace giliran::web
