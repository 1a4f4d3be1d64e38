#include "server/forecaster.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <unordered_map>

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
        : io(context), clock(the_clock), timer(context), worker(1) {}

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
        forecast::Question question =
            forecast::question_of(office(), learned, clock.now(), 1 + office().next_ticket.value);
        boost::asio::post(worker, [self = shared_from_this(), question = std::move(question)] {
            auto answer = std::make_shared<forecast::Answer>(forecast::simulate(question));
            boost::asio::post(self->io, [self, answer] { self->take(*answer); });
        });
    }

    void take(const forecast::Answer& answer) {
        asking = false;
        if (!office)
            return;
        Waits next = answer.waits;
        for (std::size_t i = 0; i < next.size(); ++i) {
            const auto before =
                std::find_if(waits.begin(), waits.end(), [&](const ServiceWait& wait) {
                    return wait.service == next[i].service;
                });
            if (before == waits.end())
                continue;
            next[i].general = forecast::shown(before->general, answer.newcomers[i].general);
            next[i].priority = forecast::shown(before->priority, answer.newcomers[i].priority);
        }
        std::unordered_map<std::uint64_t, Wait> fresh;
        for (const forecast::TicketWait& each : answer.tickets) {
            const auto before = of_ticket.find(each.ticket.value);
            fresh[each.ticket.value] = before == of_ticket.end()
                                           ? promised_or(each)
                                           : forecast::shown(before->second, each.estimate);
        }
        of_ticket = std::move(fresh);
        waits = std::move(next);
        on_news();
        wake_in(real(dirty ? refresh_ms : ripen_ms));
    }

    /// The first figure a ticket shows is the one on its slip, unless it has really moved since.
    Wait promised_or(const forecast::TicketWait& each) {
        const Ticket* ticket = find_ticket(office(), each.ticket);
        if (!ticket || !ticket->promise)
            return each.wait;
        return forecast::shown({ticket->promise, NoForecast::none}, each.estimate);
    }

    boost::asio::io_context& io;
    const Clock& clock;
    boost::asio::steady_timer timer;
    boost::asio::thread_pool worker;
    forecast::Learned learned;
    std::function<const Office&()> office;
    std::function<void()> on_news;
    Waits waits;
    std::unordered_map<std::uint64_t, Wait> of_ticket;
    bool asking = false;
    bool dirty = false;
};

Forecaster::Forecaster(boost::asio::io_context& io, const Clock& clock)
    : work_(std::make_shared<Work>(io, clock)) {}

Forecaster::~Forecaster() {
    stop();
}

void Forecaster::told(const Office& office, const std::vector<Event>& events) {
    for (const Event& event : events)
        work_->learned.observe(office, event);
    if (!work_->office || work_->dirty)
        return;
    work_->dirty = true;
    if (!work_->asking)
        work_->wake_in(work_->real(refresh_ms));
}

void Forecaster::start(std::function<const Office&()> office, std::function<void()> on_news) {
    work_->office = std::move(office);
    work_->on_news = std::move(on_news);
    work_->ask();
}

void Forecaster::stop() {
    work_->office = nullptr;
    work_->timer.cancel();
    work_->worker.join();
}

const Waits& Forecaster::waits() const {
    return work_->waits;
}

Wait Forecaster::wait_of(const Ticket& ticket) const {
    const auto known = work_->of_ticket.find(ticket.id.value);
    if (known != work_->of_ticket.end())
        return known->second;
    return ticket.promise ? Wait{ticket.promise, NoForecast::none}
                          : giliran::wait_of(work_->waits, ticket.service, ticket.lane);
}

} // namespace giliran::server
