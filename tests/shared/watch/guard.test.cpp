// The guard over real processes: one that stops, one that crashes, one that cannot start, one that
// ends well. Each life of the guarded program leaves a mark in a file, by which the next knows that
// it is not the first.

#include "shared/watch/guard.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace giliran;

namespace {

/// Quick where nothing but the test's own time hangs on it.
const watch::Patience quick{.silent_ms_max = 300, .pause_ms = 1, .pause_ms_max = 2};

class Lives {
  public:
    Lives() {
        std::string name = (std::filesystem::temp_directory_path() / "giliran-watch.XXXXXX");
        REQUIRE(::mkdtemp(name.data()));
        folder_ = name;
    }
    ~Lives() { std::filesystem::remove_all(folder_); }
    Lives(const Lives&) = delete;
    Lives& operator=(const Lives&) = delete;

    /// Said by each life as it begins; returns which one it is, from 1.
    int begin() const {
        std::ofstream{folder_ / "lives", std::ios::app} << ::getpid() << '\n';
        return count();
    }
    int count() const {
        std::ifstream file{folder_ / "lives"};
        int lives = 0;
        for (std::string line; std::getline(file, line);)
            ++lives;
        return lives;
    }

  private:
    std::filesystem::path folder_;
};

/// Runs the guard in a process of its own, so that what it does to signals stays there.
int guarded(const std::function<int(watch::Pulse&)>& program) {
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO); // what it says is not the test's
        ::_exit(watch::guard("a test's program", quick, program));
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

/// Ends a life without what a test program does at its end.
[[noreturn]] void end(int code) {
    ::_exit(code);
}

} // namespace

TEST_CASE("a program that stands still is ended and started again") {
    const Lives lives;
    CHECK(guarded([&](watch::Pulse& pulse) -> int {
              const int life = lives.begin();
              pulse.beat(0);
              if (life == 1)
                  ::raise(SIGSTOP);
              end(0);
          })
          == 0);
    CHECK(lives.count() == 2);
}

TEST_CASE("a program that crashes is started again, however often") {
    const Lives lives;
    CHECK(guarded([&](watch::Pulse& pulse) -> int {
              const int life = lives.begin();
              pulse.beat(0);
              if (life < 4)
                  ::raise(SIGKILL);
              end(0);
          })
          == 0);
    CHECK(lives.count() == 4);
}

TEST_CASE("a program that fails after it had lived is started again; one that cannot begin is not, "
          "and its code is the guard's") {
    const Lives lives;
    SECTION("it had lived") {
        CHECK(guarded([&](watch::Pulse& pulse) -> int {
                  const int life = lives.begin();
                  pulse.beat(0);
                  end(life == 1 ? 1 : 0);
              })
              == 0);
        CHECK(lives.count() == 2);
    }
    SECTION("it could not begin") {
        CHECK(guarded([&](watch::Pulse&) -> int {
                  lives.begin();
                  end(3);
              })
              == 3);
        CHECK(lives.count() == 1);
    }
}

TEST_CASE("a guard that is asked to stop asks its program, and ends with it") {
    const Lives lives;
    CHECK(guarded([&](watch::Pulse& pulse) -> int {
              lives.begin();
              std::signal(SIGTERM, [](int) { end(0); });
              pulse.beat(0);
              ::kill(::getppid(), SIGTERM);
              for (std::int64_t now_ms = 0;; now_ms += 1000) {
                  pulse.beat(now_ms);
                  ::usleep(1000);
              }
          })
          == 0);
    CHECK(lives.count() == 1);
}
