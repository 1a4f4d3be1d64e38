#include "shared/rehearse/queue_replay.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace giliran::rehearse {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
/// A longer gap between two calls is a break or a forgotten number (facts: wait-times §9.9).
constexpr std::int64_t gap_longest_ms = 2 * hour_ms;

struct Step {
    std::uint32_t second = 0;
    bool arrival = false; // else the call; who comes in a second finds its calls done
    std::size_t which = 0;
};

} // namespace

QueueReplay::Queue& QueueReplay::queue_of(const std::string& service) {
    const auto [found, met] = queues_.try_emplace(service);
    if (met) {
        Service of_queue;
        of_queue.id = {service};
        found->second.settings.services.push_back(of_queue);
    }
    return found->second;
}

void QueueReplay::play(const RecordedDay& recorded, bool scored, Replayed& into) {
    into_ = &into;
    scored_ = scored;
    recorded_ = &recorded;
    day_ = recorded.day;
    midnight_ = {std::int64_t{date_of(recorded).number} * 24 * hour_ms};
    promises_.day_begins();
    if (promises_.past_is_due())
        promises_.take_past(std::make_shared<forecast::Past>(promises_.resolved()));
    for (auto& [name, queue] : queues_) {
        queue.waiting.clear();
        queue.waits.last_ms = 0;
    }
    std::vector<Step> steps;
    for (std::size_t i = 0; i < recorded.tickets.size(); ++i) {
        steps.push_back({recorded.tickets[i].arrival_s, true, i});
        steps.push_back({recorded.tickets[i].call_s, false, i});
    }
    std::sort(steps.begin(), steps.end(), [&](const Step& one, const Step& other) {
        const auto order = [&](const Step& step) {
            const RecordedTicket& ticket = recorded.tickets[step.which];
            const bool at_once = !step.arrival && ticket.arrival_s == ticket.call_s;
            return std::tuple{step.second, at_once, step.arrival, step.which};
        };
        return order(one) < order(other);
    });
    const TicketId first = next_ticket_;
    next_ticket_.value += recorded.tickets.size();
    for (const Step& step : steps) {
        const RecordedTicket& ticket = recorded.tickets[step.which];
        const TicketId id{first.value + step.which};
        if (step.arrival)
            arrive(queue_of(ticket.service), ticket, id);
        else
            call(queue_of(ticket.service), ticket, id);
    }
}

forecast::Question QueueReplay::question(const Queue& queue, Instant now, TicketId id) const {
    forecast::Question question;
    question.now = now;
    question.day_open = true;
    question.opens_at = midnight_;
    question.doors_close_at = question.closes_at = midnight_ + 24 * hour_ms;
    question.settings = queue.settings;
    for (const auto& [since, ticket] : queue.waiting)
        question.waiting.push_back({{since, ticket}, 0, 0});
    forecast::Desk desk;
    desk.services = {0};
    desk.visit = {0, std::max<std::int64_t>(now - queue.counts_from, 0)};
    desk.courses = {{{0, question.closes_at - now}}};
    question.desks.push_back(desk);
    question.visits_ms.push_back(
        forecast::lengths_ms(queue.gaps, queue.settings.services[0].usual_s));
    question.rhythms = {queue.rhythm};
    question.last_waits.assign(1, std::vector<forecast::LastWaits>(3, queue.waits));
    question.past = promises_.past();
    question.corrections.push_back(promises_.correction(queue.settings.services[0].id));
    question.seed = id.value + (seed_ << 32);
    return question;
}

std::uint32_t QueueReplay::counters_open(const std::string& queue, Instant at) const {
    const auto seen = recorded_->counters.find(queue);
    if (seen == recorded_->counters.end())
        return 0;
    std::uint32_t counters = 0;
    for (const CountersSeen& each : seen->second)
        if (instant(each.second) <= at)
            counters = each.counters;
    return counters;
}

double QueueReplay::naive_s(const Queue& queue, const std::string& name, Instant now) const {
    const auto people = static_cast<double>(queue.waiting.size());
    const std::uint32_t counters = counters_open(name, now);
    if (counters > 0 && queue.calls > 0)
        return people * queue.counter_ms / static_cast<double>(queue.calls) / counters / 1000;
    return people * queue.gaps.mean_ms() / 1000;
}

void QueueReplay::arrive(Queue& queue, const RecordedTicket& ticket, TicketId id) {
    const Instant now = instant(ticket.arrival_s);
    const auto begin = std::chrono::steady_clock::now();
    const forecast::Answer answer = forecast::answer(question(queue, now, id));
    into_->refresh_ms.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
            .count());
    const forecast::Forecast& forecast = answer.newcomers[0].general;
    // Whoever finds nobody ahead may be called at once or not: no counter is known to be free.
    if (!queue.waiting.empty())
        promises_.promised(id, {queue.settings.services[0].id, false,
                                static_cast<double>(now - midnight_) / hour_ms, forecast.foretold});
    if (scored_ && !queue.waiting.empty()) {
        into_->rows.push_back(row_of(day_, ticket, forecast.estimate, forecast.foretold));
        into_->rows.back().naive_s = naive_s(queue, ticket.service, now);
    }
    if (queue.waiting.empty())
        queue.counts_from = now;
    queue.waiting.emplace_back(now, id);
}

void QueueReplay::call(Queue& queue, const RecordedTicket& ticket, TicketId id) {
    const Instant now = instant(ticket.call_s);
    const std::int64_t waited_ms = now - instant(ticket.arrival_s);
    const std::int64_t gap_ms = now - queue.counts_from;
    if (gap_ms <= gap_longest_ms) {
        if (queue.gaps.ascending().size() >= forecast::measured_min)
            queue.rhythm.add(queue.counts_from - midnight_,
                             static_cast<double>(gap_ms) / queue.gaps.mean_ms());
        queue.gaps.add(std::max<std::int64_t>(gap_ms, 1));
    }
    if (const std::uint32_t counters = counters_open(ticket.service, now)) {
        queue.counter_ms += static_cast<double>(std::min(gap_ms, gap_longest_ms)) * counters;
        ++queue.calls;
    }
    queue.counts_from = now;
    queue.waits.called(waited_ms);
    std::erase_if(queue.waiting, [&](const auto& waiting) { return waiting.second == id; });
    promises_.called(id, waited_ms);
}

} // namespace giliran::rehearse
