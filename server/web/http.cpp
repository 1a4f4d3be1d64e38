#include "server/web/http.hpp"

#include "server/web/http_text.hpp"
#include "server/web/tcp_stream.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <map>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

namespace giliran::web {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using SteadyClock = std::chrono::steady_clock;

namespace {

// Deadlines are looked at this often; a wait of seconds need not end to the millisecond.
constexpr std::chrono::milliseconds sweep_every{100};
// After refusing, what the other end still sends is read for a moment: closing at once would reset
// the line and the refusal would never be seen.
constexpr std::chrono::milliseconds linger{1000};
constexpr std::size_t read_bytes = 4096;

// A handler's answer on its way. It outlives the connection when the answer comes too late.
struct Pending {
    explicit Pending(const asio::any_io_executor& executor) : bell(executor) {}

    asio::steady_timer bell;
    std::optional<Response> answer;
};

struct Connection {
    std::shared_ptr<ByteStream> stream;
    std::string peer;
    SteadyClock::time_point deadline;
    beast::flat_buffer unread;
    std::weak_ptr<Pending> pending;
    std::weak_ptr<Live> live;
    std::function<bool()> still_allowed; // set for a live line
};

enum class Ending { whole, gone, bad, header_too_big, body_too_big };

asio::awaitable<bool> write_all(ByteStream& stream, std::string_view text) {
    while (!text.empty()) {
        const ByteStream::Pieces rest{asio::buffer(text)};
        const auto [failed, size] = co_await async_write_some(stream, rest, quietly);
        if (failed) {
            co_return false;
        }
        text.remove_prefix(size);
    }
    co_return true;
}

Response answer_to(Ending ending) {
    switch (ending) {
    case Ending::header_too_big:
        return error_answer(431, "header_too_big");
    case Ending::body_too_big:
        return error_answer(413, "body_too_big");
    default:
        return error_answer(400, "bad_request");
    }
}

} // namespace

struct HttpServer::State : std::enable_shared_from_this<State> {
    State(asio::io_context& context, const Routes& table, Limits given)
        : io(context), acceptor(context), sweeper(context), routes(table), limits(given) {}

    asio::awaitable<void> accept_all(std::shared_ptr<State> keep);
    asio::awaitable<void> sweep(std::shared_ptr<State> keep);
    asio::awaitable<void> serve(std::shared_ptr<State> keep,
                                std::shared_ptr<Connection> connection);
    asio::awaitable<void> talk(Connection& connection);
    asio::awaitable<Ending> read(Connection& connection,
                                 http::request_parser<http::string_body>& parser);
    asio::awaitable<After> exchange(Connection& connection, ParsedRequest parsed);
    asio::awaitable<Response> ask(Connection& connection, Request request);
    asio::awaitable<void> refuse(Connection& connection, Response response);
    asio::awaitable<void> open_live(Connection& connection, ParsedRequest parsed);

    void take(tcp::socket socket);
    void forget(const std::shared_ptr<Connection>& connection);
    void hang_up(Connection& connection);
    void stop();

