#include "shared/queue/narrate.hpp"

namespace giliran {
namespace {

const char* words_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::served:
        return "served";
    case Outcome::papers_missing:
        return "papers missing";
    case Outcome::collect_later:
        return "to be collected later";
    case Outcome::referred:
        return "referred elsewhere";
    }
    return "an unknown outcome";
}

struct Narrator {
    const Office& office;
    const Event& event;

    std::string label(TicketId id) const {
        const Ticket* ticket = find_ticket(office, id);
        return ticket ? label_of(ticket->prefix, ticket->number) : "?";
    }
    static std::string at(CounterId counter) {
        return " at counter " + std::to_string(counter.value);
    }

    std::string operator()(const OfficeConfigured& fact) const {
        return "the office \"" + fact.settings.name + "\" is configured";
    }
    std::string operator()(const DayOpened& fact) const {
        return "day " + text_of(fact.day) + " opens";
    }
    std::string operator()(const DayClosed& fact) const {
        return "day " + text_of(fact.day) + " closes";
    }
    std::string operator()(const TicketIssued& fact) const {
        return label_of(fact.prefix, fact.number)
               + (fact.lane == Lane::priority ? " issued, priority lane" : " issued");
    }
    std::string operator()(const TicketCalled& fact) const {
        std::string text = label(fact.ticket) + " called to counter "
                           + std::to_string(fact.counter.value) + " after "
                           + std::to_string(fact.waited_ms / 60'000) + " min: ";
        if (fact.reason == CallReason::longest_wait)
            return text + "longest wait";
        return text + "priority credit, before " + std::to_string(fact.overtook)
               + " who came earlier";
    }
    std::string operator()(const TicketCalledAgain& fact) const {
        return label(fact.ticket) + " called again" + at(fact.counter);
    }
    std::string operator()(const ServiceStarted& fact) const {
        return label(fact.ticket) + " in service" + at(fact.counter);
    }
    std::string operator()(const VisitFinished& fact) const {
        return label(fact.ticket) + " finished" + at(fact.counter) + ": " + words_of(fact.outcome);
    }
    std::string operator()(const TicketAbsent& fact) const {
        return label(fact.ticket) + " absent" + at(fact.counter);
    }
    std::string operator()(const TicketTransferred& fact) const {
        return label(fact.ticket) + " transferred from " + fact.from.value + " to " + fact.to.value;
    }
    std::string operator()(const TicketCancelled& fact) const {
        return label(fact.ticket) + " cancelled";
    }
    std::string operator()(const TicketUnserved& fact) const {
        return label(fact.ticket) + " unserved at closing";
    }
    std::string operator()(const CounterOpened& fact) const {
        return "counter " + std::to_string(fact.counter.value) + " opens with " + fact.staff;
    }
    std::string operator()(const CounterPaused& fact) const {
        return "counter " + std::to_string(fact.counter.value) + " pauses";
    }
    std::string operator()(const CounterClosed& fact) const {
        return "counter " + std::to_string(fact.counter.value) + " closes";
    }
    std::string operator()(const VisitRated& fact) const { return label(fact.ticket) + " rated"; }
};

} // namespace

std::string narrate(const Office& office, const Event& event) {
    return std::visit(Narrator{office, event}, event.fact);
}

} // namespace giliran
