#include "shared/forecast/answer.hpp"

#include "shared/forecast/found.hpp"

#include <algorithm>
#include <cmath>

namespace giliran::forecast {
namespace {

/// The middle of two lengths by their ratio.
std::int64_t between(std::int64_t one_ms, std::int64_t other_ms) {
    return static_cast<std::int64_t>(std::sqrt((static_cast<double>(one_ms) + soft_ms)
                                               * (static_cast<double>(other_ms) + soft_ms))
                                     - soft_ms);
}

/// The played and the seen together, the point where past promises put it and the ends around it.
Likely mixed(const Likely& played, const Likely& seen, double weighed_ms) {
    const Likely both{between(played.low_ms, seen.low_ms), between(played.point_ms, seen.point_ms),
                      between(played.high_ms, seen.high_ms)};
    const double scale = (weighed_ms + soft_ms) / (static_cast<double>(both.point_ms) + soft_ms);
    const auto scaled = [&](std::int64_t ms) {
        return std::max<std::int64_t>(
            static_cast<std::int64_t>((static_cast<double>(ms) + soft_ms) * scale - soft_ms), 0);
    };
    return {scaled(both.low_ms), scaled(both.point_ms), scaled(both.high_ms)};
}

Forecast forecast(const Question& question, ServicePlace service, Found found,
                  const Estimate& estimate) {
    Foretold& foretold = found.foretold;
    foretold.played = {estimate.low_ms, estimate.point_ms, estimate.high_ms};
    foretold.mixed = foretold.played;
    if (question.past && foretold.played.high_ms > 0) {
        foretold.seen = question.past->seen(found);
        if (foretold.seen != Likely{})
            foretold.mixed =
                mixed(foretold.played, foretold.seen, question.past->weighed_ms(found));
    }
    const Correction correction =
        service < question.corrections.size() ? question.corrections[service] : Correction{};
    // "At once" is seen, not estimated: a counter stands free.
    Likely told = foretold.played.high_ms == 0 ? Likely{} : corrected(foretold.mixed, correction);
    const std::int64_t closing_ms = std::max<std::int64_t>(question.closes_at - question.now, 0);
    told.high_ms = std::min(told.high_ms, closing_ms);
    told.low_ms = std::min(told.low_ms, told.high_ms);
    told.point_ms = std::clamp(told.point_ms, told.low_ms, told.high_ms);
    foretold.told = told;
    return {{estimate.why_not, told.low_ms, told.point_ms, told.high_ms}, foretold};
}

} // namespace

Answer answer(const Question& question) {
    const Outlook outlook = simulate(question);
    const Findings findings{question};
    const std::size_t general = lane_place(question.settings, general_lane);
    const std::size_t priority = lane_place(question.settings, priority_lane);
    Answer answer;
    for (ServicePlace place = 0; place < question.settings.services.size(); ++place) {
        const NewcomerEstimate& played = outlook.newcomers[place];
        answer.newcomers.push_back(
            {forecast(question, place, findings.by_newcomer(place, general), played.general),
             forecast(question, place, findings.by_newcomer(place, priority), played.priority)});
        answer.waits.push_back({question.settings.services[place].id,
                                said(answer.newcomers.back().general.estimate),
                                said(answer.newcomers.back().priority.estimate), 0});
    }
    for (std::size_t place = 0; place < question.waiting.size(); ++place) {
        const WaitingTicket& ticket = question.waiting[place];
        answer.tickets.push_back(
            {forecast(question, ticket.service, findings.by_ticket(place), outlook.tickets[place]),
             ticket.place.ticket});
    }
    for (std::size_t place = 0; place < question.waiting.size(); ++place) {
        ServiceWait& wait = answer.waits[question.waiting[place].service];
        const bool comes = answer.tickets[place].estimate.why_not == NoForecast::none;
        if (wait.general.why_not == NoForecast::after_closing && comes)
            ++wait.likely_today;
    }
    return answer;
}

} // namespace giliran::forecast