    asio::io_context& io;
    tcp::acceptor acceptor;
    std::uint16_t port = 0; // as bound: asked for with every ticket's link
    asio::steady_timer sweeper;
    const Routes& routes;
    Limits limits;
    std::set<std::shared_ptr<Connection>> connections;
    std::map<std::string, std::size_t> per_peer;
    bool stopped = false;
};

asio::awaitable<void> HttpServer::State::accept_all(std::shared_ptr<State> /*keep*/) {
    while (!stopped) {
        auto [failed, socket] = co_await acceptor.async_accept(quietly);
        if (!failed) {
            take(std::move(socket));
        } else if (!stopped) {
            // Out of descriptors, most likely: others will free some.
            asio::steady_timer pause(io, sweep_every);
            [[maybe_unused]] const auto [ignored] = co_await pause.async_wait(quietly);
        }
    }
}

void HttpServer::State::take(tcp::socket socket) {
    error_code failed;
    const auto peer = socket.remote_endpoint(failed).address().to_string();
    if (failed || stopped) {
        return;
    }
    auto connection = std::make_shared<Connection>();
    connection->stream = std::make_shared<TcpStream>(std::move(socket));
    connection->peer = peer;
    connection->deadline = SteadyClock::now() + limits.request;
    auto& from_peer = per_peer[peer];
    if (connections.size() >= limits.connections || from_peer >= limits.connections_per_peer) {
        // Best effort and no place taken: the words fit into the socket's own buffer.
        auto answer = error_answer(503, "too_many_connections");
        const auto words = std::make_shared<std::string>(head_of(answer, After::close));
        *words += answer.body;
        connection->stream->write_some(
            {asio::buffer(*words)},
            [words, connection](error_code, std::size_t) { connection->stream->close(); });
        return;
    }
    ++from_peer;
    connections.insert(connection);
    asio::co_spawn(io, serve(shared_from_this(), connection), asio::detached);
}

void HttpServer::State::forget(const std::shared_ptr<Connection>& connection) {
    connection->stream->close();
    connections.erase(connection);
    const auto from_peer = per_peer.find(connection->peer);
    if (--from_peer->second == 0) {
        per_peer.erase(from_peer);
    }
}

void HttpServer::State::hang_up(Connection& connection) {
    connection.stream->close();
    if (const auto pending = connection.pending.lock()) {
        pending->bell.cancel();
    }
}

asio::awaitable<void> HttpServer::State::sweep(std::shared_ptr<State> /*keep*/) {
    while (!stopped) {
        sweeper.expires_after(sweep_every);
        [[maybe_unused]] const auto [ignored] = co_await sweeper.async_wait(quietly);
        const auto now = SteadyClock::now();
        const auto looked_at = connections; // closing a line may forget others
        for (const auto& connection : looked_at) {
            if (now > connection->deadline) {
                hang_up(*connection);
            }
            const auto live = connection->live.lock();
            if (live && !connection->still_allowed()) {
                live->close(); // logged out: the view must not go on
            }
        }
    }
}

asio::awaitable<void> HttpServer::State::serve(std::shared_ptr<State> /*keep*/,
                                               std::shared_ptr<Connection> connection) {
    try {
        co_await talk(*connection);
    } catch (const std::exception& trouble) {
        routes.tell_trouble(trouble.what());
    }
    forget(connection);
}

asio::awaitable<void> HttpServer::State::talk(Connection& connection) {
    auto after = After::keep_alive;
    while (after == After::keep_alive && !stopped) {
        http::request_parser<http::string_body> parser;
        const auto ending = co_await read(connection, parser);
        if (ending == Ending::gone) {
            co_return;
        }
        if (ending != Ending::whole) {
            auto answer = answer_to(ending);
            co_await refuse(connection, std::move(answer));
            co_return;
        }
        auto parsed = parser.release();
        if (asks_for_live(parsed)) {
            co_await open_live(connection, std::move(parsed));
            co_return;
        }
        after = co_await exchange(connection, std::move(parsed));
    }
}

asio::awaitable<Ending> HttpServer::State::read(Connection& connection,
                                                http::request_parser<http::string_body>& parser) {
    parser.header_limit(static_cast<std::uint32_t>(limits.header_bytes));
    parser.body_limit(limits.body_bytes);
    parser.eager(true);
    bool begun = false;
    for (;;) {
        if (connection.unread.size() > 0) {
            if (!begun) {
                begun = true;
                connection.deadline = SteadyClock::now() + limits.request;
            }
            error_code failed;
            const auto used = parser.put(connection.unread.data(), failed);
            connection.unread.consume(used);
            if (failed == http::error::header_limit) {
                co_return Ending::header_too_big;
            }
            if (failed == http::error::body_limit) {
                co_return Ending::body_too_big;
            }
            if (failed && failed != http::error::need_more) {
                co_return Ending::bad;
            }
            if (parser.is_done()) {
                co_return Ending::whole;
            }
        }
        const auto room = connection.unread.prepare(read_bytes);
        const auto [failed, size] = co_await async_read_some(*connection.stream, room, quietly);
        if (failed) {
            co_return Ending::gone;
        }
        connection.unread.commit(size);
    }
}

asio::awaitable<After> HttpServer::State::exchange(Connection& connection, ParsedRequest parsed) {
    const bool head_only = parsed.method() == http::verb::head;
    Request request;
    if (!read_request(parsed, connection.peer, request)) {
        auto refusal = answer_to(Ending::bad);
        co_await refuse(connection, std::move(refusal));
        co_return After::close;
    }
    auto response = co_await ask(connection, std::move(request));
    auto after = parsed.keep_alive() && !stopped ? After::keep_alive : After::close;
    auto head = head_of(response, after);
    if (!head_only) {
        head += response.body;
    }
    connection.deadline = SteadyClock::now() + limits.write;
    const std::string_view words = head;
    const bool written = co_await write_all(*connection.stream, words);
    connection.deadline = SteadyClock::now() + limits.idle;
    co_return written ? after : After::close;
}

// The handler may answer now or later; a handler that forgets is answered for.
asio::awaitable<Response> HttpServer::State::ask(Connection& connection, Request request) {
    const auto pending = std::make_shared<Pending>(io.get_executor());
    connection.pending = pending;
    connection.deadline = SteadyClock::time_point::max();
    const Reply reply = [pending](Response response) {
        if (!pending->answer) {
            pending->answer = std::move(response);
            pending->bell.cancel();
        }
    };
    pending->bell.expires_after(limits.request);
    routes.dispatch(request, reply);
    if (!pending->answer) {
        [[maybe_unused]] const auto [ignored] = co_await pending->bell.async_wait(quietly);
    }
    auto response = pending->answer ? std::move(*pending->answer) : error_answer(504, "too_slow");
    co_return response;
}

asio::awaitable<void> HttpServer::State::refuse(Connection& connection, Response response) {
    auto words = head_of(response, After::close) + response.body;
    connection.deadline = SteadyClock::now() + linger;
    const std::string_view view = words;
    const bool written = co_await write_all(*connection.stream, view);
    if (!written) {
        co_return;
    }
    connection.stream->finish_sending();
    for (;;) {
        std::array<char, read_bytes> ignored{};
        const auto room = asio::buffer(ignored);
        const auto [failed, size] = co_await async_read_some(*connection.stream, room, quietly);
        if (failed) {
            co_return;
        }
    }
}

asio::awaitable<void> HttpServer::State::open_live(Connection& connection, ParsedRequest parsed) {
    Request request;
    // Frames before the handshake is answered are no client of ours.
    if (!read_request(parsed, connection.peer, request) || connection.unread.size() > 0) {
        auto refusal = answer_to(Ending::bad);
        co_await refuse(connection, std::move(refusal));
        co_return;
    }
    auto found = routes.open_live(request);
    if (auto* refusal = std::get_if<Response>(&found)) {
        co_await refuse(connection, std::move(*refusal));
        co_return;
    }
    auto opening = std::move(std::get<LiveOpening>(found));
    connection.deadline = SteadyClock::time_point::max(); // live.cpp has its own timeouts
    connection.still_allowed = std::move(opening.still_allowed);
    auto start = [&connection, &opening](std::shared_ptr<Live> live) {
        connection.live = live;
        opening.start(opening.call, std::move(live));
    };
    std::function<void(std::shared_ptr<Live>)> start_line = std::move(start);
    const auto stream = connection.stream;
    co_await run_live(stream, std::move(parsed), std::move(start_line));
}

void HttpServer::State::stop() {
    stopped = true;
    error_code ignored;
    std::ignore = acceptor.close(ignored);
    sweeper.cancel();
    for (const auto& connection : connections) {
        hang_up(*connection);
    }
}

HttpServer::HttpServer(asio::io_context& io, const std::string& address, std::uint16_t port,
                       const Routes& routes, Limits limits)
    : state_(std::make_shared<State>(io, routes, limits)) {
    const tcp::endpoint endpoint(asio::ip::make_address(address), port);
    auto& acceptor = state_->acceptor;
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen();
    state_->port = acceptor.local_endpoint().port();
    asio::co_spawn(io, state_->accept_all(state_), asio::detached);
    asio::co_spawn(io, state_->sweep(state_), asio::detached);
}

HttpServer::~HttpServer() {
    state_->stop();
}

std::uint16_t HttpServer::port() const {
    return state_->port;
}

std::size_t HttpServer::connections() const {
    return state_->connections.size();
}

void HttpServer::stop() {
    state_->stop();
}

} // namespace giliran::web
