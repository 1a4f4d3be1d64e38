#include "shared/watch/guard.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <thread>

namespace giliran::watch {
namespace {

/// A beat is worth a write so often; the guard's patience is many of them.
constexpr std::int64_t beats_apart_ms = 500;
/// A signal that arrives just before the guard begins to wait is noticed after so long.
constexpr std::int64_t look_ms = 500;

volatile std::sig_atomic_t asked_to_stop = 0;
volatile std::sig_atomic_t child_to_tell = 0;

void pass_on(int signal) {
    asked_to_stop = 1;
    if (child_to_tell > 0)
        ::kill(child_to_tell, signal);
}

std::int64_t steady_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

/// One child and the end of the pipe on which it is heard.
struct Life {
    pid_t pid = -1;
    int pipe = -1;
    bool came_alive = false;
    bool hung = false;
    int status = 0;
};

Life begin(const std::function<int(Pulse&)>& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        fail("no pipe for a guarded program");
    std::fflush(nullptr); // or the child would say again what is not yet written
    const pid_t guard_pid = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0)
        fail("no process for a guarded program");
    if (pid == 0) {
        ::close(ends[0]);
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != guard_pid)
            ::_exit(1); // its guard died in the meantime
        Pulse pulse(ends[1]);
        std::exit(program(pulse));
    }
    ::close(ends[1]);
    child_to_tell = pid;
    if (asked_to_stop != 0)
        ::kill(pid, SIGTERM); // asked while there was no child to tell
    return {pid, ends[0], false, false, 0};
}

/// Reads what has come. False when the child is gone, for only it held the other end.
bool hear(const Life& life, bool& heard) {
    std::array<char, 64> beats{};
    for (;;) {
        const ssize_t got = ::read(life.pipe, beats.data(), beats.size());
        if (got > 0)
            heard = true;
        else
            return got != 0;
    }
}

void watch_over(Life& life, const Patience& patience) {
    std::int64_t heard_ms = steady_ms();
    for (;;) {
        pollfd waiting{life.pipe, POLLIN, 0};
        ::poll(&waiting, 1, static_cast<int>(std::min(look_ms, patience.silent_ms_max)));
        bool heard = false;
        const bool there = hear(life, heard);
        const std::int64_t now = steady_ms();
        if (heard) {
            life.came_alive = true;
            heard_ms = now;
        }
        if (!there)
            break;
        const std::int64_t most = life.came_alive ? patience.silent_ms_max : patience.first_ms_max;
        if (now - heard_ms >= most) {
            life.hung = true;
            ::kill(life.pid, SIGKILL); // also ends one that was stopped
            break;
        }
    }
    while (::waitpid(life.pid, &life.status, 0) < 0 && errno == EINTR) {
    }
    child_to_tell = 0;
    ::close(life.pipe);
}

std::string_view end_of(const Life& life) {
    if (life.hung)
        return "hung";
    return WIFSIGNALED(life.status) ? "crashed" : "failed";
}

} // namespace

void Pulse::beat(std::int64_t now_ms) {
    if (pipe_ < 0 || (last_ms_ && now_ms - *last_ms_ < beats_apart_ms))
        return;
    last_ms_ = now_ms;
    // A full pipe has beats enough in it; a guard that is gone takes this process with it.
    [[maybe_unused]] const ssize_t said = ::write(pipe_, ".", 1);
}

int guard(const char* name, const Patience& patience, const std::function<int(Pulse&)>& program) {
    std::signal(SIGINT, pass_on);
    std::signal(SIGTERM, pass_on);
    std::int64_t pause_ms = patience.pause_ms;
    for (;;) {
        const std::int64_t began_ms = steady_ms();
        Life life = begin(program);
        watch_over(life, patience);
        const bool ended_itself = WIFEXITED(life.status) && !life.hung;
        const int code = ended_itself ? WEXITSTATUS(life.status) : 1;
        if (asked_to_stop != 0 || (ended_itself && (code == 0 || !life.came_alive)))
            return code;
        if (steady_ms() - began_ms >= patience.healthy_ms)
            pause_ms = patience.pause_ms;
        std::fprintf(stderr, "%s: it %s and is started again in %lld ms\n", name,
                     end_of(life).data(), static_cast<long long>(pause_ms));
        for (const std::int64_t end = steady_ms() + pause_ms; steady_ms() < end;) {
            if (asked_to_stop != 0)
                return 0;
            std::this_thread::sleep_for(
                std::chrono::milliseconds{std::clamp<std::int64_t>(end - steady_ms(), 0, look_ms)});
        }
        pause_ms = std::min(2 * pause_ms, patience.pause_ms_max);
    }
}

} // namespace giliran::watch
