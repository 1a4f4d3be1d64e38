#include "tests/bench/floors.hpp"

#include <zmq.hpp>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace giliran::bench {
namespace {

[[noreturn]] void echo(int tell, std::size_t answer_bytes) {
    zmq::context_t context{1};
    zmq::socket_t socket{context, zmq::socket_type::router};
    socket.bind("tcp://127.0.0.1:*");
    const std::string address = socket.get(zmq::sockopt::last_endpoint) + "\n";
    if (::write(tell, address.data(), address.size()) < 0)
        ::_exit(1);
    ::close(tell);
    const std::string answer(answer_bytes, 'x');
    zmq::message_t from;
    zmq::message_t text;
    while (socket.recv(from) && socket.recv(text)) {
        socket.send(from, zmq::send_flags::sndmore);
        socket.send(zmq::buffer(answer), zmq::send_flags::none);
    }
    ::_exit(0);
}

} // namespace

Sample disk_floor(const std::filesystem::path& folder, int times) {
    const std::filesystem::path file = folder / "floor";
    const int descriptor = ::open(file.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    const std::array<char, 4096> block{};
    Sample sample;
    for (int i = 0; i < times; ++i) {
        const Stopwatch watch;
        if (::write(descriptor, block.data(), block.size()) != ssize_t{block.size()}
            || ::fdatasync(descriptor) != 0)
            throw std::runtime_error("the disk floor cannot be measured in " + folder.string());
        sample.push_back(watch.us());
    }
    ::close(descriptor);
    std::filesystem::remove(file);
    return sample;
}

EchoProcess::EchoProcess(std::size_t answer_bytes) {
    std::array<int, 2> line{};
    if (::pipe(line.data()) != 0)
        throw std::runtime_error("no pipe");
    pid_ = ::fork();
    if (pid_ == 0) {
        ::close(line[0]);
        echo(line[1], answer_bytes);
    }
    ::close(line[1]);
    for (char letter = 0; ::read(line[0], &letter, 1) == 1 && letter != '\n';)
        address_ += letter;
    ::close(line[0]);
}

EchoProcess::~EchoProcess() {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

} // namespace giliran::bench
