#include "shared/whatif/hall.hpp"

#include "shared/queue/decide.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace giliran::whatif {
namespace {

constexpr Instant never{std::numeric_limits<std::int64_t>::max()};

/// One counter on that day.
struct Desk {
    CounterId counter;
    std::vector<Opening> openings; // in their order
    std::size_t opening = 0;       // the present or next one
    bool open = false;
    std::optional<TicketId> ticket;
    Instant free_at = never;  // while it has somebody
    std::int64_t idle_ms = 0; // beside a queue

    /// The next thing that happens here by itself.
    Instant next() const {
        if (ticket)
            return free_at;
        if (opening == openings.size())
            return never;
        return open ? openings[opening].until : openings[opening].from;
    }
};

class Hall {
  public:
    Hall(const Settings& settings, const HallDay& day) : day_(day) {
        Settings calm = settings;
        calm.rules.call_gap_s = 0; // nobody presses twice in here
        give(ConfigureOffice{calm}, day.day.opens_at);
        give(day.day, day.day.opens_at);
        for (const Counter& counter : settings.counters) {
            Desk desk;
            desk.counter = counter.id;
            for (const Opening& opening : day.openings)
                if (opening.counter == counter.id)
                    desk.openings.push_back(opening);
            desks_.push_back(std::move(desk));
        }
    }

    Played play() {
        for (;;) {
            Desk& desk = *std::min_element(
                desks_.begin(), desks_.end(),
                [](const Desk& one, const Desk& other) { return one.next() < other.next(); });
            const Instant arrival =
                came_ < day_.visitors.size() ? day_.visitors[came_].arrival : never;
            const Instant at = std::min(arrival, desk.next());
            if (at == never || at > day_.day.closes_at)
                break;
            count_idle(at);
            if (arrival <= desk.next())
                arrive(day_.visitors[came_++]);
            else
                turn(desk, at);
        }
        finish();
        return std::move(played_);
    }

  private:
    const Events* give(const Command& command, Instant at) {
        decision_ = decide(office_, {at, "hall", ++secret_, std::nullopt, false}, command);
        const Events* events = std::get_if<Events>(&decision_);
        if (events)
            for (const Event& event : *events)
                apply(office_, event);
        return events;
    }

    void arrive(const Visitor& visitor) {
        if (!give(IssueTicket{visitor.service, visitor.lane, visitor.slot}, visitor.arrival)) {
            ++played_.turned_away;
            return;
        }
        visitors_.push_back(&visitor);
        for (Desk& desk : desks_)
            if (desk.open && !desk.ticket && call(desk, visitor.arrival))
                return;
    }

    /// What happens at a counter by itself: it opens, is done with somebody, or closes.
    void turn(Desk& desk, Instant at) {
        if (desk.ticket)
            end_visit(desk, at);
        else if (!desk.open)
            desk.open = give(OpenCounter{desk.counter, std::nullopt}, at) != nullptr;
        const bool over = at >= desk.openings[desk.opening].until;
        if (!over) {
            call(desk, at);
            return;
        }
        give(CloseCounter{desk.counter}, at);
        desk.open = false;
        while (desk.opening < desk.openings.size() && desk.openings[desk.opening].until <= at)
            ++desk.opening;
    }

    void end_visit(Desk& desk, Instant at) {
        const TicketId ticket = *std::exchange(desk.ticket, std::nullopt);
        if (visitor_of(ticket).absent) {
            give(MarkAbsent{desk.counter, ticket}, at);
            return;
        }
        give(StartService{desk.counter, ticket}, at);
        give(FinishVisit{desk.counter, ticket}, at);
    }

    bool call(Desk& desk, Instant at) {
        const Events* events = give(CallNext{desk.counter}, at);
        if (!events)
            return false;
        const TicketCalled& called = std::get<TicketCalled>(events->front().fact);
        ++played_.calls;
        played_.calls_at_bound += called.reason == CallReason::overtaken_max ? 1 : 0;
        desk.ticket = called.ticket;
        desk.free_at = at + std::max<std::int64_t>(visitor_of(called.ticket).visit_ms, 1);
        return true;
    }

    const Visitor& visitor_of(TicketId ticket) const {
        return *visitors_[ticket.value - office_.first_ticket.value];
    }

    void count_idle(Instant at) {
        const bool queue = std::any_of(office_.lines.begin(), office_.lines.end(),
                                       [](const auto& entry) { return entry.second.people() > 0; });
        for (Desk& desk : desks_)
            if (queue && desk.open && !desk.ticket)
                desk.idle_ms += std::max<std::int64_t>(at - last_, 0);
        last_ = std::max(last_, at);
    }

    void finish() {
        for (const Ticket& ticket : office_.tickets) {
            Fared fared{ticket.service, ticket.lane, std::nullopt, ticket.overtaken};
            if (ticket.calls > 0)
                fared.waited_ms = std::max<std::int64_t>(ticket.called_at - ticket.waiting_from, 0);
            played_.fared.push_back(std::move(fared));
        }
        for (const Desk& desk : desks_)
            played_.idle_beside_queue_ms.emplace_back(desk.counter, desk.idle_ms);
    }

    const HallDay& day_;
    Office office_;
    Decision decision_;
    std::uint64_t secret_ = 0;
    std::vector<Desk> desks_;
    std::vector<const Visitor*> visitors_; // by ticket
    std::size_t came_ = 0;
    Instant last_;
    Played played_;
};

} // namespace

Played play(const Settings& settings, const HallDay& day) {
    return Hall(settings, day).play();
}

} // namespace giliran::whatif
