#pragma once

// Private to http.cpp: the plain stream, a TCP socket behind ByteStream.

#include "server/web/stream.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <tuple>

namespace giliran::web {

class TcpStream final : public ByteStream {
  public:
    explicit TcpStream(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {
        boost::system::error_code ignored;
        std::ignore = socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    }

    asio::any_io_executor get_executor() override { return socket_.get_executor(); }

    void read_some(asio::mutable_buffer buffer, Done done) override {
        socket_.async_read_some(buffer, std::move(done));
    }

    void write_some(const Pieces& pieces, Done done) override {
        socket_.async_write_some(pieces, std::move(done));
    }

    void finish_sending() noexcept override {
        boost::system::error_code ignored;
        std::ignore = socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }

    void close() noexcept override {
        boost::system::error_code ignored;
        std::ignore = socket_.close(ignored);
    }

  private:
    asio::ip::tcp::socket socket_;
};

} // namespace giliran::web
