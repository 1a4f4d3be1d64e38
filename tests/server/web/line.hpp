#pragma once

// The smallest client that can be rude: a blocking socket that sends exactly the bytes a test
// wrote. Used by the web tests, where a polite HTTP library could not misbehave.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace giliran::test {

struct Answer {
    int status = 0; // 0: the line was closed without an answer
    std::string head;
    std::string body;

    // Value of the first header with that name, else empty.
    std::string header(const std::string& name) const {
        const auto found = head.find("\r\n" + name + ": ");
        if (found == std::string::npos) {
            return "";
        }
        const auto begin = found + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

struct Frame {
    int kind = 0; // 1 text, 8 close, 0 the line ended
    std::string text;
};

class Line {
  public:
    explicit Line(std::uint16_t port) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        const timeval hang_guard{20, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &hang_guard, sizeof hang_guard);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            throw std::runtime_error("no server on that port");
        }
    }
    ~Line() { ::close(socket_); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (size <= 0) {
                return; // closed on us: what was answered tells why
            }
            bytes.remove_prefix(static_cast<std::size_t>(size));
        }
    }

    // Reads one answer with a Content-Length; `has_body` is false for an answer to HEAD.
    Answer answer(bool has_body = true) {
        Answer answer;
        std::size_t end = 0;
        while ((end = unread_.find("\r\n\r\n")) == std::string::npos) {
            if (!read_more()) {
                return answer;
            }
        }
        answer.head = unread_.substr(0, end + 2);
        unread_.erase(0, end + 4);
        answer.status = std::stoi(answer.head.substr(9, 3));
        const auto length = answer.header("Content-Length");
        if (has_body && !length.empty() && read_up_to(std::stoul(length))) {
            answer.body = unread_.substr(0, std::stoul(length));
            unread_.erase(0, answer.body.size());
        }
        return answer;
    }

    Answer ask(std::string_view bytes) {
        send(bytes);
        return answer();
    }

    Answer get(const std::string& path, const std::string& headers = "") {
        return ask("GET " + path + " HTTP/1.1\r\nHost: loket.test\r\n" + headers + "\r\n");
    }

    Answer post(const std::string& path, const std::string& body, const std::string& headers = "") {
        return ask("POST " + path + " HTTP/1.1\r\nHost: loket.test\r\n"
                   + "Content-Type: application/json\r\nContent-Length: "
                   + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body);
    }

    // Waits for the other end to close; true if nothing else came.
    bool ended() {
        while (read_more()) {
        }
        return unread_.empty();
    }

    Answer shake_hands(const std::string& path, const std::string& headers = "") {
        return get(path, "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                             + headers);
    }

    void send_text(std::string_view text) {
        const auto size = text.size();
        std::string frame = "\x81";
        if (size < 126) {
            frame += static_cast<char>(0x80 | size);
        } else {
            frame += '\xfe';
            frame += static_cast<char>(size >> 8);
            frame += static_cast<char>(size & 0xff);
        }
        frame += std::string(4, '\0'); // a mask of zeros leaves the text as it is
        frame += text;
        send(frame);
    }

    Frame frame() {
        if (!read_up_to(2)) {
            return {};
        }
        std::size_t size = byte(1) & 0x7f;
        std::size_t head = 2;
        if (size >= 126) {
            const std::size_t size_bytes = size == 126 ? 2 : 8;
            if (!read_up_to(head + size_bytes)) {
                return {};
            }
            size = 0;
            for (std::size_t i = 0; i < size_bytes; ++i) {
                size = size << 8 | byte(head + i);
            }
            head += size_bytes;
        }
        if (!read_up_to(head + size)) {
            return {};
        }
        Frame frame{byte(0) & 0x0f, unread_.substr(head, size)};
        unread_.erase(0, head + size);
        return frame;
    }

    // A browser that looks away: the kernel holds little for it.
    void hold_little() {
        const int bytes = 64 * 1024;
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    }

  private:
    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(unread_[at]); }

    bool read_more() {
        std::array<char, 65536> bytes{};
        const auto size = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (size <= 0) {
            return false;
        }
        unread_.append(bytes.data(), static_cast<std::size_t>(size));
        return true;
    }

    bool read_up_to(std::size_t size) {
        while (unread_.size() < size) {
            if (!read_more()) {
                return false;
            }
        }
        return true;
    }

    int socket_ = -1;
    std::string unread_;
};

} // namespace giliran::test
