#pragma once

// Private to http.cpp and live.cpp: the one stream both of them know. Plain TCP today; TLS becomes
// a second class behind the same functions, and nothing else changes or is compiled twice.

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace giliran::web {

namespace asio = boost::asio;

// Errors come back as values: a broken line is ordinary here.
inline constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

class ByteStream {
  public:
    // Written with one system call: a WebSocket frame is a head and a text.
    using Pieces = std::array<asio::const_buffer, 4>;
    using Done = asio::any_completion_handler<void(boost::system::error_code, std::size_t)>;

    ByteStream() = default;
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    virtual asio::any_io_executor get_executor() = 0;
    virtual void read_some(asio::mutable_buffer buffer, Done done) = 0;
    virtual void write_some(const Pieces& pieces, Done done) = 0;
    virtual void finish_sending() noexcept = 0;
    virtual void close() noexcept = 0;
};

template<typename Token>
auto async_read_some(ByteStream& stream, asio::mutable_buffer buffer, Token&& token) {
    return asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [](auto done, ByteStream* from, asio::mutable_buffer into) {
            from->read_some(into, std::move(done));
        },
        token, &stream, buffer);
}

template<typename Token>
auto async_write_some(ByteStream& stream, const ByteStream::Pieces& pieces, Token&& token) {
    return asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [](auto done, ByteStream* to, const ByteStream::Pieces& from) {
            to->write_some(from, std::move(done));
        },
        token, &stream, pieces);
}

} // namespace giliran::web
