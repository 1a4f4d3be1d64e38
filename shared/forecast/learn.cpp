#include "shared/forecast/learn.hpp"

#include <algorithm>
#include <cmath>

namespace giliran::forecast {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr double hour_ms = 3'600'000;

/// A visit still "in service" after two hours was forgotten by the clerk (facts: wait-times §9.9).
constexpr std::int64_t visit_longest_ms = 120 * minute_ms;
/// Ten minutes without a call while people wait is an absence, not the tidying up after a visit.
constexpr std::int64_t wrap_up_longest_ms = 10 * minute_ms;

constexpr double pseudo_visits = 20;
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
    return static_cast<double>(sum_ms_) / static_cast<double>(newest_.size());
}

void Learned::observe(const Office& after, const Event& event) {
    watch_doors(event.at);
    std::visit([&](const auto& fact) { note(after, event.at, fact); }, event.fact);
}

void Learned::add_visit(const ServiceId& service, CounterId counter, std::int64_t ms) {
    const std::int64_t length = std::clamp<std::int64_t>(ms, 1, visit_longest_ms);
    Recent& visits = services_[service].visits;
    if (visits.ascending().size() >= measured_min) {
        Desk& desk = desks_[counter];
        desk.pace_sum +=
            static_cast<double>(length) / visits.mean_ms() - desk.pace_sum * pace_forgets;
        desk.pace_weight += 1.0 - desk.pace_weight * pace_forgets;
    }
    visits.add(length);
}

std::vector<std::int32_t> Learned::visits_ms(const Service& service) const {
    const auto found = services_.find(service.id);
    if (found != services_.end() && found->second.visits.ascending().size() >= measured_min)
        return found->second.visits.ascending();
    static const std::vector<double> spread = usual_spread();
    std::vector<std::int32_t> lengths;
    for (const double part : spread) {
        const double ms = std::max(1.0, part * service.usual_s * 1000);
        lengths.push_back(static_cast<std::int32_t>(std::min<double>(ms, visit_longest_ms)));
    }
    return lengths;
}

std::vector<std::int32_t> Learned::wrap_ups_ms() const {
    if (wrap_ups_.ascending().size() < measured_min)
        return {};
    return wrap_ups_.ascending();
}

double Learned::pace(CounterId counter) const {
    const auto found = desks_.find(counter);
    if (found == desks_.end())
        return 1.0;
    return (pseudo_visits + found->second.pace_sum) / (pseudo_visits + found->second.pace_weight);
}

double Learned::priority_per_hour(const ServiceId& service) const {
    const auto found = services_.find(service);
    if (found == services_.end())
        return 0;
    // The first hour counts whole: one early priority ticket does not mean one every minute.
    return found->second.priority_issued / std::max(doors_open_ms_ / hour_ms, 1.0);
}

Instant Learned::free_since(CounterId counter) const {
    const auto found = desks_.find(counter);
    return found == desks_.end() ? Instant{} : found->second.freed_at;
}

void Learned::watch_doors(Instant at) {
    const Instant until = std::min(at, doors_close_at_);
    if (until <= doors_watched_until_)
        return;
    doors_open_ms_ += static_cast<double>(until - doors_watched_until_);
    doors_watched_until_ = until;
}

void Learned::freed(const Office& after, Instant at, CounterId counter) {
    Desk& desk = desks_[counter];
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
        desk.somebody_waited = false;
    }
    for (auto& [service, taught] : services_)
        taught.priority_issued *= day_fades_to;
    doors_open_ms_ *= day_fades_to;
    doors_watched_until_ = std::max(at, fact.opens_at);
    doors_close_at_ = fact.doors_close_at;
}

void Learned::note(const Office&, Instant, const DayClosed&) {
    doors_close_at_ = doors_watched_until_; // a day closed early has no more open doors
}

void Learned::note(const Office&, Instant, const TicketIssued& fact) {
    if (fact.lane == priority_lane)
        services_[fact.service].priority_issued += 1;
}

void Learned::note(const Office& after, Instant at, const TicketCalled& fact) {
    Desk& desk = desks_[fact.counter];
    const std::int64_t gap_ms = at - desk.freed_at;
    if (desk.somebody_waited && gap_ms <= wrap_up_longest_ms)
        wrap_ups_.add(gap_ms);
    desk.called_at = at;
    if (const Ticket* ticket = find_ticket(after, fact.ticket))
        desk.service = ticket->service;
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

void Learned::note(const Office&, Instant, const CounterPaused& fact) {
    desks_[fact.counter].somebody_waited = false;
}

void Learned::note(const Office&, Instant, const CounterClosed& fact) {
    desks_[fact.counter].somebody_waited = false;
}

} // namespace giliran::forecast
