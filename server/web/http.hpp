#pragma once

// The HTTP server: it takes bytes from sockets, keeps every limit, and asks the route table. Beast
// stays in http.cpp, where it only parses; who writes a page sees exchange.hpp and routes.hpp. One
// thread: the one that runs the io_context. Joined to the rest in server/app.

#include "server/web/exchange.hpp"
#include "server/web/routes.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace boost::asio {
class io_context; // NOLINT(readability-identifier-naming): not our name
}

namespace giliran::web {

struct Limits {
    std::size_t header_bytes = 8UL * 1024; // a browser's cookies and names fit several times
    std::size_t body_bytes = 64UL * 1024;  // the longest thing a page sends is an office file
    // A whole request, from its first byte to its last, so a trickle of bytes cannot hold a place;
    // also the time a handler may take.
    std::chrono::milliseconds request{10'000};
    std::chrono::milliseconds idle{
        30'000}; // between requests: a reader of a page clicks again within this
    std::chrono::milliseconds write{30'000}; // a font over weak Wi-Fi, but not for ever
    std::size_t connections =
        512; // far below the descriptor limit, so ZeroMQ and SQLite never starve
    std::size_t connections_per_peer = 64; // a whole hall may sit behind one router
};

class HttpServer {
  public:
    // Throws std::system_error when the address cannot be bound. Port 0: the system chooses.
    HttpServer(boost::asio::io_context& io, const std::string& address, std::uint16_t port,
               const Routes& routes, Limits limits = {});
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    std::uint16_t port() const;
    std::size_t connections() const;
    void stop(); // closes the door and every connection

  private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace giliran::web
