#pragma once
// A program in a process of its own, for the tests of windows and the benchmark. What it says goes
// to two files, it is ended by its pid, and if the test dies the kernel ends it. And the patience
// every test of the windows has with another process.

#include "tests/e2e/server_process.hpp"

#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/prctl.h>
#include <thread>
#include <vector>

namespace giliran::tests {

class Child {
  public:
    /// Its words are kept in NAME.out and NAME.err of the folder.
    Child(std::vector<std::string> command, const std::filesystem::path& folder,
          const std::string& name, const std::string& display = {})
        : out_(folder / (name + ".out")), err_(folder / (name + ".err")) {
        command.insert(command.begin(), {"env", "DISPLAY=" + display});
        std::vector<char*> words;
        for (std::string& word : command)
            words.push_back(word.data());
        words.push_back(nullptr);
        pid_ = ::fork();
        if (pid_ != 0)
            return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(::creat(out_.c_str(), 0600), 1);
        ::dup2(::creat(err_.c_str(), 0600), 2);
        ::execvp(words[0], words.data());
        ::_exit(127);
    }
    ~Child() {
        if (pid_ > 0) {
            ::kill(pid_, SIGTERM);
            ended();
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Waits for its end.
    int ended() {
        int status = 0;
        ::waitpid(pid_, &status, 0);
        pid_ = -1;
        return status;
    }
    pid_t pid() const { return pid_; }
    std::string out() const { return text_of(out_); }
    std::string err() const { return text_of(err_); }

  private:
    static std::string text_of(const std::filesystem::path& path) {
        std::ostringstream text;
        text << std::ifstream{path}.rdbuf();
        return text.str();
    }

    std::filesystem::path out_;
    std::filesystem::path err_;
    pid_t pid_ = -1;
};

/// The program that a guard of that pid watches over; -1 while there is none.
inline pid_t guarded_by(pid_t guard) {
    pid_t child = -1;
    const std::string task = std::to_string(guard);
    std::ifstream{"/proc/" + task + "/task/" + task + "/children"} >> child;
    return child;
}

/// Looks every 20 ms, for at most twenty seconds, whether it has come true.
template<class Condition>
bool comes_true(Condition condition) {
    for (const std::int64_t end = steady_ms() + 20'000; steady_ms() < end;) {
        if (condition())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    return false;
}

} // namespace giliran::tests
