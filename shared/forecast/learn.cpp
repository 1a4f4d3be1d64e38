#include "shared/forecast/learn.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace giliran::forecast {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr double hour_ms = 3'600'000;

/// A visit still "in service" after two hours was forgotten by the clerk (facts: wait-times §9.9).
constexpr std::int64_t visit_longest_ms = 120 * minute_ms;
/// Ten minutes without a call while people wait is an absence, not the tidying up after a visit.
constexpr std::int64_t wrap_up_longest_ms = 10 * minute_ms;
/// Whoever is away for longer has gone: to lunch, or home.
constexpr std::int64_t gap_longest_ms = 60 * minute_ms;
constexpr std::size_t gaps_enough = 10;

/// What the settings say of a visit's length is a guess: it counts as so many visits.
constexpr double guess_weighs = 5;
constexpr double pseudo_visits = 20;
/// Half an hour of the day is known from a few days only: the whole day's mean counts as so many
/// hours.
constexpr double whole_day_weighs = 2;
constexpr double recent_follows = 0.2;     // facts: wait-times §4, EWMA
constexpr std::size_t pace_from = 10;      // visits of a service, before counters are compared
constexpr double pace_forgets = 1.0 / 200; // a clerk of some weeks ago no longer counts
constexpr double day_fades_to = 0.9;

/// A lognormal of mean 1 and coefficient of variation 0.6, as its values at 100 even steps of
/// probability: what visit lengths in public offices look like before any was measured.
std::vector<double> usual_spread() {
    constexpr std::size_t steps = 100;
    const double sigma = std::sqrt(std::log(1.0 + 0.6 * 0.6));
    std::vector<double> values;
    double sum = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        const double p = (static_cast<double>(i) + 0.5) / static_cast<double>(steps);
        const double z = 4.91 * (std::pow(p, 0.14) - std::pow(1.0 - p, 0.14)); // normal quantile
        values.push_back(std::exp(sigma * z));
        sum += values.back();
    }
    for (double& value : values)
        value *= static_cast<double>(steps) / sum;
    return values;
}

bool somebody_waits_for(const Office& office, CounterId counter) {
    const Counter* settings = find_counter(office.settings, counter);
    return settings
           && std::any_of(settings->services.begin(), settings->services.end(),
                          [&](const ServiceId& id) { return line_of(office, id).people() > 0; });
}

} // namespace

void Recent::add(std::int64_t ms) {
    const auto value = static_cast<std::int32_t>(ms);
    if (newest_.size() < kept) {
        newest_.push_back(value);
    } else {
        std::int32_t& oldest = newest_[oldest_];
        ascending_.erase(std::lower_bound(ascending_.begin(), ascending_.end(), oldest));
        sum_ms_ -= oldest;
        oldest = value;
        oldest_ = (oldest_ + 1) % kept;
    }
    ascending_.insert(std::upper_bound(ascending_.begin(), ascending_.end(), value), value);
    sum_ms_ += value;
}

double Recent::mean_ms() const {
    return newest_.empty() ? 0 : static_cast<double>(sum_ms_) / static_cast<double>(newest_.size());
}

void Learned::observe(const Office& after, const Event& event) {
    watch_doors(event.at);
    std::visit([&](const auto& fact) { note(after, event.at, fact); }, event.fact);
}

void Learned::add_visit(const ServiceId& service, CounterId counter, std::int64_t ms) {
    const std::int64_t length = std::clamp<std::int64_t>(ms, 1, visit_longest_ms);
    Recent& visits = services_[service].visits;
    if (visits.ascending().size() >= pace_from) {
        Desk& desk = desks_[counter];
        desk.pace_sum +=
            static_cast<double>(length) / visits.mean_ms() - desk.pace_sum * pace_forgets;
        desk.pace_weight += 1.0 - desk.pace_weight * pace_forgets;
    }
    visits.add(length);
}

std::vector<std::int32_t> lengths_ms(const Recent& measured, double usual_s) {
    if (measured.ascending().size() >= measured_min)
        return measured.ascending();
    const auto count = static_cast<double>(measured.ascending().size());
    const double mean_ms =
        (guess_weighs * usual_s * 1000 + measured.mean_ms() * count) / (guess_weighs + count);
    static const std::vector<double> spread = usual_spread();
    std::vector<std::int32_t> lengths;
    for (const double part : spread) {
        const double ms = std::clamp<double>(part * mean_ms, 1.0, visit_longest_ms);
        lengths.push_back(static_cast<std::int32_t>(ms));
    }
    return lengths;
}

