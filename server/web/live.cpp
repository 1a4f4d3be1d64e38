#include "server/web/live.hpp"

#include "server/web/live_stream.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <chrono>
#include <deque>
#include <exception>
#include <utility>

namespace giliran::web {

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

// A phone that walked out of the hall keeps its place this long at most.
constexpr std::chrono::seconds silence_max{60};
constexpr std::chrono::seconds flood_window{10};

template<typename Buffers>
asio::mutable_buffer first_filled(const Buffers& buffers) {
    const auto end = asio::buffer_sequence_end(buffers);
    for (auto part = asio::buffer_sequence_begin(buffers); part != end; ++part) {
        const asio::mutable_buffer buffer = *part;
        if (buffer.size() > 0) {
            return buffer;
        }
    }
    return {};
}

// As many pieces as fit; the rest is written by Beast's next call.
template<typename Buffers>
ByteStream::Pieces first_pieces(const Buffers& buffers) {
    ByteStream::Pieces pieces{};
    std::size_t count = 0;
    const auto end = asio::buffer_sequence_end(buffers);
    for (auto part = asio::buffer_sequence_begin(buffers); part != end; ++part) {
        const asio::const_buffer buffer = *part;
        if (buffer.size() > 0 && count < pieces.size()) {
            pieces[count++] = buffer;
        }
    }
    return pieces;
}

} // namespace

// What Beast needs of a stream, on top of the virtual one.
class SharedStream {
  public:
    using executor_type = asio::any_io_executor;

    explicit SharedStream(std::shared_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    executor_type get_executor() const noexcept { return stream_->get_executor(); }
    ByteStream& bytes() { return *stream_; }

    template<typename Buffers, typename Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        const asio::mutable_buffer into = first_filled(buffers);
        return web::async_read_some(*stream_, into, std::forward<Token>(token));
    }

    template<typename Buffers, typename Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        const auto from = first_pieces(buffers);
        return web::async_write_some(*stream_, from, std::forward<Token>(token));
    }

  private:
    std::shared_ptr<ByteStream> stream_;
};

// Beast finds these two by argument: how it closes the line after a timeout and after a closing
// handshake.
void beast_close_socket(SharedStream& stream) {
    stream.bytes().close();
}

template<typename Done>
void async_teardown(beast::role_type /*role*/, SharedStream& stream, Done&& done) {
    stream.bytes().finish_sending();
    asio::post(stream.get_executor(),
               beast::bind_front_handler(std::forward<Done>(done), boost::system::error_code{}));
}

struct Live::Wire {
    explicit Wire(std::shared_ptr<ByteStream> stream) : socket(std::move(stream)) {}

    websocket::stream<SharedStream, false> socket;
    std::deque<std::string> unsent;
    bool open = true;
    bool sending = false;
    SteadyTime window_start;
    int texts_in_window = 0;

    bool flooded() {
        const auto now = std::chrono::steady_clock::now();
        if (now - window_start > flood_window) {
            window_start = now;
            texts_in_window = 0;
        }
        return ++texts_in_window > Live::texts_max;
    }
};

namespace {

using WirePointer = std::shared_ptr<Live::Wire>;

// The only writer of a wire. It ends when there is nothing left to send.
asio::awaitable<void> send_unsent(WirePointer wire) {
    while (!wire->unsent.empty()) {
        const std::string text = std::move(wire->unsent.front());
        wire->unsent.pop_front();
        const auto bytes = asio::buffer(text);
        const auto [failed, sent] = co_await wire->socket.async_write(bytes, quietly);
        if (failed) {
            wire->open = false; // the reader notices too, and tells
            wire->unsent.clear();
        }
    }
    wire->sending = false;
    if (!wire->open) {
        const websocket::close_reason reason(websocket::close_code::normal);
        const auto [failed] = co_await wire->socket.async_close(reason, quietly);
        if (failed) {
            wire->socket.next_layer().bytes().close();
        }
    }
}

void start_sending(const WirePointer& wire) {
    if (!wire->sending) {
        wire->sending = true;
        asio::co_spawn(wire->socket.get_executor(), send_unsent(wire), asio::detached);
    }
}

asio::awaitable<bool> shake_hands(WirePointer wire, const ParsedRequest& request) {
    auto times = websocket::stream_base::timeout::suggested(beast::role_type::server);
    times.idle_timeout = silence_max;
    wire->socket.set_option(times);
    wire->socket.read_message_max(Live::text_bytes_max);
    wire->socket.text(true);
    wire->socket.auto_fragment(false); // a view is one frame, written at once
    const auto [failed] = co_await wire->socket.async_accept(request, quietly);
    co_return !failed;
}

asio::awaitable<void> listen(WirePointer wire, std::shared_ptr<Live> live) {
    beast::flat_buffer heard;
    for (;;) {
        const auto [failed, size] = co_await wire->socket.async_read(heard, quietly);
        if (failed || wire->flooded()) {
            co_return;
        }
        if (live->on_text && wire->socket.got_text()) {
            live->on_text(beast::buffers_to_string(heard.data()));
        }
        heard.consume(heard.size());
    }
}

} // namespace

Live::Live(const std::shared_ptr<Wire>& wire) : wire_(wire) {}

Live::~Live() = default;

void Live::send(std::string text) {
    const auto wire = wire_.lock();
    if (!wire || !wire->open) {
        return;
    }
    if (wire->unsent.size() >= unsent_max) {
        wire->unsent.pop_front();
    }
    wire->unsent.push_back(std::move(text));
    start_sending(wire);
}

void Live::close() {
    const auto wire = wire_.lock();
    if (!wire || !wire->open) {
        return;
    }
    wire->open = false;
    wire->unsent.clear();
    start_sending(wire);
}

bool Live::open() const {
    const auto wire = wire_.lock();
    return wire && wire->open;
}

bool asks_for_live(const ParsedRequest& request) {
    return websocket::is_upgrade(request);
}

asio::awaitable<void> run_live(std::shared_ptr<ByteStream> stream, ParsedRequest request,
                               std::function<void(std::shared_ptr<Live>)> start) {
    const auto wire = std::make_shared<Live::Wire>(stream);
    const bool shaken = co_await shake_hands(wire, request);
    if (!shaken) {
        stream->close();
        co_return;
    }
    const auto live = std::make_shared<Live>(wire);
    std::exception_ptr trouble; // out of a page's own functions
    try {
        start(live);
        co_await listen(wire, live);
    } catch (const std::exception&) {
        trouble = std::current_exception();
    }
    wire->open = false;
    wire->unsent.clear();
    stream->close(); // also ends a write that a slow browser holds up
    const auto tell = std::exchange(live->on_closed, nullptr);
    live->on_text = nullptr;
    if (tell) {
        tell();
    }
    if (trouble) {
        std::rethrow_exception(trouble);
    }
}

} // namespace giliran::web
