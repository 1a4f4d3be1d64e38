// Whether the office is as the model has it.

#include "tests/sim/model.hpp"

namespace giliran::sim {

void Model::compare(const Office& office) const {
    const auto must = [](bool holds, const char* sentence) {
        if (!holds)
            throw Wrong(sentence);
    };
    must(office.tickets.size() == tickets_.size(), "the office has more or fewer tickets");
    for (const auto& [id, known] : tickets_) {
        const Ticket* ticket = find_ticket(office, id);
        must(ticket && ticket->id == id, "a ticket is lost");
        must(ticket->state == known.state, "a ticket's state differs");
        must(ticket->service == known.service && ticket->lane == known.lane
                 && ticket->since == known.since && ticket->waiting_from == known.waiting_from,
             "a ticket's place differs");
        must(ticket->overtaken == known.overtaken, "how often somebody was overtaken differs");
        must(ticket->journey == known.journey, "a journey differs");
        must((ticket->score != 0) == known.rated && ticket->surveyed == known.surveyed,
             "what was said of a visit is lost");
        must(ticket->ended_at >= ticket->issued_at || !(ticket->ended_at > Instant{}),
             "a visit ends before it begins");
    }
    for (const auto& [id, known] : desks_) {
        const CounterNow& counter = counter_now(office, id);
        must(counter.state == known.state && counter.ticket == known.ticket
                 && counter.awaits == known.awaits && counter.staff == known.staff,
             "a counter differs");
    }
    must(office.notices == notices_, "the notices differ");
    compare_lines(office);
}

/// Each person who waits stands in exactly one line, in their place, and nobody else does.
void Model::compare_lines(const Office& office) const {
    for (const Service& service : settings_.services) {
        const Line& line = line_of(office, service.id);
        std::size_t standing = 0;
        for (std::size_t lane = 0; lane < line.lanes.size(); ++lane)
            for (const Place& place : line.lanes[lane]) {
                const auto found = tickets_.find(place.ticket);
                if (found == tickets_.end() || found->second.state != TicketState::waiting
                    || found->second.service != service.id
                    || found->second.lane != settings_.lanes[lane].id
                    || found->second.since != place.since)
                    throw Wrong("somebody stands in a line who does not wait there");
                ++standing;
            }
        if (standing != people(service.id))
            throw Wrong("somebody waits but stands in no line");
        for (const Place& place : line.at_bound)
            if (tickets_.at(place.ticket).overtaken < settings_.rules.overtaken_max)
                throw Wrong("somebody stands at the bound too early");
    }
}

} // namespace giliran::sim
