#pragma once
// A real giliran-server in a process of its own, with a small office in a folder of its own, for
// tests that kill it, ask it through the sockets and start it again. And clients that ask the way
// kiosks and counters do.

#include "shared/link/ask_link.hpp"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace giliran::tests {

inline std::int64_t steady_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

/// An office file for tests: open around the clock, counters that serve everything, and ports
/// chosen by the system. The services are ktp (A), kk (K) and, where more are wanted, those of
/// `service_id`.
struct OfficeShape {
    int counters = 8;
    int services = 2; // at most 20
};

inline std::string service_id(int which) {
    return which == 0 ? "ktp" : which == 1 ? "kk" : "layanan-" + std::to_string(which + 1);
}

inline std::string office_text(OfficeShape shape = {}) {
    std::ostringstream file;
    file << "name = \"Kantor Uji\"\nzone = \"Asia/Jakarta\"\nzone_label = \"WIB\"\n[hours]\n";
    for (const char* day :
         {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
        file << day << " = [\"00.00\", \"24.00\", \"24.00\"]\n";
    std::string all;
    for (int i = 0; i < shape.services; ++i) {
        const std::string id = service_id(i);
        file << "[[service]]\nid = \"" << id << "\"\nprefix = \"" << "AKBCDEFGHJLMNPQRSTUV"[i]
             << "\"\nname = \"" << id << "\"\nname_en = \"Service " << i + 1 << "\"\n";
        all += (i ? ", \"" : "\"") + id + "\"";
    }
    for (int counter = 1; counter <= shape.counters; ++counter)
        file << "[[counter]]\nnumber = " << counter << "\nservices = [" << all << "]\n";
    for (const auto& [device, role] : std::initializer_list<std::pair<const char*, const char*>>{
             {"kiosk-1", "kiosk"}, {"wall-1", "wall"}, {"counters", "counter"}})
        file << "[[device]]\nname = \"" << device << "\"\nrole = \"" << role << "\"\n";
    file << "[network]\nask = \"tcp://127.0.0.1:*\"\nfeed = \"tcp://127.0.0.1:*\"\nweb_port = 0\n"
            "asks_per_second = 1000000 # a test asks faster than any hall\n";
    return file.str();
}

class ServerProcess {
  public:
    explicit ServerProcess(const std::string& office = office_text()) {
        std::string name =
            (std::filesystem::temp_directory_path() / "giliran-test.XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder");
        folder_ = name;
        std::ofstream{folder_ / "office.toml"} << office;
    }
    ~ServerProcess() {
        if (pid_ > 0)
            kill_nine();
        std::filesystem::remove_all(folder_);
    }
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    std::filesystem::path folder() const { return folder_; }
    std::filesystem::path journal() const { return folder_ / "office.db"; }

    /// Starts it and waits for the line that says it is open. Throws with its own words if it ends
    /// before.
    void start(const char* forecast = "on") {
        int out[2];
        if (::pipe(out) != 0)
            throw std::runtime_error("no pipe");
        pid_ = ::fork();
        if (pid_ == 0) {
            ::dup2(out[1], 1);
            ::dup2(out[1], 2);
            ::close(out[0]);
            ::close(out[1]);
            const std::string office = (folder_ / "office.toml").string();
            const std::string server = std::string(GILIRAN_BIN) + "/giliran-server";
            ::execl(server.c_str(), "giliran-server", "--office", office.c_str(), "--data",
                    folder_.c_str(), "--forecast", forecast, static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(out[1]);
        read_opening(out[0]);
        ::close(out[0]);
    }

    void kill_nine() { end_with(SIGKILL); }
    void stop() { end_with(SIGTERM); }

    link::Address as(const std::string& device) const {
        std::string key;
        std::ifstream{folder_ / "keys" / (device + ".key")} >> key;
        return {ask_, feed_, device, key};
    }
    /// A program of the house for one of its devices, and the key that the server made for it.
    std::vector<std::string> command(const std::string& program, const std::string& device) const {
        return {std::string(GILIRAN_BIN) + "/" + program,
                "--device",
                device,
                "--key-file",
                (folder() / "keys" / (device + ".key")).string(),
                "--ask",
                ask_,
                "--feed",
                feed_};
    }
    const std::string& web() const { return web_; }
    const std::string& opening() const { return opening_; }
    pid_t pid() const { return pid_; }

  private:
    void read_opening(int from) {
        opening_.clear();
        char piece[512];
        while (opening_.find("public") == std::string::npos || opening_.back() != '\n') {
            const ssize_t got = ::read(from, piece, sizeof piece);
            if (got <= 0) {
                ::waitpid(pid_, nullptr, 0);
                pid_ = -1;
                throw std::runtime_error(opening_);
            }
            opening_.append(piece, static_cast<std::size_t>(got));
        }
        std::istringstream lines{opening_};
        for (std::string word; lines >> word;) {
            if (word == "asks")
                lines >> ask_;
            else if (word == "feed")
                lines >> feed_;
            else if (word == "public")
                lines >> web_;
        }
    }

    void end_with(int signal) {
        ::kill(pid_, signal);
        ::waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }

    std::filesystem::path folder_;
    pid_t pid_ = -1;
    std::string opening_;
    std::string ask_;
    std::string feed_;
    std::string web_;
};

/// Waits until something may have come, at most so long.
inline void wait_for(const link::AskLink& asks, int ms_max) {
    pollfd waiting{asks.descriptor(), POLLIN, 0};
    ::poll(&waiting, 1, ms_max);
}

/// Asks and waits for the answer, as patiently as a test may be.
inline wire::AnswerBody ask_and_wait(link::AskLink& asks, const wire::Body& body,
                                     std::int64_t patience_ms = 20'000) {
    const wire::RequestId request = asks.ask(body, steady_ms(), patience_ms);
    while (true) {
        for (const wire::Answer& answer : asks.poll(steady_ms()))
            if (answer.request == request)
                return answer.body;
        wait_for(asks, 20);
    }
}

} // namespace giliran::tests
