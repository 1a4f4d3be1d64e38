// What an order should lead to.

#include "tests/sim/model.hpp"

#include <algorithm>

namespace giliran::sim {
namespace {

constexpr std::int64_t minute_ms = 60'000;

bool waits(const Known& ticket) {
    return ticket.state == TicketState::waiting;
}

bool holds(const std::vector<ServiceId>& all, const ServiceId& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

const Known* Model::known(TicketId id) const {
    const auto found = tickets_.find(id);
    return found == tickets_.end() ? nullptr : &found->second;
}

const Known* Model::at_counter(CounterId counter, TicketId id) const {
    const auto desk = desks_.find(counter);
    return desk != desks_.end() && desk->second.ticket == id ? known(id) : nullptr;
}

bool Model::can_call(CounterId counter) const {
    const auto desk = desks_.find(counter);
    return desk != desks_.end() && desk->second.state == CounterState::open && !desk->second.ticket
           && now_ - desk->second.called_at >= settings_.rules.call_gap_s * 1000LL;
}

std::size_t Model::people(const ServiceId& service) const {
    std::size_t all = 0;
    for (const auto& [id, ticket] : tickets_)
        all += waits(ticket) && ticket.service == service ? 1 : 0;
    return all;
}

/// Everyone the counter may call now: for its own services or, if nobody is there, those it helps.
std::vector<const Known*> Model::callable(CounterId counter) const {
    const Counter& here = *find_counter(settings_, counter);
    for (const auto* services : {&here.services, &here.helps}) {
        std::vector<const Known*> all;
        for (const auto& [id, ticket] : tickets_)
            if (waits(ticket) && holds(*services, ticket.service))
                all.push_back(&ticket);
        if (!all.empty())
            return all;
    }
    return {};
}

std::uint32_t Model::rank(CounterId counter, const ServiceId& service) const {
    const Counter& here = *find_counter(settings_, counter);
    const auto& services = holds(here.services, service) ? here.services : here.helps;
    return static_cast<std::uint32_t>(std::find(services.begin(), services.end(), service)
                                      - services.begin());
}

Model::Next Model::picked(CounterId counter, const std::vector<const Known*>& people) const {
    const auto place = [](const Known* one) { return std::pair{one->since, one->id}; };
    const auto first = [&](auto in, auto measure) {
        const Known* best = nullptr;
        for (const Known* one : people)
            if (in(one) && (!best || measure(one) < measure(best)))
                best = one;
        return best;
    };
    const auto lane = [&](const Known* one) { return find_lane(settings_, one->lane); };
    const auto due = [&](const Known* one) {
        std::int64_t credit = 0;
        if (one->since <= now_ && settings_.rules.policy == Policy::credit)
            credit = lane(one)->credit_min * minute_ms;
        if (one->since <= now_ && settings_.rules.policy == Policy::strict)
            credit = lane(one)->credit_min * 1440 * minute_ms;
        const std::int64_t later = rank(counter, one->service)
                                   * std::int64_t{find_counter(settings_, counter)->prefer_min}
                                   * minute_ms;
        return std::pair{one->since.ms - credit + later, one->id};
    };
    const auto turn = [&](const Known* one) {
        const auto found = turns_.find(one->lane);
        return std::pair{found == turns_.end() ? 0 : found->second, due(one)};
    };
    CallReason reason = CallReason::overtaken_max;
    const Known* next = first(
        [&](const Known* one) { return one->overtaken >= settings_.rules.overtaken_max; }, place);
    if (!next) {
        reason = CallReason::lane_promise;
        next = first(
            [&](const Known* one) {
                const std::int64_t within = lane(one)->within_min * minute_ms;
                return within > 0 && 2 * (now_ - one->since) >= within;
            },
            [&](const Known* one) {
                return std::pair{one->since + lane(one)->within_min * minute_ms, one->id};
            });
    }
    if (!next && settings_.rules.policy == Policy::ratio) {
        reason = CallReason::lane_turn;
        next = first([&](const Known* one) { return one->since <= now_; }, turn);
    }
    if (!next) {
        reason = CallReason::longest_wait;
        next = first([](const Known*) { return true; }, due);
    }
    std::uint32_t overtakes = 0;
    for (const Known* one : people)
        overtakes += place(one) < place(next) ? 1 : 0;
    const Known* by_key = first([](const Known*) { return true; }, due);
    return {next->id, reason, overtakes, by_key == next};
}

std::optional<Model::Next> Model::next_for(CounterId counter) const {
    const auto people = callable(counter);
    if (people.empty())
        return std::nullopt;
    return picked(counter, people);
}

/// The counter that has stood ready longest for that service.
std::optional<CounterId> Model::ready_for(const ServiceId& service) const {
    std::optional<CounterId> longest;
    for (const Counter& counter : settings_.counters) {
        const Desk& here = desks_.at(counter.id);
        if (!here.awaits || !(serves(counter, service) || helps(counter, service)))
            continue;
        const auto turn = [&](CounterId ready) {
            return std::pair{helps(*find_counter(settings_, ready), service),
                             desks_.at(ready).awaits_since};
        };
        if (!longest || turn(counter.id) < turn(*longest))
            longest = counter.id;
    }
    return longest;
}

Instant Model::place_back(const Known& ticket) const {
    std::vector<Instant> others;
    for (const auto& [id, other] : tickets_)
        if (waits(other) && other.service == ticket.service && other.lane == ticket.lane)
            others.push_back(other.since);
    const std::size_t places = settings_.rules.return_places;
    if (places == 0)
        return ticket.since;
    if (others.size() < places)
        return std::max(now_, ticket.since);
    std::sort(others.begin(), others.end());
    return std::max(others[places - 1] + 1, ticket.since);
}

ServiceId Model::shortest(const std::vector<ServiceId>& services) const {
    ServiceId best = services.front();
    for (const ServiceId& service : services)
        if (people(service) < people(best))
            best = service;
    return best;
}

ServiceId Model::first_leg(const IssueTicket& order) const {
    if (!order.journey || !order.journey->any_order)
        return order.service;
    std::vector<ServiceId> legs{order.service};
    legs.insert(legs.end(), order.journey->then.begin(), order.journey->then.end());
    std::vector<ServiceId> free;
    for (const ServiceId& leg : legs) {
        const auto issued = issued_.find(leg);
        const std::uint32_t quota = find_service(settings_, leg)->quota;
        if (quota == 0 || issued == issued_.end() || issued->second < quota)
            free.push_back(leg);
    }
    return shortest(free.empty() ? legs : free);
}

/// The number after the newest that nobody from the day before still holds.
std::uint32_t Model::next_number(const ServiceId& id) const {
    const auto issued = issued_.find(id);
    std::uint32_t number = issued == issued_.end() ? 1 : issued->second + 1;
    const char prefix = find_service(settings_, id)->prefix;
    const auto held = [&] {
        return std::any_of(tickets_.begin(), tickets_.end(), [&](const auto& entry) {
            return entry.second.carried && entry.second.prefix == prefix
                   && entry.second.number == number;
        });
    };
    while (held())
        ++number;
    return number;
}

/// What the events of an order that was taken must say.
struct Expected {
    const Model& model;
    const Stamp& stamp;
    const Events& events;

    void must(bool holds, const char* sentence) const {
        if (!holds)
            throw Wrong(sentence);
    }
    template<class Fact>
    const Fact& fact(std::size_t place = 0) const {
        must(place < events.size(), "an event is missing");
        const Fact* found = std::get_if<Fact>(&events[place].fact);
        must(found != nullptr, "another event was expected");
        return *found;
    }
    void alone() const { must(events.size() == 1, "one event was expected"); }
    /// Somebody waits now: a counter that stands ready calls them at once.
    void newcomer(TicketId ticket, const ServiceId& service) const {
        const auto ready = model.ready_for(service);
        must(events.size() == (ready ? 2U : 1U), "a counter that stood ready was passed over");
        if (!ready)
            return;
        const auto& called = fact<TicketCalled>(1);
        must(called.counter == *ready && called.ticket == ticket
                 && called.reason == CallReason::awaited,
             "the wrong counter took the newcomer");
    }
    void by_order(CounterId counter) const {
        const auto next = model.next_for(counter);
        const auto& called = fact<TicketCalled>();
        alone();
        must(next && called.ticket == next->ticket, "somebody else was next");
        must(called.overtook == next->overtakes, "the number of people overtaken is wrong");
        const Counter& here = *find_counter(model.settings_, counter);
        const bool own = serves(here, model.known(next->ticket)->service);
        CallReason reason = next->reason;
        if (next->overtakes == 0 && next->by_key)
            reason = CallReason::longest_wait;
        else if (reason == CallReason::longest_wait)
            reason = called.reason == CallReason::preferred ? CallReason::preferred
                                                            : CallReason::lane_credit;
        must(called.reason == (own ? reason : CallReason::helping),
             "the reason is not the true one");
    }

    void operator()(const CallNext& order) const { by_order(order.counter); }
    void operator()(const AwaitNext& order) const {
        if (model.next_for(order.counter))
            by_order(order.counter);
        else
            fact<CounterAwaits>(), alone();
    }
    void operator()(const IssueTicket& order) const {
        const auto& issued = fact<TicketIssued>();
        const ServiceId first = model.first_leg(order);
        const bool late =
            order.slot && order.lane == appointment_lane
            && model.now_ - *order.slot > model.settings_.rules.appointment_late_min * minute_ms;
        must(issued.service == first, "another service was first");
        must(issued.number == model.next_number(first), "numbers are not dense");
        must(issued.ticket == model.next_ticket_, "ids are not dense");
        must(issued.prefix == find_service(model.settings_, first)->prefix, "a foreign letter");
        must(issued.lane == (late ? general_lane : order.lane), "another lane");
        must(issued.slot.has_value() == (order.lane == appointment_lane && !late),
             "the hour given is not kept as it should be");
        const std::size_t legs = order.journey ? order.journey->then.size() : 0;
        must((issued.journey ? issued.journey->then.size() : 0) == legs, "a service is lost");
        newcomer(issued.ticket, first);
    }
    void operator()(const CallTicket& order) const {
        const auto& called = fact<TicketCalled>();
        const Known& ticket = *model.known(order.ticket);
        std::uint32_t earlier = 0;
        for (const auto& [id, other] : model.tickets_)
            earlier += waits(other)
                       && serves(*find_counter(model.settings_, order.counter), other.service)
                       && std::pair{other.since, id} < std::pair{ticket.since, ticket.id};
        alone();
        must(called.ticket == order.ticket && called.counter == order.counter, "another call");
        must(called.reason == CallReason::by_number && called.ground == order.ground,
             "a call out of turn is not marked");
        must(called.overtook == earlier, "the number of people overtaken is wrong");
    }
    void operator()(const CallParked& order) const {
        alone();
        must(fact<TicketCalled>().ticket == order.ticket
                 && fact<TicketCalled>().reason == CallReason::parked,
             "another call");
    }
    void operator()(const CallDirect& order) const {
        must(events.size() == 2, "a number and its call were expected");
        must(fact<TicketIssued>().ticket == fact<TicketCalled>(1).ticket
                 && fact<TicketCalled>(1).reason == CallReason::direct
                 && fact<TicketCalled>(1).counter == order.counter,
             "another call");
    }
    void operator()(const FinishVisit& order) const {
        const Journey& journey = model.known(order.ticket)->journey;
        if (journey.then.empty()) {
            must(fact<VisitFinished>().outcome == order.outcome, "another outcome");
            alone();
            return;
        }
        const ServiceId next =
            journey.any_order ? model.shortest(journey.then) : journey.then.front();
        must(fact<LegFinished>().next == next, "the journey goes on elsewhere");
        newcomer(order.ticket, next);
    }
    void operator()(const ReturnTicket& order) const {
        const Known& ticket = *model.known(order.ticket);
        must(fact<TicketReturned>().since
                 == (order.as_before ? ticket.since : model.place_back(ticket)),
             "put back into another place");
        newcomer(order.ticket, ticket.service);
    }
    void operator()(const ReviveTicket& order) const {
        const Known& ticket = *model.known(order.ticket);
        must(fact<TicketReturned>().since == model.place_back(ticket), "put back elsewhere");
        newcomer(order.ticket, ticket.service);
    }
    void operator()(const TransferTicket& order) const {
        must(fact<TicketTransferred>().to == order.service, "transferred elsewhere");
        newcomer(order.ticket, order.service);
    }
    void operator()(const UndoPress& order) const {
        const Known& before = *model.desks_.at(order.counter).undo;
        must(fact<PressUndone>().ticket == before.id, "another press was taken back");
        if (waits(before))
            newcomer(before.id, before.service);
        else
            alone();
    }
    void operator()(const RateVisit& order) const {
        alone();
        must(fact<VisitRated>().score == order.score && fact<VisitRated>().reasons == order.reasons
                 && fact<VisitRated>().comment == order.comment,
             "another rating is kept than was given");
    }
    void operator()(const AnswerSurvey& order) const {
        alone();
        must(fact<SurveyAnswered>().survey == order.survey, "another survey is kept than was sent");
    }
    void operator()(const CloseDay&) const {
        std::size_t open = 0;
        for (const auto& [id, ticket] : model.tickets_)
            open += is_open(ticket.state) ? 1 : 0;
        must(events.size() == open + 1, "somebody has no fate at closing");
        fact<DayClosed>(open);
    }
    void operator()(const TurnDay& order) const {
        std::size_t inside = 0;
        for (const auto& [id, ticket] : model.tickets_)
            inside += is_open(ticket.state) ? 1 : 0;
        std::size_t carried = 0;
        std::size_t opened = 0;
        for (const Event& event : events) {
            carried += std::holds_alternative<TicketCarried>(event.fact) ? 1 : 0;
            opened += std::holds_alternative<CounterOpened>(event.fact) ? 1 : 0;
            if (const auto* day = std::get_if<DayOpened>(&event.fact))
                must(day->day == order.next.day, "another day was opened");
        }
        std::size_t open = 0;
        for (const auto& [id, desk] : model.desks_)
            open += desk.state == CounterState::closed ? 0 : 1;
        must(carried == inside, "somebody is lost at midnight");
        must(opened == open, "a counter is lost at midnight");
    }
    void operator()(const OpenCounter& order) const {
        must(fact<CounterOpened>().staff == order.staff.value_or(stamp.by), "another person");
    }
    template<class Order>
    void operator()(const Order&) const {
        alone();
    }
};

void Model::check_events(const Stamp& stamp, const Command& command, const Events& events) const {
    std::visit(Expected{*this, stamp, events}, command);
    for (const Event& event : events) {
        if (event.at != now_ || event.by != stamp.by)
            throw Wrong("an event has another time or actor than its order");
        if (const auto* called = std::get_if<TicketCalled>(&event.fact))
            if (called->waited_ms < 0)
                throw Wrong("a wait is negative");
    }
}

} // namespace giliran::sim
