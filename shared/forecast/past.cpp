#include "shared/forecast/past.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace giliran::forecast {
namespace {

constexpr std::size_t cases_most = 2'000; // of a service: some weeks
/// As many of them as the square root of all say what is usual here, within these bounds.
constexpr std::size_t nearest_least = 10;
constexpr std::size_t nearest_most = 50;
constexpr std::size_t voices = 10; // weights are tenths

double logarithm(std::int64_t ms) {
    return std::log(static_cast<double>(std::max<std::int64_t>(ms, 0)) + soft_ms);
}

} // namespace

Past::Past(const std::vector<Resolved>& all) {
    for (const Resolved& resolved : all) {
        Case known = case_of(resolved.found);
        known.waited_ms = static_cast<float>(resolved.waited_ms);
        cases_[resolved.found.service].push_back(known);
    }
    for (auto& [service, cases] : cases_)
        if (cases.size() > cases_most)
            cases.erase(cases.begin(), cases.end() - static_cast<std::ptrdiff_t>(cases_most));
    weigh(all);
}

Past::Case Past::case_of(const Found& found) {
    const double visit_ms = static_cast<double>(std::max<std::int64_t>(found.foretold.visit_ms, 1));
    return {static_cast<float>(static_cast<double>(found.foretold.naive_ms) / visit_ms),
            static_cast<float>(static_cast<double>(found.foretold.head_ms) / visit_ms),
            static_cast<float>(found.hours_open), found.priority, 0};
}

Likely Past::seen(const Found& found) const {
    const auto known = cases_.find(found.service);
    if (known == cases_.end() || known->second.size() < nearest_least)
        return {};
    const auto nearest =
        std::clamp(static_cast<std::size_t>(std::sqrt(static_cast<double>(known->second.size()))),
                   nearest_least, nearest_most);
    const Case here = case_of(found);
    std::vector<std::pair<float, float>> by_distance; // distance, waited
    by_distance.reserve(known->second.size());
    for (const Case& past : known->second) {
        const float distance = 2 * std::abs(past.rounds - here.rounds)
                               + std::abs(past.head - here.head)
                               + 0.5F * std::abs(past.hours - here.hours)
                               + (past.priority == here.priority ? 0.0F : 3.0F);
        by_distance.emplace_back(distance, past.waited_ms);
    }
    const auto end = by_distance.begin() + static_cast<std::ptrdiff_t>(nearest);
    std::nth_element(by_distance.begin(), end - 1, by_distance.end());
    std::sort(by_distance.begin(), end,
              [](const auto& one, const auto& other) { return one.second < other.second; });
    const auto at = [&](std::size_t tenths) {
        return static_cast<std::int64_t>(by_distance[(tenths * (nearest - 1) + 5) / 10].second);
    };
    return {at(1), at(5), at(9)};
}

Past::Terms Past::terms_of(const Found& found) {
    const Foretold& foretold = found.foretold;
    return {logarithm(foretold.played.point_ms), logarithm(foretold.played.low_ms),
            logarithm(foretold.played.high_ms),  logarithm(foretold.seen.point_ms),
            logarithm(foretold.naive_ms),        logarithm(foretold.recent_ms)};
}

/// Ensemble selection: again and again the voice is added that brings the mean of all voices so far
/// nearest to what came, so that no weight is negative and few voices never say something wild.
void Past::weigh(const std::vector<Resolved>& all) {
    std::vector<Terms> rows;
    std::vector<double> waits_ms;
    for (const Resolved& resolved : all) {
        if (resolved.found.foretold.seen == Likely{})
            continue;
        rows.push_back(terms_of(resolved.found));
        waits_ms.push_back(static_cast<double>(resolved.waited_ms) + soft_ms);
    }
    std::array<std::size_t, terms> chosen{};
    std::vector<double> sums(rows.size(), 0);
    for (std::size_t round = 1; round <= voices; ++round) {
        std::size_t best = 0;
        double best_error = std::numeric_limits<double>::max();
        for (std::size_t term = 0; term < terms; ++term) {
            double error = 0;
            for (std::size_t at = 0; at < rows.size(); ++at)
                error += std::abs(std::exp((sums[at] + rows[at][term]) / static_cast<double>(round))
                                  - waits_ms[at]);
            if (error < best_error) {
                best_error = error;
                best = term;
            }
        }
        ++chosen[best];
        for (std::size_t at = 0; at < rows.size(); ++at)
            sums[at] += rows[at][best];
    }
    for (std::size_t term = 0; term < terms; ++term)
        weights_[term] = static_cast<double>(chosen[term]) / voices;
}

double Past::weighed_ms(const Found& found) const {
    const Terms row = terms_of(found);
    double sum = 0;
    for (std::size_t i = 0; i < terms; ++i)
        sum += weights_[i] * row[i];
    return std::max(std::exp(sum) - soft_ms, 0.0);
}

} // namespace giliran::forecast