std::vector<std::int32_t> Learned::visits_ms(const Service& service) const {
    const auto found = services_.find(service.id);
    const double believed_s = guess_weighs * service.usual_s;
    const double off = (measured_s_ + believed_s) / (guessed_s_ + believed_s);
    return lengths_ms(found == services_.end() ? Recent{} : found->second.visits,
                      off * service.usual_s);
}

void LastWaits::called(std::int64_t waited_ms) {
    last_ms = waited_ms;
    recent_ms +=
        static_cast<std::int64_t>(recent_follows * static_cast<double>(waited_ms - recent_ms));
}

std::vector<std::int32_t> Learned::wrap_ups_ms() const {
    return wrap_ups_.ascending().size() < gaps_enough ? std::vector<std::int32_t>{}
                                                      : wrap_ups_.ascending();
}

std::vector<std::int32_t> Learned::gaps_ms() const {
    return gaps_.ascending().size() < gaps_enough ? std::vector<std::int32_t>{} : gaps_.ascending();
}

double Learned::pace(CounterId counter) const {
    const auto found = desks_.find(counter);
    if (found == desks_.end())
        return 1.0;
    return (pseudo_visits + found->second.pace_sum) / (pseudo_visits + found->second.pace_weight);
}

double Learned::priority_per_hour(const ServiceId& service, std::int64_t since_opening_ms) const {
    const auto found = services_.find(service);
    if (found == services_.end())
        return 0;
    const auto sum = [](const ByHalfHour& halves) {
        return std::accumulate(halves.begin(), halves.end(), 0.0);
    };
    // The first hour counts whole: one early priority ticket does not mean one every minute.
    const double whole_day =
        sum(found->second.priority_issued) / std::max(sum(doors_open_ms_) / hour_ms, 1.0);
    const std::size_t half = half_hour_of(opens_at_ + since_opening_ms);
    return (found->second.priority_issued[half] + whole_day * whole_day_weighs)
           / (doors_open_ms_[half] / hour_ms + whole_day_weighs);
}

LastWaits Learned::last_waits(const ServiceId& service, const LaneId& lane) const {
    const auto found = services_.find(service);
    if (found == services_.end())
        return {};
    return lane == priority_lane ? found->second.priority_waits : found->second.waits;
}

std::size_t Learned::half_hour_of(Instant at) const {
    return Rhythm::half_of(at - opens_at_);
}

Instant Learned::free_since(CounterId counter) const {
    const auto found = desks_.find(counter);
    return found == desks_.end() ? Instant{} : found->second.freed_at;
}

void Learned::watch_doors(Instant at) {
    const Instant until = std::min(at, doors_close_at_);
    if (until <= doors_watched_until_)
        return;
    doors_open_ms_[half_hour_of(doors_watched_until_)] +=
        static_cast<double>(until - doors_watched_until_);
    doors_watched_until_ = until;
}

void Learned::freed(const Office& after, Instant at, CounterId counter) {
    Desk& desk = desks_[counter];
    if (const Service* service = find_service(after.settings, desk.service)) {
        guessed_s_ += service->usual_s;
        measured_s_ += static_cast<double>(std::min(at - desk.called_at, visit_longest_ms)) / 1000;
    }
    add_visit(desk.service, counter, at - desk.called_at);
    desk.freed_at = at;
    desk.somebody_waited = somebody_waits_for(after, counter);
}

/// Once others have taken the whole queue the clerk rests for want of people, and the gap says
/// nothing.
void Learned::forget_gaps_without_queue(const Office& after) {
    for (auto& [counter, desk] : desks_)
        desk.somebody_waited = desk.somebody_waited && somebody_waits_for(after, counter);
}

void Learned::note(const Office&, Instant at, const DayOpened& fact) {
    for (auto& [counter, desk] : desks_) {
        desk.freed_at = {};
        desk.paused_at = {};
        desk.somebody_waited = false;
    }
    for (auto& [service, taught] : services_) {
        for (double& issued : taught.priority_issued)
            issued *= day_fades_to;
        taught.waits.last_ms = taught.priority_waits.last_ms = 0;
    }
    for (double& open_ms : doors_open_ms_)
        open_ms *= day_fades_to;
    opens_at_ = fact.opens_at;
    doors_watched_until_ = std::max(at, fact.opens_at);
    doors_close_at_ = fact.doors_close_at;
    attendance_.day_begins(static_cast<std::uint32_t>(weekday_of(fact.day)), fact.opens_at);
}

