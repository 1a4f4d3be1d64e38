#pragma once
// Where the parts are joined: journal, rules, bus, pages, forecast. It knows everyone and decides
// nothing. Made by main, and by the tests that need a whole server in their own process.

#include "shared/setup/office_file.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace giliran::server {

struct AppOptions {
    OfficeFile office;
    std::filesystem::path data; // journal, device keys
    std::filesystem::path assets;
    std::filesystem::path fonts;        // served to browsers; left out if it does not exist
    std::optional<Instant> clock_start; // a rehearsal's clock
    double clock_pace = 1;
    bool forecasts = true; // false: no waiting times are computed, to measure what they cost
};

/// An account made at this start, with the password only this moment knows.
struct FirstLogin {
    std::string name;
    std::string role;
    std::string password;
};

class App {
  public:
    /// Opens everything. Throws std::runtime_error (StoreError among them) with a sentence for
    /// whoever starts the server.
    explicit App(AppOptions options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Serves until `stop` (also on SIGINT and SIGTERM).
    void run();
    void stop();

    const std::vector<FirstLogin>& first_logins() const;
    std::string ask_address() const;
    std::string feed_address() const;
    std::string web_url() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace giliran::server
