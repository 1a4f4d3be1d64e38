#include "kiosk/printer_line.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace giliran::kiosk {

namespace {

using escpos::Question;

class Deadline {
  public:
    explicit Deadline(std::chrono::milliseconds patience) : end_(Clock::now() + patience) {}

    /// Whether the descriptor is ready for it in time, or has come to its end. Never once the time
    /// is over, so that a loop of waits ends whatever the other side does.
    bool waits_for(int descriptor, short event) const {
        while (true) {
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now()).count();
            if (left <= 0) {
                return false;
            }
            pollfd watched{descriptor, event, 0};
            const int ready = ::poll(&watched, 1, static_cast<int>(left));
            if (ready >= 0 || errno != EINTR) {
                return ready > 0;
            }
        }
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point end_;
};

/// A connected socket, or -1.
int connected(const addrinfo& place, const Deadline& deadline) {
    const int type = place.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC;
    const int line = ::socket(place.ai_family, type, place.ai_protocol);
    if (line < 0) {
        return -1;
    }
    if (::connect(line, place.ai_addr, place.ai_addrlen) == 0) {
        return line;
    }
    int trouble = errno;
    if (trouble == EINPROGRESS && deadline.waits_for(line, POLLOUT)) {
        socklen_t size = sizeof trouble;
        ::getsockopt(line, SOL_SOCKET, SO_ERROR, &trouble, &size);
    }
    if (trouble == 0) {
        return line;
    }
    ::close(line);
    return -1;
}

bool must_wait(ssize_t count) {
    return count < 0 && (errno == EAGAIN || errno == EINTR);
}

} // namespace

std::optional<PrinterLine> PrinterLine::over_network(const std::string& host,
                                                     const std::string& port,
                                                     const Patience& patience) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0) {
        return std::nullopt;
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> places{found, &::freeaddrinfo};
    const Deadline deadline(patience.connect);
    for (const addrinfo* place = found; place != nullptr; place = place->ai_next) {
        if (const int line = connected(*place, deadline); line >= 0) {
            return PrinterLine(line, Kind::socket, patience);
        }
    }
    return std::nullopt;
}

std::optional<PrinterLine> PrinterLine::through_device(const std::string& path,
                                                       const Patience& patience) {
    const int line = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return line < 0 ? std::nullopt : std::optional{PrinterLine(line, Kind::device, patience)};
}

PrinterLine::PrinterLine(int descriptor, Kind kind, const Patience& patience)
    : descriptor_(descriptor), kind_(kind), patience_(patience) {}

PrinterLine::PrinterLine(PrinterLine&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), kind_(other.kind_),
      patience_(other.patience_), broken_(other.broken_) {}

PrinterLine::~PrinterLine() {
    if (descriptor_ < 0) {
        return;
    }
    if (kind_ == Kind::socket && broken_) {
        const linger at_once{1, 0};
        ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    } else if (kind_ == Kind::socket) {
        // A socket closed with an answer unread resets the line, and the printer may lose the end
        // of the slip. So the printer closes first, if it does so within the patience.
        ::shutdown(descriptor_, SHUT_WR);
        const Deadline deadline(patience_.answer);
        std::array<char, 64> rest{};
        while (deadline.waits_for(descriptor_, POLLIN)
               && ::recv(descriptor_, rest.data(), rest.size(), 0) > 0) {
        }
    }
    ::close(descriptor_);
}

bool PrinterLine::send(std::string_view bytes) {
    const Deadline deadline(patience_.send);
    while (!bytes.empty()) {
        const ssize_t count = kind_ == Kind::socket
                                  ? ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                                  : ::write(descriptor_, bytes.data(), bytes.size());
        if (count > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (!must_wait(count) || !deadline.waits_for(descriptor_, POLLOUT)) {
            broken_ = true;
            return false;
        }
    }
    return true;
}

std::optional<PrinterState> PrinterLine::ask(Question question) {
    if (!send(escpos::bytes_of(question))) {
        return std::nullopt;
    }
    const Deadline deadline(patience_.answer);
    while (deadline.waits_for(descriptor_, POLLIN)) {
        std::array<char, 64> bytes{};
        const ssize_t count = ::read(descriptor_, bytes.data(), bytes.size());
        if (must_wait(count)) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        for (const char byte : std::string_view{bytes.data(), static_cast<std::size_t>(count)}) {
            if (const auto answer = escpos::answer_to(question, static_cast<std::uint8_t>(byte))) {
                return answer;
            }
        }
    }
    return std::nullopt;
}

PrinterState PrinterLine::state() {
    PrinterState worst = PrinterState::unknown;
    for (const Question question :
         {Question::paper, Question::online, Question::cause, Question::error}) {
        const auto answer = ask(question);
        if (!answer) {
            break; // the simplest printers know the first ones only
        }
        worst = std::max(worst, *answer);
    }
    return worst;
}

} // namespace giliran::kiosk
