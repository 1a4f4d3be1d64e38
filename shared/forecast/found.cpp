#include "shared/forecast/found.hpp"

#include <algorithm>
#include <numeric>

namespace giliran::forecast {
namespace {

constexpr double hour_ms = 3'600'000;

double mean_of(const std::vector<std::int32_t>& lengths) {
    return lengths.empty() ? 0
                           : std::accumulate(lengths.begin(), lengths.end(), 0.0)
                                 / static_cast<double>(lengths.size());
}

} // namespace

Findings::Findings(const Question& question)
    : question_(question), counters_(question.settings.services.size(), 0) {
    const std::size_t services = question.settings.services.size();
    for (const auto& lengths : question.visits_ms)
        visit_ms_.push_back(mean_of(lengths));
    visit_ms_.resize(services, 0);
    shares_.assign(services, std::vector<bool>(services, false));
    for (const Desk& desk : question.desks)
        for (const ServicePlace service : desk.services) {
            counters_[service] += desk.at_work ? 1U : 0U;
            for (const ServicePlace other : desk.services)
                shares_[service][other] = true;
        }
    ahead_.assign(services, 0);
    for (const WaitingTicket& ticket : question.waiting) {
        const std::size_t before = ahead_.size() - services;
        for (std::size_t service = 0; service < services; ++service)
            ahead_.push_back(ahead_[before + service]
                             + (service == ticket.service ? std::size_t{1} : std::size_t{0}));
    }
}

Found Findings::found(ServicePlace service, std::size_t lane, std::size_t people_before) const {
    const std::size_t services = counters_.size();
    Found found;
    found.service = question_.settings.services[service].id;
    found.priority = question_.settings.lanes[lane].id == priority_lane;
    found.hours_open = static_cast<double>(question_.now - question_.opens_at) / hour_ms;
    Foretold& foretold = found.foretold;
    foretold.visit_ms = static_cast<std::int64_t>(visit_ms_[service]);
    foretold.at = question_.now;
    foretold.counters = counters_[service];
    double work_ms = 0;
    for (std::size_t other = 0; other < services; ++other) {
        const std::size_t people = ahead_[people_before * services + other];
        if (!shares_[service][other] || people == 0)
            continue;
        foretold.ahead += static_cast<std::uint32_t>(people);
        work_ms += static_cast<double>(people) * visit_ms_[other];
    }
    foretold.naive_ms =
        static_cast<std::int64_t>(work_ms / std::max<std::uint32_t>(foretold.counters, 1));
    for (std::size_t place = 0; place < people_before; ++place)
        if (shares_[service][question_.waiting[place].service]) {
            foretold.head_ms =
                std::max<std::int64_t>(question_.now - question_.waiting[place].place.since, 0);
            break;
        }
    if (!question_.last_waits.empty()) {
        const LastWaits& waits = question_.last_waits[service][lane];
        foretold.last_ms = waits.last_ms;
        foretold.recent_ms = waits.recent_ms;
    }
    return found;
}

Found Findings::by_ticket(std::size_t place) const {
    return found(question_.waiting[place].service, question_.waiting[place].lane, place);
}

Found Findings::by_newcomer(ServicePlace service, std::size_t lane) const {
    const auto key = [&](std::size_t of_lane, const Place& place) {
        return order_key(question_.settings, question_.settings.lanes[of_lane], place,
                         question_.now);
    };
    const OrderKey own = key(lane, {question_.now, newest_ticket});
    const auto behind = std::partition_point(
        question_.waiting.begin(), question_.waiting.end(),
        [&](const WaitingTicket& ticket) { return key(ticket.lane, ticket.place) < own; });
    return found(service, lane, static_cast<std::size_t>(behind - question_.waiting.begin()));
}

} // namespace giliran::forecast
