#include "server/app.hpp"

#include "server/bus/door.hpp"
#include "server/bus/feed.hpp"
#include "server/device_watch.hpp"
#include "server/forecaster.hpp"
#include "server/reception.hpp"
#include "server/todays_events.hpp"
#include "server/web/audience.hpp"
#include "server/web/http.hpp"
#include "server/web/login.hpp"
#include "server/web/pages.hpp"
#include "shared/setup/calendar.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <filesystem>

namespace giliran::server {
namespace {

/// The schedule and the batch of pages are looked after so often in office time; commands never
/// wait for it.
constexpr double schedule_ms = 1000;
constexpr double schedule_real_ms_min = 20;

std::unique_ptr<Clock> clock_of(const AppOptions& options) {
    if (options.clock_start)
        return std::make_unique<RehearsalClock>(*options.clock_start, options.clock_pace);
    return std::make_unique<SystemClock>();
}

std::uint64_t forty_random_bits() {
    std::uint64_t bits = 0;
    randombytes_buf(&bits, sizeof bits);
    return bits & ((std::uint64_t{1} << 40) - 1);
}

std::filesystem::path journal_in(const std::filesystem::path& data) {
    std::filesystem::create_directories(data);
    if (sodium_init() < 0)
        throw std::runtime_error("the crypto library cannot start");
    return data / "office.db";
}

} // namespace

struct App::Parts : web::Desk {
    explicit Parts(AppOptions given)
        : options(std::move(given)), clock(clock_of(options)), journal(journal_in(options.data)),
          device_keys(options.office.devices, journal, options.data / "keys"),
          device_watch(options.office.devices, *clock, steady_ms), forecaster(io, *clock),
          dispatcher(journal, *clock, surroundings()),
          reception(
              dispatcher, device_keys, [this] { return seen(); },
              [this](const std::string& device, const wire::DeviceReport& report) {
                  device_watch.heard(device, report);
              }),
          door(io, options.office.network.ask, {options.office.network.asks_per_second}),
          feed(io, options.office.network.feed, journal.epoch(), [this] { return time(); }),
          accounts([this](const std::string& key) { return journal.secret(key); },
                   [this](const std::string& key, const std::string& value) {
                       journal.put_secret(key, value);
                   }),
          sessions(steady_ms), login(io, accounts, sessions, steady_ms, web::Transport::plain),
          live(io), routes(sessions), schedule_timer(io), signals(io, SIGINT, SIGTERM) {
        restore();
        make_accounts();
        open_pages();
    }

    Surroundings surroundings() {
        return {[this]() -> const Waits& { return forecaster.waits(); },
                [this](const Ticket& ticket) { return forecaster.wait_of(ticket); },
                [this](const Ticket& ticket) { return forecaster.change_of(ticket); },
                [this](const ServiceId& service, const LaneId& lane) {
                    return forecaster.foretold(service, lane);
                },
                forty_random_bits,
                [this](const std::string& code) { return public_url() + "/t/" + code; }};
    }

    std::string public_url() const {
        const Network& network = options.office.network;
        return network.public_url.empty() ? web_url() : network.public_url;
    }
    std::string web_url() const {
        const std::uint16_t port = http ? http->port() : options.office.network.web_port;
        return "http://" + options.office.network.web_address + ":" + std::to_string(port);
    }

    void restore() {
        dispatcher.listen(forecaster);
        dispatcher.listen(out_of_turn);
        dispatcher.listen(today);
        dispatcher.restore();
        dispatcher.listen(told);
        dispatcher.listen(device_watch);
        dispatcher.configure(options.office.settings);
        dispatcher.keep_schedule();
    }

    void make_accounts() {
        for (const AccountWanted& wanted : options.office.accounts) {
            if (accounts.find(wanted.name))
                continue;
            const std::string password = web::first_password();
            const web::Role role = wanted.supervisor ? web::Role::supervisor : web::Role::staff;
            accounts.put({wanted.name, role, web::hash_password(password)});
            first_logins.push_back({wanted.name, std::string(web::role_name(role)), password});
        }
    }

    void open_pages() {
        login.install(routes);
        web::add_staff_routes(routes, *this, live);
        web::add_supervisor_routes(routes, *this, live);
        web::add_rules_routes(routes, *this);
        web::add_record_routes(routes, *this, options.assets / "words");
        web::add_citizen_routes(routes, *this, live);
        web::add_public_routes(routes, *this, live);
        files.load(options.assets / "web", "/web");
        files.load(options.assets / "words", "/words");
        files.load(options.assets / "icons", "/icons");
        if (std::filesystem::is_directory(options.fonts))
            files.load(options.fonts, "/fonts");
        files.page("/", "/web/index.html");
        files.page("/staff", "/web/staff.html");
        files.page("/supervisor", "/web/supervisor.html");
        files.page("/rules", "/web/rules.html");
        files.page("/record", "/web/record.html");
        files.page("/t/{code}", "/web/citizen.html");
        files.install(routes);
        routes.on_trouble([](const std::string& line) { spdlog::error("{}", line); });
        http = std::make_unique<web::HttpServer>(io, options.office.network.web_address,
                                                 options.office.network.web_port, routes);
    }

    void serve() {
        door.start([this](std::string_view text,
                          const bus::Answer& answer) { reception.ask(text, answer); },
                   Reception::flood, [this] { dispatcher.flush(); });
        if (options.forecasts)
            forecaster.start([this]() -> const Office& { return dispatcher.settled(); },
                             [this] { show_waits(); }, options.data / "office.db");
        signals.async_wait([this](boost::system::error_code stopped, int) {
            if (!stopped)
                stop();
        });
        watch_schedule();
        io.run();
    }

