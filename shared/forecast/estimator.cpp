#include "shared/forecast/estimator.hpp"

namespace giliran::forecast {
namespace {

/// What the promise on this ticket went by.
Found found_at_issue(const TicketIssued& issued, Instant opens_at) {
    constexpr double hour_ms = 3'600'000;
    return {issued.service, issued.lane == priority_lane,
            static_cast<double>(issued.foretold->at - opens_at) / hour_ms, *issued.foretold};
}

} // namespace

void Estimator::observe(const Office& after, const Event& event) {
    learned_.observe(after, event);
    if (const auto* opened = std::get_if<DayOpened>(&event.fact)) {
        opens_at_ = opened->opens_at;
        promises_.day_begins();
    } else if (const auto* issued = std::get_if<TicketIssued>(&event.fact)) {
        if (issued->foretold)
            promises_.promised(issued->ticket, found_at_issue(*issued, opens_at_));
    } else if (const auto* called = std::get_if<TicketCalled>(&event.fact)) {
        promises_.called(called->ticket, called->waited_ms);
    } else if (const auto* cancelled = std::get_if<TicketCancelled>(&event.fact)) {
        promises_.dropped(cancelled->ticket);
    }
}

Question Estimator::question(const Office& office, Instant now) const {
    Question question = question_of(office, learned_, now, 1 + office.next_ticket.value);
    question.past = promises_.past();
    for (const Service& service : office.settings.services)
        question.corrections.push_back(promises_.correction(service.id));
    return question;
}

} // namespace giliran::forecast
