#pragma once

// A server of the web room on a loopback port with its thread, two accounts and a clock the test
// sets. Used by the web tests; routes are added before open().

#include "server/web/http.hpp"
#include "server/web/login.hpp"
#include "tests/server/web/line.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace giliran::test {

class OpenServer {
  public:
    OpenServer() {
        static const std::string sari_hash = web::hash_password("langit biru pagi");
        static const std::string budi_hash = web::hash_password("hujan di sore hari");
        accounts.put({"sari", web::Role::staff, sari_hash});
        accounts.put({"budi", web::Role::supervisor, budi_hash});
        login.install(routes);
    }

    OpenServer(const OpenServer&) = delete;
    OpenServer& operator=(const OpenServer&) = delete;

    void open(web::Limits limits = {}) {
        server =
            std::make_unique<web::HttpServer>(io, "127.0.0.1", std::uint16_t{0}, routes, limits);
        port = server->port();
        thread_ = std::thread([this] { io.run(); });
    }

    // Runs on the server's thread, between two requests.
    template<typename Function>
    auto in_turn(Function function) {
        std::packaged_task<decltype(function())()> task(function);
        auto done = task.get_future();
        boost::asio::post(io, [&task] { task(); });
        return done.get();
    }

    // After this nothing runs on the server's thread any more.
    void close() {
        if (thread_.joinable()) {
            in_turn([this] { server->stop(); });
            keep_running_.reset();
            thread_.join();
        }
    }

    ~OpenServer() { close(); }

    // Logs in over the line and gives the header line a browser would then send.
    std::string logged_in(const std::string& name, const std::string& password) {
        Line line(port);
        const auto answer = line.post("/api/login", R"({"name":")" + name + R"(","password":")"
                                                        + password + R"("})");
        const auto cookie = answer.header("Set-Cookie");
        return "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    }

    std::atomic<std::int64_t> now_ms{1'000'000'000};
    web::Clock clock = [this] { return now_ms.load(); };
    boost::asio::io_context io{1};
    std::map<std::string, std::string> settings;
    web::Accounts accounts{
        [this](const std::string& key) -> std::optional<std::string> {
            const auto found = settings.find(key);
            return found == settings.end() ? std::nullopt : std::optional(found->second);
        },
        [this](const std::string& key, const std::string& value) { settings[key] = value; }};
    web::Sessions sessions{clock};
    web::Routes routes{sessions};
    web::Login login{io, accounts, sessions, clock, web::Transport::plain};
    std::unique_ptr<web::HttpServer> server;
    std::uint16_t port = 0;

  private:
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> keep_running_{
        io.get_executor()};
    std::thread thread_;
};

} // namespace giliran::test