    void stop() {
        dispatcher.flush();
        forecaster.stop();
        live.stop();
        http->stop();
        io.stop();
    }

    void watch_schedule() {
        dispatcher.keep_schedule();
        const double wait = std::max(schedule_real_ms_min, schedule_ms / clock->pace());
        schedule_timer.expires_after(std::chrono::milliseconds{static_cast<std::int64_t>(wait)});
        schedule_timer.async_wait([this](boost::system::error_code stopped) {
            if (!stopped)
                watch_schedule();
        });
    }

    /// New waiting times: walls and kiosks are told the rows that changed, pages see them with
    /// their next view.
    void show_waits() {
        const Office& now = dispatcher.settled();
        std::vector<Change> changes;
        for (const ServiceWait& wait : forecaster.waits()) {
            const auto before = std::find(shown.begin(), shown.end(), wait);
            if (before == shown.end())
                changes.emplace_back(RowChanged{row_of(now, forecaster.waits(), wait.service)});
        }
        shown = forecaster.waits();
        feed.publish(std::move(changes));
        live.changed();
    }

    wire::Seen seen() {
        return {feed.position(), board_of(dispatcher.settled(), forecaster.waits())};
    }

    // web::Desk
    const Office& office() override { return dispatcher.settled(); }
    const Waits& waits() override { return forecaster.waits(); }
    wire::TicketView view_of(const Ticket& ticket) override { return dispatcher.view_of(ticket); }
    web::RecordHead record() override {
        return {journal.head_seq(), store::hex(journal.head_hash())};
    }
    const std::deque<Event>& todays_events() override { return today.events(); }
    std::uint32_t calls_by_number() override { return out_of_turn.calls; }
    wire::Beat time() override {
        const Instant at = clock->now();
        return {0, 0, at, ahead_of_utc_min(options.office.settings.zone, at), clock->pace()};
    }
    const reports::KeptPromises& kept_promises() override { return forecaster.kept(); }
    std::vector<web::DeviceHealth> devices() override { return device_watch.health(); }
    void order(const web::PageCommand& order,
               std::function<void(const std::string&)> answer) override {
        std::optional<Command> command = wire::command_of(order.body);
        if (auto* open = command ? std::get_if<OpenCounter>(&*command) : nullptr)
            open->staff = order.by; // whatever the page says, a person sits there as themselves
        const Asker asker = order.audience == web::Audience::citizen      ? Asker::citizen
                            : order.audience == web::Audience::supervisor ? Asker::supervisor
                                                                          : Asker::staff;
        if (!command || !may(asker, order.body)) {
            answer(wire::encode(wire::AnswerBody{
                wire::Trouble{wire::TroubleKind::not_allowed, "this page may not order that"}}));
            return;
        }
        dispatcher.handle({order.request, order.by, order.said, std::nullopt, *command},
                          std::move(answer));
        // What other pages order in the meantime goes into the same commit.
        boost::asio::post(io, [this] { dispatcher.flush(); });
    }

    /// Tells walls, kiosks and pages what was committed.
    struct Told : Publisher {
        explicit Told(Parts& all) : parts(all) {}
        void told(const Office& office, const std::vector<Event>& events) override {
            parts.feed.publish(changes_of(office, parts.forecaster.waits(), events));
            parts.live.changed();
        }
        Parts& parts;
    };

    /// The office does not keep why somebody was called, the record does: counted as it is told.
    struct OutOfTurn : Publisher {
        void told(const Office&, const std::vector<Event>& events) override {
            for (const Event& event : events) {
                if (std::holds_alternative<DayOpened>(event.fact))
                    calls = 0;
                const auto* call = std::get_if<TicketCalled>(&event.fact);
                calls += call && call->reason == CallReason::by_number ? 1U : 0U;
            }
        }
        std::uint32_t calls = 0;
    };

    AppOptions options;
    std::unique_ptr<Clock> clock;
    boost::asio::io_context io{1};
    store::Journal journal;
    Devices device_keys;
    DeviceWatch device_watch;
    Forecaster forecaster;
    Dispatcher dispatcher;
    Reception reception;
    bus::Door door;
    bus::Feed feed;
    web::Accounts accounts;
    web::Sessions sessions;
    web::Login login;
    web::LiveViews live;
    web::Routes routes;
    web::StaticFiles files;
    std::unique_ptr<web::HttpServer> http;
    boost::asio::steady_timer schedule_timer;
    boost::asio::signal_set signals;
    Told told{*this};
    OutOfTurn out_of_turn;
    TodaysEvents today;
    Waits shown; // as last told to the walls
    std::vector<FirstLogin> first_logins;
};

App::App(AppOptions options) : parts_(std::make_unique<Parts>(std::move(options))) {}

App::~App() = default;

void App::run() {
    parts_->serve();
}

void App::stop() {
    boost::asio::post(parts_->io, [this] { parts_->stop(); });
}

const std::vector<FirstLogin>& App::first_logins() const {
    return parts_->first_logins;
}
std::string App::ask_address() const {
    return parts_->door.address();
}
std::string App::feed_address() const {
    return parts_->feed.address();
}
std::string App::web_url() const {
    return parts_->web_url();
}

} // namespace giliran::server