void Learned::note(const Office&, Instant at, const DayClosed&) {
    doors_close_at_ = doors_watched_until_; // a day closed early has no more open doors
    attendance_.day_ends(at);
}

/// A recording may hold people who came at closed doors: they say nothing of an open hour.
void Learned::note(const Office& after, Instant at, const TicketIssued& fact) {
    if (fact.lane == priority_lane && doors_open(after, at))
        services_[fact.service].priority_issued[half_hour_of(at)] += 1;
}

void Learned::note(const Office& after, Instant at, const TicketCalled& fact) {
    Desk& desk = desks_[fact.counter];
    const std::int64_t gap_ms = at - desk.freed_at;
    if (desk.somebody_waited && gap_ms <= gap_longest_ms)
        gaps_.add(gap_ms);
    if (desk.somebody_waited && gap_ms <= wrap_up_longest_ms)
        wrap_ups_.add(gap_ms);
    if (desk.somebody_waited && gap_ms > wrap_up_longest_ms)
        attendance_.was_away(fact.counter, desk.freed_at, at);
    desk.called_at = at;
    if (const Ticket* ticket = find_ticket(after, fact.ticket)) {
        desk.service = ticket->service;
        Taught& taught = services_[ticket->service];
        (ticket->lane == priority_lane ? taught.priority_waits : taught.waits)
            .called(fact.waited_ms);
    }
    desk.somebody_waited = false;
    forget_gaps_without_queue(after);
}

void Learned::note(const Office& after, Instant, const TicketCancelled&) {
    forget_gaps_without_queue(after);
}

void Learned::note(const Office& after, Instant at, const VisitFinished& fact) {
    freed(after, at, fact.counter);
}

void Learned::note(const Office& after, Instant at, const TicketAbsent& fact) {
    freed(after, at, fact.counter);
}

void Learned::note(const Office& after, Instant at, const TicketTransferred& fact) {
    freed(after, at, fact.counter);
}

void Learned::note(const Office& after, Instant at, const LegFinished& fact) {
    freed(after, at, fact.counter);
}

void Learned::note(const Office& after, Instant at, const TicketParked& fact) {
    freed(after, at, fact.counter);
}

void Learned::note(const Office& after, Instant at, const TicketReturned& fact) {
    if (fact.counter)
        freed(after, at, *fact.counter);
}

void Learned::note(const Office&, Instant, const TicketCarried& fact) {
    if (fact.carried.state == TicketState::waiting || fact.carried.state == TicketState::parked)
        return;
    Desk& desk = desks_[fact.carried.counter];
    desk.called_at = fact.carried.called_at;
    desk.service = fact.carried.service;
}

/// Nobody was served in the time since the press; the gap before the next call says nothing either.
void Learned::note(const Office& after, Instant, const PressUndone& fact) {
    Desk& desk = desks_[fact.counter];
    desk.somebody_waited = false;
    if (const Ticket* ticket = find_ticket(after, fact.ticket)) {
        desk.called_at = ticket->called_at;
        desk.service = ticket->service;
    }
}

void Learned::note(const Office&, Instant at, const CounterOpened& fact) {
    Desk& desk = desks_[fact.counter];
    if (desk.paused_at > Instant{} && at - desk.paused_at <= visit_longest_ms)
        pauses_.add(at - desk.paused_at);
    desk.paused_at = {};
    attendance_.begins_work(fact.counter, at);
}

void Learned::note(const Office&, Instant at, const CounterPaused& fact) {
    Desk& desk = desks_[fact.counter];
    desk.somebody_waited = false;
    desk.paused_at = at;
    attendance_.leaves(fact.counter, at);
}

void Learned::note(const Office&, Instant at, const CounterClosed& fact) {
    Desk& desk = desks_[fact.counter];
    desk.somebody_waited = false;
    desk.paused_at = {};
    attendance_.leaves(fact.counter, at);
}

} // namespace giliran::forecast
