#include "tests/server/store/scratch.hpp"

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>

namespace giliran::store {

namespace {

// Records a request and its ticket, then says so through the pipe: from then on somebody may hold a
// slip with it.
void serve_until_killed(const std::filesystem::path& file, int told) {
    Journal journal(file);
    for (std::uint64_t n = journal.head_seq() + 1;; ++n) {
        journal.begin();
        journal.append(record(n));
        journal.remember(request(n), {"ask", "ticket " + std::to_string(n)}, 0);
        if (n % 3 != 0) { // some commits carry one ticket, some two
            journal.commit();
            if (write(told, &n, sizeof n) != sizeof n) {
                return;
            }
        }
    }
}

struct Child {
    pid_t pid;
    int told;
};

template<typename Work>
Child start(Work work) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t pid = fork();
    REQUIRE(pid >= 0);
    if (pid == 0) {
        close(ends[0]);
        try {
            work(ends[1]);
        } catch (...) {
            _exit(1);
        }
        _exit(0);
    }
    close(ends[1]);
    return {pid, ends[0]};
}

// The last number told, once nothing more can come or `count` of them came.
std::uint64_t hear(const Child& child, std::uint64_t count) {
    std::uint64_t last = 0;
    for (std::uint64_t n = 0; count > 0 && read(child.told, &n, sizeof n) == sizeof n; --count) {
        last = n;
    }
    return last;
}

} // namespace

TEST_CASE("kill -9 at random moments loses no acknowledged record and leaves the chain whole") {
    const Scratch scratch;
    std::mt19937 dice(20240501);
    for (int round = 0; round < 30; ++round) {
        const Child child = start([&](int told) { serve_until_killed(scratch.journal(), told); });
        const std::uint64_t heard = hear(child, 1 + dice() % 40);
        kill(child.pid, SIGKILL);
        const std::uint64_t acknowledged =
            std::max(heard, hear(child, std::numeric_limits<std::uint64_t>::max()));
        close(child.told);
        REQUIRE(waitpid(child.pid, nullptr, 0) == child.pid);

        const Verdict verdict = verify(scratch.journal()); // as the dead server left it
        INFO("round " << round << ", acknowledged " << acknowledged << ": " << verdict.why);
        REQUIRE(acknowledged > 0);
        REQUIRE(verdict.whole);
        REQUIRE(verdict.records >= acknowledged);
        Journal journal(scratch.journal());
        REQUIRE(journal.head_seq() == verdict.records);
        for (std::uint64_t n = 1; n <= journal.head_seq(); ++n) {
            REQUIRE(journal.recall(request(n))->answer == "ticket " + std::to_string(n));
        }
        REQUIRE_FALSE(journal.recall(request(journal.head_seq() + 1)));
    }
}

TEST_CASE("a file that may not grow any more stops the server and keeps all that it acknowledged") {
    const Scratch scratch;
    const Child child = start([&](int told) {
        const rlimit limit{400'000, 400'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        signal(SIGXFSZ, SIG_IGN);
        try {
            serve_until_killed(scratch.journal(), told);
        } catch (const StoreError& error) {
            _exit(error.kind() == StoreError::Kind::io ? 42 : 1);
        }
    });
    const std::uint64_t acknowledged = hear(child, std::numeric_limits<std::uint64_t>::max());
    close(child.told);
    int status = 0;
    REQUIRE(waitpid(child.pid, &status, 0) == child.pid);
    CHECK(WEXITSTATUS(status) == 42);
    CHECK(acknowledged > 10);
    const Verdict verdict = verify(scratch.journal());
    CHECK(verdict.whole);
    CHECK(verdict.records >= acknowledged);
    Journal journal(scratch.journal());
    append(journal, journal.head_seq() + 1, journal.head_seq() + 1); // and it goes on
}

} // namespace giliran::store
