#include "shared/forecast/simulate.hpp"

#include "shared/forecast/chance.hpp"

#include <algorithm>
#include <limits>

namespace giliran::forecast {
namespace {

constexpr std::int64_t never_ms = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t minute_ms = 60'000;
constexpr double hour_ms = 3'600'000;
constexpr std::size_t lanes = 2;

/// Behind everyone with the same due time, as the newest ticket would be.
constexpr TicketId newest{std::numeric_limits<std::uint64_t>::max()};

/// A priority ticket that may still come, in milliseconds from now.
struct Arrival {
    std::int64_t at_ms = 0;
    OrderKey key;
    ServicePlace service = 0;
};

/// One service's line in a run: those who wait now by place in the question, and who came since.
/// Both are in key order.
struct RunLine {
    std::vector<std::uint32_t> waiting;
    std::size_t head = 0;
    std::vector<OrderKey> came;
    std::size_t came_head = 0;
};

/// Who a counter would call.
struct Head {
    std::optional<OrderKey> key;
    ServicePlace service = 0;
    bool came = false;
};

/// What is left of something that has lasted `age_ms`: what was left of past ones that lasted
/// longer. With too few of those it may last any time, the longer the longer it has (facts:
/// wait-times §4).
std::int64_t rest_ms(const std::vector<std::int32_t>& past, std::int64_t age_ms, Chance& chance) {
    constexpr std::ptrdiff_t enough = 5;
    const auto longer = std::upper_bound(past.begin(), past.end(), age_ms);
    const std::ptrdiff_t count = past.end() - longer;
    if (count >= enough)
        return longer[static_cast<std::ptrdiff_t>(chance.below(static_cast<std::size_t>(count)))]
               - age_ms;
    const double mean = static_cast<double>(std::max(age_ms / 2, minute_ms));
    return static_cast<std::int64_t>(chance.exponential(mean));
}

std::int64_t scaled(std::int64_t ms, double factor) {
    return static_cast<std::int64_t>(static_cast<double>(ms) * factor);
}

/// Plays the question; afterwards gives the estimates. Newcomers take nobody's place: the first
/// moment at which a counter would rather call the newcomer than whom it calls is the newcomer's
/// call, and all before it is as without them.
class Runs {
  public:
    explicit Runs(const Question& question);

    void play();
    Estimate of_ticket(std::size_t place);
    Estimate of_newcomer(ServicePlace service, Lane lane);

  private:
    std::size_t newcomer(ServicePlace service, std::size_t lane) const {
        return played_ + service * lanes + lane;
    }
    void begin_run();
    void free_desks();
    void draw_arrivals();
    void play_run();
    void admit(const Arrival& arrival);
    Head head_for(const OpenDesk& desk) const;
    void call(std::size_t desk);
    void called(std::size_t who, std::int64_t at_ms);
    std::int64_t visit_ms(const OpenDesk& desk, ServicePlace service);
    std::int64_t wrap_up_ms();
    Estimate estimate(ServicePlace service, std::optional<std::size_t> who);

    const Question& question_;
    Chance chance_;
    std::int64_t horizon_ms_; // from now to closing
    std::size_t played_;      // tickets, the first ones of the question
    std::size_t runs_;
    std::vector<OrderKey> newcomers_;    // by service and lane
    std::vector<bool> able_;             // by service: a counter is open for it
    std::size_t callable_ = 0;           // played tickets and newcomers somebody can call
    std::vector<std::int64_t> calls_ms_; // by who, then run

