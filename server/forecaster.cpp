#include "server/forecaster.hpp"

#include "server/background.hpp"
#include "server/recollection.hpp"
#include "server/shown_waits.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace giliran::server {
namespace {

// Office time between two answers: nobody reads a screen more often, and far more would be wasted
// work (facts §7).
constexpr double refresh_ms = 1000;
// Without any event, time itself changes the answer: running visits get older.
constexpr double ripen_ms = 15'000;
// In a rehearsal office time runs fast; a machine still needs its breath.
constexpr double real_ms_min = 50;

} // namespace

struct Forecaster::Work : std::enable_shared_from_this<Work> {
    Work(boost::asio::io_context& context, const Clock& the_clock)
        : io(context), clock(the_clock), timer(context), worker(1) {
        boost::asio::post(worker, step_back);
    }

    std::chrono::milliseconds real(double office_ms) const {
        return std::chrono::milliseconds{
            static_cast<std::int64_t>(std::max(real_ms_min, office_ms / clock.pace()))};
    }

    void wake_in(std::chrono::milliseconds wait) {
        timer.expires_after(wait);
        timer.async_wait([self = shared_from_this()](boost::system::error_code stopped) {
            if (!stopped)
                self->ask();
        });
    }

    void ask() {
        if (asking || !office)
            return;
        asking = true;
        dirty = false;
        if (estimator.past_is_due())
            make_past();
        forecast::Question question = estimator.question(office(), clock.now());
        shown.asked();
        boost::asio::post(worker, [self = shared_from_this(), question = std::move(question)] {
            auto answer = std::make_shared<forecast::Answer>(forecast::answer(question));
            boost::asio::post(self->io, [self, answer] { self->take(*answer); });
        });
    }

    void take(const forecast::Answer& answer) {
        asking = false;
        if (!office)
            return;
        shown.take(office(), answer, clock.now());
        on_news();
        wake_in(real(dirty ? refresh_ms : ripen_ms));
    }

    /// Once a day, on the worker, before the next answer.
    void make_past() {
        boost::asio::post(worker, [self = shared_from_this(), resolved = estimator.resolved()] {
            auto past = std::make_shared<const forecast::Past>(resolved);
            boost::asio::post(self->io, [self, past] { self->estimator.take_past(past); });
        });
    }

    void recall_from(const std::filesystem::path& record) {
        // The day's start tells the settings that held before it first: those are of the past, too.
        const auto opened = std::find_if(today.begin(), today.end(), [](const Event& event) {
            return std::holds_alternative<DayOpened>(event.fact);
        });
        const Instant until = opened == today.end() ? clock.now() : opened->at;
        today.erase(today.begin(), opened);
        boost::asio::post(worker, [self = shared_from_this(), record, until] {
            std::shared_ptr<Recollection> recalled;
            try {
                recalled = std::make_shared<Recollection>(recall(record, until));
            } catch (const std::exception& error) {
                spdlog::warn("waiting times are learned anew: {}", error.what());
            }
            boost::asio::post(self->io, [self, recalled] { self->take(recalled.get()); });
        });
    }

    /// What was recalled is told the events of today, then it knows more than who only saw today.
    void take(Recollection* recalled) {
        if (recalled) {
            for (const Event& event : today)
                recalled->take(event);
            estimator = std::move(recalled->estimator);
            kept = std::move(recalled->kept);
        }
        recalling = false;
        today.clear();
    }

    boost::asio::io_context& io;
    const Clock& clock;
    boost::asio::steady_timer timer;
    boost::asio::thread_pool worker;
    forecast::Estimator estimator;
    reports::KeptPromises kept;
    std::function<const Office&()> office;
    std::function<void()> on_news;
    ShownWaits shown;
    std::vector<Event> today; // kept until the past is recalled
    bool recalling = true;
    bool asking = false;
    bool dirty = false;
};

Forecaster::Forecaster(boost::asio::io_context& io, const Clock& clock)
    : work_(std::make_shared<Work>(io, clock)) {}

Forecaster::~Forecaster() {
    stop();
}

void Forecaster::told(const Office& office, const std::vector<Event>& events) {
    for (const Event& event : events) {
        work_->estimator.observe(office, event);
        work_->kept.observe(office, event);
    }
    if (work_->recalling)
        work_->today.insert(work_->today.end(), events.begin(), events.end());
    work_->shown.told(events);
    if (!work_->office || work_->dirty)
        return;
    work_->dirty = true;
    if (!work_->asking)
        work_->wake_in(work_->real(refresh_ms));
}

void Forecaster::start(std::function<const Office&()> office, std::function<void()> on_news,
                       const std::filesystem::path& record) {
    work_->office = std::move(office);
    work_->on_news = std::move(on_news);
    work_->ask(); // first: screens need a word before the past has been read
    work_->recall_from(record);
}

void Forecaster::stop() {
    work_->office = nullptr;
    work_->timer.cancel();
    work_->worker.join();
}

const Waits& Forecaster::waits() const {
    return work_->shown.waits();
}

Wait Forecaster::wait_of(const Ticket& ticket) const {
    return work_->shown.wait_of(ticket);
}

std::optional<WaitChange> Forecaster::change_of(const Ticket& ticket) const {
    return work_->shown.change_of(ticket);
}

std::optional<Foretold> Forecaster::foretold(const ServiceId& service, const LaneId& lane) const {
    return work_->shown.foretold(service, lane);
}

const reports::KeptPromises& Forecaster::kept() const {
    return work_->kept;
}

} // namespace giliran::server
