// giliran-browser: opens the sample office on free ports, tells the browser tests where it is, and
// plays them; its exit code is theirs. Called by them as `giliran-browser issue kk`, it issues one
// ticket at that office, for a visit that goes on to the services named, and prints its code; as
// `giliran-browser report paper_out`, it reports that kiosk's printer so.

#include "tests/e2e/server_process.hpp"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>

namespace giliran::tests {
namespace {

std::string sample_office() {
    std::ifstream file{"assets/office/palembang.toml"};
    const std::string all{std::istreambuf_iterator<char>{file}, {}};
    return all.substr(0, all.find("[network]"))
           + "[network]\nask = \"tcp://127.0.0.1:*\"\nfeed = \"tcp://127.0.0.1:*\"\nweb_port = 0\n";
}

/// The first log-ins the server prints, as role -> each "name:password".
std::map<std::string, std::vector<std::string>> log_ins(const std::string& opening) {
    std::map<std::string, std::vector<std::string>> found;
    std::istringstream lines{opening};
    for (std::string line; std::getline(lines, line);) {
        char role[32];
        char name[64];
        char password[64];
        if (std::sscanf(line.c_str(), "first log-in (%31[^)]): %63s password: %63s", role, name,
                        password)
            == 3)
            found[role].push_back(std::string(name) + ":" + password);
    }
    return found;
}

void tell(const char* variable, const std::string& value) {
    ::setenv(variable, value.c_str(), 1);
}

int play(const char* self) {
    ServerProcess server{sample_office()};
    server.start();
    const auto accounts = log_ins(server.opening());
    const link::Address kiosk = server.as("kiosk-1");
    std::string web = server.web();
    web.erase(web.find_last_not_of('/') + 1);
    tell("GILIRAN_URL", web);
    tell("GILIRAN_STAFF", accounts.at("staff").at(0));
    tell("GILIRAN_COLLEAGUE", accounts.at("staff").at(1));
    tell("GILIRAN_SUPERVISOR", accounts.at("supervisor").at(0));
    tell("GILIRAN_ASK", kiosk.ask);
    tell("GILIRAN_KEY", kiosk.key);
    tell("GILIRAN_ISSUE", std::filesystem::absolute(self).string() + " issue");
    tell("GILIRAN_REPORT", std::filesystem::absolute(self).string() + " report");
    const int ended = std::system("cd tests/browser && node --test --test-concurrency=1");
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : 1;
}

link::Address kiosk_address() {
    return {std::getenv("GILIRAN_ASK"), "", "kiosk-1", std::getenv("GILIRAN_KEY")};
}

int report(const std::string& printer) {
    link::AskLink kiosk{kiosk_address()};
    wire::DeviceReport said{.version = std::string(wire::product_version())};
    if (!boost::describe::enum_from_string(printer.c_str(), said.printer))
        throw std::runtime_error("no such state of a printer: " + printer);
    return std::holds_alternative<wire::Done>(ask_and_wait(kiosk, said)) ? 0 : 1;
}

int issue(const std::vector<std::string>& then) {
    link::AskLink kiosk{kiosk_address()};
    IssueTicket order{{"ktp"}, general_lane};
    if (!then.empty()) {
        order.journey.emplace();
        for (const std::string& service : then)
            order.journey->then.push_back({service});
    }
    const auto body = ask_and_wait(kiosk, order);
    const auto* done = std::get_if<wire::Done>(&body);
    std::cout << (done && done->ticket ? done->ticket->code : wire::encode(body)) << "\n";
    return done ? 0 : 1;
}

} // namespace
} // namespace giliran::tests

int main(int count, char** words) {
    const std::string order = count >= 2 ? words[1] : "";
    try {
        if (order == "issue")
            return giliran::tests::issue({words + 2, words + count});
        if (order == "report" && count == 3)
            return giliran::tests::report(words[2]);
        return giliran::tests::play(words[0]);
    } catch (const std::exception& error) {
        std::cerr << "giliran-browser: " << error.what() << "\n";
        return 1;
    }
}
