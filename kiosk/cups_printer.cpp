#include "kiosk/cups_printer.hpp"

#include "kiosk/escpos.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace giliran::kiosk {

namespace {

/// A file in memory that holds the bytes, at its beginning: no write to the child can block here,
/// and none that dies early can raise SIGPIPE. -1 when there is no memory for it.
int file_holding(const std::string& bytes) {
    const int file = ::memfd_create("slip", MFD_CLOEXEC);
    const auto size = static_cast<ssize_t>(bytes.size());
    if (file >= 0 && ::pwrite(file, bytes.data(), bytes.size(), 0) != size) {
        ::close(file);
        return -1;
    }
    return file;
}

/// Starts the program with `input` as its stdin and no other descriptor of ours; 0 where it cannot
/// be started.
pid_t started(std::vector<std::string> words, int input) {
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t pid = 0;
    const int refused =
        ::posix_spawnp(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return refused == 0 ? pid : 0;
}

/// Whether it ended well within the patience; otherwise it is killed.
bool ends_well(pid_t pid) {
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    pollfd watched{process, POLLIN, 0};
    if (process < 0 || ::poll(&watched, 1, static_cast<int>(CupsPrinter::patience.count())) <= 0) {
        ::kill(pid, SIGKILL);
    }
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (process >= 0) {
        ::close(process);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

CupsPrinter::CupsPrinter(std::string name, SlipMaker slips, std::string program)
    : name_(std::move(name)), slips_(std::move(slips)), program_(std::move(program)) {}

Printing CupsPrinter::print(const Slip& slip) {
    try {
        const int file = file_holding(escpos::slip_bytes(slips_.picture(slip)));
        if (file < 0) {
            return Printing::failed;
        }
        const pid_t child = started({program_, "-d", name_, "-o", "raw"}, file);
        ::close(file);
        return child > 0 && ends_well(child) ? Printing::printed : Printing::failed;
    } catch (const std::exception&) {
        return Printing::failed;
    }
}

} // namespace giliran::kiosk