    std::size_t run_ = 0;
    std::size_t to_call_ = 0;
    std::vector<RunLine> lines_;
    std::vector<Arrival> arrivals_;
    std::vector<std::int64_t> free_at_ms_; // by desk; never = idle, nobody is left for it
};

Runs::Runs(const Question& question)
    : question_(question), chance_(question.seed), horizon_ms_(question.closes_at - question.now),
      played_(std::min(question.waiting.size(), played_most)),
      runs_(std::clamp(visits_most / std::max<std::size_t>(played_, 1), runs_least, runs_most)),
      able_(question.settings.services.size(), false), lines_(question.settings.services.size()),
      free_at_ms_(question.desks.size(), 0) {
    for (const OpenDesk& desk : question.desks)
        for (const ServicePlace service : desk.services)
            able_[service] = true;
    for (std::size_t place = 0; place < played_; ++place) {
        const ServicePlace service = question.waiting[place].service;
        lines_[service].waiting.push_back(static_cast<std::uint32_t>(place));
        callable_ += able_[service] ? 1U : 0U;
    }
    for (const bool able : able_) {
        for (const Lane lane : {Lane::general, Lane::priority})
            newcomers_.push_back(order_key(question.settings, lane, question.now, newest));
        callable_ += able ? lanes : 0U;
    }
    calls_ms_.assign((played_ + newcomers_.size()) * runs_, never_ms);
}

void Runs::play() {
    if (!question_.day_open || horizon_ms_ <= 0)
        return;
    for (run_ = 0; run_ < runs_; ++run_) {
        begin_run();
        play_run();
    }
}

void Runs::begin_run() {
    to_call_ = callable_;
    for (RunLine& line : lines_) {
        line.head = 0;
        line.came.clear();
        line.came_head = 0;
    }
    free_desks();
    draw_arrivals();
}

void Runs::free_desks() {
    for (std::size_t i = 0; i < question_.desks.size(); ++i) {
        const OpenDesk& desk = question_.desks[i];
        if (desk.visit) {
            const std::vector<std::int32_t>& past = question_.visits_ms[desk.visit->service];
            const std::int64_t age_ms = scaled(desk.visit->age_ms, 1.0 / desk.pace);
            free_at_ms_[i] = scaled(rest_ms(past, age_ms, chance_), desk.pace) + wrap_up_ms();
        } else {
            const bool ready =
                !head_for(desk).key || (question_.wrap_ups_ms.empty() && desk.idle_ms < minute_ms);
            free_at_ms_[i] = ready ? 0 : rest_ms(question_.wrap_ups_ms, desk.idle_ms, chance_);
        }
    }
}

/// Only who comes within the credit can stand before anyone of now; later ones delay nobody.
void Runs::draw_arrivals() {
    arrivals_.clear();
    const std::int64_t window_ms = std::min(credit_ms(question_.settings, Lane::priority),
                                            question_.doors_close_at - question_.now);
    for (ServicePlace service = 0; service < question_.priority_per_hour.size(); ++service) {
        const double per_hour = question_.priority_per_hour[service];
        if (per_hour <= 0 || !able_[service])
            continue;
        const double gap_ms = hour_ms / per_hour;
        std::int64_t at_ms = static_cast<std::int64_t>(chance_.exponential(gap_ms));
        while (at_ms < window_ms) {
            const Instant issued = question_.now + at_ms;
            arrivals_.push_back(
                {at_ms, order_key(question_.settings, Lane::priority, issued, newest), service});
            at_ms += static_cast<std::int64_t>(chance_.exponential(gap_ms)) + 1;
        }
    }
    std::sort(arrivals_.begin(), arrivals_.end(),
              [](const Arrival& a, const Arrival& b) { return a.at_ms < b.at_ms; });
}

void Runs::play_run() {
    std::size_t next = 0;
    while (to_call_ > 0) {
        const auto soonest = std::min_element(free_at_ms_.begin(), free_at_ms_.end());
        if (soonest == free_at_ms_.end())
            return;
        if (next < arrivals_.size() && arrivals_[next].at_ms <= *soonest) {
            admit(arrivals_[next++]);
            continue;
        }
        if (*soonest > horizon_ms_)
            return;
        call(static_cast<std::size_t>(soonest - free_at_ms_.begin()));
    }
}

void Runs::admit(const Arrival& arrival) {
    lines_[arrival.service].came.push_back(arrival.key);
    for (std::size_t i = 0; i < question_.desks.size(); ++i) {
        const std::vector<ServicePlace>& services = question_.desks[i].services;
        const bool idle = free_at_ms_[i] == never_ms;
        if (idle
            && std::find(services.begin(), services.end(), arrival.service) != services.end()) {
            free_at_ms_[i] = arrival.at_ms;
            return;
        }
    }
}

Head Runs::head_for(const OpenDesk& desk) const {
    Head best;
    for (const ServicePlace service : desk.services) {
        const RunLine& line = lines_[service];
        if (line.head < line.waiting.size()) {
            const OrderKey& key = question_.waiting[line.waiting[line.head]].key;
            if (!best.key || key < *best.key)
                best = {key, service, false};
        }
        if (line.came_head < line.came.size()) {
            const OrderKey& key = line.came[line.came_head];
            if (!best.key || key < *best.key)
                best = {key, service, true};
        }
    }
    return best;
}

void Runs::call(std::size_t desk_place) {
    const OpenDesk& desk = question_.desks[desk_place];
    const std::int64_t at_ms = free_at_ms_[desk_place];
    const Head head = head_for(desk);
    for (const ServicePlace service : desk.services)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            if (!head.key || newcomers_[service * lanes + lane] < *head.key)
                called(newcomer(service, lane), at_ms);
    if (!head.key) {
        free_at_ms_[desk_place] = never_ms;
        return;
    }
    RunLine& line = lines_[head.service];
    if (head.came)
        ++line.came_head;
    else
        called(line.waiting[line.head++], at_ms);
    free_at_ms_[desk_place] = at_ms + visit_ms(desk, head.service) + wrap_up_ms();
}

void Runs::called(std::size_t who, std::int64_t at_ms) {
    std::int64_t& call_ms = calls_ms_[who * runs_ + run_];
    if (call_ms != never_ms)
        return;
    call_ms = at_ms;
    --to_call_;
}

std::int64_t Runs::visit_ms(const OpenDesk& desk, ServicePlace service) {
    const std::vector<std::int32_t>& past = question_.visits_ms[service];
    return scaled(past[chance_.below(past.size())], desk.pace);
}

std::int64_t Runs::wrap_up_ms() {
    const std::vector<std::int32_t>& past = question_.wrap_ups_ms;
    return past.empty() ? 0 : past[chance_.below(past.size())];
}

/// Of someone who was played, or not.
Estimate Runs::estimate(ServicePlace service, std::optional<std::size_t> who) {
    if (!question_.day_open || horizon_ms_ <= 0)
        return {NoForecast::after_closing, 0, 0, 0};
    if (!able_[service])
        return {NoForecast::no_counter_open, 0, 0, 0};
    if (!who)
        return {NoForecast::not_yet_known, 0, 0, 0};
    const auto first = calls_ms_.begin() + static_cast<std::ptrdiff_t>(*who * runs_);
    const auto last = first + static_cast<std::ptrdiff_t>(runs_);
    std::sort(first, last);
    const auto at = [&](std::size_t tenths) {
        return first[static_cast<std::ptrdiff_t>((tenths * (runs_ - 1) + 5) / 10)];
    };
    if (at(9) == never_ms) // the runs end with the day
        return {NoForecast::after_closing, 0, 0, 0};
    return {NoForecast::none, at(1), at(5), at(9)};
}

Estimate Runs::of_ticket(std::size_t place) {
    const ServicePlace service = question_.waiting[place].service;
    return estimate(service, place < played_ ? std::optional{place} : std::nullopt);
}

Estimate Runs::of_newcomer(ServicePlace service, Lane lane) {
    const std::size_t place = service * lanes + (lane == Lane::priority ? 1U : 0U);
    const bool behind_unplayed =
        played_ < question_.waiting.size() && question_.waiting[played_].key < newcomers_[place];
    return estimate(service, behind_unplayed ? std::nullopt : std::optional{played_ + place});
}

} // namespace

Answer simulate(const Question& question) {
    Runs runs(question);
    runs.play();
    Answer answer;
    for (ServicePlace place = 0; place < question.settings.services.size(); ++place) {
        const NewcomerEstimate estimates{runs.of_newcomer(place, Lane::general),
                                         runs.of_newcomer(place, Lane::priority)};
        answer.waits.push_back({question.settings.services[place].id, said(estimates.general),
                                said(estimates.priority)});
        answer.newcomers.push_back(estimates);
    }
    for (std::size_t place = 0; place < question.waiting.size(); ++place) {
        const Estimate estimate = runs.of_ticket(place);
        answer.tickets.push_back({question.waiting[place].key.ticket, said(estimate), estimate});
    }
    return answer;
}

} // namespace giliran::forecast
