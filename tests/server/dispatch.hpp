#pragma once
// The heart of the server on a real record, without sockets or pages: the dispatcher, a clock the
// test sets, and ears that note what was answered and told and how much of the record was on disk
// at that moment. Used by the tests of the dispatcher and of what stands around it.

#include "server/dispatcher.hpp"
#include "tests/sample_office.hpp"
#include "tests/server/store/scratch.hpp"

#include <cstdio>

namespace giliran::tests {

struct HandClock : server::Clock {
    Instant at = morning();
    Instant now() const override { return at; }
    double pace() const override { return 1; }
};

/// The n-th request id of a test.
inline wire::RequestId request_id(std::uint64_t n) {
    char hex[33];
    std::snprintf(hex, sizeof hex, "%032llx", static_cast<unsigned long long>(n));
    return {hex};
}

/// What a kiosk sends under that id.
inline std::string ask_text(std::uint64_t n, const Command& command,
                            std::optional<Instant> expires_at = std::nullopt) {
    const auto as_body = [](const auto& order) { return wire::Body{order}; };
    return wire::encode(wire::Ask{wire::version_spoken, request_id(n), "kiosk-1", "key", expires_at,
                                  std::visit(as_body, command)});
}

/// An answer as it came, and how many events were on disk when it did.
struct HeardAnswer {
    std::string text;
    std::uint64_t on_disk = 0;

    wire::AnswerBody body() const {
        return wire::decode_answer(R"({"version":1,"request":"","body":)" + text + "}").body;
    }
    /// "done", or the name of the refusal or trouble.
    std::string name() const {
        const wire::AnswerBody said = body();
        if (const auto* refused = std::get_if<wire::Refused>(&said))
            return std::string(wire::name_of(refused->reason));
        if (const auto* trouble = std::get_if<wire::Trouble>(&said))
            return std::string(wire::name_of(trouble->kind));
        return "done";
    }
    wire::TicketView ticket() const { return std::get<wire::Done>(body()).ticket.value(); }
};

struct HeardTelling {
    std::vector<Event> events;
    std::uint64_t on_disk = 0;
};

/// One life of the server on a record: brought back from it, then told the office file.
class Heart : public server::Publisher {
  public:
    Heart(const std::filesystem::path& record, const HandClock& clock,
          const Settings& settings = sample_settings())
        : journal(record), dispatcher(journal, clock, surroundings()), record_(record) {
        dispatcher.restore();
        dispatcher.listen(*this);
        dispatcher.configure(settings);
        dispatcher.keep_schedule();
    }

    /// The command is taken in; its answer comes with a flush.
    void give(std::uint64_t request, const Command& command,
              std::optional<Instant> expires_at = std::nullopt) {
        const std::string said = ask_text(request, command, expires_at);
        dispatcher.handle(
            {request_id(request), "kiosk-1", said, expires_at, command},
            [this](const std::string& body) { answers.push_back({body, on_disk()}); });
    }
    /// The command as a batch of its own, and its answer.
    HeardAnswer ask(std::uint64_t request, const Command& command,
                    std::optional<Instant> expires_at = std::nullopt) {
        give(request, command, expires_at);
        dispatcher.flush();
        return answers.back();
    }
    HeardAnswer ask(const Command& command) { return ask(++fresh_request_, command); }

    void told(const Office&, const std::vector<Event>& events) override {
        tellings.push_back({events, on_disk()});
    }
    std::uint64_t on_disk() const { return store::verify(record_).records; }
    const Office& office() { return dispatcher.settled(); }

    store::Journal journal;
    server::Dispatcher dispatcher;
    std::vector<HeardAnswer> answers;
    std::vector<HeardTelling> tellings;
    Waits waits;                      // what the screens say
    std::optional<Foretold> foretold; // what stands behind it

  private:
    server::Surroundings surroundings() {
        return {[this]() -> const Waits& { return waits; },
                [](const Ticket&) { return Wait{}; },
                [](const Ticket&) { return std::optional<WaitChange>{}; },
                [this](const ServiceId&, const LaneId&) { return foretold; },
                [this] { return ++secret_; },
                [](const std::string& code) { return "http://office/t/" + code; }};
    }

    std::filesystem::path record_;
    std::uint64_t secret_ = 0;
    std::uint64_t fresh_request_ = 1'000'000; // far from those a test names
};

/// The office a fresh start would find in that record.
inline Office office_in(store::Journal& journal, const HandClock& clock) {
    server::Dispatcher other{journal, clock, {}};
    other.restore();
    return other.settled();
}

inline IssueTicket press(const char* service = "ktp", LaneId lane = general_lane) {
    return {{service}, lane};
}

} // namespace giliran::tests
