#pragma once
// What every rule sees, and the list of rules: one function an order. An order without its rule
// does not compile. Only the decide files include this.

#include "shared/queue/decide.hpp"
#include "shared/queue/lineup.hpp"

namespace giliran {

/// The office, who asks, and a time that is never before the office's newest event.
struct Asked {
    const Office& office;
    const Stamp& stamp;
    Instant now;

    Event event(Fact fact) const { return {now, stamp.by, std::move(fact)}; }
    Decision one(Fact fact) const { return Events{event(std::move(fact))}; }
};

// decide_office.cpp
Decision rule(const Asked& asked, const ConfigureOffice& order);
Decision rule(const Asked& asked, const OpenDay& order);
Decision rule(const Asked& asked, const CloseDay& order);
Decision rule(const Asked& asked, const TurnDay& order);
Decision rule(const Asked& asked, const PostNotice& order);
Decision rule(const Asked& asked, const WithdrawNotice& order);

// decide_visit.cpp
Decision rule(const Asked& asked, const IssueTicket& order);
Decision rule(const Asked& asked, const ReviveTicket& order);
Decision rule(const Asked& asked, const CancelTicket& order);
Decision rule(const Asked& asked, const StartService& order);
Decision rule(const Asked& asked, const FinishVisit& order);
Decision rule(const Asked& asked, const MarkAbsent& order);
Decision rule(const Asked& asked, const ParkTicket& order);
Decision rule(const Asked& asked, const ReturnTicket& order);
Decision rule(const Asked& asked, const TransferTicket& order);
Decision rule(const Asked& asked, const UndoPress& order);

// decide_rating.cpp
Decision rule(const Asked& asked, const RateVisit& order);
Decision rule(const Asked& asked, const AnswerSurvey& order);

// decide_call.cpp
Decision rule(const Asked& asked, const CallNext& order);
Decision rule(const Asked& asked, const AwaitNext& order);
Decision rule(const Asked& asked, const CallTicket& order);
Decision rule(const Asked& asked, const CallParked& order);
Decision rule(const Asked& asked, const CallDirect& order);
Decision rule(const Asked& asked, const CallAgain& order);
Decision rule(const Asked& asked, const OpenCounter& order);
Decision rule(const Asked& asked, const PauseCounter& order);
Decision rule(const Asked& asked, const CloseCounter& order);

/// The ticket if that counter has it; otherwise the refusal.
std::variant<const Ticket*, Refusal> ticket_at(const Asked& asked, CounterId counter, TicketId id);
/// The fact, if that counter has that ticket in that state.
template<class Order>
Decision if_at(const Asked& asked, const Order& order, TicketState state, Refusal otherwise,
               Fact fact) {
    const auto found = ticket_at(asked, order.counter, order.ticket);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    if (std::get<const Ticket*>(found)->state != state)
        return otherwise;
    return asked.one(std::move(fact));
}
/// The number that order would give, or why it gives none.
std::variant<TicketIssued, Refusal> number_for(const Asked& asked, const IssueTicket& order);
/// Somebody who waits once the event has happened.
struct Newcomer {
    TicketId ticket;
    ServiceId service;
    Instant waiting_from;
};
/// The event and, if a counter stands ready for the newcomer, its call.
Events with_call_of_awaiting(const Asked& asked, Fact fact, const Newcomer& newcomer);

} // namespace giliran
