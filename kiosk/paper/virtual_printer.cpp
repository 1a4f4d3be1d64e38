#include "kiosk/paper/virtual_printer.hpp"

#include <arpa/inet.h>
#include <array>
#include <list>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace giliran::paper {

namespace {

/// A hung printer looks so often whether it still has to be.
constexpr int hung_look_ms = 50;

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    int get() const { return number_; }

  private:
    int number_;
};

struct Connection {
    Descriptor line;
    Head head;
    std::int64_t rows_before = 0; // of the sheet in the head, already taken from the roll
};

Descriptor listening(const std::string& address, std::uint16_t port) {
    Descriptor listener{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    const int on = 1;
    ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::inet_pton(AF_INET, address.c_str(), &place.sin_addr) != 1
        || ::bind(listener.get(), reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0
        || ::listen(listener.get(), SOMAXCONN) != 0) {
        throw std::runtime_error("a printer cannot listen at " + address + ":"
                                 + std::to_string(port));
    }
    return listener;
}

} // namespace

class VirtualPrinter::Work {
  public:
    Work(const std::string& address, std::uint16_t port, Behaviour behaviour)
        : behaviour_(std::move(behaviour)), roll_(behaviour_.rows_on_roll),
          listener_(listening(address, port)), bell_(::eventfd(0, EFD_CLOEXEC)) {}

    std::uint16_t port() const {
        sockaddr_in place{};
        socklen_t size = sizeof place;
        ::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&place), &size);
        return ntohs(place.sin_port);
    }

    void ring() const {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(bell_.get(), &one, sizeof one);
    }

    void run() {
        while (true) {
            const bool hung = behaviour_.condition() == Condition::silent;
            std::vector<pollfd> watched{{bell_.get(), POLLIN, 0}, {listener_.get(), POLLIN, 0}};
            for (const Connection& connection : connections_) {
                const short wanted = hung ? 0 : POLLIN;
                watched.push_back({connection.line.get(), wanted, 0});
            }
            if (::poll(watched.data(), watched.size(), hung ? hung_look_ms : -1) < 0) {
                continue; // a signal; its stop() rings the bell
            }
            if (watched[0].revents != 0) {
                return;
            }
            hear_lines(watched);
            if (watched[1].revents != 0) {
                const int line = ::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC);
                if (line >= 0) {
                    connections_.push_back({Descriptor{line}, Head{behaviour_.dots}});
                }
            }
        }
    }

  private:
    void hear_lines(const std::vector<pollfd>& watched) {
        std::size_t index = 2;
        for (auto connection = connections_.begin(); connection != connections_.end(); ++index) {
            const bool stays = watched[index].revents == 0 || hear(*connection);
            connection = stays ? std::next(connection) : connections_.erase(connection);
        }
    }

    /// Whether the connection goes on. A sheet begun on it is thrown away with it.
    bool hear(Connection& connection) {
        std::array<char, 4096> bytes{};
        const ssize_t count = ::recv(connection.line.get(), bytes.data(), bytes.size(), 0);
        if (count <= 0) {
            return false;
        }
        deliver_late();
        try {
            const std::string_view heard{bytes.data(), static_cast<std::size_t>(count)};
            for (const Heard& each : connection.head.take(heard)) {
                use_paper(connection, each);
                std::visit([&](const auto& what) { note(connection, what); }, each);
            }
            roll_ -= connection.head.rows() - connection.rows_before;
            connection.rows_before = connection.head.rows();
            return true;
        } catch (const Misprint& misprint) {
            behaviour_.misprinted(misprint.what());
            return false;
        }
    }

    void use_paper(Connection& connection, const Heard& heard) {
        if (const auto* cut = std::get_if<Cut>(&heard)) {
            roll_ -= cut->sheet.height() - connection.rows_before;
            connection.rows_before = 0;
        }
    }

    Condition condition() const {
        const Condition told = behaviour_.condition();
        const bool has_paper = told != Condition::ready && told != Condition::paper_low;
        return has_paper || roll_ >= 0 ? told : Condition::paper_out;
    }

    bool works() const {
        const Condition now = condition();
        return now == Condition::ready || now == Condition::paper_low || now == Condition::mute;
    }

    /// What is sent to a printer that cannot print comes out as soon as it can.
    void deliver_late() {
        if (works()) {
            for (const Sheet& sheet : std::exchange(late_, {})) {
                behaviour_.deliver(sheet);
            }
        }
    }

    void note(Connection&, const Cut& cut) {
        late_.push_back(cut.sheet);
        deliver_late();
    }

    void note(Connection& connection, const AskedNow& asked) const {
        if (condition() != Condition::mute) {
            answer(connection, status(asked.about));
        }
    }

    void note(Connection& connection, const AskedWhenDone&) const {
        const Condition now = condition();
        if (works() && now != Condition::mute) {
            answer(connection, now == Condition::paper_low ? 0x03 : 0x00);
        }
    }

    int status(int about) const {
        constexpr int always = 0x12;
        const Condition now = condition();
        const auto when = [&](Condition condition, int bits) {
            return now == condition ? bits : 0;
        };
        switch (about) {
        case 1:
            return always | (works() ? 0 : 0x08);
        case 2:
            return always | when(Condition::cover_open, 0x04) | when(Condition::paper_out, 0x20)
                   | when(Condition::failing, 0x40);
        case 3:
            return always | when(Condition::failing, 0x08);
        default:
            return always | when(Condition::paper_low, 0x0C) | when(Condition::paper_out, 0x6C);
        }
    }

    static void answer(const Connection& connection, int byte) {
        const auto sent = static_cast<char>(byte);
        ::send(connection.line.get(), &sent, 1, MSG_NOSIGNAL);
    }

    Behaviour behaviour_;
    std::int64_t roll_; // rows left; below none
    Descriptor listener_;
    Descriptor bell_;
    std::list<Connection> connections_;
    std::vector<Sheet> late_; // cut while it could not print
};

VirtualPrinter::VirtualPrinter(const std::string& address, std::uint16_t port, Behaviour behaviour)
    : work_(std::make_unique<Work>(address, port, std::move(behaviour))) {}

VirtualPrinter::~VirtualPrinter() = default;

std::uint16_t VirtualPrinter::port() const {
    return work_->port();
}

void VirtualPrinter::run() {
    work_->run();
}

void VirtualPrinter::stop() {
    work_->ring();
}

} // namespace giliran::paper
